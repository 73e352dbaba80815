import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { NodeHost } from '../../../src/host/node/open';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partsOf, partText } from '../xlsx/support';
import { failure, freshSheet, hostForSuite, run, same } from '../support';
import { openDocument, reopened, saved, withFile } from './support';

const data = [
  ['Chỉ tiêu', 'Thực hiện', 'Mục tiêu'],
  ['Trực tuyến', 0.75, 0.8],
  ['Đúng hạn', 0.97, 0.95],
  ['Số hóa', null, 0.8],
];

async function withData(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = freshSheet(context, name);
  sheet.getRange('A1:C4').values = data;
  await context.sync();
  return sheet;
}

/** A chart as the reports draw it. */
function drawReport(sheet: Excel.Worksheet): Excel.Chart {
  const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C4'), 'Columns');
  chart.name = 'Tiến độ';
  chart.title.text = 'Kết quả so với mục tiêu';
  chart.title.format.font.set({ size: 13, bold: true, name: 'Times New Roman', color: '#1F3864' });
  chart.legend.position = 'Top';
  chart.setPosition('E2', 'K18');
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = 1;
  valueAxis.numberFormat = '0%';
  categoryAxis.reversePlotOrder = true;
  const actual = chart.series.getItemAt(0);
  actual.format.fill.setSolidColor('#107C41');
  actual.hasDataLabels = true;
  actual.dataLabels.numberFormat = '0.0%';
  actual.points.getItemAt(0).format.fill.setSolidColor('#A4262C');
  return chart;
}

const described = async (context: Excel.RequestContext, chart: Excel.Chart) => {
  const { series, title, legend, axes } = chart;
  const { valueAxis, categoryAxis } = axes;
  chart.load('name,chartType,left,top,width,height');
  title.load('text,visible,format/font/size,format/font/bold,format/font/name,format/font/color');
  legend.load('visible,position');
  valueAxis.load('minimum,maximum,numberFormat,visible');
  categoryAxis.load('reversePlotOrder');
  series.load('items/name,items/hasDataLabels');
  const labels = series.getItemAt(0).dataLabels.load('showValue,numberFormat');
  await context.sync();
  return {
    name: chart.name,
    chartType: chart.chartType,
    place: [chart.left, chart.top, chart.width, chart.height],
    title: title.toJSON(),
    legend: legend.toJSON(),
    valueAxis: valueAxis.toJSON(),
    reversed: categoryAxis.reversePlotOrder,
    series: series.items.map(({ name, hasDataLabels }) => [name, hasDataLabels]),
    labels: labels.toJSON(),
  };
};

const chartOf = (context: Excel.RequestContext, sheet: string, name: string) =>
  context.workbook.worksheets.getItem(sheet).charts.getItem(name);

const report = (host: NodeHost, sheet: string) =>
  run(host, (context) => described(context, chartOf(context, sheet, 'Tiến độ')));

/** What Excel allows of labels beyond the ends of what they label; it calls a file with others damaged. */
const allowed = {
  BarClustered: true,
  BarStacked: false,
  Pie: true,
  Doughnut: false,
  Line: false,
} as const;

describe('host: charts', () => {
  const suite = hostForSuite();

  it('take their series, names and categories from a range', async () => {
    const names = await run(suite.host, async (context) => {
      const sheet = await withData(context, 'Chuỗi');
      const byColumns = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'));
      const byRows = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Rows');
      const bare = sheet.charts.add('Pie', sheet.getRange('B2:B4'));
      const found = [byColumns, byRows, bare].map(({ series, legend }) => {
        series.load('items/name');
        legend.load('visible');
        return { series, legend };
      });
      const all = sheet.charts.load('items/name');
      const count = sheet.charts.getCount();
      await context.sync();
      same(
        all.items.map(({ name }) => name),
        ['Biểu đồ 1', 'Biểu đồ 2', 'Biểu đồ 3'],
      );
      assert.equal(count.value, 3);
      return found.map(({ series, legend }) => [series.items.map(({ name }) => name), legend.visible]);
    });
    same(names, [
      [['Thực hiện', 'Mục tiêu'], true],
      [['Trực tuyến', 'Đúng hạn', 'Số hóa'], true],
      [['Series1'], true],
    ]);
  });

  it('hold what is set of title, legend, place, axes, series and labels', async () => {
    const { chart, place } = await run(suite.host, async (context) => {
      const sheet = await withData(context, 'Báo cáo');
      drawReport(sheet);
      const area = sheet.getRange('E2:K18').load('left,top,width,height');
      await context.sync();
      const { left, top, width, height } = area;
      return { chart: await report(suite.host, 'Báo cáo'), place: [left, top, width, height] };
    });
    same(chart, {
      name: 'Tiến độ',
      chartType: 'BarClustered',
      place,
      title: {
        text: 'Kết quả so với mục tiêu',
        visible: true,
        format: { font: { size: 13, bold: true, name: 'Times New Roman', color: '#1F3864' } },
      },
      legend: { visible: true, position: 'Top' },
      valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%', visible: true },
      reversed: true,
      series: [
        ['Thực hiện', true],
        ['Mục tiêu', false],
      ],
      labels: { showValue: true, numberFormat: '0.0%' },
    });
  });

  it('take series one by one, and give them away', async () => {
    const names = await run(suite.host, async (context) => {
      const sheet = await withData(context, 'Từng chuỗi');
      const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:B4'));
      const added = chart.series.add('Kế hoạch');
      await context.sync();
      added.setValues(sheet.getRange('C2:C4'));
      added.setXAxisValues(sheet.getRange('A2:A4'));
      added.name = 'Mục tiêu năm';
      await context.sync();
      chart.series.getItemAt(0).delete();
      chart.series.load('items/name');
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    });
    same(names, ['Mục tiêu năm']);
  });

  it('are found by name, and are gone when deleted', async () => {
    const error = await failure(suite.host, async (context) => {
      const sheet = await withData(context, 'Xóa');
      const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'));
      chart.name = 'Đường';
      await context.sync();
      chart.delete();
      const none = sheet.charts.getItemOrNullObject('Đường');
      none.load('name');
      await context.sync();
      assert.equal(none.isNullObject, true);
      sheet.charts.getItem('Đường').load('name');
      await context.sync();
    });
    assert.equal(error.code, 'ItemNotFound');
  });

  it('of kinds that the host does not draw are refused, and so are members that it lacks', async () => {
    const code = async (use: (sheet: Excel.Worksheet) => void) =>
      (
        await failure(suite.host, async (context) => {
          use(context.workbook.worksheets.getItem('Báo cáo'));
          await context.sync();
        })
      ).code;
    assert.equal(await code((sheet) => sheet.charts.add('Radar', sheet.getRange('A1:C4'))), 'InvalidArgument');
    assert.equal(await code((sheet) => (sheet.charts.getItem('Tiến độ').width = -1)), 'InvalidArgument');
    assert.equal(await code((sheet) => sheet.charts.getItem('Tiến độ').getImage()), 'ApiNotFound');
  });

  it('come back from the saved file as they were, and are the same file when saved again', async () => {
    const before = await report(suite.host, 'Báo cáo');
    const bytes = await saved(suite.host);
    const [after, again] = await reopened(suite.host, async (host) => {
      const read = await report(host, 'Báo cáo');
      // A chart that was written by the host is wholly known to it, and can be changed.
      await run(host, async (context) => {
        chartOf(context, 'Báo cáo', 'Tiến độ').title.text = 'Đổi tên';
        await context.sync();
      });
      return [read, await saved(host)];
    });
    same(structuredClone(after), structuredClone(before));
    const charts = (file: Uint8Array) => Object.keys(unzipSync(file)).filter((name) => name.startsWith('xl/charts/'));
    assert.equal(charts(again).length, charts(bytes).length);
    assert.ok(charts(again).some((name) => partText(again, name).includes('Đổi tên')));
  });

  it('are shown by LibreOffice with the values of their cells', async function () {
    const shown = openDocument(await saved(suite.host));
    if (shown === undefined) return this.skip();
    const all = (pattern: RegExp) => [...shown.matchAll(pattern)].map(([, found]) => found);
    const classes = all(/<chart:chart [^>]*chart:class="([^"]*)"/g);
    const ranges = all(/chart:values-cell-range-address="([^"]*)"/g);
    assert.deepEqual(
      classes.map((name) => name?.replace('chart:', '')),
      ['bar', 'line', 'circle', 'bar', 'bar'],
    );
    assert.deepEqual(ranges.slice(6), [
      '&apos;Báo cáo&apos;.B2:&apos;Báo cáo&apos;.B4',
      '&apos;Báo cáo&apos;.C2:&apos;Báo cáo&apos;.C4',
      '&apos;Từng chuỗi&apos;.C2:&apos;Từng chuỗi&apos;.C4',
    ]);
    assert.ok(shown.includes('>Kết quả so với mục tiêu<'));
  });

  it('have labels outside of bars only where Excel allows them there', async () => {
    await run(suite.host, async (context) => {
      const sheet = await withData(context, 'Nhãn');
      for (const type of Object.keys(allowed) as (keyof typeof allowed)[]) {
        const series = sheet.charts.add(type, sheet.getRange('A1:B4')).series.getItemAt(0);
        series.hasDataLabels = true;
        series.dataLabels.position = 'OutsideEnd';
      }
      await context.sync();
    });
    const bytes = await saved(suite.host);
    const parts = Object.keys(unzipSync(bytes)).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    const labelled = parts.map((name) => partText(bytes, name)).slice(-Object.keys(allowed).length);
    assert.deepEqual(
      labelled.map((text) => text.includes('<c:dLblPos val="outEnd"/>')),
      Object.values(allowed),
    );
  });

  it('stand beside a picture, a chart and a slicer of the file; what was there stays byte for byte', async () => {
    const before = await richWorkbook();
    const after = await withFile(before, async (host) => {
      await run(host, async (context) => {
        for (const name of ['Số liệu', 'Tổng hợp']) {
          const sheet = context.workbook.worksheets.getItem(name);
          const source = context.workbook.worksheets.getItem('Số liệu').getRange('B1:C3');
          sheet.charts.add('ColumnClustered', source).setPosition('L2', 'Q12');
        }
        await context.sync();
      });
      return saved(host);
    });
    const [old, now] = [partsOf(before), partsOf(after)];
    const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
    assert.deepEqual(differing.sort(), [
      '[Content_Types].xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/drawings/drawing2.xml',
    ]);
    for (const drawing of ['xl/drawings/drawing1.xml', 'xl/drawings/drawing2.xml']) {
      const frames = old[drawing]!.slice(0, old[drawing]!.lastIndexOf('</'));
      assert.ok(now[drawing]!.startsWith(frames), drawing);
    }
    if (openDocument(after) !== undefined) assert.equal(openDocument(after)!.match(/<draw:object /g)!.length, 4);
  });

  it('of the file itself are listed, are not changed by halves, and go with all their parts', async () => {
    const bytes = await withFile(await richWorkbook(), async (host) => {
      const found = await run(host, async (context) => {
        const { charts } = context.workbook.worksheets.getItem('Tổng hợp');
        charts.load('items/name,items/chartType');
        await context.sync();
        const [chart] = charts.items;
        chart!.series.load('items/name');
        chart!.title.load('text');
        await context.sync();
        return [chart!.chartType, chart!.title.text, chart!.series.items.map(({ name }) => name)];
      });
      same(found, ['ColumnClustered', 'Hồ sơ theo tháng', ['Hồ sơ']]);
      const error = await failure(host, async (context) => {
        context.workbook.worksheets.getItem('Tổng hợp').charts.getItemAt(0).title.text = 'khác';
        await context.sync();
      });
      assert.equal(error.code, 'UnsupportedOperation');
      await run(host, async (context) => {
        context.workbook.worksheets.getItem('Tổng hợp').charts.getItemAt(0).delete();
        await context.sync();
      });
      return saved(host);
    });
    const names = Object.keys(unzipSync(bytes));
    assert.ok(!names.includes('xl/charts/chart1.xml'));
    assert.ok(names.includes('xl/charts/chart2.xml'), 'the chart sheet');
    assert.doesNotMatch(partText(bytes, '[Content_Types].xml'), /chart1\.xml/);
  });
});
