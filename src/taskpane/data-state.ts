import type { SourceKind } from '../connector/kinds/types';
import type { SourceConfig } from '../connector/sources/config';
import type { LayoutChoice } from '../connector/recognition/recognise';
import type { ImportChange } from '../excel/import-operations';
import type { Problem } from '../messages';
import type { Calendar } from '../tracking/types';
import type { ImportInput, Reading, UnitsReading } from '../worker/protocol';
import type { SourceForm } from './source-form';

/** What is to be read, and how. */
export interface DataWishes {
  inputs: readonly ImportInput[];
  /** Each input is a unit of its own. */
  asUnits: boolean;
  /** `null`: as the files say. */
  period: string | null;
  /** `null`: as the files say. */
  calendar: Calendar | null;
  /** Inputs whose sources the workbook is to remember once they are read, each with the one whose place it takes. */
  remember: Readonly<Record<string, string | null>>;
}

/** What the workbook could not be made to remember, and why. */
export interface NotKept {
  what: 'layout' | 'source';
  problem: Problem;
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
  notKept: NotKept | null;
  /** The sources on the network that the workbook remembers; known when the form was opened. */
  sources: readonly SourceConfig[];
  /** The source that the officer is describing. */
  form: SourceForm | null;
  /** What writing would change: shown before anything is written. */
  change: ImportChange | null;
  written: { sheets: readonly string[]; change: ImportChange } | null;
  /** The summary of units that was inserted last. */
  inserted: { sheet: string; units: number } | null;
}

interface ReadPart {
  wishes: DataWishes;
  notKept: NotKept | null;
  /** The form was read: it is over. */
  ofForm?: boolean;
}

/** What a job of the data view came to. */
export type DataOutcome =
  | ({ kind: 'read'; reading: Reading } & ReadPart)
  | ({ kind: 'units'; units: UnitsReading } & ReadPart)
  | { kind: 'sources'; sources: readonly SourceConfig[] }
  | { kind: 'compared'; change: ImportChange }
  | { kind: 'written'; written: { sheets: readonly string[]; change: ImportChange } }
  | { kind: 'inserted'; sheet: string; units: number };

/** What was read. */
export type ReadOutcome = Extract<DataOutcome, { kind: 'read' | 'units' }>;

/** A choice of the officer; none of them reads or writes anything. */
export type DataChange =
  | { type: 'as-units'; asUnits: boolean }
  | { type: 'unit-name'; input: string; name: string }
  | { type: 'manual'; input: string; choice: ManualChoice }
  | { type: 'source-form'; form: SourceForm | null; sources?: readonly SourceConfig[] }
  | { type: 'close-change' }
  | { type: 'close-written' }
  | { type: 'clear' };

/** An id for a further input, also for two files of one name. */
export function nextInputId(inputs: readonly ImportInput[]): string {
  const used = new Set(inputs.map(({ id }) => id));
  let number = inputs.length + 1;
  while (used.has(`input-${number}`)) number += 1;
  return `input-${number}`;
}

/** The wishes without an input. */
export const withoutInput = ({ inputs, remember, ...wishes }: DataWishes, input: string): DataWishes => ({
  ...wishes,
  inputs: inputs.filter(({ id }) => id !== input),
  remember: withoutMemory(remember, input),
});

export const withoutMemory = (remember: DataWishes['remember'], input: string): DataWishes['remember'] =>
  Object.fromEntries(Object.entries(remember).filter(([id]) => id !== input));

/** What was said of inputs that are still there: ids of those that were removed are used again. */
const saidOf = <T>(said: Readonly<Record<string, T>>, { inputs }: DataWishes): Record<string, T> =>
  Object.fromEntries(Object.entries(said).filter(([id]) => inputs.some((one) => one.id === id)));

const noWishes: DataWishes = { inputs: [], asUnits: false, period: null, calendar: null, remember: {} };

export const initialData: DataState = {
  wishes: noWishes,
  reading: null,
  units: null,
  unitNames: {},
  manual: {},
  notKept: null,
  sources: [],
  form: null,
  change: null,
  written: null,
  inserted: null,
};

/** What is read in place of what was read before; what was seen or written of that is over. */
const fresh = (state: DataState, { wishes, notKept, ofForm }: ReadPart): DataState => ({
  ...initialData,
  wishes,
  unitNames: saidOf(state.unitNames, wishes),
  manual: saidOf(state.manual, wishes),
  notKept,
  sources: state.sources,
  form: ofForm ? null : state.form,
});

/** Whether an outcome is true even when the officer has stopped waiting for it: it stands in the workbook. */
export const isDone = ({ kind }: DataOutcome): boolean =>
  kind === 'written' || kind === 'inserted' || kind === 'sources';

export function withOutcome(state: DataState, outcome: DataOutcome): DataState {
  switch (outcome.kind) {
    case 'read':
      return { ...fresh(state, outcome), reading: outcome.reading };
    case 'units':
      return { ...fresh(state, outcome), units: outcome.units };
    case 'sources':
      return { ...state, sources: outcome.sources };
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
    case 'source-form':
      return { ...state, form: change.form, sources: change.sources ?? state.sources };
    case 'close-change':
      return { ...state, change: null };
    case 'close-written':
      return { ...state, written: null, inserted: null };
    case 'clear':
      return { ...initialData, wishes: { ...noWishes, asUnits: state.wishes.asUnits } };
  }
}
