import { openHost, type NodeHost, type NodeHostOptions } from '../../src/host/node/open';

type Globals = Record<'Office' | 'Excel', unknown>;

/** A host whose Office.js is also this process's, as the add-in's own page has it. Close it with `leave`. */
export async function enterHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const host = await openHost(options);
  Object.assign(globalThis, { Office: host.window.Office, Excel: host.window.Excel });
  return host;
}

export function leave(host: NodeHost): void {
  host.close();
  const globals = globalThis as unknown as Partial<Globals>;
  delete globals.Office;
  delete globals.Excel;
}

/** What comes out of the page is made of the page's own arrays. */
export const plain = <T>(value: T): T => structuredClone(value);

/** Value, formula, number format and fill of a cell. */
export const cellOf = (host: NodeHost, sheet: string, cell: string) =>
  host.window.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
    range.format.load({ fill: { color: true, pattern: true }, font: { name: true } });
    await context.sync();
    const formula: unknown = range.formulas[0]?.[0];
    return plain({
      value: range.values[0]?.[0] as unknown,
      formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
      numberFormat: range.numberFormat[0]?.[0] as unknown,
      type: range.valueTypes[0]?.[0] as unknown,
      fill: range.format.fill.pattern === 'None' ? null : range.format.fill.color,
      font: range.format.font.name,
    });
  });

/** Writes in a worksheet, as an officer would between two steps of the add-in. */
export const edit = (host: NodeHost, sheet: string, change: (worksheet: Excel.Worksheet) => void): Promise<void> =>
  host.window.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

/** The comments of the workbook by cell. */
export const commentsOf = (host: NodeHost): Promise<Record<string, string>> =>
  host.window.Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load({ id: true, content: true });
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation());
    for (const place of places) place.load({ address: true });
    await context.sync();
    return plain(Object.fromEntries(comments.items.map(({ content }, at) => [places[at]?.address ?? '', content])));
  });
