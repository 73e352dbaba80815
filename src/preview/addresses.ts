/** Where the parts of the build lie, relative to the preview's page; the add-in itself is one folder up. */
export const addresses = {
  addin: '../',
  manifest: '../manifest.xml',
  functions: '../functions.json',
  pane: 'pane.html',
  sample: 'samples/so-theo-doi-cchc-mau.xlsx',
} as const;

/** The text at `address`, or nothing where the server has none. */
export async function fetchText(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}

/** The bytes at `address`, or nothing where the server has none. */
export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
