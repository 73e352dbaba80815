import { fail, ok, type Result } from '../messages';
import type { ReportSheet } from '../reports/types';
import { cellEntry, cellNumberFormat, rowBlocks, type RowBlock } from './report-entries';
import { writeFormat } from './report-format';
import { writeHelpers, writeLinks } from './report-helpers';
import { writePage } from './report-page';
import { freeSheetName } from './sheet-name';

/** Excel on the web refuses requests above 5 MB; the rest of the batch needs some room beside the cells. */
const cellBytesPerRequest = 4_000_000;

/** Number formats go first: a value is entered under the format that its cell has. */
function writeCells(worksheet: Excel.Worksheet, report: ReportSheet, { first, count }: RowBlock): void {
  const rows = report.rows.slice(first, first + count).map(({ cells }) => cells.map(({ content }) => content));
  const range = worksheet.getRangeByIndexes(first, 0, count, report.columns.length);
  range.numberFormat = rows.map((row) => row.map(cellNumberFormat));
  range.formulas = rows.map((row) => row.map(cellEntry));
}

const blocksOf = (report: ReportSheet): RowBlock[] =>
  rowBlocks(
    report.rows.map(({ cells }) => cells.map(({ content }) => [cellNumberFormat(content), cellEntry(content)])),
    cellBytesPerRequest,
  );

/** All of it in one request, unless the cells alone would be too large for one. */
async function draw(context: Excel.RequestContext, name: string, report: ReportSheet): Promise<void> {
  const worksheet = context.workbook.worksheets.add(name);
  const [first, ...others] = blocksOf(report);
  if (first) writeCells(worksheet, report, first);
  for (const block of others) {
    // Waiting between the blocks is what keeps each request below Excel's limit.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    writeCells(worksheet, report, block);
  }
  writeLinks(worksheet, report);
  writeFormat(worksheet, report);
  writeHelpers(worksheet, report);
  writePage(worksheet, report);
  worksheet.activate();
  await context.sync();
}

/** A sheet of that name made by somebody else in the meantime is not ours to delete. */
const madeByOthers = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ItemAlreadyExists';

/** Takes the half-made worksheet away; where Excel refuses that too, the first error is the one to tell. */
async function takeBack(context: Excel.RequestContext, name: string): Promise<void> {
  try {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (worksheet.isNullObject) return;
    worksheet.delete();
    await context.sync();
  } catch {
    return;
  }
}

/**
 * Draws a report as a new worksheet, under its final name from the start (renaming would cost the officer the undo
 * history), and shows it. Two requests, more only where the cells exceed Excel's limit for one. Nothing of the
 * workbook's own is touched; a worksheet that could not be finished is taken away again and the error thrown.
 * Problem: `report.structure-protected`.
 */
export async function writeReport(
  context: Excel.RequestContext,
  report: ReportSheet,
): Promise<Result<{ sheet: string; again: boolean }>> {
  const { workbook } = context;
  workbook.worksheets.load({ name: true });
  workbook.protection.load({ protected: true });
  await context.sync();
  if (workbook.protection.protected) return fail('report.structure-protected');
  const names = workbook.worksheets.items.map(({ name }) => name);
  const sheet = freeSheetName(report.tab, names);
  try {
    await draw(context, sheet, report);
  } catch (error) {
    if (!madeByOthers(error)) await takeBack(context, sheet);
    throw error;
  }
  return ok({ sheet, again: sheet !== freeSheetName(report.tab, []) });
}
