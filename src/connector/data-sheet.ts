/** The worksheets that keep imported figures in the workbook: written, found again, merged with an import. */
export { dataSheetModel, type DataSheetOptions } from './data-sheet/model';
export type { TableSheet } from './data-sheet/declared-table';
export { damageOf } from './data-sheet/intact';
export { readDataTable } from './data-sheet/read';
export { mergeSummary, type ChangedCount, type SummaryDifference } from './data-sheet/merge';
export { dueSheetModel, mergeDue, readDueTable, type DueDifference } from './data-sheet/due';
export { dueUpdate, summaryUpdate, type TableUpdate } from './data-sheet/update';
