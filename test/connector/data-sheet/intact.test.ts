import assert from 'node:assert/strict';
import { damageOf, dataSheetModel, dueSheetModel } from '../../../src/connector/data-sheet';
import { tanMinhPlan } from '../../../src/plan/plan';
import type { CellValue } from '../../../src/tracking/types';
import { gridOfModel } from './support';

const summary = dataSheetModel([{ kind: 'dossiers', period: '2026-Q3', field: 'Đất đai', counts: { received: 5 } }]);
const due = dueSheetModel([{ period: '2026-Q3', code: 'HS-1', due: '2026-09-20', daysLate: 10 }]);

/** The sheet with every cell of one text replaced. */
function edited(model: typeof summary, from: CellValue, to: CellValue, placement = {}) {
  const grid = gridOfModel(model, placement);
  return { ...grid, values: grid.values.map((row) => row.map((cell) => (cell === from ? to : cell))) };
}

describe('data sheets that an import may be written into', () => {
  it('are whole ones, in either language, and workbooks that have none', () => {
    const english = dataSheetModel([{ kind: 'survey', period: '2026-Q3', counts: { forms: 1, 'valid-forms': 1 } }], {
      language: 'en',
    });
    for (const grids of [[gridOfModel(summary), gridOfModel(due)], [gridOfModel(english)], []]) {
      assert.equal(damageOf(grids, tanMinhPlan), undefined);
    }
  });

  it('hold no count that cannot be read: its row would stay beside the new one', () => {
    const problem = damageOf([edited(summary, 5, 'năm')], tanMinhPlan);
    assert.deepEqual([problem?.id, problem?.place?.sheet], ['connector.table.count', 'Số liệu CCHC']);
    assert.equal(damageOf([edited(due, 10, 'mười')], tanMinhPlan)?.place?.sheet, 'Hồ sơ đến hạn');
  });

  it('have the headings by which they are found, wherever the table was moved', () => {
    for (const placement of [{}, { sheet: 'Trang 9', firstRow: 3, firstColumn: 2 }]) {
      const problem = damageOf([edited(summary, 'Kỳ', 'Thời kỳ', placement)], tanMinhPlan);
      assert.equal(problem?.id, 'connector.sheet.no-header');
      assert.match(String(problem.params?.['headings']), /^Kỳ”, “Loại số liệu$/);
    }
    assert.equal(damageOf([edited(due, 'Mã hồ sơ', 'Mã')], tanMinhPlan)?.id, 'connector.sheet.no-header');
  });

  it('are not a worksheet of the officer’s own that happens to have the same name', () => {
    const own = { ...gridOfModel(due), values: [['Hồ sơ đến hạn tuần này'], ['Mã', 'Ngày']] };
    assert.equal(damageOf([own], tanMinhPlan), undefined);
  });
});
