import type { SourceKind } from '../connector/kinds/types';
import type { LayoutChoice } from '../connector/recognition/recognise';
import type { ImportChange } from '../excel/import-operations';
import type { Problem } from '../messages';
import type { Calendar } from '../tracking/types';
import type { ImportInput, Reading, UnitsReading } from '../worker/protocol';

/** What is to be read, and how. */
export interface DataWishes {
  inputs: readonly ImportInput[];
  /** Each input is a unit of its own. */
  asUnits: boolean;
  /** `null`: as the files say. */
  period: string | null;
  /** `null`: as the files say. */
  calendar: Calendar | null;
}

/** What the officer is choosing for a file that was not recognised. */
export interface ManualChoice {
  kind: SourceKind;
  /** Row of the header. */
  row: number;
  mapping: NonNullable<LayoutChoice['mapping']>;
}

export interface DataState {
  /** Of what was read last. */
  wishes: DataWishes;
  reading: Reading | null;
  units: UnitsReading | null;
  /** Names that the officer gave to units, by input. */
  unitNames: Readonly<Record<string, string>>;
  /** By input. */
  manual: Readonly<Record<string, ManualChoice>>;
  /** Why the workbook does not remember the columns. */
  notKept: Problem | null;
  /** What writing would change: shown before anything is written. */
  change: ImportChange | null;
  written: { sheets: readonly string[]; change: ImportChange } | null;
  /** The summary of units that was inserted last. */
  inserted: { sheet: string; units: number } | null;
}

/** What a job of the data view came to. */
export type DataOutcome =
  | { kind: 'read'; wishes: DataWishes; reading: Reading; notKept: Problem | null }
  | { kind: 'units'; wishes: DataWishes; units: UnitsReading }
  | { kind: 'compared'; change: ImportChange }
  | { kind: 'written'; written: { sheets: readonly string[]; change: ImportChange } }
  | { kind: 'inserted'; sheet: string; units: number };

/** A choice of the officer; none of them reads or writes anything. */
export type DataChange =
  | { type: 'as-units'; asUnits: boolean }
  | { type: 'unit-name'; input: string; name: string }
  | { type: 'manual'; input: string; choice: ManualChoice }
  | { type: 'close-change' }
  | { type: 'close-written' }
  | { type: 'clear' };

const noWishes: DataWishes = { inputs: [], asUnits: false, period: null, calendar: null };

export const initialData: DataState = {
  wishes: noWishes,
  reading: null,
  units: null,
  unitNames: {},
  manual: {},
  notKept: null,
  change: null,
  written: null,
  inserted: null,
};

/** What is read in place of what was read before; what was seen or written of that is over. */
const fresh = (state: DataState, wishes: DataWishes): DataState => ({
  ...initialData,
  wishes,
  unitNames: state.unitNames,
  manual: state.manual,
});

/** Whether an outcome is true even when the officer has stopped waiting for it: it stands in the workbook. */
export const isDone = ({ kind }: DataOutcome): boolean => kind === 'written' || kind === 'inserted';

export function withOutcome(state: DataState, outcome: DataOutcome): DataState {
  switch (outcome.kind) {
    case 'read':
      return { ...fresh(state, outcome.wishes), reading: outcome.reading, notKept: outcome.notKept };
    case 'units':
      return { ...fresh(state, outcome.wishes), units: outcome.units };
    case 'compared':
      return { ...state, change: outcome.change, written: null };
    case 'written':
      return { ...state, change: null, written: outcome.written };
    case 'inserted':
      return { ...state, inserted: { sheet: outcome.sheet, units: outcome.units } };
  }
}

export function reduceData(state: DataState, change: DataChange): DataState {
  switch (change.type) {
    case 'as-units':
      return { ...state, wishes: { ...state.wishes, asUnits: change.asUnits } };
    case 'unit-name':
      return { ...state, unitNames: { ...state.unitNames, [change.input]: change.name } };
    case 'manual':
      return { ...state, manual: { ...state.manual, [change.input]: change.choice } };
    case 'close-change':
      return { ...state, change: null };
    case 'close-written':
      return { ...state, written: null, inserted: null };
    case 'clear':
      return { ...initialData, wishes: { ...noWishes, asUnits: state.wishes.asUnits } };
  }
}
