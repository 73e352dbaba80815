/** What a page shows, as shapes to be drawn in order. Lengths are points; y grows downwards. */
export type Shape = AreaShape | LineShape | TextShape;

/** Areas of one colour; `path` in the notation of SVG's `d`. */
export interface AreaShape {
  kind: 'area';
  path: string;
  colour: string;
}

export interface LineShape {
  kind: 'line';
  path: string;
  colour: string;
  width: number;
}

export interface TextShape {
  kind: 'text';
  text: string;
  /** Where the text begins, has its middle or ends, as `anchor` says. */
  x: number;
  /** The baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  bold: boolean;
  italic: boolean;
  colour: string;
  /** Excel sets the words of its charts in another font than the cells. */
  font: 'cell' | 'chart';
}

/** One page on paper. */
export interface PagePicture {
  /** Of the paper. */
  width: number;
  height: number;
  /** Where the sheet's first printed cell stands on the paper, and by how much the sheet is shrunk. */
  left: number;
  top: number;
  scale: number;
  /** In the sheet's own measure, from the first printed cell. */
  shapes: Shape[];
  /** Printed in the margin at its own size; the first page has none. */
  pageNumber: TextShape | null;
}

/** A rectangle in the sheet's measure. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
