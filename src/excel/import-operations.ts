import {
  damageOf,
  dataSheetModel,
  dueSheetModel,
  dueUpdate,
  mergeDue,
  mergeSummary,
  readDataTable,
  readDueTable,
  summaryUpdate,
  type DueDifference,
  type SummaryDifference,
} from '../connector/data-sheet';
import type { DueDossier, SummaryRow } from '../connector/types';
import { ok, type Language, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import type { Grid } from '../tracking/types';
import { Cancelled, inExcel } from './errors';
import { readWorkbook, type ReadOptions } from './read-workbook';
import { writeTables, type TableWrite } from './write-table';

/** What an import brings to the workbook. */
export interface ImportedData {
  summary: readonly SummaryRow[];
  due: readonly DueDossier[];
  /** Names of the files, for the sheet's notes. */
  sources: readonly string[];
}

/** What an import would change, for the officer to see first. */
export interface ImportChange {
  summary: SummaryDifference;
  due: DueDifference;
}

export interface ImportOptions extends ReadOptions {
  language?: Language | undefined;
}

/** The rows of the workbook with those of an import. */
interface Merged {
  summary: ReturnType<typeof mergeSummary>;
  due: ReturnType<typeof mergeDue>;
  /** The workbook has a table of dossiers due. */
  hasDue: boolean;
}

/** Problems: `damageOf`, because a table that is damaged would be read in part only. */
function merged(grids: readonly Grid[], data: ImportedData): Result<Merged> {
  const damage = damageOf(grids, tanMinhPlan);
  if (damage) return { ok: false, problem: damage };
  const [table, dueTable] = [readDataTable(grids, tanMinhPlan), readDueTable(grids)];
  return ok({
    summary: mergeSummary(table?.rows ?? [], data.summary),
    due: mergeDue(dueTable?.rows ?? [], data.due, data.summary),
    hasDue: dueTable !== undefined,
  });
}

const changeOf = ({ summary, due }: Merged): ImportChange => ({ summary: summary.difference, due: due.difference });

/** What importing `data` would change in the workbook. Writes nothing. Problems: those of reading, `damageOf`. */
export function compareImport(data: ImportedData, options: ImportOptions = {}): Promise<Result<ImportChange>> {
  return inExcel(async (context) => {
    const result = merged(await readWorkbook(context, options), data);
    return result.ok ? ok(changeOf(result.value)) : result;
  });
}

function writesOf(
  grids: Grid[],
  { summary, due, hasDue }: Merged,
  sources: readonly string[],
  language: Language,
): Result<TableWrite[]> {
  const update = summaryUpdate(tanMinhPlan, grids, summary.rows, language);
  if (update && !update.ok) return update;
  const sheet = dataSheetModel(summary.rows, { language, sources });
  const writes: TableWrite[] = [{ sheet, update: update?.value }];
  if (due.rows.length > 0 || hasDue) {
    const changed = dueUpdate(grids, due.rows, language);
    if (changed && !changed.ok) return changed;
    writes.push({ sheet: dueSheetModel(due.rows, { language }), update: changed?.value });
  }
  return ok(writes);
}

/**
 * Writes the summary and the dossiers due into the workbook: rows that speak of the same things give way, all
 * others stay where they are. A cancel or a problem before the one request that writes leaves the workbook as it was.
 * Problems: those of reading, `damageOf`, `connector.sheet.occupied`, `report.structure-protected`.
 */
export function importData(
  data: ImportedData,
  options: ImportOptions = {},
): Promise<Result<{ sheets: string[]; change: ImportChange }>> {
  return inExcel(async (context) => {
    const grids = await readWorkbook(context, options);
    const result = merged(grids, data);
    if (!result.ok) return result;
    const writes = writesOf(grids, result.value, data.sources, options.language ?? 'vi');
    if (!writes.ok) return writes;
    if (options.signal?.aborted) throw new Cancelled();
    const written = await writeTables(context, writes.value);
    return written.ok ? ok({ sheets: written.value.sheets, change: changeOf(result.value) }) : written;
  });
}
