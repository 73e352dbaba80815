import assert from 'node:assert/strict';
import { hostForSuite } from './support';

describe('host: the pane of the add-in', () => {
  const suite = hostForSuite();
  const state = (): Promise<string> =>
    (suite.host.window.Office.addin as unknown as { _getState(): Promise<string> })._getState();
  /** What was pushed before a request is answered has reached its handlers by then. */
  const delivered = state;

  it('is hidden and shown by the add-in, and whoever is around the host is told once', async () => {
    const { addin } = suite.host.window.Office;
    const told: boolean[] = [];
    suite.host.pane.onVisibility = (visible) => told.push(visible);
    await addin.showAsTaskpane();
    await addin.hide();
    await addin.hide();
    assert.equal(suite.host.pane.visible, false);
    assert.equal(await state(), 'Background');
    await addin.showAsTaskpane();
    assert.equal(await state(), 'Visible');
    assert.deepEqual(told, [false, true]);
  });

  it('tells the add-in when its user closes or opens it', async () => {
    const { addin } = suite.host.window.Office;
    const seen: string[] = [];
    const stop = await addin.onVisibilityModeChanged(({ visibilityMode }) => {
      seen.push(visibilityMode);
    });
    suite.host.pane.show(false);
    await delivered();
    suite.host.pane.show(true);
    await delivered();
    await stop();
    suite.host.pane.show(false);
    await delivered();
    assert.deepEqual(seen, ['Hidden', 'Taskpane']);
  });

  it('keeps how the add-in wants to start', async () => {
    const { addin } = suite.host.window.Office;
    assert.equal(await addin.getStartupBehavior(), 'None');
    await addin.setStartupBehavior('Load' as Office.StartupBehavior);
    assert.equal(await addin.getStartupBehavior(), 'Load');
  });
});
