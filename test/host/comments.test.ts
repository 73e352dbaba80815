import assert from 'node:assert/strict';
import { failure, freshSheet, hostForSuite, run, same } from './support';

describe('host: comments', () => {
  const suite = hostForSuite();

  it('stand on one cell, are found by it, and go', async () => {
    const found = await run(suite.host, async (context) => {
      const worksheet = freshSheet(context, 'Nhận xét');
      const added = context.workbook.comments.add("'Nhận xét'!B2", 'Xem lại');
      added.load({ id: true, content: true });
      await context.sync();
      const byCell = worksheet.comments.getItemByCell('B2');
      byCell.load({ id: true });
      const place = byCell.getLocation();
      place.load({ address: true });
      const replies = byCell.replies.getCount();
      await context.sync();
      assert.equal(byCell.id, added.id);
      added.delete();
      const count = worksheet.comments.getCount();
      await context.sync();
      return [added.content, place.address, replies.value, count.value];
    });
    same(found, ['Xem lại', "'Nhận xét'!B2", 0, 0]);
  });

  it('are one a cell, as in Excel', async () => {
    const error = await failure(suite.host, async (context) => {
      const worksheet = freshSheet(context, 'Hai');
      worksheet.comments.add('A1', 'một');
      worksheet.comments.add('A1', 'hai');
      await context.sync();
    });
    assert.equal(error.code, 'InvalidArgument');
  });

  it('of another sheet are not of this one', async () => {
    const counts = await run(suite.host, async (context) => {
      const here = freshSheet(context, 'Đây');
      freshSheet(context, 'Kia').comments.add('A1', 'ở kia');
      const count = here.comments.getCount();
      await context.sync();
      return count.value;
    });
    assert.equal(counts, 0);
  });

  it('are not taken while the host may only read', async () => {
    suite.host.readOnly(true);
    const error = await failure(suite.host, async (context) => {
      context.workbook.comments.add('A1', 'không');
      await context.sync();
    });
    suite.host.readOnly(false);
    assert.equal(error.code, 'AccessDenied');
  });
});
