import { existsSync } from 'node:fs';
import type { FunctionDefinition } from '../../src/functions/definition';
import { englishNotation, signature, vietnameseNotation, writtenFormula } from '../../src/functions/notation';
import { functions, namespace } from '../../src/functions/registry';
import { message, type MessageId } from '../../src/messages';
import { edgeCases, type EdgeKind } from './edge-cases';
import { code, table } from './markdown';
import type { Results } from './results';

/** The help shows the shape of a table of results; the formula itself shows the rest. */
const longestCell = 40;
const mostRows = 4;

const kinds: Record<EdgeKind, string> = {
  empty: 'Ô trống',
  zero: 'Số 0',
  blank: 'Chữ rỗng ""',
  null: 'Bỏ trống giữa hai dấu ngăn cách',
  omitted: 'Không ghi tham số',
  error: 'Ô đang báo lỗi',
  array: 'Cả một vùng',
  mixed: 'Vùng lẫn lộn',
  wrong: 'Nhập sai',
};

const vietnamese = (formula: string): string => code(writtenFormula(formula, vietnameseNotation));
const english = (formula: string): string => code(writtenFormula(formula, englishNotation));

/** A message as the help prints it, "…" for what each case fills in. */
const printed = (id: MessageId): string => message('vi', id).replace(/\{\w+\}/g, '…');

const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell - 1)}…` : text);

/** Rows below each other, cells of a row beside each other. */
function resultText(results: Results, formula: string): string {
  const rows = (results.get(formula)?.text ?? []).map((row) => row.map(cut).join(' · '));
  const more = rows.length > mostRows ? [`… và ${rows.length - 1} dòng nữa`] : [];
  return [...rows.slice(0, more.length > 0 ? 1 : mostRows), ...more].join('<br>');
}

function parameterTable({ parameters }: FunctionDefinition): string {
  const rows = parameters.map(({ name, kind, optional, description }) => [
    code(name),
    optional ? 'không' : 'có',
    message('vi', `function.kind.${kind.name}`),
    message('vi', description),
  ]);
  return table(['Tham số', 'Bắt buộc', 'Nhận', 'Ý nghĩa'], rows);
}

function exampleTable({ examples }: FunctionDefinition, results: Results): string {
  const rows = examples.map(({ formula }) => [vietnamese(formula), english(formula), resultText(results, formula)]);
  return table(['Công thức', 'Khi máy dùng dấu phẩy', 'Kết quả'], rows);
}

function edgeTable({ id }: FunctionDefinition, results: Results): string {
  const rows = (edgeCases[id] ?? []).map(({ kind, formula }) => [
    kinds[kind],
    vietnamese(formula),
    resultText(results, formula),
    results.get(formula)?.message ?? '',
  ]);
  return table(['Trường hợp', 'Công thức', 'Kết quả', 'Lời giải thích'], rows);
}

/** The error that a cell shows for a problem, as a case of the function proves it. */
function errorShown(id: string, problem: MessageId): string {
  const shows = edgeCases[id]?.find((one) => one.problem === problem)?.shows ?? '';
  return String([shows].flat(2).find((value) => String(value).startsWith('#')) ?? '');
}

function errorTable({ id, errors }: FunctionDefinition): string {
  const rows = errors.map((problem) => [code(errorShown(id, problem)), printed(problem)]);
  const kept = `Lỗi được giữ nguyên như ô đưa vào; riêng ${code('#REF!')} và ${code('#NAME?')} hiện thành ${code('#VALUE!')}.`;
  return table(
    ['Ô hiện', 'Nguyên nhân và việc cần làm'],
    [...rows, ['như ô gốc', `${printed('function.error.passed-on')} ${kept}`]],
  );
}

function picture(id: string): string[] {
  const file = `pictures/${id}.png`;
  return existsSync(new URL(file, import.meta.url)) ? [`![${namespace}.${id} trong bảng tính](${file})`] : [];
}

const functionPage = (definition: FunctionDefinition, results: Results): string =>
  [
    `# ${namespace}.${definition.id}`,
    `**${message('vi', definition.question)}** ${message('vi', definition.description)}`,
    ...picture(definition.id),
    '## Cách viết',
    ['```', signature(definition, vietnameseNotation), signature(definition, englishNotation), '```'].join('\n'),
    'Dòng đầu cho Excel đặt vùng Việt Nam (dấu chấm phẩy), dòng sau cho Excel dùng dấu phẩy. Tham số trong ngoặc vuông có thể bỏ.',
    parameterTable(definition),
    `Kết quả: ${message('vi', `function.result.${definition.result}`)}`,
    '## Ví dụ',
    'Các ô A1, B2… là của [trang tính ví dụ](README.md#trang-tính-ví-dụ).',
    exampleTable(definition, results),
    '## Lưu ý',
    definition.remarks.map((remark) => `- ${message('vi', remark)}`).join('\n'),
    '## Trường hợp đặc biệt',
    edgeTable(definition, results),
    '## Khi ô báo lỗi',
    'Bấm vào ô rồi bấm dấu cảnh báo bên cạnh: Excel hiện lời giải thích như dưới đây.',
    errorTable(definition),
    '[Tất cả các hàm](README.md)',
    '',
  ].join('\n\n');

/** File name → the help page of each function. */
export const functionPages = (results: Results): Map<string, string> =>
  new Map(functions.map((definition) => [`${definition.id}.md`, functionPage(definition, results)]));
