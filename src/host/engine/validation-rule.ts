import type { ISheetDataValidationRule } from '@univerjs/core';
import type { Validation } from '../features';
import { toRange } from './sheets';

/** Values of DataValidationErrorStyle and, for lists, of DataValidationRenderMode. */
const errorStyles = { information: 0, stop: 1, warning: 2 } as const;
const arrow = 1;

/** The engine's own rule for a validation, for its plugin. */
export function validationRule(validation: Validation): ISheetDataValidationRule {
  const { id, type, areas, operator = 'between', formula1, formula2, errorAlert, prompt } = validation;
  const isList = type === 'list';
  return {
    uid: id,
    type,
    ranges: areas.map(toRange),
    allowBlank: validation.ignoreBlanks,
    showDropDown: validation.inCellDropDown,
    showErrorMessage: errorAlert.showAlert,
    showInputMessage: prompt.showPrompt,
    errorStyle: errorStyles[errorAlert.style],
    ...(isList ? { renderMode: arrow } : { operator: operator as NonNullable<ISheetDataValidationRule['operator']> }),
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    ...(errorAlert.message && { error: errorAlert.message }),
    ...(errorAlert.title && { errorTitle: errorAlert.title }),
    ...(prompt.message && { prompt: prompt.message }),
    ...(prompt.title && { promptTitle: prompt.title }),
  };
}
