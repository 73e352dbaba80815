/** A cell; 0-based. */
interface Cell {
  row: number;
  column: number;
}

/** The drawing of notes, in which every note needs a shape of its own ([MS-OI29500], VML). */
export const emptyShapes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
  '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ' +
  'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/>' +
  '</v:shapetype></xml>';

// Such parts need not be well-formed, so that they are searched as text.
const shapes = /<v:shape\s[^>]*>.*?<\/v:shape>\s*/gs;
const number = (shape: string, name: string) =>
  Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1]);

export const hasShapes = (source: string): boolean => source.search(shapes) >= 0;

export const withoutShapes = (source: string, cells: readonly Cell[]): string =>
  source.replace(shapes, (shape) =>
    cells.some(({ row, column }) => number(shape, 'Row') === row && number(shape, 'Column') === column) ? '' : shape,
  );

/** Adds a hidden shape for each cell, as Excel draws them: beside the cell, two columns wide and four rows high. */
export function withShapes(source: string, cells: readonly Cell[]): string {
  const used = [...source.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  let id = Math.max(1024, ...used);
  const added = cells.map(
    ({ row, column }) =>
      `<v:shape id="_x0000_s${++id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
      '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">' +
      `<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 15, ${row + 4}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  const end = source.lastIndexOf('</xml>');
  return source.slice(0, end) + added.join('') + source.slice(end);
}
