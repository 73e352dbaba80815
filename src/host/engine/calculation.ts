import type { ICommandInfo, ICommandService, IUnitRange } from '@univerjs/core';
import type { UniverLibrary } from './library';

type Mode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

interface Dirty {
  forceCalculation: boolean;
  dirtyRanges: IUnitRange[];
  maps: Record<(typeof mapNames)[number], Record<string, Record<string, unknown>>>;
}

const mapNames = [
  'dirtyNameMap',
  'dirtyDefinedNameMap',
  'dirtySuperTableMap',
  'dirtyUnitFeatureMap',
  'dirtyUnitOtherFormulaMap',
  'clearDependencyTreeCache',
] as const;

const clean = (): Dirty => ({
  forceCalculation: false,
  dirtyRanges: [],
  maps: Object.fromEntries(mapNames.map((name) => [name, {}])) as Dirty['maps'],
});

/** Formulas beside the cells (of conditional formats, validations) are marked one at a time: a sheet's marks add up. */
const together = (known: unknown, more: unknown): unknown =>
  isMap(known) && isMap(more) ? { ...known, ...more } : more;

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * When the workbook is calculated. Univer's own trigger waits 100 ms after each change; Excel calculates within the
 * request. So the conversions from commands to dirty ranges are taken over from Univer's trigger, and what they say
 * is calculated as soon as a request asks for values, or when the turn of the event loop ends.
 */
export class Calculation {
  mode: Mode = 'Automatic';
  /** Called before each calculation of Univer's, and after its results are in the cells. */
  onStart: () => void = () => undefined;
  onEnd: () => void = () => undefined;
  private dirty = clean();
  private inFlight: Dirty | undefined;
  private running: Promise<void> | undefined;
  private finished: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly conversions;
  private readonly subscriptions;
  private isOwnStart = false;

  constructor(
    private readonly library: UniverLibrary,
    private readonly commands: ICommandService,
    manager: { getDirtyConversionMap(): Map<string, { getDirtyData(command: ICommandInfo): object }> },
    private readonly schedule: (action: () => void) => void,
  ) {
    this.conversions = new Map(manager.getDirtyConversionMap());
    manager.getDirtyConversionMap().clear();
    this.subscriptions = [
      commands.beforeCommandExecuted((command) => this.intercept(command)),
      commands.onCommandExecuted((command, options) => this.executed(command, options)),
    ];
  }

  get isPending(): boolean {
    return this.running !== undefined || this.hasDirty();
  }

  /** Marks everything, or the given cells, as to be calculated. */
  markAll(): void {
    this.dirty.forceCalculation = true;
    this.later();
  }

  /** `urgent`: also in manual mode, because the cells show that they are busy. */
  mark(ranges: IUnitRange[], urgent = false): void {
    this.dirty.dirtyRanges.push(...ranges);
    this.later(urgent);
  }

  /** Resolves when nothing is left to calculate. In manual mode only what `force` asks for is calculated. */
  async settle(force = false): Promise<void> {
    while (this.running || (this.hasDirty() && (force || this.mode !== 'Manual'))) {
      await (this.running ?? this.start());
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.forEach((subscription) => subscription.dispose());
    this.finished?.();
  }

  private hasDirty(): boolean {
    const { forceCalculation, dirtyRanges, maps } = this.dirty;
    return forceCalculation || dirtyRanges.length > 0 || mapNames.some((name) => Object.keys(maps[name]).length > 0);
  }

  /**
   * Univer's own trigger (for what it was told before, and by features whose conversions it keeps) must not start a
   * calculation of its own: two at a time share their state. What it wanted is added to ours.
   */
  private intercept(command: ICommandInfo): void {
    if (command.id !== this.library.formula.SetFormulaCalculationStartMutation.id || this.isOwnStart) return;
    this.merge(command.params as Partial<Dirty> & Partial<Dirty['maps']>);
    if (this.hasDirty()) this.later();
    throw new this.library.core.CustomCommandExecutionError('calculated with the next turn');
  }

  private executed(command: ICommandInfo, options?: { onlyLocal?: boolean; fromFormula?: boolean }): void {
    const { formula, sheets } = this.library;
    if (command.id === formula.SetFormulaCalculationNotificationMutation.id) {
      const state = (command.params as { functionsExecutedState?: number }).functionsExecutedState;
      if (state !== undefined) this.ended(state);
      return;
    }
    const conversion = this.conversions.get(command.id);
    if (!conversion) return;
    if (command.id === sheets.SetRangeValuesMutation.id) {
      const trigger = (command.params as { trigger?: string }).trigger;
      if (options?.onlyLocal || trigger === styleOnly) return;
    }
    this.merge(conversion.getDirtyData(command) as Partial<Dirty> & Partial<Dirty['maps']>);
    this.later();
  }

  private merge(data: Partial<Dirty> & Partial<Dirty['maps']>): void {
    this.dirty.forceCalculation ||= data.forceCalculation ?? false;
    this.dirty.dirtyRanges.push(...(data.dirtyRanges ?? []));
    for (const name of mapNames) {
      for (const [unit, sheets] of Object.entries(data[name] ?? {})) {
        const own = (this.dirty.maps[name][unit] ??= {});
        for (const [sheet, entries] of Object.entries(sheets)) own[sheet] = together(own[sheet], entries);
      }
    }
  }

  private later(urgent = false): void {
    if (this.mode === 'Manual' && !urgent) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(urgent), 0);
  }

  private start(): Promise<void> {
    const dirty = this.dirty;
    this.inFlight = dirty;
    this.dirty = clean();
    this.running = new Promise((resolve) => (this.finished = resolve));
    const done = this.running;
    this.onStart();
    const { forceCalculation, dirtyRanges, maps } = dirty;
    this.isOwnStart = true;
    try {
      this.commands.syncExecuteCommand(
        this.library.formula.SetFormulaCalculationStartMutation.id,
        { forceCalculation, dirtyRanges, ...maps },
        { onlyLocal: true },
      );
    } finally {
      this.isOwnStart = false;
    }
    return done;
  }

  private ended(state: number): void {
    const { FormulaExecutedStateType } = this.library.formula;
    // Univer's own trigger may stop a calculation to restart with what it knows; ours is then still to do.
    if (state === FormulaExecutedStateType.STOP_EXECUTION && this.inFlight) {
      const { maps, ...rest } = this.inFlight;
      this.merge({ ...rest, ...maps });
    }
    this.inFlight = undefined;
    const finished = this.finished;
    // The results are written by commands that Univer executes asynchronously right after the notification.
    this.schedule(() => {
      this.running = undefined;
      this.finished = undefined;
      this.onEnd();
      finished?.();
    });
  }
}

/** Mutations with this trigger change no value, so nothing is to be calculated after them. */
export const styleOnly = 'sheet.command.set-style';
