import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { NodeHost } from '../../../src/host/node/open';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partsOf, partText } from '../xlsx/support';
import { failure, hostForSuite, run, same, write } from '../support';
import { openDocument, saved, withFile } from './support';

/** The comments of a workbook: where they are and what they say. */
const commentsOf = (host: NodeHost) =>
  run(host, async (context) => {
    const { comments } = context.workbook;
    comments.load('items/id,items/content,items/authorName,items/resolved');
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load('address'));
    await context.sync();
    return comments.items.map(({ content, authorName, resolved }, index) => [
      places[index]!.address,
      content,
      authorName,
      resolved,
    ]);
  });

const add = (host: NodeHost, comments: Record<string, string>) =>
  run(host, async (context) => {
    for (const [address, content] of Object.entries(comments)) context.workbook.comments.add(address, content);
    await context.sync();
  });

const text = 'Giá trị thấp hơn mục tiêu\n"75 %" < 80 % & cần xem lại';

describe('host: comments in files', () => {
  const suite = hostForSuite();
  let bytes: Uint8Array;

  before(async () => {
    await write(suite.host, 'Trang tính1', 'B2', [[0.75]]);
    await add(suite.host, { "'Trang tính1'!B2": text, "'Trang tính1'!C9": 'Thiếu số liệu' });
    bytes = await saved(suite.host);
  });

  it('are notes to programs that know no threads', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const { note } = workbook.worksheets[0]!.getCell('B2');
    assert.equal(typeof note === 'string' ? note : note.texts!.map((part) => part.text).join(''), text);
    const shown = openDocument(bytes);
    if (shown !== undefined) {
      const notes = [...shown.matchAll(/<office:annotation .*?<\/office:annotation>/gs)].map(([note]) => note);
      assert.equal(notes.length, 2);
      assert.match(notes[0]!, /Giá trị thấp hơn mục tiêu/);
    }
  });

  it('come back as threads, with their author', async () => {
    const found = await withFile(bytes, commentsOf);
    same(found, [
      ["'Trang tính1'!B2", text, 'Người dùng', false],
      ["'Trang tính1'!C9", 'Thiếu số liệu', 'Người dùng', false],
    ]);
  });

  it('that were there stay as they are beside a new one, and each is taken away alone', async () => {
    const more = await withFile(bytes, async (host) => {
      await add(host, { "'Trang tính1'!D1": 'thêm' });
      return saved(host);
    });
    const thread = (file: Uint8Array) => partText(file, 'xl/threadedComments/threadedComment1.xml');
    const [first] = /<threadedComment ref="B2".*?<\/threadedComment>/s.exec(thread(bytes))!;
    assert.ok(thread(more).includes(first));
    const ids = [...thread(more).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 3);
    const fewer = await withFile(more, async (host) => {
      await run(host, async (context) => {
        context.workbook.comments.getItemByCell("'Trang tính1'!B2").delete();
        context.workbook.comments.getItemByCell("'Trang tính1'!C9").content = 'Đã bổ sung';
        await context.sync();
      });
      return saved(host);
    });
    same(await withFile(fewer, commentsOf), [
      ["'Trang tính1'!D1", 'thêm', 'Người dùng', false],
      ["'Trang tính1'!C9", 'Đã bổ sung', 'Người dùng', false],
    ]);
    assert.doesNotMatch(partText(fewer, 'xl/comments1.xml'), /B2/);
    assert.equal(partText(fewer, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)!.length, 2);
  });

  it('leave nothing behind in the sheet when the last one goes', async () => {
    const none = await withFile(bytes, async (host) => {
      await run(host, async (context) => {
        const { comments } = context.workbook;
        comments.load('items/id');
        await context.sync();
        comments.items.forEach((comment) => comment.delete());
        await context.sync();
      });
      return saved(host);
    });
    const names = Object.keys(partsOf(none)).filter((name) => /comment|vml/i.test(name));
    assert.deepEqual(names, []);
    assert.doesNotMatch(partText(none, 'xl/worksheets/sheet1.xml'), /legacyDrawing/);
    same(await withFile(none, commentsOf), []);
  });

  it("stand beside the file's own notes, which stay and take no comment", async () => {
    const before = await richWorkbook();
    const after = await withFile(before, async (host) => {
      const error = await failure(host, async (context) => {
        context.workbook.comments.add("'Số liệu'!C2", 'trên ghi chú');
        await context.sync();
      });
      assert.equal(error.code, 'InvalidArgument');
      await add(host, { "'Số liệu'!F4": 'Chưa đạt' });
      return saved(host);
    });
    const [old, now] = [partsOf(before), partsOf(after)];
    const note = /<comment [^>]*ref="C2".*?<\/comment>/s.exec(partText(before, 'xl/comments1.xml'))![0];
    assert.ok(partText(after, 'xl/comments1.xml').includes(note));
    const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
    assert.deepEqual(differing.sort(), [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]);
    const shown = openDocument(after);
    if (shown !== undefined) assert.equal(shown.match(/<office:annotation /g)!.length, 2);
  });
});
