import type { SheetEventKind } from '../engine/recorder';
import type { Method } from './definition';

/** What the library calls to register for each event, by its own name. */
const wireNames: Readonly<Record<string, SheetEventKind>> = {
  ActivatedEvent: 'Activated',
  AddedEvent: 'Added',
  DataChangedEvent: 'Changed',
  DeactivatedEvent: 'Deactivated',
  DeletedEvent: 'Deleted',
  SelectionChangedEvent: 'SelectionChanged',
};

/** The members behind `onChanged.add` and its like, of the collection or of one sheet. */
export function eventMembers<T extends string | null>(): Record<string, Method<T>> {
  const members: Record<string, Method<T>> = {};
  for (const [name, kind] of Object.entries(wireNames)) {
    const member = (on: boolean): Method<T> => ({
      call: (sheet, _, state) => state.events.register(kind, on, sheet ?? undefined),
      effect: 'none',
    });
    members[`_Register${name}`] = member(true);
    members[`_Unregister${name}`] = member(false);
  }
  return members;
}
