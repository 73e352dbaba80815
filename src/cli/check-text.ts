import type { PresentedResult } from '../check/present';
import { formatPercent, type Language, message } from '../messages';
import { tanMinhPlan } from '../plan/plan';

/** The result of a check as a terminal shows it. */
export function checkText(language: Language, file: string, result: PresentedResult): string {
  const count = (status: string): number => result.indicators.filter((one) => one.status === status).length;
  const tracking = result.sheets
    .filter(({ role }) => role === 'tracking' || role === 'summary')
    .map(({ name }) => name);
  const lines = [
    message(language, 'cli.check-title', { file }),
    message(language, 'cli.check-found', {
      sheets: tracking.join(', ') || message(language, 'cli.none'),
      period: result.period ?? message(language, 'cli.none'),
    }),
    message(language, 'cli.check-counts', {
      met: count('met'),
      notMet: count('not-met'),
      noData: count('no-data'),
      unreadable: count('unreadable'),
    }),
    '',
    ...result.indicators.map((one) => indicatorLine(language, one)),
  ];
  if (result.findings.length > 0) {
    lines.push('', message(language, 'cli.findings', { count: result.findings.length }));
    for (const finding of result.findings) {
      const place = finding.sheet ? ` ${finding.sheet}${finding.cell ? `!${finding.cell}` : ''}` : '';
      lines.push(
        `  [${message(language, `severity.${finding.severity}`)}] ${finding.rule}${place}: ${finding.message}`,
      );
    }
  }
  return lines.join('\n');
}

function indicatorLine(language: Language, one: PresentedResult['indicators'][number]): string {
  const name = tanMinhPlan.indicator(one.id)?.name[language] ?? one.id;
  const actual = one.actual === null ? '' : formatPercent(language, one.actual);
  const columns = [
    `  ${message(language, `status.${one.status}`).padEnd(16)}`,
    actual.padStart(8),
    `/ ${formatPercent(language, one.target)}`.padEnd(8),
    (one.cell ?? '').padEnd(6),
    name,
  ];
  return columns.join('  ');
}
