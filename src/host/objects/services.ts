import { invalidArgument } from '../errors';
import { runtimeStates, type RuntimeState } from '../pane';
import { objectOf, type Definition, type HostObject } from './definition';

/** The custom-functions runtime's door to the host. */
const customFunctionsDefinition: Definition<null> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: {
      call: (_, __, state) => state.functions.runtimeReady(),
      effect: 'none',
    },
    // The runtime's own switches: results split by size (1), and shorter pauses between answers (2, 4).
    _GetEnabledFeatures: { call: () => [1, 2, 4], effect: 'none' },
    setInvocationResults: {
      call: (_, [results], state) => state.functions.receive(results),
      effect: 'none',
    },
    setInvocationArrayResults: {
      call: (_, [results], state) => state.functions.receive(results),
      effect: 'none',
    },
  },
};

/** Ribbon commands report here that they are ready; the preview calls them itself. */
const addinServiceDefinition: Definition<null> = {
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: { call: () => undefined, effect: 'none' } },
};

const runtimeState = (value: unknown): RuntimeState => {
  const state = runtimeStates.find((name) => name === value);
  if (!state) throw invalidArgument('appRuntimeState');
  return state;
};

/** Where `Office.addin.showAsTaskpane()` and `hide()` end. A shared runtime lives on while its pane is hidden. */
const appRuntimeDefinition: Definition<null> = {
  name: 'AppRuntimeService',
  methods: {
    setAppRuntimeState: {
      call: (_, [state], { pane }) => pane.show(runtimeState(state) === 'Visible'),
      effect: 'none',
    },
    getAppRuntimeState: { call: (_, __, { pane }) => (pane.visible ? 'Visible' : 'Background'), effect: 'none' },
  },
};

/** `Office.addin.setStartupBehavior()` and `getStartupBehavior()`. */
const appRuntimePersistenceDefinition: Definition<null> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    setAppRuntimeStartState: {
      call: (_, [state], { pane }) => {
        pane.startState = runtimeState(state);
      },
      effect: 'none',
    },
    getAppRuntimeStartState: { call: (_, __, { pane }) => pane.startState, effect: 'none' },
  },
};

/** Classes that a request may create without a parent (object path type 2). */
export const newObjects: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': () => objectOf(customFunctionsDefinition, null),
  'Microsoft.AppRuntime.AppRuntimeService': () => objectOf(appRuntimeDefinition, null),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': () => objectOf(appRuntimePersistenceDefinition, null),
  'Microsoft.InternalService.AddinInternalService': () => objectOf(addinServiceDefinition, null),
};
