import type { Language } from '../../messages';
import type { CellContent } from '../../reports/types';
import { numberText } from './number-text';

/** What a cell shows. */
export function cellText(language: Language, content: CellContent): string {
  switch (content.kind) {
    case 'empty':
    case 'blank':
      return '';
    case 'text':
      return content.text;
    case 'number':
      return numberText(language, content.value, content.numberFormat);
    case 'formula':
      return typeof content.result === 'number'
        ? numberText(language, content.result, content.numberFormat)
        : (content.result ?? '');
  }
}

/** Excel breaks text into lines, never numbers. */
export const isNumeric = (content: CellContent): boolean =>
  content.kind === 'number' || (content.kind === 'formula' && typeof content.result === 'number');
