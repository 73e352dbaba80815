import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { NodeHost } from '../../../src/host/node/open';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partsOf, partText } from '../xlsx/support';
import { failure, freshSheet, hostForSuite, run, same, valuesOf } from '../support';
import { openDocument, reopened, saved, withFile } from './support';

const members = 'name,style,showBandedRows,showFilterButton,showHeaders';

const tableOf = (host: NodeHost, name: string) =>
  run(host, async (context) => {
    const table = context.workbook.tables.getItem(name).load(members);
    const [whole, body] = [table.getRange(), table.getDataBodyRange()].map((range) => range.load('address'));
    await context.sync();
    const { name: named, style, showBandedRows, showFilterButton, showHeaders } = table;
    const read = { name: named, style, showBandedRows, showFilterButton, showHeaders };
    return { ...read, addresses: [whole!.address, body!.address] };
  });

async function addTable(context: Excel.RequestContext, sheetName: string, name: string): Promise<Excel.Table> {
  const sheet = freshSheet(context, sheetName);
  sheet.getRange('A1:C3').values = [
    ['Chỉ tiêu', 'Kết quả', 'Kết quả'],
    ['Trực tuyến', 0.75, null],
    ['Đúng hạn', 0.97, 1],
  ];
  await context.sync();
  const table = sheet.tables.add('A1:C3', true);
  table.name = name;
  await context.sync();
  return table;
}

describe('host: tables', () => {
  const suite = hostForSuite();

  it('stand over ranges, and name each column by another text', async () => {
    await run(suite.host, async (context) => {
      const table = await addTable(context, 'Bảng', 'KetQua');
      table.style = 'TableStyleLight9';
      table.showFilterButton = false;
      table.showBandedRows = false;
      await context.sync();
    });
    same(await tableOf(suite.host, 'KetQua'), {
      name: 'KetQua',
      style: 'TableStyleLight9',
      showBandedRows: false,
      showFilterButton: false,
      showHeaders: true,
      addresses: ['Bảng!A1:C3', 'Bảng!A2:C3'],
    });
    same(await valuesOf(suite.host, 'Bảng', 'A1:C1'), [['Chỉ tiêu', 'Kết quả', 'Kết quả2']]);
  });

  it('are resized under their header, turned into ranges, and deleted with their cells', async () => {
    const found = await run(suite.host, async (context) => {
      const table = await addTable(context, 'Cỡ', 'CoBang');
      table.resize('A1:D9');
      const area = table.getRange().load('address');
      await context.sync();
      const range = table.convertToRange().load('address');
      const other = await addTable(context, 'Bỏ', 'BoBang');
      other.delete();
      const sheet = context.workbook.worksheets.getItem('Bỏ');
      const count = sheet.tables.getCount();
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return [area.address, range.address, count.value, used.isNullObject];
    });
    same(found, ['Cỡ!A1:D9', 'Cỡ!A1:D9', 0, true]);
    same(await valuesOf(suite.host, 'Cỡ', 'D1'), [['Cột4']]);
  });

  it('have names of their own, keep apart, and keep their header', async () => {
    const code = async (use: (table: Excel.Table, sheet: Excel.Worksheet) => void) =>
      (
        await failure(suite.host, async (context) => {
          const sheet = context.workbook.worksheets.getItem('Bảng');
          use(sheet.tables.getItem('KetQua'), sheet);
          await context.sync();
        })
      ).code;
    assert.equal(await code((table) => (table.name = 'A1')), 'InvalidArgument');
    await run(suite.host, async (context) => {
      await addTable(context, 'Trùng', 'Trung');
    });
    assert.equal(await code((table) => (table.name = 'TRUNG')), 'ItemAlreadyExists');
    assert.equal(await code((_, sheet) => sheet.tables.add('C3:D4', true)), 'InvalidArgument');
    assert.equal(await code((table) => table.resize('A2:C5')), 'InvalidArgument');
  });

  it('are in the saved file for other programs, and come back', async () => {
    const before = await tableOf(suite.host, 'KetQua');
    const bytes = await saved(suite.host);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const { table } = workbook.getWorksheet('Bảng')!.getTable('KetQua') as unknown as {
      table: ExcelJS.TableProperties;
    };
    assert.deepEqual(
      table.columns.map(({ name }) => name),
      ['Chỉ tiêu', 'Kết quả', 'Kết quả2'],
    );
    const shown = openDocument(bytes);
    if (shown !== undefined) assert.match(shown, /<table:database-range table:name="KetQua"[^>]*Bảng\.A1:Bảng\.C3/);
    await reopened(suite.host, async (host) => {
      same(structuredClone(await tableOf(host, 'KetQua')), structuredClone(before));
      await run(host, async (context) => {
        context.workbook.tables.getItem('KetQua').style = 'TableStyleMedium4';
        await context.sync();
      });
      const again = await saved(host);
      const tables = Object.keys(partsOf(again)).filter((name) => name.startsWith('xl/tables/'));
      assert.ok(tables.some((name) => /displayName="KetQua".*TableStyleMedium4/s.test(partText(again, name))));
      assert.equal(tables.length, 2);
    });
  });

  it('of the file stay, and each has a number of its own; what is removed leaves nothing', async () => {
    const before = await richWorkbook();
    const after = await withFile(before, async (host) => {
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Số liệu');
        const own = sheet.tables.getItem('HoSo').getRange().load('address');
        sheet.getRange('M1:N2').values = [
          ['Năm', 'Số'],
          [2026, 1],
        ];
        await context.sync();
        assert.equal(own.address, "'Số liệu'!A1:D5");
        sheet.tables.add('M1:N2', true).name = 'Nam';
        await context.sync();
      });
      return saved(host);
    });
    assert.equal(partsOf(after)['xl/tables/table1.xml'], partsOf(before)['xl/tables/table1.xml']);
    assert.match(
      partText(after, 'xl/tables/table2.xml'),
      /<table [^>]*id="2" name="Nam" displayName="Nam" ref="M1:N2"/,
    );
    assert.match(partText(after, 'xl/worksheets/sheet1.xml'), /<tableParts count="2">/);
    const without = await withFile(after, async (host) => {
      await run(host, async (context) => {
        context.workbook.tables.getItem('Nam').convertToRange();
        await context.sync();
      });
      return saved(host);
    });
    assert.ok(!('xl/tables/table2.xml' in partsOf(without)));
    assert.match(partText(without, 'xl/worksheets/sheet1.xml'), /<tableParts count="1">/);
  });
});
