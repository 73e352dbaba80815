import assert from 'node:assert/strict';
import { externalLink } from '../../../src/check/rules/external-link';
import { findingsIn, table } from './tables.support';

const sheet = (formulas: Record<string, string>) =>
  table(
    ['Chỉ tiêu', 'Quý I/2026'],
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
    { formulas },
  );

describe('external-link', () => {
  it('finds formulas that refer to another workbook, once a worksheet and workbook', () => {
    const found = findingsIn(
      externalLink,
      sheet({
        B2: "='D:\\bao cao\\[so 2025.xlsx]Sheet1'!A1",
        B3: "='D:\\bao cao\\[so 2025.xlsx]Sheet1'!A2",
        B4: '=[2]Sheet1!A1',
      }),
    );
    assert.deepEqual(
      found.map(({ cell, message }) => [cell, message.params['workbook'], message.params['count']]),
      [
        ['B2', 'so 2025.xlsx', 2],
        ['B4', undefined, 1],
      ],
    );
  });

  it('does not show the number by which a file lists a workbook', () => {
    const [found] = findingsIn(externalLink, sheet({ B4: '=[2]Sheet1!A1' }));
    assert.equal(found?.message.id, 'check.external-link.unnamed');
  });

  it('is silent for the own workbook, tables and texts', () => {
    assert.deepEqual(
      findingsIn(externalLink, sheet({ B2: '=Sheet1!A1', B3: '=SUM(Bảng1[Số hồ sơ])', B4: '="[a.xlsx]b!c"' })),
      [],
    );
  });
});
