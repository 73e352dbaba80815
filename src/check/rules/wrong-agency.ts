import type { Plan } from '../../plan/plan';
import { indicatorName, leadsOf } from '../finding';
import type { Rule } from '../types';

/** The agencies that a cell names; `undefined` where a part of it is none of the plan's. */
function agenciesIn(plan: Plan, text: string): string[] | undefined {
  const whole = plan.findAgency(text);
  if (whole) return [whole.id];
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[;,/\n+]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const found: string[] = [];
  for (const part of parts) {
    const agency = plan.findAgency(part);
    const pieces = agency ? [agency] : part.split(/\s+và\s+/).map((piece) => plan.findAgency(piece));
    for (const piece of pieces) {
      if (!piece) return undefined;
      found.push(piece.id);
    }
  }
  return found.length > 0 ? found : undefined;
}

/** The lead agency in the row is none of those that part VI of the plan names. Silent about agencies it cannot tell. */
export const wrongAgency: Rule = {
  id: 'wrong-agency',
  severity: 'warning',
  run({ plan, sheets }) {
    return sheets.flatMap(({ tracked }) =>
      tracked.flatMap(({ indicator, sheet, agency }) => {
        if (!agency) return [];
        const leads = plan.leads(indicator).map(({ id }) => id);
        const named = agenciesIn(plan, agency.text);
        if (!named || leads.length === 0 || named.some((id) => leads.includes(id))) return [];
        return [
          {
            rule: this.id,
            severity: this.severity,
            sheet,
            cell: agency.cell,
            indicator,
            message: {
              id: 'check.wrong-agency' as const,
              params: {
                typed: agency.text.trim(),
                indicator: indicatorName(plan, indicator),
                agencies: leadsOf(plan, indicator),
              },
            },
            fix: { id: 'check.wrong-agency.fix' as const, params: {} },
          },
        ];
      }),
    );
  },
};
