import { describeProblem, message, type Language } from '../messages';
import type { ImportResult } from './import';
import type { SourceKind } from './kinds/types';
import type { Places } from './places';
import type { Recognition } from './recognition/recognise';
import type { Counted } from './session';
import type { RemoteCount } from './sources';

/** One source of an import: what it is and which of its columns were used. */
export interface ToldSource {
  name: string;
  /** Of a file its format, else the kind of the source ("odata"). */
  format: string;
  kind: SourceKind;
  /** Meaning of a column → the heading it was recognised by, or the source's own name of it. */
  columns: Readonly<Record<string, string>>;
}

/** An import, whichever its sources, as far as something is to be told of it. */
export interface ToldImport extends Counted, Pick<ImportResult, 'indicators'> {
  sources: readonly ToldSource[];
  /** Of sources beyond a file: who counted. */
  countedBy?: 'server' | 'rows';
}

function toldSource(name: string, format: string, recognition: Recognition, periods: Counted['periods']): ToldSource {
  const heading = (column: number): string => recognition.headings[column]?.text.replace(/\s+/g, ' ') ?? '';
  const columns = Object.fromEntries([...recognition.columns].map(([id, column]) => [id, heading(column)]));
  // Of a table with a column a period, those of the periods that were counted.
  const used = (recognition.periodColumns ?? []).filter(({ period }) => periods.some((one) => one.period === period));
  const value = used.map(({ column }) => heading(column)).join('; ');
  return { name, format, kind: recognition.kind, columns: used.length > 0 ? { ...columns, value } : columns };
}

export const toldFiles = (counted: ImportResult): ToldImport => ({
  ...counted,
  sources: counted.sources.map(({ name, info, recognition }) =>
    toldSource(name, info.format, recognition, counted.periods),
  ),
});

/** The same of a source beyond files, `format` being its kind. */
export const toldRemote = (name: string, format: string, counted: RemoteCount): ToldImport => ({
  ...counted,
  sources: [toldSource(name, format, counted.recognition, counted.periods)],
});

const places = ({ rows, files }: Partial<Places>): Partial<Places> => (files ? { files } : rows ? { rows } : {});

/** An import in words: what `ccch import --json` prints. No cell of the source is in it but headings. */
export function presentImport(counted: ToldImport, source: string, language: Language) {
  const { rows, duplicates, excluded, rejected, periods, indicators, findings, sources, countedBy } = counted;
  return {
    source,
    rows,
    duplicates,
    excluded,
    rejected: rejected.reduce((sum, { count }) => sum + count, 0),
    rejections: rejected.map((one) => ({
      reason: one.reason,
      message: message(language, `connector.reject.${one.reason}`),
      count: one.count,
      ...places(one),
    })),
    columns: Object.assign({}, ...sources.map(({ columns }) => columns)) as Record<string, string>,
    kinds: sources.map(({ name, format, kind }) => ({ name, format, kind })),
    ...(countedBy && { countedBy }),
    periods: periods.map(({ period, calendar, by }) => ({ period, calendar, by })),
    indicators: indicators.flatMap((one) => ('problem' in one ? [] : [one])),
    missing: indicators.flatMap((one) =>
      'problem' in one ? [{ id: one.id, period: one.period, message: describeProblem(language, one.problem) }] : [],
    ),
    findings: findings.map((one) => ({
      id: one.id,
      severity: one.severity,
      message: describeProblem(language, one.problem),
      ...places(one),
    })),
  };
}
