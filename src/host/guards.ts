import { HostError } from './errors';
import type { Effect, HostObject } from './objects/definition';
import type { HostState } from './state';

/** Fails a write that Excel would refuse: read-only, a protected sheet, a protected structure. */
export function guardWrite(object: HostObject, member: string, effect: Effect, state: HostState): void {
  if (effect === 'none') return;
  const { definition, target } = object;
  state.failures.beforeWrite(`${definition.name}.${member}`);
  if (effect === 'structure' && state.engine.document.structureProtected) {
    throw new HostError('AccessDenied', 'host.accessDenied');
  }
  const sheet = effect === 'sheet' ? definition.sheet?.(target as never) : undefined;
  if (sheet !== undefined && state.engine.sheets.extras(sheet).protected) {
    throw new HostError('AccessDenied', 'host.accessDenied');
  }
}
