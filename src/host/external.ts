import { HostError } from './errors';
import type { HostState } from './state';

/** Requirement sets that the host claims: what `Office.context.requirements.isSetSupported` answers from. */
export const requirementSets = {
  ExcelApi: '1.17',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  AddInCommands: '1.3',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  Settings: '1.1',
  DocumentEvents: '1.1',
  MatrixBindings: '1.1',
  Selection: '1.1',
} as const;

const constant =
  <T>(value: T) =>
  () =>
    value;

/** `Office.context.document.settings`: keys and JSON texts in two arrays, as the library wants them. */
const settingsOf = (state: HostState) => ({
  Read(keys: string[], values: string[]): void {
    for (const [key, value] of state.engine.document.settings) {
      keys.push(key);
      values.push(JSON.stringify(value));
    }
  },
  Write(keys: string[], values: string[]): void {
    state.failures.beforeWrite('Document.settings');
    if (state.failures.cellEditMode) throw new HostError('InvalidOperationInCellEditMode', 'host.cellEditMode');
    state.engine.document.settings.clear();
    keys.forEach((key, index) => state.engine.document.settings.set(key, JSON.parse(values[index] ?? 'null')));
  },
});

type Done = ((status: number) => void) | undefined;

/** `window.external`, the object that desktop Excel puts into the page before office.js is loaded. */
export function createExternal(state: HostState): object {
  const getters: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: 'add-in',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: state.locale,
    GetAppDataLocale: state.locale,
    GetDocUrl: state.engine.document.name,
    GetAppCapabilities: 1,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: 'instance',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify(requirementSets),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.18000.20000',
    GetFeaturesForSolution: '{}',
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: { toArray: () => [] },
  };
  const context = Object.fromEntries(Object.entries(getters).map(([name, value]) => [name, constant(value)]));
  return {
    // Host, platform, library, locale, no telemetry; flags: 1 shared runtime + 2 custom functions.
    GetHostInfo: constant(`Excel$Win32$16.01$${state.locale}$telemetry$$$3`),
    GetContext: constant({ ...context, GetSettings: constant(settingsOf(state)) }),
    GetLoggingAllowed: constant(false),
    Execute: () => undefined,
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: Done) => done?.(0),
    UnregisterEvent: (_id: number, _target: string, done: Done) => done?.(0),
  };
}
