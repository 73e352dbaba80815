import { message, type MessageId } from '../messages';
import { acceptDrops } from './drop';
import { moveBetweenRegions } from './regions';
import { text } from './text';

export type StatusKind = 'information' | 'problem';

/** What a person asks of the page. */
export interface PageActions {
  open(file: File): void;
  save(): void;
  /** The pane was opened or closed, whoever did it. */
  paneShown(visible: boolean): void;
}

/** The page around the grid and the pane. */
export interface Page {
  grid: HTMLElement;
  paneBody: HTMLElement;
  ribbon: HTMLElement;
  /** Drops and F6 work in `target` too: a frame's window keeps its events to itself. */
  listen(target: Window): void;
  /** Whether the pane is open. */
  readonly isPaneShown: boolean;
  /** Opens or closes the pane. */
  showPane(visible: boolean): void;
  /** Shows the name of the workbook that is open, with its extension. */
  showName(name: string): void;
  showStatus(words: string, kind?: StatusKind): void;
  /** What a cell's function says about its error, in place of the status; nothing brings the status back. */
  showCellMessage(words: string | undefined): void;
  /** A copy can be saved only while a workbook is open. */
  allowSaving(allowed: boolean): void;
}

const byId = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element as T;
};

/** Puts the catalogue's texts where the template names them, so that the template itself has none. */
function writeTexts(): void {
  const write = (attribute: string, put: (element: HTMLElement, id: MessageId) => void): void => {
    for (const element of document.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
      put(element, element.getAttribute(attribute) as MessageId);
    }
  };
  write('data-message', (element, id) => (element.textContent = text(id)));
  write('data-message-en', (element, id) => (element.textContent = message('en', id)));
  write('data-label', (element, id) => element.setAttribute('aria-label', text(id)));
  write('data-title', (element, id) => (element.title = text(id)));
}

function wirePane({ paneShown }: PageActions): (visible: boolean) => void {
  const pane = byId('pane');
  const toggle = byId('toggle-pane');
  const show = (visible: boolean): void => {
    pane.hidden = !visible;
    toggle.setAttribute('aria-expanded', String(visible));
    paneShown(visible);
  };
  toggle.addEventListener('click', () => show(Boolean(pane.hidden)));
  byId('close-pane').addEventListener('click', () => {
    show(false);
    toggle.focus();
  });
  return show;
}

function wireFiles({ open, save }: PageActions): void {
  const input = byId<HTMLInputElement>('file-input');
  byId('open-file').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) open(file);
    // Else choosing the same file again would raise no event.
    input.value = '';
  });
  byId('save-copy').addEventListener('click', save);
}

/** One line for two things: what the page has done, and what the selected cell's function says. */
function createStatus(line: HTMLElement): Pick<Page, 'showStatus' | 'showCellMessage'> {
  let status: { words: string; kind: StatusKind } = { words: '', kind: 'information' };
  let cellMessage: string | undefined;
  const draw = (): void => {
    const shown = cellMessage === undefined ? status : { words: cellMessage, kind: 'problem' };
    if (line.textContent !== shown.words) line.textContent = shown.words;
    line.dataset['kind'] = shown.kind;
  };
  return {
    showStatus(words, kind = 'information') {
      status = { words, kind };
      cellMessage = undefined;
      draw();
    },
    showCellMessage(words) {
      cellMessage = words;
      draw();
    },
  };
}

/** Wires the template's controls to `actions`. */
export function createPage(actions: PageActions): Page {
  writeTexts();
  const showPane = wirePane(actions);
  wireFiles(actions);
  const listen = (target: Window): void => {
    acceptDrops(target, byId('drop-target'), actions.open);
    moveBetweenRegions(target, [
      { holder: byId('title-bar'), focus: () => byId('open-file') },
      { holder: byId('grid'), focus: () => byId('grid').querySelector<HTMLElement>('[contenteditable="true"]') },
      { holder: byId('pane'), focus: () => (byId('pane').hidden ? null : byId('pane-body').querySelector('iframe')) },
    ]);
  };
  listen(window);
  const status = createStatus(byId('status'));
  return {
    grid: byId('grid'),
    paneBody: byId('pane-body'),
    ribbon: byId('ribbon'),
    listen,
    get isPaneShown() {
      return !byId('pane').hidden;
    },
    showPane,
    showName(name) {
      byId('file-name').textContent = name;
      document.title = text('preview.title', { name });
    },
    ...status,
    allowSaving(allowed) {
      byId<HTMLButtonElement>('save-copy').disabled = !allowed;
    },
  };
}
