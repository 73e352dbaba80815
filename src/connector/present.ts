import { describeProblem, message, type Language } from '../messages';
import type { ImportResult } from './import';

/** An import in words: what `ccch import --json` prints. No cell of the source is in it but headings. */
export function presentImport(counted: ImportResult, source: string, language: Language) {
  const { rows, duplicates, excluded, rejected, periods, indicators, findings, sources } = counted;
  return {
    source,
    rows,
    duplicates,
    excluded,
    rejected: rejected.reduce((sum, { count }) => sum + count, 0),
    rejections: rejected.map(({ reason, count, rows: first }) => ({
      reason,
      message: message(language, `connector.reject.${reason}`),
      count,
      rows: first,
    })),
    columns: Object.assign({}, ...sources.map(columnsOf)) as Record<string, string>,
    kinds: sources.map(({ name, info, recognition }) => ({ name, format: info.format, kind: recognition.kind })),
    periods: periods.map(({ period, calendar, by }) => ({ period, calendar, by })),
    indicators: indicators.flatMap((one) => ('problem' in one ? [] : [one])),
    missing: indicators.flatMap((one) =>
      'problem' in one ? [{ id: one.id, period: one.period, message: describeProblem(language, one.problem) }] : [],
    ),
    findings: findings.map(({ id, severity, problem, rows: first }) => ({
      id,
      severity,
      message: describeProblem(language, problem),
      ...(first && { rows: first }),
    })),
  };
}

/** Meaning of a column → the heading it was recognised by. */
function columnsOf({ recognition }: ImportResult['sources'][number]): Record<string, string> {
  return Object.fromEntries(
    [...recognition.columns].map(([id, column]) => [id, recognition.headings[column]?.text.replace(/\s+/g, ' ') ?? '']),
  );
}
