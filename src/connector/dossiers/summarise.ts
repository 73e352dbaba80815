import type { ColumnId } from '../kinds/types';
import { isoOfDay } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { Channel, SummaryKind, SummaryRow } from '../types';
import type { Intake } from './intake';
import { channels } from './records';
import { countingRules, type CountingRule } from './rules';
import { rulesOfSignature, signatureCount, signatureOf } from './signature';

/** Columns that a source has; `paid-online` stands for an export that holds nothing else. */
export type Told = Pick<ReadonlySet<ColumnId>, 'has'>;

/** The rules whose measures a source with these columns can tell. */
export const tellingRules = (columns: Told, kinds: readonly SummaryKind[]): CountingRule[] =>
  countingRules.filter(
    ({ kind, needs }) => kinds.includes(kind) && needs.every((anyOf) => anyOf.some((id) => columns.has(id))),
  );

/** Counts of one unit, field and channel, one a rule. */
type Cells = Map<number, Float64Array>;

const channelCount = channels.length;

/** In the table of signatures: not worked out yet. */
const unknown = -1;

function countPeriod({ records, fields }: Intake, rules: readonly CountingRule[], range: ImportPeriod): Cells {
  const cells: Cells = new Map();
  const satisfied = new Int32Array(signatureCount).fill(unknown);
  const fieldCount = fields.count + 1;
  for (let index = 0; index < records.size; index += 1) {
    const signature = signatureOf(records, index, range);
    let bits = satisfied[signature] ?? unknown;
    if (bits === unknown) satisfied[signature] = bits = rulesOfSignature(rules, signature);
    if (bits === 0) continue;
    const group = (records.unit[index] ?? 0) * fieldCount + (records.field[index] ?? 0);
    const cell = group * channelCount + (records.channel[index] ?? 0);
    let counts = cells.get(cell);
    if (!counts) cells.set(cell, (counts = new Float64Array(rules.length)));
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const rule = 31 - Math.clz32(rest & -rest);
      counts[rule] = (counts[rule] ?? 0) + 1;
    }
  }
  return cells;
}

/** Only dossiers are told by channel: of payments and digitisation no indicator asks for it. */
const byChannel: ReadonlySet<SummaryKind> = new Set(['dossiers']);

/** Dossiers of one unit, field and channel, whoever counted them: one count a rule. */
export interface CountedGroup {
  /** Left out where the source names one unit only. */
  unit: string | undefined;
  field: string | undefined;
  channel: Channel | undefined;
  counts: ArrayLike<number>;
}

/** The rows of the summary for one period: those of groups with the same unit, field and channel are added up. */
export function summaryRows(
  groups: Iterable<CountedGroup>,
  rules: readonly CountingRule[],
  range: ImportPeriod,
): SummaryRow[] {
  const rows = new Map<string, SummaryRow>();
  for (const { unit, field, channel, counts } of groups) {
    rules.forEach(({ kind, measure }, rule) => {
      const told = byChannel.has(kind) ? channel : undefined;
      const key = JSON.stringify([kind, unit, field, told]);
      let row = rows.get(key);
      if (!row) {
        row = {
          kind,
          period: range.period,
          from: isoOfDay(range.from),
          to: isoOfDay(range.to),
          ...(unit !== undefined && { unit }),
          ...(field !== undefined && { field }),
          ...(told && { channel: told }),
          counts: {},
        };
        rows.set(key, row);
      }
      row.counts[measure] = (row.counts[measure] ?? 0) + (counts[rule] ?? 0);
    });
  }
  return [...rows.values()].filter(({ counts }) => Object.values(counts).some((count) => count > 0));
}

function* groupsOf({ units, fields }: Intake, cells: Cells): Generator<CountedGroup> {
  for (const [cell, counts] of cells) {
    const group = Math.floor(cell / channelCount);
    yield {
      unit: units.count > 1 ? units.nameOf(Math.floor(group / (fields.count + 1))) : undefined,
      field: fields.nameOf(group % (fields.count + 1)),
      channel: channels[cell % channelCount],
      counts,
    };
  }
}

/** `carried` is left out where the source has no dossier from before the period, for then it cannot tell them. */
export const rulesOfPeriod = (
  rules: readonly CountingRule[],
  earliest: number,
  { from }: ImportPeriod,
): CountingRule[] => rules.filter(({ measure }) => measure !== 'carried' || earliest < from);

/** The summary of the list for one period: a row for each unit (where there are several), field and channel. */
export function summarise(
  intake: Intake,
  columns: Told,
  kinds: readonly SummaryKind[],
  range: ImportPeriod,
): SummaryRow[] {
  const rules = rulesOfPeriod(tellingRules(columns, kinds), intake.records.earliest(), range);
  return summaryRows(groupsOf(intake, countPeriod(intake, rules, range)), rules, range);
}
