/** Office.js's event id for a press of a ribbon button whose action is ExecuteFunction. */
const APP_COMMAND_INVOKED = 39;
type Handler = (event: number, payload: { toArray(): unknown[] }) => void;

interface External {
  RegisterEvent(id: number, target: string, handler: Handler, done?: (status: number) => void): void;
}

let handler: Handler | undefined;
/** A press before the handler is there waits for it. */
let waiting: string | undefined;
let presses = 0;

/** Keeps the handler with which Office.js in `pane` asks its host for presses of ribbon buttons. */
export function catchCommands(pane: Window): void {
  handler = undefined;
  const external = pane.external as unknown as External;
  const register = external.RegisterEvent.bind(external);
  external.RegisterEvent = (id, target, handle, done) => {
    register(id, target, handle, done);
    if (id !== APP_COMMAND_INVOKED) return;
    handler = handle;
    if (waiting) runCommand(waiting);
    waiting = undefined;
  };
}

/** Runs the function that the add-in associated with `action` (Office.actions.associate). */
export function runCommand(action: string): void {
  if (!handler) {
    waiting = action;
    return;
  }
  presses += 1;
  const values = [`press-${presses}`, action, JSON.stringify({ source: { id: action } })];
  handler(APP_COMMAND_INVOKED, { toArray: () => values });
}
