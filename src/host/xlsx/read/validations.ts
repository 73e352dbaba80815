import type { ISheetDataValidationRule } from '@univerjs/core';
import { parseAreas, toRange } from '../address';
import { fromFileForm } from '../formula/file-form';
import { attribute, attributes, booleanAttribute, child, type Element } from '../xml/scan';

/** Values of DataValidationErrorStyle. */
const errorStyles: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };
const arrow = 1;

export function readValidations(elements: Element[]): ISheetDataValidationRule[] {
  return elements
    .filter((element) => element.name === 'dataValidations')
    .flatMap((element) => element.children)
    .filter((element) => attribute(element.tag, 'type') !== undefined)
    .map(readRule);
}

function readRule(element: Element, index: number): ISheetDataValidationRule {
  const {
    type = 'any',
    sqref = '',
    operator,
    errorStyle = 'stop',
    error,
    errorTitle,
    prompt,
    promptTitle,
  } = attributes(element.tag);
  const isList = type === 'list';
  const first = formula(element, 'formula1', isList);
  const second = formula(element, 'formula2', false);
  return {
    uid: `validation-${index + 1}`,
    type,
    ranges: parseAreas(sqref).map(toRange),
    allowBlank: booleanAttribute(element.tag, 'allowBlank') ?? false,
    // In files the attribute hides the arrow when it is true (ISO 29500-1, 18.3.1.32).
    showDropDown: !booleanAttribute(element.tag, 'showDropDown'),
    showErrorMessage: booleanAttribute(element.tag, 'showErrorMessage') ?? false,
    showInputMessage: booleanAttribute(element.tag, 'showInputMessage') ?? false,
    errorStyle: errorStyles[errorStyle] ?? errorStyles['stop']!,
    ...(isList
      ? { renderMode: arrow }
      : { operator: (operator ?? 'between') as NonNullable<ISheetDataValidationRule['operator']> }),
    ...(first !== undefined && { formula1: first }),
    ...(second !== undefined && { formula2: second }),
    ...(error !== undefined && { error }),
    ...(errorTitle !== undefined && { errorTitle }),
    ...(prompt !== undefined && { prompt }),
    ...(promptTitle !== undefined && { promptTitle }),
  };
}

/** The engine takes numbers and quoted lists as plain text, and everything else with "=". */
function formula(element: Element, name: string, isList: boolean): string | undefined {
  const text = child(element, name)?.text.trim();
  if (!text) return undefined;
  if (isList && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return !isList && text !== '' && Number.isFinite(Number(text)) ? text : `=${fromFileForm(text)}`;
}
