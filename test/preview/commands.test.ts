import assert from 'node:assert/strict';
import { catchCommands, runCommand } from '../../src/preview/commands';

type Payload = { toArray(): unknown[] };
type Handler = (event: number, payload: Payload) => void;

const APP_COMMAND_INVOKED = 39;

/** A pane's window as Excel leaves it, and what Office.js would be told in it. */
function pane() {
  const passedOn: number[] = [];
  const presses: unknown[][] = [];
  const external = { RegisterEvent: (id: number) => void passedOn.push(id) } as {
    RegisterEvent(id: number, target: string, handler: Handler): void;
  };
  catchCommands({ external } as unknown as Window);
  const start = (id: number) => external.RegisterEvent(id, '', (_event, payload) => presses.push(payload.toArray()));
  return { start, passedOn, presses };
}

const actions = (presses: unknown[][]) => presses.map((press) => press[1]);

describe('a ribbon button', () => {
  it('runs its action through the handler that Office.js registered', () => {
    const { start, presses } = pane();
    start(APP_COMMAND_INVOKED);
    runCommand('checkWorkbook');
    assert.deepEqual(actions(presses), ['checkWorkbook']);
    assert.deepEqual(JSON.parse(String(presses[0]?.[2])), { source: { id: 'checkWorkbook' } });
  });

  it('pressed before Office.js has started runs once it has, and once only', () => {
    const { start, presses } = pane();
    runCommand('insertReport');
    start(11);
    assert.deepEqual(presses, []);
    start(APP_COMMAND_INVOKED);
    start(APP_COMMAND_INVOKED);
    assert.deepEqual(actions(presses), ['insertReport']);
  });

  it('goes to the pane that is open, not to the one before it', () => {
    const before = pane();
    before.start(APP_COMMAND_INVOKED);
    const now = pane();
    now.start(APP_COMMAND_INVOKED);
    runCommand('checkWorkbook');
    assert.deepEqual([actions(before.presses), actions(now.presses)], [[], ['checkWorkbook']]);
  });

  it('leaves every registration with the host', () => {
    const { start, passedOn } = pane();
    start(11);
    start(APP_COMMAND_INVOKED);
    assert.deepEqual(passedOn, [11, APP_COMMAND_INVOKED]);
  });
});
