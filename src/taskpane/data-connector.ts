import { isLoopback } from '../connector/sources/http/address';
import { compareImport, importData } from '../excel/import-operations';
import { keepLayout, keptLayouts } from '../excel/layouts';
import { readOpenSheet } from '../excel/open-sheet';
import { forgetSource, keepSource, keptSources } from '../excel/sources';
import { insertUnits } from '../excel/units-operations';
import { createConnector, type WorkerLike } from '../worker/client';
import type { DataOperations } from './data-operations';

/** Where webpack's runtime found the pane's own scripts. */
declare const __webpack_public_path__: string;

/** A plain file beside the pane's scripts, so that `worker-src 'self'` allows it. */
const startWorker = (): WorkerLike => new Worker(new URL(`${__webpack_public_path__}connector.js`, location.href));

const schedule = (milliseconds: number, task: () => void) => {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
};

/** Reads in a worker, or in the page where the host has none; writes through Excel. */
export function dataOperations(): DataOperations {
  const connector = createConnector({
    startWorker,
    schedule,
    loadInPage: async () => (await import(/* webpackChunkName: "import-in-page" */ '../worker/perform')).perform,
  });
  return {
    read: (request, { decided, ...options }) => connector({ ...request, layouts: keptLayouts(decided) }, options),
    readUnits: (request, options) => connector({ ...request, layouts: keptLayouts() }, options),
    readOpenSheet,
    keepLayout,
    allowLoopback: isLoopback(location.hostname),
    keptSources,
    keepSource,
    forgetSource,
    compareImport,
    importData,
    insertUnits,
  };
}
