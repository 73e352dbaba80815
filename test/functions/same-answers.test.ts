import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tanMinhPlan } from '../../src/plan/plan';
import { assertCells } from './compare';
import { type Cell, overColumns, single } from './core';
import { openWorkbook, type Workbook } from './workbook';

const calls = 2000;
const seed = 20262030;

const keys = tanMinhPlan.indicators.flatMap(({ id, no, name, aliases }) => [
  id,
  no,
  name.vi,
  name.vi.toUpperCase(),
  name.vi.normalize('NFD'),
  ...aliases,
]);
const noData: Cell[] = [null, ''];
const key = fc.constantFrom<Cell>(...keys, 'onlin rate', 'Số cuộc họp', 7, ...noData);
const rate = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths): Cell => tenths / 1000),
  fc.constantFrom<Cell>('78,5%', '75 %', '3/4', '0,685', 'Đạt 78%', 'xem phụ lục', 60, -0.1, 0, 1, ...noData),
);
const count = fc.oneof(
  fc.integer({ min: 0, max: 500 }).map((value): Cell => value),
  fc.constantFrom<Cell>('1.234', '250', 'nhiều', -1, 0, 0.5, ...noData),
);
const year = fc.constantFrom<Cell>(2026, 2027, 2028, 2029, 2030, '2028', 2025, 2031, 'năm tới', ...noData);
const field = fc.constantFrom<Cell>('name', 'id', 'section', 'màu', ...noData);
const period = fc.constantFrom<Cell>('2026-Q3', 'Quý III/2026', '2026-07', 'Tháng 8/2026', 'Quý II/2026', ...noData);
const text = fc.oneof(key, rate, count);

/** Function → its arguments, the optional ones last. */
const signatures: Record<string, { arguments: fc.Arbitrary<Cell>[]; required: number }> = {
  TARGET: { arguments: [key, year], required: 1 },
  STATUS: { arguments: [key, rate, year], required: 2 },
  GAP: { arguments: [key, rate, year], required: 2 },
  PROGRESS: { arguments: [key, rate, rate, year], required: 3 },
  RATE: { arguments: [count, count], required: 2 },
  REDUCTION: { arguments: [count, count], required: 2 },
  NUMBER: { arguments: [rate], required: 1 },
  MATCH: { arguments: [text], required: 1 },
  INDICATOR: { arguments: [key, field], required: 1 },
  ACTUAL: { arguments: [key, period], required: 2 },
};

/** Mostly single values; an empty cell stands alone, since an array constant cannot hold one. */
const column = (cell: fc.Arbitrary<Cell>): fc.Arbitrary<Cell[]> =>
  fc.oneof(
    { weight: 3, arbitrary: cell.map((one) => [one]) },
    {
      weight: 1,
      arbitrary: fc.array(
        cell.filter((one) => one !== null),
        { minLength: 2, maxLength: 3 },
      ),
    },
  );

interface Call {
  id: string;
  columns: Cell[][];
}

const call: fc.Arbitrary<Call> = fc.constantFrom(...Object.entries(signatures)).chain(([id, signature]) =>
  fc
    .integer({ min: signature.required, max: signature.arguments.length })
    .chain((length) => fc.tuple(...signature.arguments.slice(0, length).map(column)))
    .map((columns) => ({ id, columns })),
);

const literal = (cell: Cell): string =>
  cell === null ? 'A5' : typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`;
const written = (cells: Cell[]): string =>
  cells.length === 1 ? literal(cells[0]!) : `{${cells.map(literal).join(';')}}`;

function formulaOf({ id, columns }: Call): string {
  const [first = '', ...rest] = columns.map(written);
  return `=CCCH.${id}(${[first, ...(id === 'ACTUAL' ? ['G1:K5'] : []), ...rest].join(',')})`;
}

describe('two thousand random calls', () => {
  let workbook: Workbook;
  before(async () => {
    workbook = await openWorkbook();
  });
  after(() => workbook.close());

  it('reach every function of single values', () => {
    assert.deepEqual(Object.keys(signatures).sort(), Object.keys(single).sort());
  });

  it('give the same answers through the runtime of Office.js and by calling the core', async () => {
    const random = fc.sample(call, { numRuns: calls, seed });
    const shown = await workbook.show(random.map(formulaOf));
    let values = 0;
    random.forEach((one, at) => {
      const expected = overColumns(one.id, one.columns);
      assertCells(shown[at]!.values, expected, formulaOf(one));
      values += expected.flat().filter((answer) => !String(answer).startsWith('#')).length;
    });
    assert.ok(values > calls / 2, `only ${values} answers are values: the calls test little`);
  });
});
