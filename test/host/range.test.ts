import assert from 'node:assert/strict';
import { failure, freshSheet, hostForSuite, run, same, textsOf, valuesOf, write } from './support';

describe('host: ranges through Office.js', () => {
  const suite = hostForSuite();

  it('throws PropertyNotLoaded for a property that was not loaded, in Vietnamese', async () => {
    const error = await failure(suite.host, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.load('values');
      await context.sync();
      return range.address;
    });
    assert.equal(error.code, 'PropertyNotLoaded');
    assert.match(error.message, /Thuộc tính/);
  });

  it('writes and reads values, formulas, text, number formats and value types', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Giá trị').getRange('A1:D2');
      range.values = [
        ['Hồ sơ', 0.755, true, ''],
        ['=B1*2', 1234.5, null, '#N/A'],
      ];
      range.numberFormat = [
        ['General', '0.0%', 'General', 'General'],
        ['0.00', '#,##0.0', 'General', 'General'],
      ];
      range.load('values,formulas,text,numberFormat,valueTypes,address');
      await context.sync();
      same(range.values, [
        ['Hồ sơ', 0.755, true, ''],
        [1.51, 1234.5, '', '#N/A'],
      ]);
      same(range.formulas[1], ['=B1*2', 1234.5, '', '#N/A']);
      same(range.text, [
        ['Hồ sơ', '75,5%', 'TRUE', ''],
        ['1,51', '1.234,5', '', '#N/A'],
      ]);
      same(range.numberFormat[0], ['General', '0.0%', 'General', 'General']);
      same(range.valueTypes, [
        ['String', 'Double', 'Boolean', 'Empty'],
        ['Double', 'Double', 'Empty', 'Error'],
      ]);
      assert.equal(range.address, "'Giá trị'!A1:D2");
    });
  });

  it('calculates formulas within the request that writes them', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Tính');
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)']];
      const sum = sheet.getRange('B1').load('values');
      await context.sync();
      same(sum.values, [[6]]);
      sheet.getRange('A1').values = [[10]];
      const again = sheet.getRange('B1').load('values');
      await context.sync();
      same(again.values, [[15]]);
    });
  });

  it('fills a range with a single value, leaves cells given null, empties cells given ""', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Điền').getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.values = [
        [null, ''],
        [8, null],
      ];
      range.load('values');
      await context.sync();
      same(range.values, [
        [7, ''],
        [8, 7],
      ]);
    });
  });

  it('reads entered text as Vietnamese Excel does, unless the cell is text', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Nhập');
      sheet.getRange('A1:A6').values = [['75,5%'], ['31/03/2026'], ["'0123"], ['12 hồ sơ'], ['TRUE'], ['1.234']];
      const text = sheet.getRange('B1:B2');
      text.numberFormat = [['@'], ['@']];
      text.values = [['=1+1'], ['75,5%']];
      await context.sync();
    });
    same(await valuesOf(suite.host, 'Nhập', 'A1:B6'), [
      [0.755, '=1+1'],
      [46112, '75,5%'],
      ['0123', ''],
      ['12 hồ sơ', ''],
      [true, ''],
      [1234, ''],
    ]);
    same(await textsOf(suite.host, 'Nhập', 'A1:A2'), [['75,50%'], ['31/03/2026']]);
  });

  it('keeps text that looks like a number as text when only its format changes', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Chữ số').getRange('A1');
      range.values = [["'0123"]];
      range.format.font.bold = true;
      range.numberFormat = [['0.0']];
      range.load('values,valueTypes');
      await context.sync();
      same([range.values, range.valueTypes], [[['0123']], [['String']]]);
    });
  });

  it('rejects values of another shape and text above 32,767 characters', async () => {
    const shape = await failure(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    assert.equal(shape.code, 'InvalidArgument');
    const long = await failure(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(32_768)]];
      await context.sync();
    });
    assert.equal(long.code, 'InvalidArgument');
  });

  it('writes large ranges, which the library sends in parts', async () => {
    const values = Array.from({ length: 2000 }, (_, row) => [row, `dòng ${row}`]);
    await run(suite.host, async (context) => {
      freshSheet(context, 'Lớn').getRange('A1:B2000').values = values;
      await context.sync();
    });
    same(await valuesOf(suite.host, 'Lớn', 'A1999:B2000'), values.slice(1998));
  });

  it('finds the used range, with and without formats, and a null object where there is none', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Dùng');
      const none = sheet.getUsedRangeOrNullObject();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C4').values = [[1]];
      sheet.getRange('E9').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const valued = sheet.getUsedRange(true).load('address,rowIndex,columnIndex,rowCount,columnCount');
      const inside = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true).load('address');
      none.load('address');
      await context.sync();
      assert.equal(none.isNullObject, true);
      assert.equal(all.address, 'Dùng!B2:E9');
      assert.equal(valued.address, 'Dùng!B2:C4');
      same([valued.rowIndex, valued.columnIndex, valued.rowCount, valued.columnCount], [1, 1, 3, 2]);
      assert.equal(inside.address, 'Dùng!B2');
    });
  });

  it('navigates from range to range', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Đi').getRange('B2:D5');
      const found = {
        cell: range.getCell(0, 1),
        row: range.getRow(1),
        column: range.getColumn(2),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(1, 2),
        absolute: range.getAbsoluteResizedRange(1, 1),
        wholeRow: range.getEntireRow(),
        wholeColumn: range.getEntireColumn(),
        bounding: range.getBoundingRect('F9'),
        common: range.getIntersectionOrNullObject('C1:C3'),
        none: range.getIntersectionOrNullObject('Z1'),
        last: range.getLastCell(),
      };
      for (const each of Object.values(found)) each.load('address');
      await context.sync();
      const addresses = Object.entries(found).map(([name, each]) => [name, each.isNullObject ? null : each.address]);
      same(Object.fromEntries(addresses), {
        cell: 'Đi!C2',
        row: 'Đi!B3:D3',
        column: 'Đi!D2:D5',
        offset: 'Đi!A3:C6',
        resized: 'Đi!B2:F6',
        absolute: 'Đi!B2',
        wholeRow: 'Đi!2:5',
        wholeColumn: 'Đi!B:D',
        bounding: 'Đi!B2:F9',
        common: 'Đi!C2:C3',
        none: null,
        last: 'Đi!D5',
      });
    });
  });

  it('answers null for the values of whole columns, and their sizes', async () => {
    await run(suite.host, async (context) => {
      const column = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('B:C')
        .load('values,rowCount,cellCount,address');
      await context.sync();
      assert.equal(column.values, null);
      assert.equal(column.rowCount, 1_048_576);
      assert.equal(column.cellCount, 2_097_152);
    });
  });

  it('merges and unmerges, keeping the first cell only, and lists merged areas', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Gộp');
      sheet.getRange('A1:C2').values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2:C2').merge(true);
      const areas = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address,areas/items/address');
      const none = sheet.getRange('E1:F9').getMergedAreasOrNullObject().load('address');
      const range = sheet.getRange('A1:C2').load('values');
      await context.sync();
      assert.equal(areas.address, 'Gộp!A1:B1,Gộp!A2:C2');
      same(
        areas.areas.items.map((area) => area.address),
        ['Gộp!A1:B1', 'Gộp!A2:C2'],
      );
      assert.equal(none.isNullObject, true);
      same(range.values, [
        [1, '', 3],
        [4, '', ''],
      ]);
      sheet.getRange('A1').unmerge();
      const left = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      assert.equal(left.address, 'Gộp!A2:C2');
    });
  });

  it('clears contents, formats, or both', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Xóa');
      const range = sheet.getRange('A1:B1');
      range.values = [[1, '=A1+1']];
      range.format.font.bold = true;
      range.getCell(0, 0).clear('Contents');
      range.getCell(0, 1).clear('Formats');
      const [first, second] = [range.getCell(0, 0), range.getCell(0, 1)];
      first.load('values,format/font/bold');
      second.load('formulas,format/font/bold');
      await context.sync();
      same([first.values, first.format.font.bold], [[['']], true]);
      same([second.formulas, second.format.font.bold], [[['=A1+1']], false]);
    });
  });

  it('spills arrays, and shows #SPILL! where a cell is in the way', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Tràn');
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const spill = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      const range = sheet.getRange('A1:A3').load('values,hasSpill');
      await context.sync();
      assert.equal(spill.address, 'Tràn!A1:A3');
      same(range.values, [[1], [2], [3]]);
      assert.equal(range.hasSpill, true);
      sheet.getRange('A2').values = [['chặn']];
      range.load('values');
      await context.sync();
      same(range.values, [['#SPILL!'], ['chặn'], ['']]);
    });
  });

  it('sorts a copy, not its source', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Xếp');
      sheet.getRange('A1:A3').values = [[3], [1], [2]];
      sheet.getRange('B1:D1').formulas = [['=SORT(A1:A3)', '=SORT(A1:A3,1,-1)', '=TEXTJOIN(",",TRUE,A1:A3)']];
      const range = sheet.getRange('A1:D3').load('values');
      await context.sync();
      same(range.values, [
        [3, 1, 3, '3,1,2'],
        [1, 2, 2, ''],
        [2, 3, 1, ''],
      ]);
    });
  });

  it('selects, and gives the selected range and the active cell', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Chọn');
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      same([selected.address, cell.address, active.name], ['Chọn!B2:C3', 'Chọn!B2', 'Chọn']);
    });
  });

  it('keeps tracked ranges over several requests', async () => {
    await run(suite.host, async (context) => {
      const range = freshSheet(context, 'Giữ').getRange('A1');
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [['giữ']];
      await context.sync();
      range.load('values');
      await context.sync();
      same(range.values, [['giữ']]);
      context.trackedObjects.remove(range);
      await context.sync();
    });
    await write(suite.host, 'Giữ', 'A2', [[1]]);
  });
});
