import assert from 'node:assert/strict';
import fc from 'fast-check';
import { functions } from '../../src/functions/registry';
import type { FunctionDefinition } from '../../src/functions/definition';
import { englishNotation, vietnameseNotation } from '../../src/functions/notation';
import { refersToItself } from '../../src/excel/own-formulas';
import { tanMinhPlan } from '../../src/plan/plan';
import {
  exampleResult,
  formulaOf,
  functionGroups,
  functionName,
  isReference,
  missingParameters,
  refersToCells,
  searchFunctions,
} from '../../src/taskpane/view-model/functions';
import {
  enteredText,
  errorText,
  functionsAnnouncement,
  testLines,
  trialFormula,
  trialTarget,
  verdictOf,
} from '../../src/taskpane/view-model/functions-test';
import { initialFunctions } from '../../src/taskpane/functions-state';
import { enteredFormula, functionTest } from './fixtures';

const definitionOf = (id: string): FunctionDefinition => {
  const definition = functions.find((one) => one.id === id);
  assert.ok(definition, id);
  return definition;
};
const found = (search: string): string[] =>
  searchFunctions(search).flatMap((group) => group.functions.map(({ id }) => id));

describe('functions on offer', () => {
  it('are all those of the registry, each in one group', () => {
    const grouped = functionGroups.flatMap((group) => group.functions.map(({ id }) => id));
    assert.deepEqual(grouped.sort(), functions.map(({ id }) => id).sort());
  });

  it('are called by the name that officers type', () => {
    assert.equal(functionName(definitionOf('TARGET')), 'CCCH.TARGET');
  });
});

describe('search of functions', () => {
  it('shows all in their groups where nothing, or only punctuation, is typed', () => {
    for (const search of ['', '  ', ' … ']) assert.equal(found(search).length, functions.length);
  });

  const cases: [search: string, id: string][] = [
    ['STATUS', 'STATUS'],
    ['ccch.reduction', 'REDUCTION'],
    ['đã đạt mục tiêu chưa', 'STATUS'],
    ['da dat muc tieu chua', 'STATUS'],
    ['ĐÃ ĐẠT', 'STATUS'],
    ['tỉ lệ giảm', 'REDUCTION'],
    ['tỷ lệ giảm', 'REDUCTION'],
    ['giao nhiệm vụ', 'TASKS'],
    ['danh sách hồ sơ', 'ACTUAL'],
    ['thời tiết', ''],
    ['reduc', 'REDUCTION'],
    ['tra cứu nhiệm vụ', 'TASKS'],
  ];
  for (const [search, id] of cases) {
    it(`“${search}” finds ${id || 'nothing'}`, () => {
      if (id === '') assert.deepEqual(found(search), []);
      else assert.ok(found(search).includes(id), found(search).join(', '));
    });
  }

  it('is the same in composed and decomposed Unicode and in any case', () => {
    for (const { question } of [{ question: 'Còn thiếu bao nhiêu' }, { question: 'Kết quả đạt được' }]) {
      assert.deepEqual(found(question.normalize('NFD')), found(question));
      assert.deepEqual(found(question.toUpperCase()), found(question));
    }
  });
});

describe('formula of what the officer gave', () => {
  const vietnamese = (id: string, entries: Record<string, string>) =>
    formulaOf(definitionOf(id), entries, vietnameseNotation);
  const english = (id: string, entries: Record<string, string>) =>
    formulaOf(definitionOf(id), entries, englishNotation);

  it('is written with the separators of this Excel, and for Excel’s interface with English ones', () => {
    const entries = { 'STATUS.indicator': 'online_rate', 'STATUS.actual': '78,5%', 'STATUS.year': '2028' };
    assert.equal(vietnamese('STATUS', entries), '=CCCH.STATUS("online_rate"; 0,785; 2028)');
    assert.equal(english('STATUS', entries), '=CCCH.STATUS("online_rate", 0.785, 2028)');
  });

  it('leaves out optional arguments at the end and keeps their places between others', () => {
    assert.equal(english('TARGET', { 'TARGET.indicator': 'online_rate' }), '=CCCH.TARGET("online_rate")');
    assert.equal(english('TASKS', { 'TASKS.section': 'II.5' }), '=CCCH.TASKS(, "II.5")');
    assert.equal(english('TARGETS', {}), '=CCCH.TARGETS()');
  });

  it('takes cells and ranges as they are, with commas and dots in the name of their worksheet', () => {
    const entries = { 'RATE.numerator': "'Quý 1, 2.026'!C5:C9", 'RATE.denominator': ' $D$5 ' };
    assert.equal(vietnamese('RATE', entries), "=CCCH.RATE('Quý 1, 2.026'!C5:C9; $D$5)");
  });

  it('reads counts as officers write them, and leaves text to the functions that read text', () => {
    assert.equal(english('RATE', { 'RATE.numerator': '1.234', 'RATE.denominator': '2468' }), '=CCCH.RATE(1234, 2468)');
    assert.equal(english('NUMBER', { 'NUMBER.text': '75,5%' }), '=CCCH.NUMBER("75,5%")');
    assert.equal(english('MATCH', { 'MATCH.text': 'Hồ sơ “nộp" sớm' }), '=CCCH.MATCH("Hồ sơ “nộp"" sớm")');
  });

  it('says what is missing: what is required, and a range where a range is needed', () => {
    assert.deepEqual(missingParameters(definitionOf('STATUS'), { 'STATUS.indicator': 'online_rate' }), ['actual']);
    const entries = { 'ACTUAL.indicator': 'online_rate', 'ACTUAL.data': 'bảng hồ sơ' };
    assert.deepEqual(missingParameters(definitionOf('ACTUAL'), entries), ['data']);
    assert.deepEqual(missingParameters(definitionOf('ACTUAL'), { ...entries, 'ACTUAL.data': 'G1:K5' }), []);
    assert.deepEqual(missingParameters(definitionOf('TARGETS'), {}), []);
  });

  it('cannot run anything else, whatever is typed: text stays between its quotation marks', () => {
    const definition = definitionOf('MATCH');
    fc.assert(
      fc.property(fc.string(), (text) => {
        const formula = formulaOf(definition, { 'MATCH.text': text }, englishNotation);
        const isWhole = /^=CCCH\.MATCH\((?:"(?:[^"]|"")*")?\)$/s.test(formula);
        assert.ok(isWhole || isReference(text), formula);
      }),
    );
  });

  it('tells addresses from text', () => {
    for (const text of ['B5', '$B$5:c9', "'Theo dõi'!B5", "'Bình''s'!A1", 'Sheet1!A1:B2'])
      assert.ok(isReference(text), text);
    for (const text of ['', 'II.2', 'online_rate', 'B0', 'A1,B2', 'A1+1', "'a'b'!A1", 'SUM(A1)']) {
      assert.ok(!isReference(text), text);
    }
  });
});

describe('examples', () => {
  it('are inserted only where they need no cell of the example worksheet', () => {
    const offered = functions.flatMap(({ examples }) => examples.filter((one) => !refersToCells(one)));
    assert.ok(offered.length > 0);
    const cells = ['A2', 'B3', 'C2', 'D4', 'E3', 'G1', 'K5'];
    for (const { formula } of offered) {
      for (const cell of cells) assert.ok(!refersToItself(formula, { sheet: 'Ví dụ', cell }), formula);
    }
    const refused = functions.flatMap(({ examples }) => examples.filter(refersToCells));
    assert.ok(refused.every(({ formula }) => cells.some((cell) => refersToItself(formula, { sheet: 'Ví dụ', cell }))));
  });

  it('show rates as percentages, numbers in the language’s notation, and a long table by its first rows', () => {
    const shown = (id: string, at: number) => {
      const definition = definitionOf(id);
      return exampleResult('vi', definition, definition.examples[at]!);
    };
    assert.equal(shown('TARGET', 0), '75%');
    assert.equal(shown('GAP', 0), '-6,5%');
    assert.equal(shown('NUMBER', 0), '0,755');
    assert.equal(shown('STATUS', 2), 'Đạt / Chưa đạt / Chưa có số liệu');
    assert.match(shown('TARGETS', 1), / · 75%|\d+% ·.* … và \d+ dòng nữa$/);
  });
});

describe('test of functions', () => {
  const trial = (value: string | number) => enteredFormula({ formula: trialFormula, value, text: String(value) });
  const lines = (part: Parameters<typeof functionTest>[0]) => testLines('vi', functionTest(part));

  it('tries a formula of the plan, whose answer is known', () => {
    assert.equal(trialFormula, '=CCCH.TARGET("online_rate", 2030)');
    assert.equal(trialTarget(), 0.75);
    assert.ok(tanMinhPlan.indicator('online_rate'));
  });

  it('says that functions work only when a cell has shown it', () => {
    const test = functionTest({ formulas: { working: 12, waiting: [], damaged: [] } });
    assert.equal(verdictOf(test, null), 'likely');
    assert.equal(verdictOf(test, trial(0.75)), 'works');
    for (const value of ['#NAME?', '#BUSY!', 0.7, 0])
      assert.equal(verdictOf(test, trial(value)), 'fails', String(value));
    assert.equal(verdictOf(functionTest({ loaded: false }), null), 'fails');
    assert.equal(verdictOf(functionTest({ supported: false }), null), 'unsupported');
  });

  it('names this Excel, its version, and what to use instead where it is too old', () => {
    assert.equal(lines({})[0]?.text, 'Excel trên Windows, phiên bản 16.0.18000.20000. Có hỗ trợ hàm của phần bổ trợ.');
    const [old, ...others] = lines({ supported: false, loaded: false, platform: 'iOS', version: '2.90' });
    assert.match(
      old?.text ?? '',
      /^Excel trên iPad, phiên bản 2\.90\. Không hỗ trợ .*Microsoft 365 hoặc Excel trên web/,
    );
    assert.deepEqual(
      others.map(({ id }) => id),
      ['cells'],
    );
    assert.match(lines({ platform: 'Universal' })[0]?.text ?? '', /^Excel, phiên bản/);
  });

  it('tells cells with a result, damaged and waiting ones apart, a few of them by name', () => {
    const places = Array.from({ length: 6 }, (_, at) => ({ sheet: 'Theo dõi', cell: `F${at + 5}` }));
    assert.match(lines({})[2]?.text ?? '', /chưa có ô nào/);
    assert.match(
      lines({ formulas: { working: 3, waiting: [], damaged: [] } })[2]?.text ?? '',
      /3 ô .*ô nào cũng có kết quả/,
    );
    const [, , some, damaged, waiting] = lines({
      formulas: { working: 3, waiting: places.slice(0, 1), damaged: places },
    });
    assert.deepEqual([some?.id, damaged?.id, waiting?.id], ['cells', 'damaged', 'waiting']);
    assert.match(some?.text ?? '', /3 ô dùng hàm CCCH có kết quả/);
    assert.match(damaged?.text ?? '', /^6 ô .*F5.*F8.*2/);
    assert.doesNotMatch(damaged?.text ?? '', /F9/);
    assert.deepEqual([damaged?.isFine, waiting?.isFine], [false, false]);
  });

  it('says what each error means and what to do', () => {
    const errors = ['#NAME?', '#BUSY!', '#CONNECT!', '#SPILL!', '#N/A', '#VALUE!', '#REF!'];
    for (const value of errors) {
      const words = errorText('vi', trial(value));
      assert.ok(words?.startsWith(`${value}: `), value);
    }
    assert.match(errorText('vi', trial('#GETTING_DATA')) ?? '', /^#BUSY!/);
    for (const value of [0.75, 'Đạt', '']) assert.equal(errorText('vi', trial(value)), null);
  });

  it('is what a screen reader hears, and so is what was inserted', () => {
    const state = initialFunctions();
    assert.equal(functionsAnnouncement('vi', state), '');
    assert.match(functionsAnnouncement('vi', { ...state, test: functionTest() }), /hãy thử một ô/);
    const entered = enteredFormula();
    assert.equal(functionsAnnouncement('vi', { ...state, entered }), enteredText('vi', entered));
    assert.equal(enteredText('vi', entered), 'Đã chèn vào ô C5 của trang “Theo dõi”. Ô hiện 75%.');
    assert.match(enteredText('vi', enteredFormula({ text: '' })), /Ô hiện \(trống\)/);
  });
});
