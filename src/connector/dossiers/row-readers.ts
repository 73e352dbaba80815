import { lookupKey } from '../../plan/text';
import { channelOf } from '../channels';
import type { ColumnId } from '../kinds/types';
import type { Recognition } from '../recognition/recognise';
import type { SourceRow } from '../source';
import type { Names } from './names';
import { flags, indexOfChannel, indexOfState } from './records';
import { feeColumns } from './rules';
import { stateOf, type DossierState } from './states';
import { isMoney, isPaid, papersOf, paymentOf, yesOrNo } from './words';

export type RecognisedList = Pick<Recognition, 'columns' | 'channel' | 'headings'>;

export interface ReaderOptions {
  /** What statuses of the source mean that nothing here knows: look-up key of the text → status. */
  states?: ReadonlyMap<string, DossierState>;
  /** Receipts of an export that holds payments made online only. */
  allPaidOnline?: boolean;
}

/** In a table of meanings: not worked out yet. */
const unknown = -128;

/** Works out once for each key of a column what its text means, a small number; `absent` where there is no column. */
function byKey(
  column: number | undefined,
  meaning: (text: string) => number,
  absent: number,
): (row: SourceRow) => number {
  if (column === undefined) return () => absent;
  let known = new Int32Array(256).fill(unknown);
  return (row) => {
    const key = row.key(column);
    if (key >= known.length) {
      const larger = new Int32Array(key * 2).fill(unknown);
      larger.set(known);
      known = larger;
    }
    const found = known[key] ?? unknown;
    return found === unknown ? (known[key] = meaning(key === 0 ? '' : row.textOfKey(column, key))) : found;
  };
}

/** What a status reads as when it is none: the cell is empty, or its words are not known. */
export const noState = -1;
const unknownState = -2;

/** A bit beside the flags of a row: some word was not understood. */
export const notUnderstood = 128;

/** Reads the cells of one list; each text of a column is understood once. */
export interface RowReaders {
  /** Index of the status, or `noState`, or less where its words are not known. */
  state(row: SourceRow): number;
  /** Index of the channel, -1 for words that name none. */
  channel(row: SourceRow): number;
  unit(row: SourceRow): number;
  field(row: SourceRow): number;
  procedure(row: SourceRow): string;
  /** Bits of `flags`, with `notUnderstood`. */
  flags(row: SourceRow): number;
}

export function createRowReaders(
  { columns, channel: only }: RecognisedList,
  names: { units: Names; fields: Names },
  options: ReaderOptions,
): RowReaders {
  const at = (id: ColumnId): number | undefined => columns.get(id);
  const stateAt = byKey(
    at('state'),
    (text) => {
      if (text === '') return noState;
      const state = options.states?.get(lookupKey(text)) ?? stateOf(text);
      return state === undefined ? unknownState : indexOfState(state);
    },
    noState,
  );
  const channelAt = byKey(
    at('channel'),
    (text) => {
      const channel = channelOf(text);
      return text !== '' && channel === undefined ? -1 : indexOfChannel(channel);
    },
    indexOfChannel(only),
  );
  const procedureColumn = at('procedure');
  return {
    state: stateAt,
    channel: channelAt,
    unit: byKey(at('unit'), (text) => names.units.numberOf(text), 0),
    field: byKey(at('field'), (text) => names.fields.numberOf(text), 0),
    procedure: (row) => (procedureColumn === undefined ? '' : row.textOfKey(procedureColumn, row.key(procedureColumn))),
    flags: createFlagReader(columns, options),
  };
}

const yesBit =
  (bit: number) =>
  (text: string): number => {
    const answer = yesOrNo(text);
    return answer === undefined ? notUnderstood : answer ? bit : 0;
  };

function papersBits(text: string): number {
  const papers = papersOf(text);
  if (!papers) return notUnderstood;
  return (papers.digitised ? flags.papers : 0) | (papers.reused ? flags.reused : 0);
}

/** Flags that one cell decides; columns that the source lacks are not looked at. */
function simpleFlags(columns: RecognisedList['columns']): ((row: SourceRow) => number)[] {
  const declared = [
    ['papers', papersBits],
    ['result', yesBit(flags.result)],
    ['identified', yesBit(flags.identified)],
  ] as const;
  return declared.flatMap(([id, meaning]) => {
    const column = columns.get(id);
    return column === undefined ? [] : [byKey(column, meaning, 0)];
  });
}

const online = flags['paid-online'];

/** The bit of `paid-online` for a way of payment, to be joined with whether there is a fee and it was paid. */
const paymentBits = (text: string): number => {
  const way = paymentOf(text);
  return way === undefined ? notUnderstood : way === 'online' ? online : 0;
};

function createFlagReader(
  columns: RecognisedList['columns'],
  { allPaidOnline }: ReaderOptions,
): (row: SourceRow) => number {
  const simple = simpleFlags(columns);
  const money = feeColumns.flatMap((id) => {
    const column = columns.get(id);
    return column === undefined ? [] : [byKey(column, (text) => (isMoney(text) ? 1 : 0), 0)];
  });
  const payment = byKey(columns.get('payment'), paymentBits, allPaidOnline ? online : 0);
  const paid = byKey(columns.get('payment-state'), (text) => (isPaid(text) ? online : 0), online);
  return (row) => {
    let bits = 0;
    for (const read of simple) bits |= read(row);
    if (money.length === 0) return bits;
    let fee = 0;
    for (const read of money) fee |= read(row);
    if (fee === 0) return bits;
    const way = payment(row);
    return bits | flags['with-fee'] | (way & paid(row)) | (way & notUnderstood);
  };
}
