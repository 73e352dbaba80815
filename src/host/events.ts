import type { Engine } from './engine/univer';

/** The category of Excel's events on the channel, and the type of "cells changed". */
const EVENT_CATEGORY = 65_536;
const types = { onChanged: 10 } as const;
type EventName = keyof typeof types | 'onAdded' | 'onDeleted' | 'onActivated' | 'onCalculated';

/** Events that the add-in has registered for. */
export class Events {
  private readonly registered = new Map<EventName, number>();
  send: (entries: unknown[]) => void = () => undefined;

  register(event: EventName, on: boolean): void {
    this.registered.set(event, Math.max(0, (this.registered.get(event) ?? 0) + (on ? 1 : -1)));
  }

  /** Cells of a sheet were changed, by the add-in or by the user. */
  changed(engine: Engine, sheet: string, address: string): void {
    if (!this.registered.get('onChanged') || !engine.sheets.byId(sheet)) return;
    const message = JSON.stringify({ worksheetId: sheet, address, changeType: 'RangeEdited', source: 0, triggerSource: 0 });
    this.send([{ messageCategory: EVENT_CATEGORY, messageType: types.onChanged, targetId: '', message, id: 1 }]);
  }
}
