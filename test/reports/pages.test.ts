import assert from 'node:assert/strict';
import { pageBreaks } from '../../src/reports/pages';

const heights = (count: number): number[] => Array.from({ length: count }, () => 20);
const plan = (rows: number, ...keepTogether: { first: number; last: number }[]) => ({
  heightsPoints: heights(rows),
  titleRows: { first: 0, last: 1 },
  pageHeightPoints: 200,
  keepTogether,
});

describe('reports: page breaks', () => {
  it('sets none where everything stands on one page', () => {
    assert.deepEqual(pageBreaks(plan(8, { first: 5, last: 7 })), []);
  });

  it('starts a page before rows that would be cut apart', () => {
    assert.deepEqual(pageBreaks(plan(12, { first: 8, last: 11 })), [8]);
  });

  it('counts the repeated header on later pages', () => {
    // Page 1 holds rows 0–9, page 2 the header and rows 10–17: rows 17 and 18 would be parted.
    assert.deepEqual(pageBreaks(plan(20, { first: 17, last: 18 })), [17]);
  });

  it('leaves rows alone that begin a page anyway', () => {
    const [first = 0] = pageBreaks(plan(14, { first: 8, last: 13 }));
    assert.equal(first, 8);
    assert.deepEqual(pageBreaks(plan(30, { first: 8, last: 9 }, { first: 25, last: 26 })).includes(8), true);
  });

  it('breaks once before rows that no page could hold', () => {
    assert.deepEqual(pageBreaks(plan(40, { first: 3, last: 39 })), [3]);
  });
});
