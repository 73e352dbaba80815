/**
 * How much room a text takes. Excel fits the height of no row that holds merged cells, and does not fit heights at all
 * when cells are written by a program on the web, so heights are computed here.
 */

/** Advance widths of U+0020–U+007E in Times New Roman, thousandths of the size; Liberation Serif has the same. */
const regularWidths = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const boldWidths = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
/** Em dash, ellipsis and full-width forms. */
const fullWidth = 1000;
/** The horns of ơ and ư stand outside the letter. */
const horn = 80;

export interface TextLook {
  size: number;
  bold: boolean;
}

function glyphWidth(character: string, bold: boolean): number {
  const [base = ' ', ...marks] = [...character.normalize('NFD')];
  const plainBase = base === 'đ' ? 'd' : base === 'Đ' ? 'D' : base;
  const code = plainBase.codePointAt(0) ?? 32;
  const width = (bold ? boldWidths : regularWidths)[code - 32] ?? fullWidth;
  return width + (marks.includes('\u031b') ? horn : 0);
}

/** Width of one line of text, in points. */
export function textWidthPoints(text: string, { size, bold }: TextLook): number {
  let thousandths = 0;
  for (const character of text.normalize('NFC')) thousandths += glyphWidth(character, bold);
  return (thousandths * size) / 1000;
}

/** Excel keeps some pixels free at both sides of a cell; printers and zoom levels space letters a little wider. */
const cellPaddingPoints = 6;
const spacingAllowance = 1.04;

/** How wide a line of text may be in a cell of this width, in points. */
export const lineRoom = (widthPoints: number, { size }: TextLook): number =>
  Math.max(widthPoints - cellPaddingPoints, size) / spacingAllowance;

/** Rows that one paragraph takes when it is broken between words, and inside words longer than a row. */
function paragraphLines(paragraph: string, widthPoints: number, look: TextLook): number {
  const room = lineRoom(widthPoints, look);
  const space = textWidthPoints(' ', look);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const width = textWidthPoints(word, look);
    const joined = used === 0 ? width : used + space + width;
    if (joined <= room) {
      used = joined;
      continue;
    }
    const wordLines = Math.max(1, Math.ceil(width / room));
    lines += used === 0 ? wordLines - 1 : wordLines;
    used = width - (wordLines - 1) * room;
  }
  return lines;
}

/** Rows of text that `text` takes in a cell of this width, its own line breaks included. */
export const textLines = (text: string, widthPoints: number, look: TextLook): number =>
  text.split('\n').reduce((sum, paragraph) => sum + paragraphLines(paragraph, widthPoints, look), 0);

/**
 * Excel draws lines of Times New Roman 1.16–1.2 times its size apart (19 pixels for 12 points at 96 dpi); a little more
 * leaves room for printers that round up, and the padding for the stacked marks of Ế and Ẩ on the first line.
 */
const lineSpacing = 1.22;
const rowPaddingPoints = 3;
/** Excel's own limit for the height of a row, in points. */
export const tallestRowPoints = 409;

/** Height that `lines` of this size need, in whole quarter points. */
export const linesHeightPoints = (lines: number, size: number): number =>
  Math.ceil((lines * size * lineSpacing + rowPaddingPoints) * 4) / 4;

export const mmToPoints = (mm: number): number => (mm * 72) / 25.4;
