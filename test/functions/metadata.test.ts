import assert from 'node:assert/strict';
import { metadata } from '../../src/functions/metadata';

describe('functions.json', () => {
  it('describes every function and parameter in both languages, within the lengths that Excel shows', () => {
    const [vi, en] = [metadata('vi'), metadata('en')];
    assert.deepEqual(
      vi.functions.map(({ id }) => id),
      ['TARGET', 'TARGETS', 'INDICATOR', 'STATUS', 'GAP', 'PROGRESS', 'RATE', 'REDUCTION', 'NUMBER', 'MATCH', 'TASKS'],
    );
    vi.functions.forEach((one, at) => {
      const other = en.functions[at]!;
      assert.notEqual(one.description, other.description, one.id);
      assert.deepEqual(
        one.parameters.map(({ name }) => name),
        other.parameters.map(({ name }) => name),
      );
      for (const { description } of [one, other, ...one.parameters, ...other.parameters]) {
        assert.ok(description.length > 0 && description.length <= 255, description);
      }
    });
  });

  it('puts optional parameters last, since positions are for ever', () => {
    for (const { id, parameters } of metadata('vi').functions) {
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      const lastRequired = parameters.findLastIndex(({ optional }) => !optional);
      assert.ok(firstOptional === -1 || firstOptional > lastRequired, id);
    }
  });
});
