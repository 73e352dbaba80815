import { dayAt, noDay } from '../cell-day';
import type { ColumnId } from '../kinds/types';
import { RunningRows } from '../places';
import { isNumberRow } from '../recognition/headings';
import { Rejections, RowTally } from '../rejections';
import type { SourceRow } from '../source';
import { isTotalLabel } from '../total-label';
import { DateDamage } from './date-damage';
import { Names } from './names';
import { indexOfState, Records } from './records';
import { createRowReaders, notUnderstood, type ReaderOptions, type RecognisedList, noState } from './row-readers';
import { states, stateSets } from './states';

export interface IntakeOptions extends ReaderOptions {
  /** Cells may have been turned into dates by a spreadsheet; never in text formats. */
  mayHoldDates: boolean;
}

/** Everything that several lists, one a channel, leave in common. */
export class Intake {
  readonly records = new Records();
  readonly units = new Names();
  readonly fields = new Names();
  /** Rejections, tallies and records hold numbers of these. */
  readonly numbers = new RunningRows();
  readonly rejections = new Rejections();
  readonly duplicates = new RowTally();
  readonly unreadableDue = new RowTally();
  readonly unknownWords = new RowTally();
  readonly withoutCode = new RowTally();
  /** Rows of data, whether they were counted or rejected; sections, totals and blank rows are none. */
  rows = 0;
  /** Codes and procedures of dossiers that were open when they were exported, by record. */
  readonly open = new Map<number, { code: string; procedure: string }>();
  openDropped = 0;
  readonly damages: { field: 'received' | 'due' | 'finished'; heading: string; damage: DateDamage }[] = [];
}

/** Without a column of statuses, whoever has an end is finished. */
const stateByDay = (finished: number): number => indexOfState(finished === noDay ? 'processing' : 'processed');

/** More open dossiers than this are counted and not listed. */
const mostOpen = 50_000;

/** 1 for the open statuses, by index. */
const openStates = new Uint8Array(states.length);
for (const state of stateSets.open) openStates[indexOfState(state)] = 1;

/**
 * Takes in the rows of one list. Rows without a day of receipt that are a section, a total, a repeated header or blank
 * are passed over; other rows that cannot be counted are rejected with a reason.
 */
export function createIntake(
  intake: Intake,
  recognition: RecognisedList,
  options: IntakeOptions,
  name = '',
): (row: SourceRow) => void {
  const { columns, headings } = recognition;
  const before = intake.numbers.open(name);
  const at = (id: ColumnId): number | undefined => columns.get(id);
  const receivedColumn = at('received') ?? at('paid-on');
  const finishedColumn = at('finished');
  const handedOverColumn = at('handed-over');
  const codeColumn = at('code');
  const stateColumn = at('state');
  const dueColumn = at('due');
  const mapped = [...columns.values()];
  const { records } = intake;

  const watched = (['received', 'due', 'finished'] as const).flatMap((field) => {
    const column = field === 'received' ? receivedColumn : at(field);
    if (column === undefined || !options.mayHoldDates) return [];
    const damage = new DateDamage(column);
    intake.damages.push({ field, heading: headings[column]?.text ?? '', damage });
    return [damage];
  });

  const read = createRowReaders(recognition, intake, options);

  /** Sections, totals, repeated headers, rows of column numbers and blank rows hold no dossier. */
  const holdsNone = (row: SourceRow): boolean => {
    const texts = Array.from({ length: row.length }, (_, column) => row.text(column));
    const filled = new Set(texts.filter((text) => text !== ''));
    if (filled.size <= 1 || isNumberRow(texts)) return true;
    if (mapped.some((column) => texts[column] !== '' && texts[column] === headings[column]?.text.split(' / ').at(-1)))
      return true;
    return texts.slice(0, 3).some(isTotalLabel) || mapped.every((column) => (texts[column] ?? '') === '');
  };

  const rememberOpen = (row: SourceRow, index: number, state: number): void => {
    if (openStates[state] !== 1) {
      // A code met again may have been open before.
      if (index < records.size - 1) intake.open.delete(index);
    } else if (intake.open.size < mostOpen) {
      intake.open.set(index, {
        code: codeColumn === undefined ? '' : row.text(codeColumn),
        procedure: read.procedure(row),
      });
    } else {
      intake.openDropped += 1;
    }
  };

  /** The index in `records` for the row; that of its former row where the code was met before. */
  const placeOf = (row: SourceRow, number: number): number => {
    const code = codeColumn === undefined ? 0 : row.hash(codeColumn);
    if (code === 0 && codeColumn !== undefined) intake.withoutCode.add(number);
    const { size } = records;
    const index = records.place(code);
    if (records.size === size) intake.duplicates.add(number);
    return index;
  };

  return (row) => {
    const number = before + row.number;
    intake.numbers.reach(number);
    const received = dayAt(row, receivedColumn);
    if (!(received > noDay)) {
      if (holdsNone(row)) return;
      intake.rows += 1;
      intake.rejections.add(received === noDay ? 'no-received-date' : 'unreadable-date', number);
      return;
    }
    intake.rows += 1;
    for (const damage of watched) damage.watch(row);
    let finished = dayAt(row, finishedColumn);
    if (!(finished > noDay)) finished = dayAt(row, handedOverColumn);
    if (Number.isNaN(finished)) finished = noDay;
    const due = dayAt(row, dueColumn);
    if (Number.isNaN(due)) intake.unreadableDue.add(number);
    const state = stateColumn === undefined ? stateByDay(finished) : read.state(row);
    const channel = read.channel(row);
    if (state < 0) {
      intake.rejections.add(state === noState ? 'no-state' : 'unknown-state', number);
      return;
    }
    if (channel < 0) {
      intake.rejections.add('unknown-channel', number);
      return;
    }
    const bits = read.flags(row);
    if ((bits & notUnderstood) !== 0) intake.unknownWords.add(number);
    const index = placeOf(row, number);
    records.row[index] = number;
    records.received[index] = received;
    records.due[index] = Number.isNaN(due) ? noDay : due;
    records.finished[index] = finished;
    records.state[index] = state;
    records.channel[index] = channel;
    records.flags[index] = bits & ~notUnderstood;
    records.unit[index] = read.unit(row);
    records.field[index] = read.field(row);
    rememberOpen(row, index, state);
  };
}
