import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partText } from '../xlsx/support';
import { failure, freshSheet, hostForSuite, run, same } from '../support';
import { openDocument, reopened, saved, withFile } from './support';

/** A green bar from 0 to 1, without shading and without the number. */
function addBar(range: Excel.Range): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('DataBar');
  format.dataBar.positiveFormat.fillColor = '#107C41';
  format.dataBar.positiveFormat.gradientFill = false;
  format.dataBar.positiveFormat.borderColor = '';
  format.dataBar.showDataBarOnly = true;
  format.dataBar.barDirection = 'LeftToRight';
  format.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
  format.dataBar.upperBoundRule = { type: 'Number', formula: '1' };
  return format;
}

const barMembers = 'positiveFormat,showDataBarOnly,lowerBoundRule,upperBoundRule,barDirection';

/** What a sheet's formats say of themselves. */
const described = async (context: Excel.RequestContext, sheet: string) => {
  const formats = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  formats.load('items/type,items/priority');
  await context.sync();
  const parts = formats.items.map((format) => {
    const { dataBarOrNullObject: bar, customOrNullObject: custom } = format;
    bar.load(barMembers);
    custom.load('rule/formula,format/fill/color,format/font/color,format/font/bold');
    return { format, bar, custom, areas: format.getRanges().load('address') };
  });
  await context.sync();
  return parts.map(({ format, bar, custom, areas }) => ({
    type: format.type,
    priority: format.priority,
    address: areas.address,
    ...(!bar.isNullObject && { bar: bar.toJSON() }),
    ...(!custom.isNullObject && {
      formula: custom.rule.formula,
      look: [custom.format.fill.color, custom.format.font.color, custom.format.font.bold],
    }),
  }));
};

const bar = {
  positiveFormat: { fillColor: '#107C41', gradientFill: false, borderColor: '' },
  showDataBarOnly: true,
  lowerBoundRule: { type: 'Number', formula: '0' },
  upperBoundRule: { type: 'Number', formula: '1' },
  barDirection: 'LeftToRight',
};

describe('host: conditional formats', () => {
  const suite = hostForSuite();

  it('show bars, and colour cells by a formula; the one added last wins first', async () => {
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Tiến độ');
      sheet.getRange('A1:C3').values = [
        ['Trực tuyến', 0.75, 0.8],
        ['Đúng hạn', 0.9, 0.95],
        ['Số hóa', 0.2, 0.8],
      ];
      addBar(sheet.getRange('B1:B3'));
      const custom = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B1<$C1';
      custom.custom.format.fill.color = '#FDE7E9';
      custom.custom.format.font.color = '#A4262C';
      custom.custom.format.font.bold = true;
      await context.sync();
      return described(context, 'Tiến độ');
    });
    same(found, [
      {
        type: 'Custom',
        priority: 0,
        address: "'Tiến độ'!A1:A3",
        formula: '=$B1<$C1',
        look: ['#FDE7E9', '#A4262C', true],
      },
      { type: 'DataBar', priority: 1, address: "'Tiến độ'!B1:B3", bar },
    ]);
  });

  it('are in the saved file for other programs, and come back', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'So sánh');
      const value = sheet.getRange('A1').conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '=0.5', formula2: '=0.75', operator: 'Between' };
      value.cellValue.format.fill.color = '#FFF4CE';
      const words = sheet.getRange('B1:B9').conditionalFormats.add('ContainsText');
      words.textComparison.rule = { operator: 'Contains', text: 'Chưa "đạt"' };
      words.textComparison.format.font.color = '#A4262C';
      // Without its formula it is no rule yet: no file may hold it.
      sheet.getRange('C1').conditionalFormats.add('Custom');
      await context.sync();
    });
    const bytes = await saved(suite.host);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const rulesOf = (sheet: string) =>
      (
        workbook.getWorksheet(sheet) as unknown as { conditionalFormattings: { rules: Record<string, unknown>[] }[] }
      ).conditionalFormattings.flatMap(({ rules }) => rules);
    assert.deepEqual(
      rulesOf('Tiến độ').map(({ type, priority, gradient }) => [type, priority, gradient]),
      [
        ['expression', 1, undefined],
        ['dataBar', 2, false],
      ],
    );
    assert.deepEqual(
      rulesOf('So sánh').map(({ type }) => type),
      ['containsText', 'cellIs'],
    );
    const again = await reopened(suite.host, (host) =>
      run(host, async (context) => {
        const value = context.workbook.worksheets.getItem('So sánh').getRange('A1').conditionalFormats.getItemAt(0);
        const words = context.workbook.worksheets.getItem('So sánh').getRange('B2').conditionalFormats.getItemAt(0);
        value.cellValue.load('rule,format/fill/color');
        words.textComparison.load('rule,format/font/color');
        await context.sync();
        return [
          await described(context, 'Tiến độ'),
          value.cellValue.rule,
          value.cellValue.format.fill.color,
          words.textComparison.rule,
          words.textComparison.format.font.color,
        ];
      }),
    );
    const first = await run(suite.host, (context) => described(context, 'Tiến độ'));
    same(again, [
      structuredClone(first),
      { formula1: '=0.5', formula2: '=0.75', operator: 'Between' },
      '#FFF4CE',
      { operator: 'Contains', text: 'Chưa "đạt"' },
      '#A4262C',
    ]);
  });

  it('are shown by LibreOffice with their bounds and colours', async function () {
    const shown = openDocument(await saved(suite.host));
    if (shown === undefined) return this.skip();
    const [drawn] = /<calcext:data-bar[^>]*>.*?<\/calcext:data-bar>/s.exec(shown)!;
    assert.match(drawn, /calcext:gradient="false"/);
    assert.match(drawn, /calcext:show-value="false"/);
    assert.match(drawn, /calcext:positive-color="#107c41"/);
    assert.deepEqual(
      [...drawn.matchAll(/calcext:value="([^"]*)" calcext:type="([^"]*)"/g)].map(([, value, type]) => [value, type]),
      [
        ['0', 'number'],
        ['1', 'number'],
      ],
    );
    const conditions = [...shown.matchAll(/<calcext:condition [^>]*calcext:value="([^"]*)"/g)].map(
      ([, value]) => value,
    );
    assert.deepEqual(conditions, [
      'formula-is([.$B1]&lt;[.$C1])',
      'contains-text(&quot;Chưa &quot;đạt&quot;&quot;)',
      'between(0.5,0.75)',
    ]);
  });

  it("come before the file's own, whose rules keep all but their number", async () => {
    const before = partText(await richWorkbook(), 'xl/worksheets/sheet1.xml');
    const bytes = await withFile(await richWorkbook(), async (host) => {
      const types = await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Số liệu');
        addBar(sheet.getRange('F2:F5'));
        const { conditionalFormats } = sheet.getRange();
        conditionalFormats.load('items/type');
        await context.sync();
        return conditionalFormats.items.map(({ type }) => type);
      });
      same(types, ['DataBar', 'DataBar', 'IconSet', 'CellValue']);
      return saved(host);
    });
    const after = partText(bytes, 'xl/worksheets/sheet1.xml');
    const rule = (source: string, type: string) =>
      new RegExp(`<cfRule type="${type}".*?</cfRule>`, 's').exec(source)![0];
    for (const [type, priority] of [
      ['dataBar', 2],
      ['iconSet', 3],
      ['cellIs', 4],
    ] as const)
      assert.equal(rule(after, type), rule(before, type).replace(/priority="\d"/, `priority="${priority}"`));
    const extension = (source: string) =>
      /<x14:conditionalFormattings>(.*)<\/x14:conditionalFormattings>/s.exec(source)![1]!;
    assert.ok(extension(after).startsWith(extension(before)));
    assert.equal([...after.matchAll(/<x14:cfRule /g)].length, 2);
    assert.ok(after.includes(/<ext uri="\{05C60535.*<\/ext>/s.exec(before)![0]));
  });

  it('are cut or taken away with their cells, in the extension too', async () => {
    const bytes = await withFile(await richWorkbook(), async (host) => {
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Số liệu');
        sheet.getRange('C2:C5').conditionalFormats.clearAll();
        sheet.getRange('D3').conditionalFormats.clearAll();
        await context.sync();
      });
      return saved(host);
    });
    const after = partText(bytes, 'xl/worksheets/sheet1.xml');
    assert.doesNotMatch(after, /dataBar|x14:conditionalFormatting/);
    assert.match(after, /<conditionalFormatting sqref="D2 D4:D5"><cfRule type="iconSet" priority="1">/);
    assert.match(after, /<extLst><ext uri="\{05C60535/);
  });

  it('of kinds that the host lacks are refused, and members of another kind are not there', async () => {
    const codeOf = async (use: (formats: Excel.ConditionalFormatCollection) => void) =>
      (
        await failure(suite.host, async (context) => {
          use(context.workbook.worksheets.getFirst().getRange('A1').conditionalFormats);
          await context.sync();
        })
      ).code;
    assert.equal(await codeOf((formats) => formats.add('IconSet')), 'InvalidArgument');
    assert.equal(
      await codeOf((formats) => {
        formats.add('Custom').dataBar.showDataBarOnly = true;
      }),
      'ItemNotFound',
    );
    assert.equal(
      await codeOf((formats) => {
        formats.add('DataBar').dataBar.lowerBoundRule = { type: 'Number' };
      }),
      'InvalidArgument',
    );
  });
});
