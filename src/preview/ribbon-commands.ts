import { addresses } from './addresses';
import { runCommand } from './commands';
import type { Page } from './page';
import { drawRibbon, readRibbon } from './ribbon';

/** Draws the ribbon of the add-in's manifest, where there is one, and connects its buttons with the pane. */
export function showRibbon(page: Page, manifest: string | undefined): void {
  const ribbon = manifest === undefined ? undefined : readRibbon(manifest, 'vi-VN');
  if (!ribbon) return;
  drawRibbon(page.ribbon, ribbon, addresses.addin, ({ action }) => {
    // A function shows the pane itself where it wants it, as in Excel.
    if (action) runCommand(action);
    else page.showPane(true);
  });
}
