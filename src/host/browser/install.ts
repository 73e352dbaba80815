import type { Host } from '../host';

/**
 * Makes a page (an iframe's window) the add-in's window in Excel. The frame's first script, before office.js, is
 * `window.parent.ccchHost.install(window)`; its functions are called once the page has loaded.
 */
export function installHost(frame: Window, host: Host): void {
  host.install(frame);
  const ready = () => {
    const { Office: office } = frame as Window & { Office?: typeof Office };
    void office?.onReady(() => host.scriptsLoaded());
  };
  frame.addEventListener('load', ready, { once: true });
}
