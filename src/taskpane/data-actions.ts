import type { ColumnId, SourceKind } from '../connector/kinds/types';
import type { Channel } from '../connector/types';
import type { Language } from '../messages';
import type { Plan } from '../plan/plan';
import type { Calendar } from '../tracking/types';
import type { ImportInput, ReadFile } from '../worker/protocol';
import type { Controller } from './controller';
import type { KeptLayout } from './data-jobs';
import type { DataOperations } from './data-operations';
import { nextInputId, withoutInput, type DataChange, type DataWishes, type ManualChoice } from './data-state';
import { createSourceActions, type SourceActions } from './source-actions';
import type { PaneEvent, PaneState } from './state';
import { channelChoice, dataOf, layoutWith, manualLayout } from './view-model/data';
import { unitsSheetOf } from './view-model/units';

/** What the officer can ask for in the data view. */
export interface DataActions {
  /** Reads files beside those that were chosen before. */
  addFiles(files: readonly File[]): void;
  addOpenSheet(): void;
  remove(input: string): void;
  /** Drops all that was read; nothing of it stands in the workbook. */
  clear(): void;
  asUnits(asUnits: boolean): void;
  choosePeriod(period: string | null): void;
  chooseCalendar(calendar: Calendar | null): void;
  /** Corrects which column means what; the workbook remembers it for the layout, or with the source. */
  mapColumn(file: ReadFile, id: ColumnId, column: number | null): void;
  /** Takes a decision on the layout back. */
  forgetLayout(file: ReadFile): void;
  chooseChannel(file: ReadFile, channel: Channel | null): void;
  /** What a file is that was not recognised; read only when asked to. */
  chooseKind(input: string, kind: SourceKind, row: number): void;
  chooseManualColumn(input: string, choice: ManualChoice, id: ColumnId, column: number | null): void;
  readManual(input: string): void;
  compare(): void;
  closeChange(): void;
  write(): void;
  closeWritten(): void;
  nameUnit(input: string, name: string): void;
  insertUnits(): void;
  source: SourceActions;
}

function withFiles(inputs: readonly ImportInput[], files: readonly File[]): ImportInput[] {
  const all = [...inputs];
  for (const file of files) all.push({ id: nextInputId(all), name: file.name, content: { kind: 'file', blob: file } });
  return all;
}

const withChoice = (inputs: readonly ImportInput[], id: string, choice: ImportInput['choice']): ImportInput[] =>
  inputs.map((input) => {
    if (input.id !== id) return input;
    const { name, content } = input;
    return { id, name, content, ...(choice && { choice }) };
  });

export function createDataActions(
  plan: Plan,
  language: Language,
  operations: Pick<DataOperations, 'allowLoopback' | 'keptSources'>,
  controller: Controller,
  state: () => PaneState,
  dispatch: (event: PaneEvent) => void,
): DataActions {
  const data = () => state().data;
  const change = (one: DataChange) => dispatch({ type: 'data', change: one });
  const read = (wishes: Partial<DataWishes>, keep?: KeptLayout) => {
    const all = { ...data().wishes, ...wishes };
    if (all.inputs.length === 0) change({ type: 'clear' });
    else void controller.run({ kind: 'read-data', wishes: all, ...(keep && { keep }) });
  };
  const decide = (id: string, choice: ImportInput['choice'], keep?: KeptLayout) =>
    read({ inputs: withChoice(data().wishes.inputs, id, choice) }, keep);
  const { corrections, ...source } = createSourceActions({ operations, controller, data, dispatch });
  const choiceOf = (id: string) => data().wishes.inputs.find((input) => input.id === id)?.choice;
  return {
    addFiles: (files) => {
      if (files.length > 0) read({ inputs: withFiles(data().wishes.inputs, files) });
    },
    addOpenSheet: () => {
      const { wishes } = data();
      void controller.run({ kind: 'read-sheet', wishes, id: nextInputId(wishes.inputs) });
    },
    remove: (input) => read(withoutInput(data().wishes, input)),
    clear: () => {
      // What is being read would come back with its answer.
      if (!state().task) change({ type: 'clear' });
    },
    asUnits: (asUnits) => {
      if (data().wishes.inputs.length > 0) read({ asUnits });
      else change({ type: 'as-units', asUnits });
    },
    choosePeriod: (period) => read({ period }),
    chooseCalendar: (calendar) => read({ calendar }),
    mapColumn: (file, id, column) => {
      if (corrections.mapColumn(file, id, column)) return;
      const { input, recognition } = file;
      const memory = layoutWith(recognition, id, column);
      const before = choiceOf(input);
      // A choice for this file alone would hide what is decided about its layout.
      const choice = before && { ...before, ...(memory.mapping && { mapping: memory.mapping }) };
      decide(input, choice, { key: recognition.layoutKey, input, memory });
    },
    forgetLayout: ({ input, recognition }) => {
      if (corrections.forgetDecisions(input)) return;
      decide(input, undefined, { key: recognition.layoutKey, input, memory: null });
    },
    chooseChannel: (file, channel) => {
      if (!corrections.chooseChannel(file, channel)) decide(file.input, channelChoice(file.recognition, channel));
    },
    chooseKind: (input, kind, row) => change({ type: 'manual', input, choice: { kind, row, mapping: {} } }),
    chooseManualColumn: (input, choice, id, column) =>
      change({ type: 'manual', input, choice: { ...choice, mapping: { ...choice.mapping, [id]: column } } }),
    readManual: (input) => {
      const choice = data().manual[input];
      if (!choice || corrections.readManual(input)) return;
      const { kind, mapping } = choice;
      decide(input, manualLayout(choice), { key: null, input, memory: { kind, mapping } });
    },
    compare: () => {
      const { reading } = data();
      if (reading && reading.summary.length > 0) void controller.run({ kind: 'compare-data', data: dataOf(reading) });
    },
    closeChange: () => change({ type: 'close-change' }),
    write: () => {
      const { reading, change: seen } = data();
      if (reading && seen) void controller.run({ kind: 'write-data', data: dataOf(reading) });
    },
    closeWritten: () => change({ type: 'close-written' }),
    source,
    nameUnit: (input, name) => change({ type: 'unit-name', input, name }),
    insertUnits: () => {
      const { units, unitNames } = data();
      if (!units || units.units.length === 0) return;
      void controller.run({ kind: 'insert-units', sheet: unitsSheetOf(language, plan, units, unitNames) });
    },
  };
}
