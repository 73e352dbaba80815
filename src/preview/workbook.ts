import * as core from '@univerjs/core';
import * as formula from '@univerjs/engine-formula';
import * as sheets from '@univerjs/sheets';
import { Engine } from '../host/engine/univer';
import type { FunctionsJson } from '../host/functions/metadata';
import { Host } from '../host/host';
import type { OpenedFile } from '../host/model';
import { enterAsVietnamese } from './entry';
import { showFeatures } from './features';
import { showGeneralAsVietnamese } from './general';
import { showSpilledFormats } from './spilled-formats';
import { createGrid, type Grid } from './univer';

/** A workbook on the screen, with Excel's side of Office.js over it. */
export interface ShownWorkbook {
  name: string;
  grid: Grid;
  host: Host;
  /** Resolves when its cells are on the screen. */
  painted: Promise<void>;
  /** Takes it off the screen. */
  close(): void;
}

/** What the server tells of the add-in. */
export interface AddinDescription {
  functions?: FunctionsJson | undefined;
  /** Its id in the manifest. */
  addin?: string | undefined;
}

/**
 * Shows `file` in `holder`. A workbook gets an engine of its own, as Excel gives it a window of its own: what one
 * leaves in the engine (functions, pending calculation, undo) would belong to the next one otherwise.
 */
export function showWorkbook(
  holder: HTMLElement,
  file: OpenedFile,
  name: string,
  { functions, addin }: AddinDescription,
): ShownWorkbook {
  const container = document.createElement('div');
  container.className = 'engine';
  holder.replaceChildren(container);
  const grid = createGrid(container);
  const painted = whenPainted(grid);
  // The engine changes the snapshot that it is given; the opened file keeps its own.
  const workbook = grid.api.createWorkbook(structuredClone(file.snapshot));
  workbook.setNumfmtLocal('vi');
  enterAsVietnamese(grid.univer);
  showGeneralAsVietnamese(grid.univer);
  showSpilledFormats(grid.univer);
  const engine = new Engine({
    api: grid.api,
    workbook,
    library: { core, formula, sheets },
    file,
    name,
    ...(addin && { addin }),
  });
  const host = new Host(engine, { locale: 'vi-VN', ...(functions && { functions }) });
  const features = showFeatures(grid, host);
  return {
    name,
    grid,
    host,
    painted,
    close() {
      features.dispose();
      host.close();
      grid.univer.dispose();
      container.remove();
    },
  };
}

function whenPainted({ api }: Grid): Promise<void> {
  return new Promise((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      // The stage is reached before the browser has drawn the frame.
      if (stage !== api.Enum.LifecycleStages.Rendered) return;
      requestAnimationFrame(() => {
        performance.mark('ccch-painted');
        resolve();
      });
    });
  });
}
