import type { Language } from '../messages';
import { parseArea } from './address';
import { Channel, type Statistics } from './channel';
import type { Engine } from './engine/univer';
import { Events } from './events';
import { createExternal } from './external';
import { Failures, WEB_PAYLOAD_LIMIT } from './failures';
import type { EmptyCell } from './functions/arguments';
import type { FunctionsJson } from './functions/metadata';
import { FunctionRuntime } from './functions/runtime';
import type { SaveRequest } from './model';
import { Pane } from './pane';
import type { HostState } from './state';
import { separatorsOf } from './text';

export interface HostOptions {
  /** Language, separators and error texts. Default: vi-VN. */
  locale?: 'vi-VN' | 'en-US';
  /** The parsed functions.json of the add-in, and the namespace that its manifest declares. */
  functions?: FunctionsJson;
  namespace?: string;
  /** "web" sets the payload limits of Excel on the web. Default: "desktop". */
  profile?: 'desktop' | 'web';
  /** What an empty cell is to a custom function. Default: null. */
  emptyCell?: EmptyCell;
}

/** Excel's side of Office.js over one workbook: the same in Node and in a page. */
export class Host {
  readonly state: HostState;
  private readonly channel: Channel;

  constructor(
    readonly engine: Engine,
    options: HostOptions = {},
  ) {
    const locale = options.locale ?? 'vi-VN';
    const { functions: metadata, namespace = 'CCCH', emptyCell = 'null' } = options;
    const events = new Events();
    this.state = {
      engine,
      locale,
      language: locale === 'vi-VN' ? 'vi' : ('en' satisfies Language),
      separators: separatorsOf(locale),
      failures: new Failures(),
      events,
      functions: new FunctionRuntime(engine, metadata && { metadata, namespace, emptyCell }),
      pane: new Pane(events),
    };
    if (options.profile === 'web') this.failures.payloadLimit = WEB_PAYLOAD_LIMIT;
    this.channel = new Channel(this.state);
    this.state.functions.send = (entries) => this.channel.push(entries);
    this.state.events.send = (entries) => this.channel.push(entries);
    engine.onEvent = (event) => this.state.events.raise(event);
  }

  get failures(): Failures {
    return this.state.failures;
  }

  /** The add-in's pane: a page around the host shows and hides it (`onVisibility`) and says what its user did (`show`). */
  get pane(): Pane {
    return this.state.pane;
  }

  get statistics(): Statistics {
    return this.channel.statistics;
  }

  /** Puts into a page's window what Excel puts there. It must run before office.js does. */
  install(page: object): void {
    Object.defineProperty(page, 'external', { value: createExternal(this.state), configurable: true });
    Object.assign(page, { _richApiNativeBridge: this.channel.bridge });
  }

  /** The add-in's scripts have run: custom functions may be called from now on. */
  scriptsLoaded(): void {
    this.state.functions.pageReady();
  }

  /** Calculates the workbook once after it was opened; results that the engine cannot get stay the file's. */
  async opened(): Promise<void> {
    const { functions } = this.state;
    await this.engine.calculateOpened((formula) => functions.isOwn(formula));
    await functions.settled();
  }

  /** Calculates everything anew and resolves when no custom function is busy any more. */
  async recalculate(): Promise<void> {
    await this.state.functions.recalculate();
    await this.state.functions.settled();
  }

  /** Resolves when pending calculation is done and no custom function is busy. */
  settled(): Promise<void> {
    return this.state.functions.settled();
  }

  /** While on, any write fails its request and is noted in `failures.attemptedWrites`. */
  readOnly(on: boolean): void {
    this.failures.readOnly = on;
  }

  /** The message of the error that a custom function answered in a cell ("B3"), as Excel shows it beside the cell. */
  functionMessage(sheet: string, cell: string): string | undefined {
    const id = this.engine.sheets.byName(sheet)?.id;
    const area = parseArea(cell);
    return id && area ? this.state.functions.message(id, area.row, area.column) : undefined;
  }

  saveRequest(): SaveRequest {
    return this.engine.saveRequest();
  }

  close(): void {
    this.channel.close();
    this.engine.dispose();
  }
}
