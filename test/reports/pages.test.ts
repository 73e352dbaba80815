import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageBreaks } from '../../src/reports/pages';

const heights = (count: number): number[] => Array.from({ length: count }, () => 19);
/** A page of this height takes ten rows of 19 points. */
const pageHeightPoints = 200;
const plan = (rows: number, ...keepTogether: { first: number; last: number }[]) => ({
  heightsPoints: heights(rows),
  titleRows: { first: 0, last: 1 },
  pageHeightPoints,
  keepTogether,
});

describe('reports: page breaks', () => {
  it('sets none where everything stands on one page', () => {
    assert.deepEqual(pageBreaks(plan(8, { first: 5, last: 7 })), []);
  });

  it('fills each page, the repeated header counted on later ones', () => {
    assert.deepEqual(pageBreaks(plan(30)), [10, 18, 26]);
  });

  it('starts a page before rows that would be cut apart', () => {
    assert.deepEqual(pageBreaks(plan(12, { first: 8, last: 11 })), [8]);
    assert.deepEqual(pageBreaks(plan(20, { first: 17, last: 18 })), [10, 17]);
  });

  it('leaves rows alone that begin a page anyway', () => {
    assert.deepEqual(pageBreaks(plan(20, { first: 10, last: 11 })), [10, 18]);
  });

  it('cuts rows apart that no page could hold', () => {
    assert.deepEqual(pageBreaks(plan(20, { first: 3, last: 19 })), [3, 11, 19]);
  });

  it('never lets a page outgrow the paper, whatever the heights', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 3, maxLength: 60 }), (rows) => {
        const titleRows = { first: 0, last: 0 };
        const breaks = pageBreaks({ heightsPoints: [20, ...rows], titleRows, pageHeightPoints, keepTogether: [] });
        [0, ...breaks].forEach((start, page) => {
          const end = breaks[page] ?? rows.length + 1;
          const used =
            (page > 0 ? 20 : 0) + [20, ...rows].slice(start, end).reduce((total, height) => total + height, 0);
          assert.ok(used <= pageHeightPoints);
        });
      }),
    );
  });
});
