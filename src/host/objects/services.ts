import type { WireResult } from '../functions/results';
import { objectOf, type Definition, type HostObject } from './definition';

/** The custom-functions runtime's door to the host. */
const customFunctionsDefinition: Definition<null> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: {
      call: (_, __, state) => state.functions.runtimeReady(),
      effect: 'none',
    },
    setWireResults: {
      call: (_, [results], state) => state.functions.receive(results as WireResult[]),
      effect: 'none',
    },
    setInvocationArrayResults: {
      call: (_, [results], state) => state.functions.receive(results as WireResult[]),
      effect: 'none',
    },
  },
};

/** Ribbon commands report here that they are ready; the preview calls them itself. */
const addinServiceDefinition: Definition<null> = {
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: { call: () => undefined, effect: 'none' } },
};

/** Classes that a request may create without a parent (object path type 2). */
export const newObjects: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': () => objectOf(customFunctionsDefinition, null),
  'Microsoft.InternalService.AddinInternalService': () => objectOf(addinServiceDefinition, null),
};
