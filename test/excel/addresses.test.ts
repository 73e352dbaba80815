import assert from 'node:assert/strict';
import { parseAreas } from '../../src/excel/addresses';

describe('addresses of areas', () => {
  it('reads several areas of a sheet', () => {
    assert.deepEqual(parseAreas('Sheet1!A1:B2,Sheet1!D4'), [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ]);
    assert.deepEqual(parseAreas('A1:B2,C3:D4').length, 2);
  });

  it('is not misled by names of sheets that look like addresses', () => {
    assert.deepEqual(parseAreas("'Quý I, A1:B2, ''2026'''!$C$5:$D$6"), [{ top: 4, left: 2, bottom: 5, right: 3 }]);
  });
});
