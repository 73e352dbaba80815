import { message, type Language, type MessageId, type Problem } from '../../messages';
import type { Plan } from '../../plan/plan';
import { lookupKey } from '../../plan/text';
import type { Grid } from '../../tracking/types';
import { readDueTable } from './due';
import { readDataTable } from './read';

/** Our title stands above the table, wherever the officer moved the two. */
const titleRows = 20;

/** The tables with the headings without which they are not found again. */
const tables = [
  {
    title: 'connector.sheet.data.title',
    headings: ['connector.column.period', 'connector.column.kind'],
    read: readDataTable,
  },
  {
    title: 'connector.sheet.due.title',
    headings: [
      'connector.column.period',
      'connector.column.code',
      'connector.column.due',
      'connector.column.days-late',
    ],
    read: readDueTable,
  },
] as const satisfies readonly {
  title: MessageId;
  headings: readonly MessageId[];
  read(grids: readonly Grid[], plan: Plan): { problems: readonly Problem[] } | undefined;
}[];

/** The worksheet that has our title but no longer our table, and the language it was written in. */
function titled(grids: readonly Grid[], title: MessageId): { sheet: string; language: Language } | undefined {
  for (const { sheet, values } of grids) {
    const texts = new Set(
      values
        .slice(0, titleRows)
        .flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? lookupKey(cell) : []))),
    );
    const language = (['vi', 'en'] as const).find((one) => texts.has(lookupKey(message(one, title))));
    if (language) return { sheet, language };
  }
  return undefined;
}

/**
 * Why nothing may be imported into the workbook: rows of its data sheets that cannot be read would stay beside the
 * imported ones and count twice once they are mended, and a table without its headings would get a second beside it.
 * Problems: `connector.table.*` with its cell, `connector.sheet.no-header` {headings} with its worksheet.
 */
export function damageOf(grids: readonly Grid[], plan: Plan): Problem | undefined {
  for (const { title, headings, read } of tables) {
    const table = read(grids, plan);
    if (table?.problems[0]) return table.problems[0];
    const lost = table ? undefined : titled(grids, title);
    if (lost) {
      const names = headings.map((id) => message(lost.language, id)).join('”, “');
      return { id: 'connector.sheet.no-header', params: { headings: names }, place: { sheet: lost.sheet } };
    }
  }
  return undefined;
}
