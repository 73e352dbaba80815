import { associate } from '../../src/functions/associate';
import { exampleFormats, exampleWorksheet } from '../../src/functions/definitions/example-worksheet';
import { metadata } from '../../src/functions/metadata';
import { type NodeHost, type NodeHostOptions, openHost } from '../../src/host/node/open';
import type { Language } from '../../src/messages';
import { tanMinhPlan } from '../../src/plan/plan';

export type CellResult = string | number | boolean;

/** What a formula shows: the cells it fills, as values and as text, and the message beside its first error. */
export interface Shown {
  values: CellResult[][];
  text: string[][];
  message: string | undefined;
}

/** A workbook over the real runtime of Office.js, with the example worksheet as its first. */
export interface Workbook {
  host: NodeHost;
  /** Computes formulas of any number, each in its own place of a new worksheet; `A2:A4` means the example worksheet. */
  show(formulas: readonly string[]): Promise<Shown[]>;
  close(): void;
}

/** A formula's own columns: wide enough for the widest table, of seven. */
const columnsEach = 8;
const formulasEach = 2000;
const rowOfFormulas = 0;

export async function openWorkbook(language: Language = 'vi', options: NodeHostOptions = {}): Promise<Workbook> {
  const host = await openHost({
    locale: language === 'vi' ? 'vi-VN' : 'en-US',
    functions: metadata(language),
    ...options,
  });
  associate(host.window.CustomFunctions, host.window.Office, tanMinhPlan);
  host.scriptsLoaded();
  const name = await writeExamples(host);
  const toExamples = (formula: string): string =>
    formula.replace(/(?<!["\w!$])[A-Z]\d+(:[A-Z]\d+)?(?!["\w(])/g, `'${name}'!$&`);

  return {
    host,
    show: async (formulas) => {
      const shown: Shown[] = [];
      for (let from = 0; from < formulas.length; from += formulasEach) {
        shown.push(...(await showSome(host, formulas.slice(from, from + formulasEach).map(toExamples))));
      }
      return shown;
    },
    close: () => host.close(),
  };
}

const writeExamples = (host: NodeHost): Promise<string> =>
  host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const rows = exampleWorksheet.map((row) => row.map((value) => value ?? ''));
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
    range.numberFormat = exampleFormats.map((row) => [...row]);
    range.values = rows;
    sheet.load({ name: true });
    await context.sync();
    return sheet.name;
  });

async function showSome(host: NodeHost, formulas: readonly string[]): Promise<Shown[]> {
  const sheetName = await host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    formulas.forEach((formula, at) => {
      sheet.getRangeByIndexes(rowOfFormulas, at * columnsEach, 1, 1).formulas = [[formula]];
    });
    sheet.load({ name: true });
    await context.sync();
    return sheet.name;
  });
  await host.settled();
  return host.window.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = formulas.map((_, at) => {
      const cell = sheet.getRangeByIndexes(rowOfFormulas, at * columnsEach, 1, 1);
      const spill = cell.getSpillingToRangeOrNullObject();
      cell.load({ values: true, text: true, address: true });
      spill.load({ values: true, text: true });
      return { cell, spill };
    });
    await context.sync();
    return cells.map(({ cell, spill }): Shown => {
      const { values, text } = spill.isNullObject ? cell : spill;
      return structuredClone({
        values: values as CellResult[][],
        text,
        message: host.functionMessage(sheetName, cell.address.slice(cell.address.lastIndexOf('!') + 1)),
      });
    });
  });
}
