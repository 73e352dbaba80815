import assert from 'node:assert/strict';
import { decomposedUnicode } from '../../../src/check/rules/decomposed-unicode';
import { findingsIn, names, table } from './tables.support';

describe('decomposed-unicode', () => {
  it('finds decomposed and partly composed text, once a worksheet', () => {
    const partly = 'Tỷ lệ'.normalize('NFD').replace('e\u0323\u0302', '\u00ea\u0323');
    const grid = table(
      ['Chỉ tiêu', 'Quý I/2026'],
      [
        [names.online.normalize('NFD'), 0.8],
        [partly, 0.5],
      ],
    );
    assert.deepEqual(
      findingsIn(decomposedUnicode, grid).map(({ cell, message }) => [cell, message.params['count']]),
      [['A2', 2]],
    );
  });

  it('is silent for precomposed text', () => {
    assert.deepEqual(findingsIn(decomposedUnicode, table(['Chỉ tiêu', 'Quý I/2026'], [[names.online, 0.8]])), []);
  });
});
