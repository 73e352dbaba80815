import type { Example, FunctionDefinition, Parameter } from '../../functions/definition';
import type { KindName } from '../../functions/kinds';
import type { Notation } from '../../functions/notation';
import { functions, namespace } from '../../functions/registry';
import { formatNumber, formatPercent, message, type Language, type MessageId } from '../../messages';
import { lookupKey } from '../../plan/text';
import { parseNumber } from '../../tracking/number';
import { entryKey } from '../functions-state';

export interface FunctionGroup {
  name: MessageId;
  functions: readonly FunctionDefinition[];
}

/** The functions by the kind of question that they answer, in the order of an officer's work. */
const groups: readonly { name: MessageId; ids: readonly string[] }[] = [
  { name: 'function-view.group.targets', ids: ['TARGET', 'TARGETS'] },
  { name: 'function-view.group.judging', ids: ['STATUS', 'GAP', 'PROGRESS'] },
  { name: 'function-view.group.computing', ids: ['ACTUAL', 'RATE', 'REDUCTION', 'NUMBER'] },
  { name: 'function-view.group.looking-up', ids: ['INDICATOR', 'MATCH', 'TASKS'] },
];

const byId = new Map(functions.map((definition) => [definition.id, definition]));

export const functionGroups: readonly FunctionGroup[] = groups.map(({ name, ids }) => ({
  name,
  functions: ids.flatMap((id) => byId.get(id) ?? []),
}));

export const functionCount = functions.length;

/** The words by which a function is found, in both languages: officers know some functions by their English name. */
function haystack({ id, question, description, remarks, parameters }: FunctionDefinition, group: MessageId): string {
  const words = [group, question, description, ...remarks, ...parameters.map((one) => one.description)];
  const texts = (['vi', 'en'] as const).flatMap((language) => words.map((one) => message(language, one)));
  return ` ${lookupKey([namespace, id, ...texts].join(' '))}`;
}

const haystacks = new Map(
  functionGroups.flatMap(({ name, functions: own }) => own.map((one) => [one.id, haystack(one, name)] as const)),
);

/** The groups with the functions that hold every word of `search`, or its beginning, whatever its case and diacritics. */
export function searchFunctions(search: string): FunctionGroup[] {
  const words = lookupKey(search).split(' ').filter(Boolean);
  return functionGroups.flatMap(({ name, functions: own }) => {
    const found = own.filter(({ id }) => words.every((word) => haystacks.get(id)?.includes(` ${word}`)));
    return found.length > 0 ? [{ name, functions: found }] : [];
  });
}

/** What officers call a function: "CCCH.TARGET". */
export const functionName = ({ id }: FunctionDefinition): string => `${namespace}.${id}`;

/** The page of the help that tells all of a function. */
export const helpPage = ({ id }: FunctionDefinition): string => `ham/${id}.md`;

const referencePattern =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/iu;

/** Whether a text is the address of a cell or of one range. */
export const isReference = (text: string): boolean => referencePattern.test(text.trim());

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Kinds whose text means a number; for `number` the text itself is what the function reads. */
const numeric: ReadonlySet<KindName> = new Set<KindName>(['rate', 'count', 'year']);

/** What an officer gave for a parameter, as a formula takes it; empty where it says nothing. */
function argumentText(kind: KindName, text: string, { decimal }: Notation): string {
  const entry = text.normalize('NFC').trim();
  if (entry === '' || isReference(entry)) return entry;
  const number = numeric.has(kind) ? parseNumber(entry) : undefined;
  return number === undefined ? quoted(entry) : String(number).replace('.', decimal);
}

type Entries = Readonly<Record<string, string>>;

const entryOf = (id: string, { name }: Parameter, entries: Entries): string => entries[entryKey(id, name)] ?? '';

/** The required parameters that nothing, or no range where one is needed, was given for. */
export const missingParameters = ({ id, parameters }: FunctionDefinition, entries: Entries): string[] =>
  parameters
    .filter((parameter) => {
      const entry = entryOf(id, parameter, entries).trim();
      return parameter.kind.name === 'table' ? !isReference(entry) : !parameter.optional && entry === '';
    })
    .map(({ name }) => name);

/** The formula of what the officer gave, as `notation` writes it; optional arguments at the end are left out. */
export function formulaOf({ id, parameters }: FunctionDefinition, entries: Entries, notation: Notation): string {
  const texts = parameters.map((parameter) =>
    argumentText(parameter.kind.name, entryOf(id, parameter, entries), notation),
  );
  const given = texts.findLastIndex((text) => text !== '') + 1;
  return `=${namespace}.${id}(${texts.slice(0, given).join(`${notation.list} `)})`;
}

const quotedText = /"(?:[^"]|"")*"/g;

/** Whether an example speaks of cells of the example worksheet, which this workbook does not have. */
export const refersToCells = ({ formula }: Example): boolean =>
  /\$?\b[A-Z]{1,3}\$?\d+\b(?!\()/.test(formula.replace(quotedText, ''));

const rowsShown = 3;

/** What an example shows: cells of a row beside each other, rows after one another. */
export function exampleResult(language: Language, { result: kind }: FunctionDefinition, example: Example): string {
  const { result, moreRows = 0 } = example;
  const spills = Array.isArray(result);
  const isRate = kind === 'percentage' || (kind === 'table' && spills);
  const cell = (value: string | number): string => {
    if (typeof value === 'string') return value;
    return isRate ? formatPercent(language, value) : formatNumber(language, value);
  };
  if (!spills) return cell(result);
  const rows = result.slice(0, rowsShown).map((row) => row.map(cell).join(' · '));
  const count = result.length - rows.length + moreRows;
  const shown = rows.join(' / ');
  return count > 0 ? message(language, 'function-view.example-rows', { rows: shown, count }) : shown;
}
