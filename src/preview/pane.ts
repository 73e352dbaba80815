import { addresses } from './addresses';
import { text } from './text';

/** What stands for Excel in the pane's window: it is called by the first script of the pane's page. */
export interface PaneHost {
  install(pane: Window): void;
}

declare global {
  interface Window {
    /** The pane's page looks for its host here, on its parent, before Office.js is loaded. */
    ccchHost?: PaneHost;
  }
}

/**
 * Loads the add-in's page anew in `body` for `host`, as Excel does for each workbook. `onLoad` is called with its
 * window once the page has loaded.
 */
export function loadPane(body: HTMLElement, host: PaneHost, onLoad: (pane: Window) => void): void {
  window.ccchHost = host;
  const frame = document.createElement('iframe');
  frame.title = text('preview.pane');
  frame.src = addresses.pane;
  frame.addEventListener('load', () => {
    if (frame.contentWindow) onLoad(frame.contentWindow);
  });
  body.replaceChildren(frame);
}
