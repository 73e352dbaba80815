import assert from 'node:assert/strict';
import { edgeCases, type EdgeKind } from '../../docs/ham/edge-cases';
import { computeResults, type Results } from '../../docs/ham/results';
import type { MessageId } from '../../src/messages';
import { functions } from '../../src/functions/registry';
import { asCells, assertCells, isMessage } from './compare';

describe('help of the custom functions, computed in a workbook through the runtime of Office.js', () => {
  let shown: Results;
  before(async () => {
    shown = await computeResults();
  });

  for (const { id, examples, errors, parameters, result } of functions) {
    describe(id, () => {
      for (const { formula, result: expected, moreRows = 0 } of examples) {
        it(`example: ${formula}`, () => {
          const { values } = shown.get(formula)!;
          const cells = asCells(expected);
          assertCells(values.slice(0, cells.length), cells, formula);
          assert.equal(values.length, cells.length + moreRows);
        });
      }

      if (result === 'percentage') {
        it('shows rates as percentages', () => {
          for (const { formula, result: expected } of examples) {
            if (typeof expected !== 'number') continue;
            assert.match(shown.get(formula)!.text[0]![0]!, /^[-+]?[\d.,]+%$/, formula);
          }
        });
      }

      for (const { kind, formula, shows, problem } of edgeCases[id] ?? []) {
        it(`${kind}: ${formula}`, () => {
          const { values, message: said } = shown.get(formula)!;
          assertCells(values, asCells(shows), formula);
          if (problem) assert.ok(said !== undefined && isMessage(said, problem), `${problem} is not: ${said}`);
          else
            assert.ok(
              !asCells(shows)
                .flat()
                .some((one) => one === '#N/A'),
              'an #N/A without its reason',
            );
        });
      }

      it('has a case of every kind of argument', () => {
        const kinds: EdgeKind[] = ['empty', 'zero', 'blank', 'error', 'array', 'mixed', 'wrong'];
        if (parameters.length > 1) kinds.push('null');
        if (parameters.some(({ optional }) => optional)) kinds.push('omitted');
        const present = new Set(edgeCases[id]?.map(({ kind }) => kind));
        assert.deepEqual(
          kinds.filter((kind) => !present.has(kind)),
          [],
        );
      });

      it('lists the problems that it may answer, each shown by a case', () => {
        const passedOn: MessageId = 'function.error.passed-on';
        const met = new Set(
          (edgeCases[id] ?? []).flatMap(({ problem }) => problem ?? []).filter((one) => one !== passedOn),
        );
        assert.deepEqual([...met].sort(), [...errors].sort());
      });
    });
  }
});
