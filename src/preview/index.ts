import './preview.css';
import type { FunctionsJson } from '../host/functions/metadata';
import type { OpenedFile } from '../host/model';
import type { Result } from '../messages';
import { addresses, fetchBytes, fetchText } from './addresses';
import { watchCellMessages } from './cell-message';
import { watchEditMode } from './edit-mode';
import { copyName, openFile, saveCopy } from './files';
import { createPage } from './page';
import { loadPane } from './pane';
import { showRibbon } from './ribbon-commands';
import { problemText, text } from './text';
import { showWorkbook, type AddinDescription, type ShownWorkbook } from './workbook';

/** What a browser's console and tests may ask of the page. */
export interface Preview {
  /** Resolves when the file chosen last is on the screen and the pane's page has loaded, or its problem is shown. */
  ready: Promise<void>;
  /** The workbook on the screen. */
  workbook: ShownWorkbook | undefined;
  /** What a cell shows: `cell('Theo dõi', 'F7')` → "75,5%". */
  cell(sheet: string, address: string): string;
  /** Resolves when nothing is left to calculate. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    ccchPreview?: Preview;
  }
}

const functions = fetchText(addresses.functions).then((json) =>
  json ? (JSON.parse(json) as FunctionsJson) : undefined,
);
const manifest = fetchText(addresses.manifest);
const description: Promise<AddinDescription> = Promise.all([functions, manifest]).then(([metadata, xml]) => ({
  functions: metadata,
  addin: /<Id>([^<]+)<\/Id>/.exec(xml ?? '')?.[1],
}));
const page = createPage({
  open(file) {
    preview.ready = open(file.name, () => openFile(file));
  },
  save: () => void save(),
  paneShown: (visible) => current?.host.pane.show(visible),
});
let current: ShownWorkbook | undefined;
/** Of two files chosen quickly one after the other, the later one is shown. */
let latest = 0;

/** Reads a file and puts it in the place of the workbook that is open; a file that cannot be read leaves it there. */
async function open(name: string, read: () => Promise<Result<OpenedFile>>): Promise<void> {
  const turn = ++latest;
  page.showStatus(text('preview.loading', { name }));
  try {
    const [opened, addin] = await Promise.all([read(), description]);
    if (turn !== latest) return;
    if (opened.ok) await show(opened.value, name, addin);
    else page.showStatus(problemText(opened.problem), 'problem');
  } catch (error) {
    page.showStatus(text('preview.failed', { name, detail: String(error) }), 'problem');
  }
}

async function show(file: OpenedFile, name: string, addin: AddinDescription): Promise<void> {
  current?.close();
  const workbook = showWorkbook(page.grid, file, name, addin);
  current = workbook;
  workbook.host.pane.show(page.isPaneShown);
  workbook.host.pane.onVisibility = page.showPane;
  const paneLoaded = loadPane(page.paneBody, workbook.host, page.listen);
  page.showName(name);
  page.allowSaving(true);
  page.showStatus(text('preview.opened', { name }));
  watchCellMessages(workbook, page.showCellMessage);
  watchEditMode(workbook);
  await Promise.all([workbook.painted, paneLoaded]);
}

async function save(): Promise<void> {
  if (!current) return;
  page.showStatus(text('preview.saving'));
  try {
    await current.host.settled();
    const name = copyName(current.name);
    await saveCopy(current.host.saveRequest(), name);
    page.showStatus(text('preview.saved', { name }));
  } catch (error) {
    page.showStatus(text('preview.not-saved', { detail: String(error) }), 'problem');
  }
}

async function openSample(): Promise<void> {
  const bytes = await fetchBytes(addresses.sample);
  const name = addresses.sample.slice(addresses.sample.lastIndexOf('/') + 1);
  if (bytes) await open(name, () => openFile(new File([bytes], name)));
  else page.showStatus(text('preview.no-sample'), 'problem');
}

const preview: Preview = {
  ready: Promise.resolve(),
  get workbook() {
    return current;
  },
  cell: (sheet, address) =>
    current?.grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(address).getDisplayValue() ?? '',
  settled: async () => current?.host.settled(),
};
window.ccchPreview = preview;
preview.ready = openSample();
void manifest.then((xml) => showRibbon(page, xml));
