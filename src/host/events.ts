import type { SheetEvent, SheetEventKind } from './engine/recorder';

/** The category of Excel's events on the channel, and the target id that stands for the workbook. */
const EVENT_CATEGORY = 65_536;
const WORKBOOK = 'Workbook';
/** Excel's number for the event of the add-in's pane. */
const VISIBILITY_CHANGED = 65_539;

/** Excel's numbers for the events of worksheets. */
const types: Readonly<Record<SheetEventKind, number>> = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
};

/** Events that the add-in has registered for, and their way to it. */
export class Events {
  /** Sends entries on the channel. */
  send: (entries: unknown[]) => void = () => undefined;
  private readonly registered = new Map<string, number>();
  private nextId = 1;

  /** `sheet` is absent for the collection's events. */
  register(kind: SheetEventKind, on: boolean, sheet: string = WORKBOOK): void {
    const key = `${kind} ${sheet}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (on ? 1 : -1)));
  }

  /** Of the pane; the library does not register for it, it only listens. */
  visibilityChanged(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
    const messageType = VISIBILITY_CHANGED;
    this.send([{ messageCategory: EVENT_CATEGORY, messageType, targetId: '', message, id: this.nextId++ }]);
  }

  raise({ kind, sheet, address }: SheetEvent): void {
    const targets = [WORKBOOK, sheet].filter((target) => this.registered.get(`${kind} ${target}`));
    if (targets.length === 0) return;
    const message = JSON.stringify({
      worksheetId: sheet,
      source: 'Local',
      ...(address !== undefined && { address }),
      ...(kind === 'Changed' && { changeType: 'RangeEdited', triggerSource: 'Unknown', shiftDirection: 'None' }),
    });
    const messageType = types[kind];
    this.send(
      targets.map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType,
        targetId,
        message,
        id: this.nextId++,
      })),
    );
  }
}
