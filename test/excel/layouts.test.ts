import assert from 'node:assert/strict';
import { layoutChoices, noLayouts, parseLayouts, withLayout } from '../../src/excel/layouts';

const memory = { kind: 'dossier-list' as const, mapping: { received: 4, channel: null } };

describe('excel: layouts that a workbook remembers', () => {
  it('come back as they were kept, for the connector to read by', () => {
    const kept = withLayout(noLayouts, '12-abc', memory);
    const stored: unknown = JSON.parse(JSON.stringify(kept));
    assert.deepEqual(layoutChoices(parseLayouts(stored)), { '12-abc': memory });
  });

  it('hold one decision a layout, the last; and none once it is forgotten', () => {
    const changed = { ...memory, mapping: { received: 5 } };
    const twice = withLayout(withLayout(noLayouts, 'a', memory), 'a', changed);
    assert.deepEqual(layoutChoices(twice), { a: changed });
    assert.deepEqual(withLayout(twice, 'a', null).layouts, []);
  });

  it('hold ids and places of columns only, whatever a file was made to say', () => {
    const stored = {
      version: 1,
      layouts: [
        {
          key: 'a',
          kind: 'dossier-list',
          mapping: { received: 4, name: 'Trần Thị Bình', state: 'x', code: -1 },
          who: 'Bình',
        },
        { key: '', kind: 'dossier-list', mapping: {} },
        { key: 'b', kind: 'no-such-kind', mapping: {} },
        { key: 'c', kind: 'dossier-list', mapping: null },
        'nothing',
      ],
    };
    assert.deepEqual(layoutChoices(parseLayouts(stored)), { a: { kind: 'dossier-list', mapping: { received: 4 } } });
    for (const wrong of [undefined, null, 7, { version: 2, layouts: stored.layouts }, { version: 1 }]) {
      assert.deepEqual(parseLayouts(wrong), noLayouts);
    }
  });

  it('are some dozens at most, the oldest go', () => {
    let layouts = noLayouts;
    for (let number = 0; number < 60; number += 1) layouts = withLayout(layouts, `k${number}`, memory);
    assert.equal(layouts.layouts.length, 50);
    assert.equal(layouts.layouts[0]?.key, 'k10');
  });
});
