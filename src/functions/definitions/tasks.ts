import type { Plan } from '../../plan/plan';
import type { Agency, LeadAgency } from '../../plan/types';
import { textKind } from '../kinds';
import { isWithin } from '../sections';
import { tabular } from '../tabular';
import { badArgument, notAvailable } from '../values';

const names = (plan: Plan, agencies: LeadAgency[]): string =>
  agencies.map(({ agency }) => plan.agency(agency)?.name.vi ?? agency).join('; ');

export const tasks = tabular({
  id: 'TASKS',
  description: 'function.TASKS',
  question: 'function.question.TASKS',
  remarks: ['function.remark.no-header', 'function.remark.short-agency'],
  parameters: [
    { name: 'agency', kind: textKind, description: 'function.parameter.agency', optional: true },
    { name: 'section', kind: textKind, description: 'function.parameter.task-section', optional: true },
  ],
  result: 'table',
  examples: [
    { formula: '=ROWS(CCCH.TASKS("Phòng Kinh tế"))', result: 9 },
    { formula: '=ROWS(CCCH.TASKS(, "II.5"))', result: 8 },
    { formula: '=INDEX(CCCH.TASKS("VP HĐND&UBND"), 1, 4)', result: 'Văn phòng HĐND và UBND' },
  ],
  errors: ['function.error.agency', 'function.error.task-section', 'function.error.no-tasks'],
  compute: (plan, agencies, sections) => {
    const leads: Agency[] = [];
    for (const agency of agencies) {
      const lead = plan.findAgency(agency);
      if (!lead) return badArgument('function.error.agency', { agency });
      leads.push(lead);
    }
    const all = plan.data.tasks.filter(({ kind }) => kind === 'task');
    const missing = sections.find(
      (section) => !plan.section(section) && !all.some((task) => isWithin(task.section, section)),
    );
    if (missing !== undefined) return badArgument('function.error.task-section', { section: missing });
    const rows = all
      .filter(
        ({ leadAgencies }) =>
          leads.length === 0 || leads.some(({ id }) => leadAgencies.some((one) => one.agency === id)),
      )
      .filter((task) => sections.length === 0 || sections.some((section) => isWithin(task.section, section)))
      .map((task) => [task.id, task.section, task.quote, names(plan, task.leadAgencies), names(plan, task.coAgencies)]);
    return rows.length > 0 ? rows : notAvailable('function.error.no-tasks');
  },
});
