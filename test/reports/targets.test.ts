import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, type ReportInput, type ReportSheet } from '../../src/reports';
import { calculatedByLibreOffice } from '../support/libre-office';
import { reportToXlsx } from '../support/report-to-xlsx';
import { exampleCheck, exampleInput, exampleSources } from './fixture';
import { contents } from './support';

function built(change: Partial<ReportInput> = {}): ReportSheet {
  const report = buildReport('targets', exampleInput(change));
  assert.ok(report.ok);
  return report.value;
}

/** Sheet row (0-based) of each indicator, in plan order. */
const indicatorRows = (report: ReportSheet): number[] =>
  contents(report).flatMap(([first], row) => (typeof first === 'number' ? [row] : []));

const textOf = (report: ReportSheet): string => contents(report).flat().join('\n');

describe('reports: form "targets"', () => {
  it('lists the plan’s 18 indicators in plan order under four headings', () => {
    const report = built();
    const rows = contents(report);
    assert.deepEqual(
      indicatorRows(report).map((row) => rows[row]?.slice(0, 2)),
      tanMinhPlan.indicators.map(({ name }, index) => [index + 1, name.vi]),
    );
    const headings = rows.filter((row, at) => report.rows[at]?.cells[1]?.style === 'section' && row[1] !== null);
    assert.deepEqual(
      headings.map(([number, heading]) => `${number} ${heading}`),
      [
        'I Cải cách thể chế (mục II.1 của Kế hoạch)',
        'II Cải cách thủ tục hành chính (mục II.2 của Kế hoạch)',
        'III Cải cách tổ chức bộ máy hành chính nhà nước (mục II.3 của Kế hoạch)',
        'IV Xây dựng và phát triển chính quyền điện tử, chính quyền số (mục II.6 của Kế hoạch)',
      ],
    );
  });

  it('writes an indicator with data as values and formulas over the sheet’s own cells', () => {
    const report = built();
    const row = indicatorRows(report)[6] ?? 0;
    const n = row + 1;
    assert.deepEqual(contents(report)[row], [
      7,
      'Tỷ lệ hồ sơ giải quyết trực tuyến',
      '%',
      0.75,
      `=IF(ISNUMBER('Theo dõi 2026'!H12),'Theo dõi 2026'!H12/100,"")`,
      `=IF(AND(ISNUMBER(E${n}),ISNUMBER(D${n})),ROUND(E${n}-D${n},9),"")`,
      `=IF(ISNUMBER(F${n}),IF(F${n}>=0,"Đạt","Chưa đạt"),"Chưa có số liệu")`,
      'Văn phòng HĐND và UBND; Trung tâm Phục vụ hành chính công',
      "'Theo dõi 2026'!H12",
    ]);
  });

  it('leaves the result of an indicator without data empty, and says why', () => {
    const report = built();
    const rows = contents(report);
    const lines = indicatorRows(report).map((row) => rows[row] ?? []);
    assert.deepEqual([lines[9]?.[4], lines[10]?.[4], lines[13]?.[4]], [null, null, null]);
    assert.match(String(lines[9]?.[8]), /Chưa có số liệu của kỳ$/);
    assert.match(String(lines[10]?.[8]), /Sổ ghi: “đang rà soát”$/);
    assert.equal(lines[13]?.[8], 'Sổ chưa có dòng theo dõi chỉ tiêu này');
    assert.match(String(lines[14]?.[8]), /Ô báo lỗi #REF!$/);
  });

  it('keeps a read value where the cell holds text', () => {
    const report = built();
    assert.equal(contents(report)[indicatorRows(report)[8] ?? 0]?.[4], 0.965);
  });

  it('heads the sheet as Nghị định 30/2020/NĐ-CP asks', () => {
    const head = contents(built())
      .slice(0, 10)
      .map((row) => row.filter((value) => value !== null));
    assert.deepEqual(head[0], ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    assert.deepEqual(head[1], ['XÃ TÂN MINH', 'Độc lập - Tự do - Hạnh phúc']);
    assert.deepEqual(head[3], ['Số: …/BC-UBND', 'Tân Minh, ngày … tháng … năm 2026']);
    assert.deepEqual(head[4], ['THEO DÕI CHỈ TIÊU KẾ HOẠCH 2026–2030']);
    assert.deepEqual(head[5], ['Quý III năm 2026 (Từ ngày 01/7/2026 đến ngày 30/9/2026)']);
    assert.match(String(head[7]?.[0]), /^\(Theo Kế hoạch số …\/KH-UBND ngày … tháng 9 năm 2025 của Ủy ban nhân dân/);
    assert.deepEqual(head[8], ['Kính gửi: Sở Nội vụ']);
  });

  it('says where the numbers come from, for which days, and when it was made', () => {
    const { provenance } = built();
    assert.match(provenance[0] ?? '', /sổ “Theo doi CCHC 2026\.xlsx”, trang tính “Theo dõi 2026”/);
    assert.match(provenance[1] ?? '', /từ ngày 01\/7\/2026 đến ngày 30\/9\/2026 \(theo tháng, quý dương lịch\)/);
    assert.match(provenance.at(-1) ?? '', /lúc 09:05 ngày 05\/10\/2026/);
    for (const line of provenance) assert.ok(textOf(built()).includes(line));
  });

  it('takes what the commune sets', () => {
    const signer = { title: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', name: '' };
    const text = textOf(built({ settings: { documentNumber: '05', receiver: 'UBND thành phố', signer } }));
    assert.match(text, /Số: 05\/BC-UBND/);
    assert.match(text, /Kính gửi: UBND thành phố/);
    assert.match(text, /KT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH/);
    assert.doesNotMatch(text, /Đinh Văn Nhanh/);
  });

  it('uses the dates of the calendar that the commune reports by', () => {
    assert.match(textOf(built({ settings: { calendar: 'reporting' } })), /Từ ngày 15\/6\/2026 đến ngày 14\/9\/2026/);
  });

  it('says so where the workbook names no period', () => {
    const report = built({ result: exampleCheck(null) });
    assert.equal(report.tab, 'Chỉ tiêu kế hoạch');
    assert.match(textOf(report), /sổ không ghi kỳ/);
    assert.doesNotMatch(textOf(report), /null|undefined|\{\w+\}/);
  });

  it('leaves no parameter open in either language', () => {
    for (const language of ['vi', 'en'] as const) {
      assert.doesNotMatch(textOf(built({ settings: { language } })), /undefined|\{\w+\}/);
    }
  });

  it('refuses what it cannot report', () => {
    const problem = (form: string, input: ReportInput) => {
      const report = buildReport(form, input);
      return report.ok ? undefined : report.problem.id;
    };
    assert.equal(problem('II.99', exampleInput()), 'report.unknown-form');
    assert.equal(
      problem('targets', exampleInput({ result: { ...exampleCheck(), plan: 'other' } })),
      'report.other-plan',
    );
    const partial = { ...exampleCheck(), indicators: exampleCheck().indicators.slice(1) };
    assert.equal(problem('targets', exampleInput({ result: partial })), 'report.incomplete-result');
  });
});

describe('reports: what the workbook says', () => {
  it('is held as text, never as a formula', () => {
    const check = exampleCheck();
    const indicators = check.indicators.map((indicator) => ({ ...indicator, sheet: '=HYPERLINK("x")' }));
    const sheet = built({ result: { ...check, indicators }, workbookName: '=A1.xlsx', settings: { place: '=A2' } });
    const formulas = sheet.rows.flatMap(({ cells }) =>
      cells.flatMap(({ content: c }) => (c.kind === 'formula' ? c.formula : [])),
    );
    assert.ok(formulas.every((formula) => !/HYPERLINK|A1\.xlsx|=A2/.test(formula)));
    assert.ok(textOf(sheet).includes('=A2, ngày'));
  });
});

describe('reports: the formulas by an independent engine', () => {
  it('give the gaps, statuses and counts of the check, and leave blanks blank', async function () {
    const report = built();
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    try {
      const file = join(folder, 'report.xlsx');
      await reportToXlsx(report, exampleSources, file, 'General');
      const shown = calculatedByLibreOffice(file);
      if (!shown) return this.skip();
      const words = { met: 'Đạt', 'not-met': 'Chưa đạt', 'no-data': 'Chưa có số liệu', unreadable: 'Không đọc được' };
      const { indicators } = exampleCheck();
      indicatorRows(report).forEach((row, order) => {
        const { actual, gap, status, id } = indicators[order] ?? assert.fail();
        const [actualText = '', gapText = '', statusText] = shown[row]?.slice(4, 7) ?? [];
        assert.equal(statusText, words[status], id);
        assert.equal(actualText === '', actual === null, id);
        assert.equal(gapText === '', gap === null, id);
        if (actual !== null) assert.ok(Math.abs(Number(actualText) - actual) < 1e-9, id);
        if (gap !== null) assert.ok(Math.abs(Number(gapText) - gap) < 1e-9, id);
      });
      const counts = shown.filter(([label]) => /^(Số|Tổng số) chỉ tiêu/.test(label ?? '')).map((row) => row[6]);
      const count = (status: string) => String(indicators.filter((one) => one.status === status).length);
      assert.deepEqual(counts, [...Object.keys(words).map(count), '18']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('reports: the calendar of the quarter', () => {
  it('is the one that the workbook states', () => {
    const check = exampleCheck();
    const sheets = check.sheets.map((sheet) => ({ ...sheet, calendar: 'reporting' as const }));
    const report = built({ result: { ...check, sheets } });
    assert.ok(report.provenance.some((line) => line.includes('581/BNV-CCHC')));
    assert.ok(!built().provenance.some((line) => line.includes('581/BNV-CCHC')));
  });
});
