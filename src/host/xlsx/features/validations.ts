import { areasReference } from '../../address';
import type { Validation, ValidationType } from '../../features';
import { parseAreas } from '../address';
import { fromFileForm, toFileForm } from '../formula/file-form';
import type { Edit } from '../xml/edit';
import { attributes, booleanAttribute, child, type Element } from '../xml/scan';
import { encodeXml } from '../xml/text';
import { withAreas, type SheetElements } from './elements';

const validationElements = (elements: Element[]): Element[] =>
  elements.filter(({ name }) => name === 'dataValidations').flatMap(({ children }) => children);

export function readValidations(elements: Element[]): Validation[] {
  return validationElements(elements).map(readValidation);
}

const types: readonly string[] = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'];
const styles: readonly string[] = ['stop', 'warning', 'information'];

function readValidation(element: Element, origin: number): Validation {
  const { tag } = element;
  const { type = 'any', sqref = '', operator, errorStyle = 'stop', ...texts } = attributes(tag);
  const flag = (name: string) => booleanAttribute(tag, name) ?? false;
  const isList = type === 'list';
  const [first, second] = [formulaOf(element, 'formula1', isList), formulaOf(element, 'formula2', false)];
  return {
    id: `validation-${origin + 1}`,
    areas: parseAreas(sqref),
    type: (types.includes(type) ? type : 'any') as ValidationType,
    ...(operator !== undefined && { operator }),
    ...(first !== undefined && { formula1: first }),
    ...(second !== undefined && { formula2: second }),
    // In files the attribute hides the arrow when it is true (ISO 29500-1, 18.3.1.32).
    inCellDropDown: !flag('showDropDown'),
    ignoreBlanks: flag('allowBlank'),
    errorAlert: {
      showAlert: flag('showErrorMessage'),
      style: (styles.includes(errorStyle) ? errorStyle : 'stop') as Validation['errorAlert']['style'],
      title: texts['errorTitle'] ?? '',
      message: texts['error'] ?? '',
    },
    prompt: {
      showPrompt: flag('showInputMessage'),
      title: texts['promptTitle'] ?? '',
      message: texts['prompt'] ?? '',
    },
    origin,
  };
}

/** Numbers and lists in quotes are taken as plain text, and everything else with "=". */
function formulaOf(element: Element, name: string, isList: boolean): string | undefined {
  const text = child(element, name)?.text.trim();
  if (!text) return undefined;
  if (isList && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return !isList && Number.isFinite(Number(text)) ? text : `=${fromFileForm(text)}`;
}

/** The edits that give a worksheet the validations; those that it holds keep their source. */
export function validationEdits(sheet: SheetElements, validations: readonly Validation[]): Edit[] {
  const { prefix, source } = sheet;
  const [list] = sheet.all('dataValidations');
  const old = list?.children ?? [];
  const texts = validations.map((validation) => {
    const kept = validation.origin === undefined ? undefined : old[validation.origin];
    return kept ? withAreas(kept, source, validation.areas) : validationXml(validation, prefix);
  });
  const tag = list && source.slice(list.tag.start, list.tag.end).replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const start = (tag ?? `<${prefix}dataValidations>`).replace(/\s*\/?>$/, ` count="${texts.length}">`);
  return sheet.replace('dataValidations', texts.length ? `${start}${texts.join('')}</${prefix}dataValidations>` : '');
}

function validationXml(validation: Validation, prefix: string): string {
  const { type, areas, operator, errorAlert, prompt, formula1, formula2 } = validation;
  const isList = type === 'list';
  const written: [string, string | false | undefined][] = [
    ['type', type !== 'any' && type],
    ['errorStyle', errorAlert.style !== 'stop' && errorAlert.style],
    ['operator', operator !== 'between' && operator],
    ['allowBlank', validation.ignoreBlanks && '1'],
    ['showDropDown', !validation.inCellDropDown && '1'],
    ['showInputMessage', prompt.showPrompt && '1'],
    ['showErrorMessage', errorAlert.showAlert && '1'],
    ['errorTitle', errorAlert.title],
    ['error', errorAlert.message],
    ['promptTitle', prompt.title],
    ['prompt', prompt.message],
    ['sqref', areasReference(areas)],
  ];
  const tag = written.flatMap(([name, value]) => (value ? ` ${name}="${encodeXml(value)}"` : [])).join('');
  const formula = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<${prefix}${name}>${encodeXml(fileFormula(text, isList))}</${prefix}${name}>`;
  const content = formula('formula1', formula1) + formula('formula2', formula2);
  const start = `<${prefix}dataValidation${tag}`;
  return content ? `${start}>${content}</${prefix}dataValidation>` : `${start}/>`;
}

function fileFormula(text: string, isList: boolean): string {
  if (text.startsWith('=')) return toFileForm(text.slice(1));
  return isList ? `"${text.replaceAll('"', '""')}"` : text;
}
