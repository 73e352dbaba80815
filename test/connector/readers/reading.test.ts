import assert from 'node:assert/strict';
import * as SheetJS from '@e965/xlsx';
import { bytesInput, blobInput, openSource } from '../../../src/connector/readers';
import { open, workbookBytes, worksheetXml } from './support';

const lines = 60_000;
const csv = () => `Mã;Ngày;Số\n${'H26-1;05/03/2026;12\n'.repeat(lines)}`;
const html = () =>
  `<table><tr><td>Mã<td>Ngày<td>Số</tr>${'<tr><td>H26-1<td>05/03/2026<td>12</tr>'.repeat(lines)}</table>`;
const xlsx = () =>
  workbookBytes({
    sheet: worksheetXml('<row><c t="str"><v>H26-1</v></c><c><v>46086</v></c><c><v>12</v></c></row>'.repeat(lines)),
  });
const xls = () => {
  const rows = Array.from({ length: 6_000 }, () => ['H26-1', '05/03/2026', 12]);
  const workbook = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet(rows), 'A');
  return new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
};
const formats: Record<string, () => Uint8Array | string> = { csv, html, xlsx, xls };

describe('Reading rows', () => {
  for (const [format, make] of Object.entries(formats)) {
    it(`of ${format} ends when the handler has enough, and can begin again`, async () => {
      const source = await open(make());
      for (const wanted of [1, 5]) {
        let seen = 0;
        const result = await source.rows(() => ++seen < wanted);
        assert.ok(result.ok);
        assert.equal(seen, wanted);
        assert.equal(result.value.rows, wanted);
      }
      let all = 0;
      await source.rows(() => void all++);
      assert.ok(all >= 6_000);
    });

    it(`of ${format} sees that the user cancels, before and while it reads`, async () => {
      const source = await open(make());
      const before = await source.rows(() => assert.fail('read'), { signal: AbortSignal.abort() });
      assert.equal(!before.ok && before.problem.id, 'source.cancelled');
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), 0);
      let seen = 0;
      const spin = () => {
        // Slower than any real handler, so that the read lasts for many turns.
        if (++seen % 1000 === 0) for (const end = Date.now() + 20; Date.now() < end;);
      };
      const result = await source.rows(spin, { signal: control.signal });
      clearTimeout(timer);
      assert.equal(!result.ok && result.problem.id, 'source.cancelled');
    });

    it(`of ${format} tells how far it is, up to the whole`, async () => {
      const source = await open(make());
      const shares: number[] = [];
      const slow = { seen: 0 };
      const result = await source.rows(
        () => {
          if (++slow.seen % 1000 === 0) for (const end = Date.now() + 2; Date.now() < end;);
        },
        { onProgress: (done, total) => shares.push(done / total) },
      );
      assert.ok(result.ok);
      assert.equal(shares.at(-1), 1);
      assert.ok(shares.every((share, at) => share <= 1 && share >= (shares[at - 1] ?? 0)));
    });
  }

  it('reads a Blob', async () => {
    const blob = new Blob(['a;b\n', 'Hộ tịch;2\n']);
    const source = await openSource(blobInput('danh-sach.csv', blob));
    assert.ok(source.ok);
    const rows: string[] = [];
    await source.value.rows((row) => void rows.push(row.text(0)));
    assert.deepEqual(rows, ['a', 'Hộ tịch']);
  });

  it('lets exceptions of the handler through: they are mistakes of the caller', async () => {
    const source = await open('a;b\n1;2\n');
    await assert.rejects(
      source.rows(() => {
        throw new RangeError('own');
      }),
      RangeError,
    );
  });

  it('does not open a file once cancelled', async () => {
    const result = await openSource(bytesInput('a', new Uint8Array(10)), { signal: AbortSignal.abort() });
    assert.equal(!result.ok && result.problem.id, 'source.cancelled');
  });
});
