import path from 'node:path';
import type * as operations from '../commands';
import type { FunctionsJson } from '../host/functions/metadata';
import { type NodeHost, openHost } from '../host/node/open';
import { saveXlsx } from '../host/xlsx';
import type { Language } from '../messages';
import { bundle } from './bundle';
import { openFile } from './files';

/** The add-in at work over one workbook, headless: its own bundle on Office.js, on our host. */
export interface Addin {
  host: NodeHost;
  check: typeof operations.check;
  insertReport: typeof operations.insertReport;
  insertReports: typeof operations.insertReports;
  importData: typeof operations.importData;
  /** The workbook as it is now, as an .xlsx file. */
  save(): Promise<Uint8Array>;
  close(): void;
}

/** Opens `file`, or a new workbook, and starts the add-in over it. */
export async function openAddin(language: Language, file?: string): Promise<Addin> {
  const opened = file === undefined ? undefined : await openFile(file);
  const { scripts, functions, addin } = bundle(language);
  const host = await openHost({
    ...(opened && { file: opened }),
    ...(file !== undefined && { name: path.basename(file) }),
    locale: language === 'en' ? 'en-US' : 'vi-VN',
    functions: functions as FunctionsJson,
    addin,
    scripts,
  });
  const { check, insertReport, insertReports, importData } = host.window['ccch'] as typeof operations;
  return {
    host,
    check,
    insertReport,
    insertReports,
    importData,
    save: () => saveXlsx(host.saveRequest()),
    close: () => host.close(),
  };
}
