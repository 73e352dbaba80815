import type { ReportSheet } from '../../src/reports';
import { resultOf } from '../../src/reports/sheet-builder';
import type { CellContent } from '../../src/reports/types';
import type { CellValue, Grid } from '../../src/tracking/types';

/** Texts and values as they are, formulas with their "=". */
export function contentOf(content: CellContent): string | number | null {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'number') return content.value;
  return content.kind === 'formula' ? content.formula : null;
}

export const printedColumns = ({ columns }: ReportSheet): number => columns.filter(({ offPrint }) => !offPrint).length;

/** What the rows hold in their printed columns. */
export const contents = (report: ReportSheet): (string | number | null)[][] =>
  report.rows.map(({ cells }) => cells.slice(0, printedColumns(report)).map(({ content }) => contentOf(content)));

/** The report as the workbook holds it once inserted, with what officers typed into cells since (row key, column id). */
export function gridOfReport(
  report: ReportSheet,
  sheet = report.tab,
  typed: Record<string, Record<string, CellValue>> = {},
): Grid {
  const key = report.columns.findIndex(({ id }) => id === 'key');
  const values = report.rows.map(({ cells }) => cells.map(({ content }): CellValue => resultOf(content)));
  const formulas = report.rows.map(({ cells }) =>
    cells.map(({ content }) => (content.kind === 'formula' ? content.formula : null)),
  );
  values.forEach((row, at) => {
    for (const [column, value] of Object.entries(typed[String(row[key])] ?? {})) {
      const place = report.columns.findIndex(({ id }) => id === column);
      row[place] = value;
      formulas[at]![place] = null;
    }
  });
  return {
    sheet,
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas,
    numberFormats: report.rows.map(({ cells }) =>
      cells.map(({ content }) => ('numberFormat' in content && content.numberFormat) || 'General'),
    ),
    merges: [...report.merges],
    hiddenRows: [],
    hiddenColumns: [key],
  };
}

/** What stands in the row of this key. */
export function rowOf(report: ReportSheet, key: string): Record<string, string | number | null> {
  const keys = report.columns.findIndex(({ id }) => id === 'key');
  const row = report.rows.find(({ cells }) => resultOf(cells[keys]!.content) === key);
  return Object.fromEntries(report.columns.map(({ id }, at) => [id, row ? resultOf(row.cells[at]!.content) : null]));
}
