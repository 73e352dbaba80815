import { placesText } from '../../connector/places';
import { presentImport, type ToldImport } from '../../connector/present';
import { formatNumber, formatPercent, message, type Language, type MessageId } from '../../messages';
import { tanMinhPlan } from '../../plan/plan';

/** What the plan does not ask for has its name in the catalogue. */
const besidePlan: Record<string, MessageId> = { on_time_rate: 'form.cchc-3.3.1' };

/** Indicators that one reason keeps from being computed. */
function byReason(missing: readonly { id: string; message: string }[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, message: reason } of missing) groups.set(reason, [...(groups.get(reason) ?? []), id]);
  return groups;
}

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

/** An import as a terminal shows it. */
export function importText(language: Language, source: string, counted: ToldImport): string {
  const shown = presentImport(counted, source, language);
  const number = (value: number) => formatNumber(language, value);
  const nameOf = (id: string): string => {
    const beside = besidePlan[id];
    return tanMinhPlan.indicator(id)?.name[language] ?? (beside ? message(language, beside) : id);
  };
  const kinds = [...new Set(shown.kinds.map(({ kind }) => message(language, `connector.source-kind.${kind}`)))];
  const lines = [
    message(language, 'cli.import-title', { source, kind: kinds.join(', ') }),
    message(language, 'cli.import-counts', {
      rows: number(shown.rows),
      rejected: number(shown.rejected),
      duplicates: number(shown.duplicates),
      excluded: number(shown.excluded),
    }),
    ...(shown.countedBy === 'server' ? [message(language, 'cli.import-by-server')] : []),
    message(language, 'cli.import-columns', {
      columns: Object.values(shown.columns).join('; '),
    }),
    message(language, 'cli.import-periods', {
      periods: shown.periods.map(({ period }) => period).join(', ') || message(language, 'cli.none'),
    }),
  ];
  for (const one of shown.rejections) {
    const reason = message(language, 'cli.import-rejection', { reason: one.message, count: number(one.count) });
    lines.push(`  ${reason}${inBrackets(placesText(language, one, one.count))}`);
  }
  if (shown.indicators.length > 0) lines.push('');
  for (const { id, period, numerator, denominator, value } of shown.indicators) {
    const share = numerator === null || denominator === null ? '' : `  (${number(numerator)}/${number(denominator)})`;
    lines.push(`  ${period.padEnd(8)}  ${formatPercent(language, value).padStart(8)}  ${nameOf(id)}${share}`);
  }
  if (shown.missing.length > 0) lines.push('', message(language, 'cli.import-missing'));
  for (const [reason, ids] of byReason(shown.missing)) {
    lines.push(`  ${reason}`, `    ${[...new Set(ids)].map(nameOf).join('; ')}`);
  }
  if (shown.findings.length > 0) lines.push('', message(language, 'cli.findings', { count: shown.findings.length }));
  for (const one of shown.findings) {
    const where = inBrackets(placesText(language, one));
    lines.push(`  [${message(language, `severity.${one.severity}`)}] ${one.message}${where}`);
  }
  return lines.join('\n');
}
