import { createNodeEngine } from '../engine/node';
import { Host, type HostOptions } from '../host';
import type { OpenedFile } from '../model';
import { createWindow, officeScript } from './window';

export interface NodeHostOptions extends HostOptions {
  /** The workbook to open; absent for a new one with one empty sheet. */
  file?: OpenedFile;
  /** The document's name as the add-in sees it. */
  name?: string;
  /** Id of the add-in, by its manifest: its document settings are kept in the file. */
  addin?: string;
  /** Absolute paths of the add-in's scripts, run in order after Office.js. */
  scripts?: string[];
}

/** A host with a page in this process: Office.js has loaded and is ready in `window`. */
export interface NodeHost extends Omit<Host, 'close'> {
  /** The page's global object: `Office`, `Excel`, `CustomFunctions`, `OfficeExtension` are its members. */
  readonly window: PageGlobals;
  /** Runs another script of the add-in in the page. */
  load(script: string): void;
  /** Ends the page and the workbook; nothing of them keeps the process alive. */
  close(): void;
}

export interface PageGlobals extends Record<string, unknown> {
  Office: typeof Office;
  Excel: typeof Excel;
  CustomFunctions: typeof CustomFunctions;
  OfficeExtension: typeof OfficeExtension;
}

/** Opens a workbook and starts the add-in over it, without Excel and without a screen. */
export async function openHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { file, name, addin, locale = 'vi-VN' } = options;
  const { engine, dispose } = createNodeEngine({
    locale,
    ...(file && { file }),
    ...(name && { name }),
    ...(addin && { addin }),
  });
  const host = new Host(engine, options);
  const page = createWindow();
  host.install(page.window);
  page.run(officeScript);
  const window = page.window as PageGlobals;
  await window.Office.onReady();
  for (const script of options.scripts ?? []) page.run(script);
  // What the scripts do in Office.onReady has its turn before functions are called.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (options.scripts?.length) host.scriptsLoaded();
  await host.opened();
  const close = host.close.bind(host);
  return Object.assign(host, {
    window,
    load: (script: string) => {
      page.run(script);
      host.scriptsLoaded();
    },
    close: () => {
      page.stop();
      close();
      dispose();
    },
  });
}
