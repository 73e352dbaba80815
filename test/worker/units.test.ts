import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CellValue, Grid } from '../../src/tracking/types';
import { perform } from '../../src/worker/perform';
import type { UnitsReading, UnitsRequest } from '../../src/worker/protocol';
import { unitOfFile, unitOfLetterhead } from '../../src/worker/unit-name';
import { fullList, makeDossiers, truthOf } from '../connector/dossiers/generate';
import { fileInput, listInput } from './support';

const workbook = (name: string, file = name) =>
  fileInput(`${name}.xlsx`, new Uint8Array(readFileSync(`test/cases/${file}/workbook.xlsx`)));

async function read(part: Partial<UnitsRequest>): Promise<UnitsReading> {
  const answer = await perform({ kind: 'units', inputs: [], layouts: {}, ...part }, {});
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const statistic: CellValue[][] = [
  ['THỐNG KÊ QUÝ II/2026'],
  ['Đơn vị', 'Hồ sơ nộp qua mạng', 'Hồ sơ nộp trực tiếp', 'Hồ sơ nộp qua bưu chính'],
  ['UBND xã Ba', 70, 20, 10],
];

describe('reading files as units', () => {
  it('takes a tracking workbook as its check does, and an export as it is counted, for one period', async () => {
    const dossiers = makeDossiers(300, 8, { from: '2026-04-01', to: '2026-06-30' });
    const result = await read({
      inputs: [
        workbook('mot', 'imported-data'),
        workbook('hai', 'quarters-two-row-header'),
        listInput('ba.csv', statistic),
        listInput('bon quý II-2026.csv', fullList(dossiers)),
      ],
    });
    assert.equal(result.period, '2026-Q2');
    assert.deepEqual(
      result.units.map(({ unit, source }) => [unit, source]),
      [
        ['mot', 'tracking'],
        ['hai', 'tracking'],
        ['ba', 'export'],
        ['bon quý II-2026', 'export'],
      ],
    );
    assert.equal(result.units[2]?.figures['online_rate'], 0.7);
    const count = (keep?: (one: (typeof dossiers)[number]) => boolean) =>
      truthOf(dossiers, '2026-04-01', '2026-06-30', keep)['received'] ?? 0;
    assert.equal(result.units[3]?.figures['online_rate'], count(({ channel }) => channel === 1) / count());
    assert.ok(typeof result.units[0]?.figures['online_rate'] === 'number');
  });

  it('gives no figures of another period for the one that was asked for', async () => {
    const result = await read({
      inputs: [listInput('ba.csv', statistic), workbook('mot', 'clean')],
      period: '2026-Q3',
    });
    for (const { figures } of result.units) {
      assert.deepEqual(
        Object.values(figures).filter((figure) => figure !== null),
        [],
      );
    }
    assert.deepEqual(
      result.units.map(({ periods }) => periods),
      [['2026-Q2'], ['2027-Q1', '2027-Q2']],
    );
  });

  it('names what cannot be read and goes on', async () => {
    const result = await read({
      inputs: [listInput('x.csv', [['Tên', 'Ghi chú']]), workbook('trong', 'empty-workbook'), workbook('mot', 'clean')],
    });
    assert.deepEqual(
      result.unread.map(({ name }) => name),
      ['x.csv', 'trong.xlsx'],
    );
    assert.equal(result.units.length, 1);
  });

  it('ends with a cancel', async () => {
    const abort = new AbortController();
    abort.abort();
    const answer = await perform({ kind: 'units', inputs: [workbook('mot', 'clean')], layouts: {} }, abort);
    assert.equal(answer.ok || answer.problem.id, 'error.cancelled');
  });
});

describe('name of a unit', () => {
  const grid = (...rows: CellValue[][]): Grid => ({ values: rows }) as unknown as Grid;

  it('is the commune of the letterhead, in one line or under its superior', () => {
    assert.equal(unitOfLetterhead([grid(['UBND XÃ TÂN MINH'])]), 'XÃ TÂN MINH');
    assert.equal(unitOfLetterhead([grid([null, 'UBND TỈNH A\nỦy ban nhân dân phường Bến Nghé'])]), 'phường Bến Nghé');
  });

  it('is none where a sentence only speaks of one', () => {
    assert.equal(unitOfLetterhead([grid(['Theo Kế hoạch của UBND xã Tân Minh'])]), undefined);
    assert.equal(unitOfLetterhead([grid(['UBND'])]), undefined);
  });

  it('else is that of the file', () => {
    assert.equal(unitOfFile('Theo dõi xã Tân Minh.xlsx'), 'Theo dõi xã Tân Minh');
    assert.equal(unitOfFile('.xlsx'), '.xlsx');
  });
});
