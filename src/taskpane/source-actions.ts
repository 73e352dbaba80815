import type { ColumnId } from '../connector/kinds/types';
import type { SourceConfig } from '../connector/sources/config';
import { sourceKey, sourceName } from '../connector/sources/name';
import type { Secret } from '../connector/sources/types';
import type { Channel } from '../connector/types';
import type { ImportInput, ReadFile } from '../worker/protocol';
import type { Controller } from './controller';
import type { NeededSource } from './data-jobs';
import type { DataOperations } from './data-operations';
import { nextInputId, withoutMemory, type DataState } from './data-state';
import { emptyForm, formOf, readForm, type SourceForm } from './source-form';
import type { PaneEvent } from './state';
import { remoteOf, withChannel, withColumn, withInput, withManual, withoutDecisions } from './view-model/sources';

/** What the officer can ask for of sources on the network. */
export interface SourceActions {
  /** Opens an empty form, with the sources that the workbook remembers above it. */
  open(): void;
  close(): void;
  /** What the form says of the source has changed. */
  edit(part: Partial<Pick<SourceForm, 'kind' | 'entries' | 'signIn' | 'secret' | 'remember'>>): void;
  /** Reads the source of the form; answers whether it says enough, and shows what it lacks where not. */
  read(): boolean;
  /** Reads a source that the workbook remembers; one that asks for a password is shown in the form first. */
  readKept(config: SourceConfig): void;
  changeKept(config: SourceConfig): void;
  /** Shows a source that is among the inputs in the form. */
  changeInput(input: string): void;
  forget(config: SourceConfig): void;
}

/** Corrections of a source that was read, or was not understood; `false` where the input is no source on the network. */
export interface SourceCorrections {
  mapColumn(file: ReadFile, id: ColumnId, column: number | null): boolean;
  forgetDecisions(input: string): boolean;
  chooseChannel(file: ReadFile, channel: Channel | null): boolean;
  readManual(input: string): boolean;
}

export interface SourceParts {
  operations: Pick<DataOperations, 'allowLoopback' | 'keptSources'>;
  controller: Pick<Controller, 'run'>;
  data(): DataState;
  dispatch(event: PaneEvent): void;
}

/** The input that reads `config` already, else a new one. */
const inputFor = ({ wishes: { inputs } }: DataState, config: SourceConfig): string =>
  inputs.find(({ content }) => content.kind === 'remote' && sourceKey(content.config) === sourceKey(config))?.id ??
  nextInputId(inputs);

export function createSourceActions({ operations, controller, data, dispatch }: SourceParts): SourceActions & {
  corrections: SourceCorrections;
} {
  const show = (form: SourceForm | null) =>
    dispatch({ type: 'data', change: { type: 'source-form', form, sources: operations.keptSources() } });

  function run(
    id: string,
    config: SourceConfig,
    secret: Secret | undefined,
    remember: DataState['wishes']['remember'],
    { ofForm = false, mayLackColumns = ofForm }: Partial<Omit<NeededSource, 'input'>> = {},
  ): void {
    const { wishes } = data();
    const input: ImportInput = {
      id,
      name: sourceName(config),
      content: { kind: 'remote', config, ...(secret && { secret }) },
    };
    void controller.run({
      kind: 'read-data',
      wishes: { ...wishes, inputs: withInput(wishes.inputs, input), remember },
      needs: { input: id, ofForm, mayLackColumns },
    });
  }

  /** Reads an input again by what was decided about it. */
  function correct(input: string, change: (config: SourceConfig) => SourceConfig, mayLackColumns = false): boolean {
    const content = remoteOf(data(), input);
    if (!content) return false;
    run(input, change(content.config), content.secret, data().wishes.remember, { mayLackColumns });
    return true;
  }

  const isKept = (config: SourceConfig): boolean =>
    operations.keptSources().some((one) => sourceKey(one) === sourceKey(config));

  return {
    open: () => show(emptyForm),
    close: () => show(null),
    edit: (part) => {
      const { form } = data();
      if (form) dispatch({ type: 'data', change: { type: 'source-form', form: { ...form, ...part, errors: {} } } });
    },
    read: () => {
      const { form, wishes } = data();
      if (!form) return false;
      const said = readForm(form, operations.allowLoopback);
      if ('errors' in said) {
        dispatch({ type: 'data', change: { type: 'source-form', form: { ...form, errors: said.errors } } });
        return false;
      }
      const id = form.input ?? inputFor(data(), said.config);
      const others = withoutMemory(wishes.remember, id);
      const remember = form.remember ? { ...others, [id]: form.replaced } : others;
      run(id, said.config, said.secret, remember, { ofForm: true });
      return true;
    },
    readKept: (config) => {
      const id = inputFor(data(), config);
      const secret = remoteOf(data(), id)?.secret;
      if (config.signIn && !secret) return show(formOf(config, { replaced: sourceKey(config) }));
      run(id, config, secret, { ...data().wishes.remember, [id]: null }, { ofForm: true });
    },
    changeKept: (config) => show(formOf(config, { replaced: sourceKey(config) })),
    changeInput: (input) => {
      const content = remoteOf(data(), input);
      if (!content) return;
      const { config, secret } = content;
      const replaced = isKept(config) ? sourceKey(config) : null;
      show(formOf(config, { input, replaced, secret, remember: input in data().wishes.remember }));
    },
    forget: (config) => void controller.run({ kind: 'forget-source', key: sourceKey(config) }),
    corrections: {
      mapColumn: ({ input, recognition }, id, column) =>
        correct(input, (config) => withColumn(config, recognition, id, column)),
      forgetDecisions: (input) => correct(input, withoutDecisions, true),
      chooseChannel: ({ input, recognition }, channel) =>
        correct(input, (config) => withChannel(config, recognition, channel)),
      readManual: (input) => {
        const { manual, reading } = data();
        const choice = manual[input];
        const rows = reading?.unread.find((one) => one.input === input)?.headers ?? [];
        const texts = rows.find(({ row }) => row === choice?.row)?.texts;
        return choice && texts ? correct(input, (config) => withManual(config, choice, texts), true) : false;
      },
    },
  };
}
