import assert from 'node:assert/strict';
import { failure, freshSheet, hostForSuite, run, same, valuesOf } from './support';

describe('host: failing as Excel fails', () => {
  const suite = hostForSuite();

  it('stops at the failing action, and earlier actions stay in effect', async () => {
    const error = await failure(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Trước lỗi');
      sheet.getRange('A1').values = [['còn lại']];
      context.workbook.worksheets.getItem('không có').getRange('A1').values = [['không tới']];
      sheet.getRange('A2').values = [['không tới']];
      await context.sync();
    });
    assert.equal(error.code, 'ItemNotFound');
    assert.match(error.message, /Không tìm thấy.*không có/);
    same(await valuesOf(suite.host, 'Trước lỗi', 'A1:A2'), [['còn lại'], ['']]);
  });

  it('names a member that it lacks', async () => {
    const error = await failure(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').showCard();
      await context.sync();
    });
    assert.equal(error.code, 'ApiNotFound');
    assert.match(error.message, /Range\.showCard/);
    const loaded = await failure(suite.host, async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    assert.match(loaded.message, /Workbook\.pivotTables/);
  });

  it('refuses everything while a cell is being edited, until that ends', async () => {
    const { failures } = suite.host;
    failures.cellEditMode = true;
    const read = (context: Excel.RequestContext) => {
      context.workbook.load('name');
      return context.sync();
    };
    const error = await failure(suite.host, read);
    assert.equal(error.code, 'InvalidOperationInCellEditMode');
    failures.cellEditMode = false;
    await run(suite.host, read);
  });

  it('refuses writes to a protected sheet, and reads it', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Khóa');
      sheet.getRange('A1').values = [[1]];
      sheet.protection.protect();
      sheet.protection.load('protected');
      await context.sync();
      assert.equal(sheet.protection.protected, true);
    });
    for (const attempt of [
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [[2]]),
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.font.bold = true),
      (sheet: Excel.Worksheet) => sheet.getRange('A1:B1').merge(),
    ]) {
      const error = await failure(suite.host, async (context) => {
        attempt(context.workbook.worksheets.getItem('Khóa'));
        await context.sync();
      });
      assert.equal(error.code, 'AccessDenied');
    }
    same(await valuesOf(suite.host, 'Khóa', 'A1'), [[1]]);
  });

  it('refuses new sheets while the structure is protected', async () => {
    suite.host.engine.document.structureProtected = true;
    const error = await failure(suite.host, async (context) => {
      context.workbook.worksheets.add('Mới');
      await context.sync();
    });
    suite.host.engine.document.structureProtected = false;
    assert.equal(error.code, 'AccessDenied');
  });

  it('enforces payload limits where they are set', async () => {
    const { failures } = suite.host;
    failures.payloadLimit = 20_000;
    const request = await failure(suite.host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['x'.repeat(30_000)]];
      await context.sync();
    });
    const response = await failure(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z500').load('values,formulas,text');
      await context.sync();
    });
    failures.payloadLimit = undefined;
    assert.equal(request.code, 'RequestPayloadSizeLimitExceeded');
    assert.equal(response.code, 'ResponsePayloadSizeLimitExceeded');
  });

  it('loses the connection and finds it again', async () => {
    suite.host.failures.connectionLost = true;
    const error = await failure(suite.host, (context) => {
      context.workbook.load('name');
      return context.sync();
    });
    suite.host.failures.connectionLost = false;
    assert.match(error.message, /kết nối/);
  });

  it('asserts that a batch only reads: any write fails and is noted', async () => {
    suite.host.readOnly(true);
    await run(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject().load('values');
      await context.sync();
    });
    same(suite.host.failures.attemptedWrites, []);
    await failure(suite.host, async (context) => {
      context.workbook.worksheets.add('Lén');
      await context.sync();
    });
    await failure(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    suite.host.readOnly(false);
    same(suite.host.failures.attemptedWrites, ['WorksheetCollection.add', 'Range.values']);
  });

  it('counts requests and bytes', async () => {
    const before = { ...suite.host.statistics };
    await run(suite.host, async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    const { syncs, bytesIn, bytesOut } = suite.host.statistics;
    assert.equal(syncs - before.syncs, 1);
    assert.ok(bytesIn > before.bytesIn && bytesOut > before.bytesOut);
  });
});
