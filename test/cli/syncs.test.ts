import assert from 'node:assert/strict';
import { type Addin, openAddin } from '../../src/cli/addin';

describe('round trips to Excel', () => {
  let addin: Addin;
  before(async () => (addin = await openAddin('vi', 'assets/samples/so-theo-doi-cchc-mau.xlsx')));
  after(() => addin.close());

  async function syncsOf(work: () => Promise<{ ok: boolean }>): Promise<number> {
    const before = addin.host.statistics.syncs;
    assert.ok((await work()).ok);
    return addin.host.statistics.syncs - before;
  }

  it('are three for a check, which writes nothing', async () => {
    addin.host.readOnly(true);
    assert.equal(await syncsOf(() => addin.check()), 3);
    addin.host.readOnly(false);
    assert.deepEqual(addin.host.failures.attemptedWrites, []);
  });

  it('are two more for a report', async () => {
    assert.equal(await syncsOf(() => addin.insertReport('targets')), 5);
  });
});
