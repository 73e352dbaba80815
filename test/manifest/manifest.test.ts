import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { dist, root } from '../../src/cli/bundle';
import configuration from '../../webpack.config.js';
import { metadata } from '../../src/functions/metadata';
import { namespace } from '../../src/functions/registry';

/*
 * Microsoft's own validation needs its service on the internet (npm run validate); this is what can be told offline.
 */
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const developmentUrl = 'https://localhost:3000/';

const attributes = (name: string): string[] =>
  [...source.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
const urls = (text: string): string[] => [...text.matchAll(/"(https:\/\/[^"]*)"/g)].map(([, url = '']) => url);

interface CopyPattern {
  from: string;
  transform(text: Buffer): string;
}

function manifestOf({ plugins }: { plugins: unknown[] }): CopyPattern {
  const patterns = plugins.flatMap((plugin) => (plugin as { patterns?: CopyPattern[] }).patterns ?? []);
  return patterns.find(({ from }) => from === 'manifest.xml')!;
}

/** Width and height of a PNG, from its header chunk (PNG specification, 11.2.2). */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest', () => {
  it("is read by Microsoft's own reader: a task-pane add-in for workbooks, Vietnamese by default", async () => {
    const info = await OfficeAddinManifest.readManifestFile(path.join(root, 'manifest.xml'));
    assert.equal(info.officeAppType, 'TaskPaneApp');
    assert.equal(info.defaultLocale, 'vi-VN');
    assert.deepEqual(info.hosts, ['Workbook']);
    assert.equal(info.permissions, 'ReadWriteDocument');
    assert.match(info.id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('points at files that the build makes, and nowhere else', () => {
    const own = urls(source).filter((url) => url.startsWith(developmentUrl));
    assert.ok(own.length >= 15);
    for (const url of own) assert.ok(existsSync(path.join(dist, url.slice(developmentUrl.length))), url);
    const foreign = urls(source.replace(/xmlns(:\w+)?="[^"]*"/g, '')).filter((url) => !url.startsWith(developmentUrl));
    assert.deepEqual(foreign, []);
  });

  it('is built for the address that was asked for', async () => {
    const [addin] = await configuration({ baseUrl: 'https://ccch.example.gov.vn/excel' });
    const manifest = manifestOf(addin!).transform(Buffer.from(source));
    assert.ok(!manifest.includes(developmentUrl.slice(0, -1)));
    assert.ok(manifest.includes('"https://ccch.example.gov.vn/excel/taskpane.html"'));
    assert.ok(manifest.includes('<AppDomain>https://ccch.example.gov.vn</AppDomain>'));
    assert.equal(urls(manifest).length, urls(source).length);
  });

  it('refers only to resources that it declares, and declares none in vain', () => {
    const declared = [...source.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map(([, id = '']) => id);
    assert.equal(new Set(declared).size, declared.length);
    assert.deepEqual(new Set(attributes('resid')), new Set(declared));
    for (const id of declared) assert.ok(id.length <= 32, id);
  });

  it('gives every text of the ribbon in English too', () => {
    const texts = [...source.matchAll(/<bt:String id="([^"]+)" DefaultValue="[^"]*"(\/?)/g)].filter(
      ([whole]) => !whole.includes('Functions.Namespace'),
    );
    const withOverride = [...source.matchAll(/<bt:String id="([^"]+)"[^>]*[^/]>\s*<bt:Override Locale="en-US"/g)].map(
      ([, id]) => id,
    );
    assert.deepEqual(withOverride.sort(), texts.map(([, id]) => id).sort());
  });

  it('has icons of exactly the sizes that they are declared for', () => {
    const images = [...source.matchAll(/assets\/(icon[a-z-]*-(\d+)\.png)/g)];
    assert.ok(images.length >= 11);
    for (const [, file = '', size = ''] of images) {
      assert.deepEqual(pngSize(path.join(dist, 'assets', file)), [Number(size), Number(size)], file);
    }
    assert.match(source, /<IconUrl DefaultValue="[^"]*icon-32\.png"/);
    assert.match(source, /<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/);
  });

  it('asks for the requirement sets that the pane cannot do without, in the shared runtime', () => {
    assert.match(source, /<Set Name="ExcelApi" MinVersion="1\.9" \/>/);
    assert.match(source, /<Set Name="SharedRuntime" MinVersion="1\.1" \/>/);
    assert.match(source, /<Runtime resid="Taskpane\.Url" lifetime="long" \/>/);
  });

  it('names the ribbon commands that the bundle associates', () => {
    const names = [...source.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    const commands = readFileSync(path.join(dist, 'commands.js'), 'utf8');
    assert.deepEqual(names, ['checkWorkbook', 'insertReport']);
    for (const name of names) assert.ok(commands.includes(`"${name}"`), name);
  });

  it('carries the frozen namespace, and functions.json in both languages as the registry gives them', () => {
    assert.match(source, new RegExp(`<bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`));
    const read = (name: string): unknown => JSON.parse(readFileSync(path.join(dist, name), 'utf8'));
    assert.deepEqual(read('functions.json'), metadata('vi'));
    assert.deepEqual(read('functions.en.json'), metadata('en'));
  });
});
