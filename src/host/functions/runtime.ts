import { areaAddress, quoteSheet } from '../address';
import type { Engine } from '../engine/univer';
import { argumentOf, liftedArguments, liftedSize, prepare, type Argument, type EmptyCell } from './arguments';
import { Calls, holdsError, type Call } from './calls';
import { createExecutor, type Caller } from './executor';
import type { FunctionMetadata, FunctionsJson } from './metadata';
import { invocationResult, resultCells, type ResultCell, type WireResult } from './results';

export interface FunctionOptions {
  /** What the manifest calls the functions' namespace: formulas say NAMESPACE.NAME. */
  namespace: string;
  metadata: FunctionsJson;
  emptyCell: EmptyCell;
}

/** The message of the first cell that has one. */
function firstMessage(rows: ResultCell[][]): string | undefined {
  for (const row of rows) for (const { message } of row) if (message !== undefined) return message;
  return undefined;
}

/** Bit 4 has the runtime look through the arguments for errors, cell by cell: it is asked to only where there are some. */
const flagsOf = ({ values }: Call): number => (holdsError(values) ? 4 : 0);

const busy: ResultCell[][] = [[{ value: null, error: '#BUSY!' }]];

/**
 * Calls custom functions through Office.js's own runtime. A calculation that meets a call not answered yet shows
 * #BUSY!; the calls of one calculation go out as one batch, and their cells are calculated again with the answers.
 */
export class FunctionRuntime {
  /** Sends entries on the channel. */
  send: (entries: unknown[]) => void = () => undefined;
  private readonly calls = new Calls();
  private waiting: Call[] = [];
  private readonly sent = new Map<number, Call>();
  private readonly messages = new Map<string, string>();
  private isRuntimeReady = false;
  private isPageReady = false;
  private isContinuing = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly options: FunctionOptions | undefined,
  ) {
    const { calculation } = engine;
    calculation.onStart = () => this.calculationStarts();
    calculation.onEnd = () => this.dispatch();
    engine.context.library.formula.ERROR_TYPE_SET.add('#BUSY!' as never);
    if (options) this.register(options);
  }

  /** Whether a formula calls one of the functions. */
  isOwn(formula: string): boolean {
    const namespace = this.options?.namespace;
    return namespace !== undefined && formula.toUpperCase().includes(`${namespace.toUpperCase()}.`);
  }

  /** The library has loaded and can take calls. */
  runtimeReady(): void {
    this.isRuntimeReady = true;
    this.dispatch();
  }

  /** The add-in's scripts have run: its functions are associated. */
  pageReady(): void {
    this.isPageReady = true;
    this.dispatch();
  }

  /** Answers of the runtime; when the last one of a batch is in, the waiting cells are calculated again. */
  receive(results: unknown): void {
    const callers: Caller[] = [];
    for (const result of (results as WireResult[]).map(invocationResult)) {
      const call = this.sent.get(result.id);
      if (!call) continue;
      this.sent.delete(result.id);
      call.answer = resultCells(result, this.options?.metadata.allowCustomDataForDataTypeAny === true);
      callers.push(...call.callers);
    }
    if (callers.length === 0) return;
    this.isContinuing = true;
    const unitId = this.engine.context.unitId;
    this.engine.calculation.mark(
      callers
        .filter(({ sheet }) => this.engine.sheets.byId(sheet))
        .map(({ sheet: sheetId, row, column }) => ({
          unitId,
          sheetId,
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
        })),
      true,
    );
  }

  /** Forgets all answers and calculates everything; custom functions may still be busy when it resolves. */
  recalculate(): Promise<void> {
    this.calls.forgetAnswered();
    this.engine.calculation.markAll();
    return this.engine.calculation.settle(true);
  }

  /** Resolves when nothing is left to calculate and no function is busy (or none can be called, without a page). */
  async settled(): Promise<void> {
    for (;;) {
      await this.engine.calculation.settle(true);
      if (this.sent.size === 0 && (this.waiting.length === 0 || !this.isConnected)) {
        if (!this.engine.calculation.isPending) return;
      } else await new Promise<void>((resolve) => this.idle.push(resolve));
    }
  }

  /** What Excel shows beside a cell whose function answered an error with a message. */
  message(sheet: string, row: number, column: number): string | undefined {
    return this.messages.get(`${sheet}!${row},${column}`);
  }

  private get isConnected(): boolean {
    return this.isRuntimeReady && this.isPageReady;
  }

  private register({ metadata, namespace }: FunctionOptions): void {
    const { library, injector } = this.engine.context;
    const service = injector.get(library.formula.IFunctionService);
    for (const item of metadata.functions) {
      const name = (namespace ? `${namespace}.${item.name}` : item.name).toUpperCase();
      const executor = createExecutor(library, name, (variants, caller) =>
        this.evaluate(item, variants.map(argumentOf), caller),
      );
      service.registerExecutors(executor);
    }
  }

  private evaluate(metadata: FunctionMetadata, args: Argument[], caller: Caller): ResultCell[][] {
    const size = liftedSize(metadata, args);
    const result = size
      ? Array.from({ length: size.rows }, (_, row) =>
          Array.from({ length: size.columns }, (__, column) => {
            const cells = this.answer(metadata, liftedArguments(metadata, args, row, column), caller);
            return cells[0]![0]!;
          }),
        )
      : this.answer(metadata, args, caller);
    const isBusy = result.some((row) => row.some((cell) => cell.error === '#BUSY!'));
    this.note(caller, isBusy ? undefined : firstMessage(result));
    return isBusy ? busy : result;
  }

  private answer(metadata: FunctionMetadata, args: Argument[], caller: Caller): ResultCell[][] {
    const allowErrors = this.options?.metadata.allowErrorForDataTypeAny === true;
    const prepared = prepare(metadata, args, this.options?.emptyCell ?? 'null', allowErrors);
    if ('error' in prepared) return [[{ value: null, error: prepared.error }]];
    const { call, isNew } = this.calls.of(metadata.id, prepared.values);
    if (call.answer) return call.answer;
    call.callers.push(caller);
    if (isNew) this.waiting.push(call);
    return busy;
  }

  private calculationStarts(): void {
    // Answers live for one calculation, and those that its own answers bring about.
    if (!this.isContinuing && this.sent.size === 0) this.calls.forgetAnswered();
    this.isContinuing = false;
  }

  private dispatch(): void {
    if (this.isConnected && this.waiting.length > 0) {
      const calls = this.waiting;
      this.waiting = [];
      for (const call of calls) this.sent.set(call.id, call);
      this.send(
        calls.map((call) => [1, 1000, '', [call.id, call.functionId, call.values, this.address(call), flagsOf(call)]]),
      );
    }
    if (this.sent.size === 0) for (const resolve of this.idle.splice(0)) resolve();
  }

  private address({ callers }: Call): string {
    const { sheet, row, column } = callers[0]!;
    const name = this.engine.sheets.byId(sheet)?.name ?? '';
    return `${quoteSheet(name)}!${areaAddress({ row, column, rows: 1, columns: 1 })}`;
  }

  private note({ sheet, row, column }: Caller, message: string | undefined): void {
    const key = `${sheet}!${row},${column}`;
    if (message === undefined) this.messages.delete(key);
    else this.messages.set(key, message);
  }
}
