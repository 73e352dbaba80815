/**
 * Values of @univerjs/core's enumerations that a snapshot holds. They are repeated here because importing the engine
 * for its numbers would load all of it, and its ES modules do not load in Node.
 */
export const cellType = { string: 1, number: 2, boolean: 3, forceString: 4 } as const;
export const wrapStrategy = { overflow: 1, clip: 2, wrap: 3 } as const;
export const verticalAlign = { top: 1, middle: 2, bottom: 3 } as const;
export const underline = { double: 10, single: 12 } as const;
export const baseline = { normal: 1, subscript: 2, superscript: 3 } as const;

/** File's alignment → HorizontalAlign. "general" is absent; "fill" and "centerContinuous" have no equal. */
export const horizontalAligns: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};

/** File's border style → BorderStyleTypes. */
export const borderStyles: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/** The key of `table` whose value is `value`. */
export const keyOf = (table: Readonly<Record<string, number>>, value: number): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);

/** Pixels of padding that stand for one step of Excel's indent (three spaces of the default font). */
export const indentPixels = 9;

export const errorValues: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#FIELD!',
  '#BUSY!',
]);
