import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partText } from '../xlsx/support';
import { failure, freshSheet, hostForSuite, run, same } from '../support';
import { openDocument, reopened, saved, withFile } from './support';

const asked = 'type,rule,ignoreBlanks,errorAlert,prompt';

const validationAt = (context: Excel.RequestContext, sheet: string, address: string) => {
  const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
  dataValidation.load(asked);
  return dataValidation;
};

const list = (source: string | Excel.Range): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

describe('host: data validation', () => {
  const suite = hostForSuite();

  it('offers a list, of entries or of cells, with its alert and its prompt', async () => {
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Kiểm soát');
      const typed = sheet.getRange('B2:B5').dataValidation;
      typed.rule = list('Quý I,Quý II,"Quý III"');
      typed.ignoreBlanks = false;
      typed.errorAlert = { showAlert: true, style: 'Warning', title: 'Kỳ báo cáo', message: 'Chọn trong danh sách' };
      typed.prompt = { showPrompt: true, title: 'Kỳ', message: 'Nhấn mũi tên' };
      sheet.getRange('C2').dataValidation.rule = list(sheet.getRange('F1:F3'));
      const rules = ['B2:B5', 'B3', 'C2'].map((address) => validationAt(context, 'Kiểm soát', address));
      await context.sync();
      return rules.map(({ type, rule, ignoreBlanks }) => [type, rule, ignoreBlanks]);
    });
    const typed = ['List', { list: { inCellDropDown: true, source: 'Quý I,Quý II,"Quý III"' } }, false];
    const cells = ['List', { list: { inCellDropDown: true, source: "='Kiểm soát'!$F$1:$F$3" } }, true];
    same(found, [typed, typed, cells]);
  });

  it('bounds numbers, dates and lengths, or asks a formula', async () => {
    const rules: Excel.DataValidationRule[] = [
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      { decimal: { formula1: '=$A$1', operator: 'GreaterThanOrEqualTo' } },
      { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
      { textLength: { formula1: 10, operator: 'LessThan' } },
      { custom: { formula: '=ISNUMBER(A5)' } },
    ];
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Số');
      rules.forEach((rule, index) => (sheet.getCell(index, 0).dataValidation.rule = rule));
      const read = rules.map((_, index) => validationAt(context, 'Số', `A${index + 1}`));
      await context.sync();
      return read.map(({ rule }) => rule);
    });
    same(found, rules.with(2, { date: { formula1: 46_023 as never, operator: 'GreaterThan' } }));
  });

  it('of a part of a range is told apart, cut by what comes after it, and cleared', async () => {
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Cắt');
      sheet.getRange('A1:A5').dataValidation.rule = list('a,b');
      sheet.getRange('A3').dataValidation.rule = list('c,d');
      sheet.getRange('A5').dataValidation.clear();
      const read = ['A1:A2', 'A1:A3', 'A3', 'A4:A5', 'A5'].map((at) => validationAt(context, 'Cắt', at));
      await context.sync();
      return read.map(({ type, rule }) => [type, rule?.list?.source ?? rule]);
    });
    same(found, [
      ['List', 'a,b'],
      ['Inconsistent', null],
      ['List', 'c,d'],
      ['MixedCriteria', null],
      ['None', {}],
    ]);
  });

  it('keeps to the limits of Excel', async () => {
    const wrong: ((validation: Excel.DataValidation) => void)[] = [
      (validation) => (validation.rule = list('x'.repeat(256))),
      (validation) => (validation.rule = {}),
      (validation) => (validation.rule = { decimal: { formula1: 'abc', operator: 'LessThan' } }),
      (validation) => (validation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' }),
      (validation) => (validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: 'x'.repeat(256) }),
    ];
    for (const set of wrong) {
      const error = await failure(suite.host, async (context) => {
        set(context.workbook.worksheets.getFirst().getRange('A1').dataValidation);
        await context.sync();
      });
      assert.equal(error.code, 'InvalidArgument', String(set));
    }
  });

  it('is in the saved file for other programs, and comes back', async () => {
    const bytes = await saved(suite.host);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const read = workbook.getWorksheet('Kiểm soát')!.getCell('B4').dataValidation;
    assert.deepEqual(read.formulae, ['"Quý I,Quý II,""Quý III"""']);
    assert.equal(read.error, 'Chọn trong danh sách');
    const shown = openDocument(bytes);
    if (shown !== undefined) assert.match(shown, /cell-content-is-in-list\(&quot;Quý I&quot;;&quot;Quý II&quot;;/);
    const again = await reopened(suite.host, (host) =>
      run(host, async (context) => {
        const read = validationAt(context, 'Kiểm soát', 'B2:B5');
        const numbers = ['A1', 'A2', 'A5'].map((address) => validationAt(context, 'Số', address));
        await context.sync();
        return [read.toJSON(), ...numbers.map(({ rule }) => rule)];
      }),
    );
    same(again, [
      {
        type: 'List',
        rule: { list: { inCellDropDown: true, source: 'Quý I,Quý II,"Quý III"' } },
        ignoreBlanks: false,
        errorAlert: { showAlert: true, style: 'Warning', title: 'Kỳ báo cáo', message: 'Chọn trong danh sách' },
        prompt: { showPrompt: true, title: 'Kỳ', message: 'Nhấn mũi tên' },
      },
      { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } },
      { decimal: { formula1: '=$A$1', operator: 'GreaterThanOrEqualTo' } },
      { custom: { formula: '=ISNUMBER(A5)' } },
    ]);
  });

  it("leaves the file's own rule but for the cells that take another one", async () => {
    const after = await withFile(await richWorkbook(), async (host) => {
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Số liệu');
        sheet.getRange('B3').dataValidation.rule = list('T3');
        await context.sync();
      });
      return saved(host);
    });
    const [element] = /<dataValidations.*<\/dataValidations>/s.exec(partText(after, 'xl/worksheets/sheet1.xml'))!;
    assert.equal(
      element,
      '<dataValidations count="2"><dataValidation allowBlank="true" error="Chọn tháng trong danh sách" ' +
        'showErrorMessage="true" sqref="B2 B4:B5" type="list"><formula1>"T1,T2,T3"</formula1></dataValidation>' +
        '<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Chọn tháng trong danh sách" sqref="B3">' +
        '<formula1>&quot;T3&quot;</formula1></dataValidation></dataValidations>',
    );
  });
});
