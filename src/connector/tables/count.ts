import { finding, type ImportFinding } from '../findings';
import type { ColumnId, Counting, TableColumn, TableEmission } from '../kinds/types';
import type { Measure } from '../measures';
import type { Heading } from '../recognition/headings';
import { isoOfDay } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { Rejections } from '../rejections';
import type { SummaryRow } from '../types';
import { digitiseReused } from './adjust';
import { identityFindings, proveZeros } from './identities';
import { totalFindings, wordColumns, type TableRow, type TableRows } from './rows';

type TableCounting = Extract<Counting, { by: 'table' }>;

/** One count of an emission for a row: `undefined` where a cell that it needs holds none. */
function countOf(
  { counts }: TableRow,
  { less, zeroWithout }: TableEmission,
  ids: readonly TableColumn[],
  present: ReadonlySet<TableColumn>,
): number | undefined {
  const mapped = ids.filter((id) => present.has(id));
  if (mapped.length === 0) return zeroWithout ? 0 : undefined;
  if (less !== undefined && !counts.has(less)) return undefined;
  if (mapped.some((id) => !counts.has(id))) return undefined;
  const sum = mapped.reduce((before, id) => before + (counts.get(id) ?? 0), 0);
  return sum - (less === undefined ? 0 : (counts.get(less) ?? 0));
}

function countsOf(row: TableRow, emission: TableEmission, present: ReadonlySet<TableColumn>): SummaryRow['counts'] {
  const counts: SummaryRow['counts'] = {};
  for (const [measure, ids] of Object.entries(emission.counts) as [Measure, readonly TableColumn[]][]) {
    const count = countOf(row, emission, ids, present);
    if (count !== undefined) counts[measure] = count;
  }
  return counts;
}

const subjectOfHeading = (leaf: string): 'unit' | 'field' | 'group' =>
  /\blinh vuc\b/.test(leaf) ? 'field' : /\bdon vi\b|\bco quan\b/.test(leaf) ? 'unit' : 'group';

/** What the label column is about, told by its heading: a field, a unit, or what a survey asked. */
function subjects(columns: ReadonlyMap<ColumnId, number>, headings: readonly Heading[]) {
  const label = columns.get('label');
  const ofLabel = label === undefined ? undefined : subjectOfHeading(headings[label]?.leaf ?? '');
  return ({ words }: TableRow): Pick<SummaryRow, 'unit' | 'field' | 'group'> => {
    const named = (text: string | undefined) => text?.normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
    const found = {
      unit: named(words.get('unit')),
      field: named(words.get('field')),
      group: named(words.get('group')),
    };
    if (ofLabel) found[ofLabel] ??= named(words.get('label'));
    const { unit, field, group } = found;
    return { ...(unit && { unit }), ...(field && { field }), ...(group && { group }) };
  };
}

export interface TableCount {
  summary: SummaryRow[];
  findings: ImportFinding[];
}

/** One unit in the whole table is the commune itself, which a summary does not repeat in every row. */
function withoutOnlyUnit(rows: SummaryRow[]): SummaryRow[] {
  const units = new Set(rows.map(({ unit }) => unit));
  if (units.size !== 1 || units.has(undefined)) return rows;
  return rows.map(({ unit: _only, ...row }) => row);
}

/** The summary of a statistic for one period, and what does not add up in it. */
export function countTable(
  table: TableRows,
  counting: TableCounting,
  { columns, headings }: { columns: ReadonlyMap<ColumnId, number>; headings: readonly Heading[] },
  range: ImportPeriod,
  rejections: Rejections,
): TableCount {
  const present = new Set([...columns.keys()].filter((id): id is TableColumn => !wordColumns.has(id)));
  const heading = (id: TableColumn): string => headings[columns.get(id) ?? -1]?.text ?? id;
  const emissions = counting.emissions.filter(({ unless }) => unless === undefined || !present.has(unless));
  proveZeros(table.data, counting.identities, present);
  const adjusted = counting.adjust ? digitiseReused(table.data) : [];
  const subject = subjects(columns, headings);
  const summary: SummaryRow[] = [];
  for (const row of table.data) {
    if (row.unreadable.length > 0) rejections.add('unreadable-count', row.number);
    else summary.push(...emit(row, emissions, present, subject(row), range));
  }
  return {
    summary: withoutOnlyUnit(summary),
    findings: [
      ...adjusted,
      ...identityFindings(table.data, counting.identities, present, heading),
      ...totalFindings(table, heading),
      ...(table.damaged.count === 0
        ? []
        : [finding('damaged-thousands', 'error', { count: table.damaged.count }, table.damaged.rows)]),
    ],
  };
}

function emit(
  row: TableRow,
  emissions: readonly TableEmission[],
  present: ReadonlySet<TableColumn>,
  subject: Pick<SummaryRow, 'unit' | 'field' | 'group'>,
  { period, from, to }: ImportPeriod,
): SummaryRow[] {
  const rows = new Map<string, SummaryRow>();
  for (const emission of emissions) {
    const counts = countsOf(row, emission, present);
    if (Object.keys(counts).length === 0) continue;
    const { kind, channel } = emission;
    const key = JSON.stringify([kind, channel]);
    const known = rows.get(key);
    if (known) Object.assign(known.counts, counts);
    else {
      rows.set(key, {
        kind,
        period,
        from: isoOfDay(from),
        to: isoOfDay(to),
        ...subject,
        ...(channel && { channel }),
        counts,
      });
    }
  }
  // A level of 0 forms that no scale has is no count on its own.
  return [...rows.values()].filter(({ counts }) => Object.keys(counts).some((measure) => measure !== 'very-satisfied'));
}
