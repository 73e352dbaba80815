import type { Language } from '../messages';
import type { Engine } from './engine/univer';
import type { Events } from './events';
import type { Failures } from './failures';
import type { FunctionRuntime } from './functions/runtime';
import type { Pane } from './pane';
import type { Separators } from './text';

/** What every part of the host sees: the workbook, its language, and how it has been told to behave. */
export interface HostState {
  readonly engine: Engine;
  readonly language: Language;
  readonly locale: 'vi-VN' | 'en-US';
  readonly separators: Separators;
  readonly failures: Failures;
  readonly events: Events;
  readonly functions: FunctionRuntime;
  readonly pane: Pane;
}
