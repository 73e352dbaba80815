import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const dist = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const base = 'https://localhost/lib/';
const page = 'https://localhost/taskpane.html';

type Timer = ReturnType<typeof setTimeout>;

/** Timers of a page, which stop with it. */
function createTimers() {
  const timeouts = new Set<Timer>();
  const intervals = new Set<Timer>();
  return {
    members: {
      setTimeout: (action: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
        const timer = setTimeout(() => {
          timeouts.delete(timer);
          action(...args);
        }, delay);
        timeouts.add(timer);
        return timer;
      },
      clearTimeout: (timer: Timer) => {
        clearTimeout(timer);
        timeouts.delete(timer);
      },
      setInterval: (action: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
        const timer = setInterval(action, delay, ...args);
        intervals.add(timer);
        return timer;
      },
      clearInterval: (timer: Timer) => {
        clearInterval(timer);
        intervals.delete(timer);
      },
    },
    stop: () => {
      timeouts.forEach((timer) => clearTimeout(timer));
      intervals.forEach((timer) => clearInterval(timer));
    },
  };
}

export interface PageWindow {
  window: Record<string, unknown>;
  /** Runs a script file in the page. */
  run(file: string): void;
  stop(): void;
}

/** The little of a browser window that Office.js and an add-in without a pane need, as a context of its own. */
export function createWindow(): PageWindow {
  const timers = createTimers();
  const nothing = () => undefined;
  const run = (file: string) => {
    vm.runInContext(fs.readFileSync(file, 'utf8'), context, { filename: file });
  };
  const append = (element: { src?: string; onload?: () => void }) => {
    const source = element.src;
    if (source?.startsWith(base)) {
      timers.members.setTimeout(() => {
        run(path.join(dist, source.slice(base.length)));
        element.onload?.();
      }, 0);
    }
    return element;
  };
  const element = (tag: string) => ({
    tag,
    style: {},
    setAttribute: nothing,
    getAttribute: () => null,
    addEventListener: nothing,
    appendChild: append,
  });
  const scripts = [{ src: `${base}office.js`, getAttribute: () => null }];
  const document = {
    getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : [element(tag)]),
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    createElement: element,
    addEventListener: nothing,
    removeEventListener: nothing,
    head: element('head'),
    body: element('body'),
    documentElement: element('html'),
    cookie: '',
    domain: 'localhost',
    readyState: 'complete',
    URL: page,
    location: { href: page },
  };
  const window: Record<string, unknown> = {
    document,
    location: {
      href: page,
      search: '',
      hash: '',
      origin: 'https://localhost',
      protocol: 'https:',
      pathname: '/taskpane.html',
    },
    navigator: { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/130 Edg/130', platform: 'Win32', language: 'vi-VN' },
    history: {},
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    dispatchEvent: () => true,
    postMessage: nothing,
    XMLHttpRequest: function XMLHttpRequest() {},
    ...timers.members,
    queueMicrotask,
    structuredClone,
    console,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
    URLSearchParams,
    Blob,
    atob,
    btoa,
    crypto: globalThis.crypto,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  const context = vm.createContext(window);
  return { window, run, stop: timers.stop };
}

/** The package's own office.js, unmodified. */
export const officeScript = path.join(dist, 'office.js');
