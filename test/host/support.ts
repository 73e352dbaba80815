import assert from 'node:assert/strict';
import type { FunctionsJson } from '../../src/host/functions/metadata';
import { openHost, type NodeHost, type NodeHostOptions } from '../../src/host/node/open';

/** Opens a host for the tests of a suite, and closes it after them. */
export function hostForSuite(options: NodeHostOptions = {}): { readonly host: NodeHost } {
  const suite: { host?: NodeHost } = {};
  before(async () => {
    suite.host = await openHost(options);
  });
  after(() => suite.host?.close());
  return suite as { readonly host: NodeHost };
}

/** `Excel.run` in the host's page. */
export const run = <T>(host: NodeHost, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.window.Excel.run(batch);

/** The error code that a batch fails with. */
export async function failure(host: NodeHost, batch: (context: Excel.RequestContext) => Promise<unknown>) {
  let caught: (OfficeExtension.Error & { debugInfo: { errorLocation?: string } }) | undefined;
  await run(host, batch).catch((error: typeof caught) => {
    caught = error;
  });
  assert.ok(caught, 'the batch did not fail');
  return caught;
}

/** A worksheet of its own for a test, so that tests do not see each other's cells. */
export function freshSheet(context: Excel.RequestContext, name: string): Excel.Worksheet {
  return context.workbook.worksheets.add(name);
}

/** Values of a range. */
export const valuesOf = (host: NodeHost, sheet: string, address: string): Promise<unknown[][]> =>
  run(host, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

export const textsOf = (host: NodeHost, sheet: string, address: string): Promise<string[][]> =>
  run(host, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('text');
    await context.sync();
    return range.text;
  });

/** Writes formulas or values from a cell on. */
export const write = (host: NodeHost, sheet: string, address: string, values: unknown): Promise<void> =>
  run(host, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.formulas = values as unknown[][];
    await context.sync();
  });

export const functionsJson = (
  functions: FunctionsJson['functions'],
  rest: Partial<FunctionsJson> = {},
): FunctionsJson => ({
  functions,
  ...rest,
});

/** Compares by content: what comes out of the page is made of the page's own Array and Object. */
export const same = (actual: unknown, expected: unknown): void => assert.deepEqual(structuredClone(actual), expected);
