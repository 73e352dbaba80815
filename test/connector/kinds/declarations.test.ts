import assert from 'node:assert/strict';
import { countingRules } from '../../../src/connector/dossiers/rules';
import { declaredIndicators } from '../../../src/connector/indicators';
import { kinds } from '../../../src/connector/kinds';
import { measures } from '../../../src/connector/measures';
import { vi } from '../../../src/messages/vi';
import { en } from '../../../src/messages/en';
import { headingKey } from '../../../src/connector/recognition/headings';

const has = (id: string): boolean => id in vi && id in en;

describe('declared kinds of sources', () => {
  for (const { id, columns, required, gives, excluded = [] } of kinds) {
    it(`${id} names only columns that it declares, each with words in both languages`, () => {
      const declared = new Set(columns.map((column) => column.id));
      assert.equal(declared.size, columns.length);
      for (const column of declared) assert.ok(has(`connector.meaning.${column}`), column);
      for (const column of [...required.flat(), ...gives.flatMap(({ anyOf }) => anyOf.flat()), ...excluded]) {
        assert.ok(declared.has(column), column);
      }
      assert.ok(has(`connector.source-kind.${id}`));
    });

    it(`${id} gives only indicators that the summary can compute`, () => {
      const known = new Set(declaredIndicators.map((one) => one.id));
      for (const { indicator } of gives) assert.ok(known.has(indicator), indicator);
    });
  }

  it('count measures that the data sheet has', () => {
    for (const { measure } of countingRules) assert.ok(measures.includes(measure));
  });
});

describe('headings', () => {
  it('keep "tỷ lệ" and "%", so that a share is never taken for the count beside it', () => {
    assert.equal(headingKey('Tỷ lệ trực tuyến'), 'ti le truc tuyen');
    assert.equal(headingKey('Trực tuyến (%)'), 'truc tuyen phan tram');
    assert.equal(headingKey('Trực tuyến(4)'), 'truc tuyen');
    assert.equal(headingKey('Tổng số (3=4+5+6)'), 'tong so');
  });
});
