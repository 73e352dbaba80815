import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { metadata } from '../../src/functions/metadata';
import { losses, publicPart, type PublicFunction } from './metadata-growth';

const golden = JSON.parse(
  readFileSync(new URL('metadata.golden.json', import.meta.url), 'utf8'),
) as readonly PublicFunction[];

describe('functions.json', () => {
  it('describes every function and parameter in both languages, within the lengths that Excel shows', () => {
    const [vi, en] = [metadata('vi'), metadata('en')];
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

describe('functions.json over time', () => {
  it('takes away nothing that metadata.golden.json records', () => {
    assert.deepEqual(losses(golden, publicPart(metadata('vi'))), []);
  });

  it('is recorded whole: what is new is added to metadata.golden.json', () => {
    assert.deepEqual(golden, publicPart(metadata('vi')));
  });

  it('may gain functions and optional parameters', () => {
    const grown = golden.map((one) => ({
      ...one,
      parameters: [...one.parameters, { name: 'more', type: 'any', dimensionality: 'matrix', optional: true }],
    }));
    assert.deepEqual(losses(golden, [...grown, { id: 'NEW', parameters: [] }]), []);
  });

  const changed = (change: (status: PublicFunction) => void): string[] => {
    const copy = structuredClone(golden) as PublicFunction[];
    change(copy.find(({ id }) => id === 'STATUS')!);
    return losses(golden, copy);
  };

  it('loses by a function, a parameter, an order, an option or a shape that is gone', () => {
    assert.deepEqual(losses(golden, golden.slice(1)), ['TARGET is gone']);
    assert.deepEqual(
      changed(({ parameters }) => parameters.pop()),
      ['STATUS: year is gone'],
    );
    assert.deepEqual(
      changed(({ parameters }) => parameters.reverse()),
      ['STATUS: indicator has become year', 'STATUS: year has become indicator'],
    );
    assert.deepEqual(
      changed(({ parameters }) => delete parameters[2]!.optional),
      ['STATUS: year takes less than it did'],
    );
    assert.deepEqual(
      changed(({ parameters }) => (parameters[1]!.dimensionality = 'scalar')),
      ['STATUS: actual takes less than it did'],
    );
    assert.deepEqual(
      changed(({ parameters }) => parameters.push({ name: 'unit', type: 'any', dimensionality: 'matrix' })),
      ['STATUS: unit is new and not optional'],
    );
  });
});
