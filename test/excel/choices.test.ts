import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  noChoices,
  parseChoices,
  readerChoices,
  withChoice,
  withoutChoice,
  type Choice,
} from '../../src/excel/choices';
import { choose, forget, recall } from '../../src/excel/operations';
import type { NodeHost } from '../../src/host/node/open';
import { enterHost, leave, plain } from './support';

const label = (key: string, answer: string | null = 'online_rate'): Choice => ({
  kind: 'label',
  key,
  answer,
  words: key,
});
const column: Choice = { kind: 'column', key: 'theo doi|ket qua', answer: '2026-Q1', words: 'Kết quả' };

describe('excel: choices', () => {
  it('are read back as they were kept', () => {
    const choices = withChoice(withChoice(noChoices, label('a')), column);
    assert.deepEqual(parseChoices(JSON.parse(JSON.stringify(choices))), choices);
    assert.deepEqual(readerChoices(choices), {
      labels: { a: 'online_rate' },
      columns: { 'theo doi|ket qua': '2026-Q1' },
    });
  });

  it('tell “none of the plan’s” from no answer', () => {
    assert.deepEqual(readerChoices(withChoice(noChoices, label('a', null))).labels, { a: null });
  });

  it('replace an earlier answer to the same question, and can be taken back one by one', () => {
    const twice = withChoice(withChoice(noChoices, label('a')), label('a', null));
    assert.deepEqual(twice.choices, [label('a', null)]);
    assert.deepEqual(withoutChoice(withChoice(twice, column), label('a')).choices, [column]);
  });

  it('stay few and short, whatever the workbook holds', () => {
    const many = Array.from({ length: 600 }, (_, at) => label(`k${at}`)).reduce(withChoice, noChoices);
    assert.equal(many.choices.length, 500);
    assert.equal(many.choices.at(-1)?.key, 'k599');
    const [long] = withChoice(noChoices, { ...label('a'), words: 'ế'.repeat(1000) }).choices;
    assert.equal(long?.words.length, 160);
  });

  it('pass over whatever is no choice: others may have written the setting', () => {
    fc.assert(fc.property(fc.jsonValue(), (stored) => Array.isArray(parseChoices(stored).choices)));
    const stored = {
      version: 1,
      choices: [null, 3, { kind: 'label', key: 'a' }, { ...column, answer: null }, label('b')],
    };
    assert.deepEqual(parseChoices(stored).choices, [label('b')]);
    assert.deepEqual(parseChoices({ version: 2, choices: [label('b')] }), noChoices);
  });

  describe('in a workbook', () => {
    let host: NodeHost;
    beforeEach(async () => {
      host = await enterHost();
    });
    afterEach(() => leave(host));

    it('are kept in the document and found again', async () => {
      assert.ok((await choose(label('a'))).ok);
      assert.ok((await choose(column)).ok);
      assert.deepEqual(plain(host.engine.document.settings.get('ccch.choices')), {
        version: 1,
        choices: [label('a'), column],
      });
      assert.deepEqual(plain(recall().choices), [label('a'), column]);
    });

    it('leave nothing behind when the last is taken back', async () => {
      await choose(label('a'));
      await choose(column);
      await forget(label('a'));
      assert.deepEqual(plain(recall().choices), [column]);
      await forget('all');
      assert.equal(host.engine.document.settings.size, 0);
    });

    it('that the document does not take are told, and not pretended', async () => {
      host.readOnly(true);
      const answer = await choose(label('a'));
      assert.equal(!answer.ok && answer.problem.id, 'fixes.settings-not-saved');
      assert.deepEqual(plain(recall().choices), []);
    });
  });
});
