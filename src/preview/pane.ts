import { installHost } from '../host/browser/install';
import type { Host } from '../host/host';
import { addresses } from './addresses';
import { catchCommands } from './commands';
import { text } from './text';

declare global {
  interface Window {
    /** The pane's page calls this on its parent in its first script, before Office.js is loaded. */
    ccchHost?: { install(pane: Window): void };
  }
}

/**
 * Loads the add-in's page anew in `body` for `host`, as Excel does for each workbook. Resolves when it has loaded;
 * `onLoad` is called with its window.
 */
export function loadPane(body: HTMLElement, host: Host, onLoad: (pane: Window) => void): Promise<void> {
  window.ccchHost = {
    install(pane) {
      installHost(pane, host);
      catchCommands(pane);
    },
  };
  const frame = document.createElement('iframe');
  frame.title = text('preview.pane');
  frame.src = addresses.pane;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      if (frame.contentWindow) onLoad(frame.contentWindow);
      resolve();
    });
    body.replaceChildren(frame);
  });
}
