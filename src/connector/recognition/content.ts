import { stateOf } from '../dossiers/states';
import type { Content } from '../kinds/types';
import { isSerialText } from '../cell-day';
import { levelOf } from '../survey/levels';

const dateText = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|^\d{4}-\d{2}-\d{2}\b/;
const looksLike: Record<Content, (text: string) => boolean> = {
  date: (text) => dateText.test(text) || isSerialText(text),
  // Thông tư 04/2025/TT-VPCP: MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-AAXXXX; older codes differ by province, none has a space.
  code: (text) => /^(?=.*\d)[\p{L}\d.\-_/]{4,}$/u.test(text) && !dateText.test(text) && !isSerialText(text),
  state: (text) => stateOf(text) !== undefined,
  level: (text) => levelOf(text) !== undefined,
  text: (text) => /\p{L}{2}/u.test(text) && !dateText.test(text),
};

/**
 * How well the cells of a column fit what its heading announces: the share of those that hold anything, or `undefined`
 * where none of them does.
 */
export function fit(cells: readonly string[], content: Content): number | undefined {
  const filled = cells.filter((text) => text !== '');
  return filled.length === 0 ? undefined : filled.filter(looksLike[content]).length / filled.length;
}
