import type { ColumnId } from '../kinds/types';
import { isoOfDay } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { SummaryKind, SummaryRow } from '../types';
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

/**
 * The summary of the list for one period: a row for each unit (where there are several), field and channel. `carried` is
 * left out where the list has no dossier from before the period, for then it cannot tell them.
 */
export function summarise(
  intake: Intake,
  columns: Told,
  kinds: readonly SummaryKind[],
  range: ImportPeriod,
): SummaryRow[] {
  const hasEarlier = intake.records.earliest() < range.from;
  const rules = tellingRules(columns, kinds).filter(({ measure }) => measure !== 'carried' || hasEarlier);
  const cells = countPeriod(intake, rules, range);
  const rows = new Map<string, SummaryRow>();
  for (const [cell, counts] of cells) {
    const channel = channels[cell % channelCount];
    const group = Math.floor(cell / channelCount);
    const unit =
      intake.units.count > 1 ? intake.units.nameOf(Math.floor(group / (intake.fields.count + 1))) : undefined;
    const field = intake.fields.nameOf(group % (intake.fields.count + 1));
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
