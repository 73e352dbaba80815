import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { dist } from '../../src/cli/bundle';
import { serve } from '../../src/cli/serve';
import type {} from '../../src/preview';
import { findBrowser } from './tools.mjs';

/*
 * Flags: as root a sandbox cannot start; the rest keeps the browser from talking to its maker, which a machine without
 * internet answers with delays.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The built preview, open in a real browser. */
export interface OpenPreview {
  browser: Browser;
  page: Page;
  address: string;
  /** What the page and the pane complained about on the console, and requests that left this machine. */
  complaints: string[];
  pane(): Frame;
  /** What a cell of the grid shows. */
  cell(sheet: string, address: string): Promise<string>;
  close(): Promise<void>;
}

export async function openPreview(viewport = { width: 1400, height: 860 }): Promise<OpenPreview> {
  const server = await serve(dist, 0);
  const address = `${server.address}/preview/`;
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: flags });
  const context = await browser.newContext({ viewport, locale: 'vi-VN', acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  await ready(page);
  return {
    browser,
    page,
    address,
    complaints,
    pane: () => page.frames().find((frame) => frame.url().endsWith('/pane.html'))!,
    cell: (sheet, cell) => page.evaluate(([one, two]) => window.ccchPreview!.cell(one!, two!), [sheet, cell]),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** The workbook is on the screen and nothing is left to calculate. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => window.ccchPreview !== undefined);
  await page.evaluate(async () => {
    await window.ccchPreview!.ready;
    await window.ccchPreview!.settled();
  });
}
