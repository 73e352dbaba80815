// npm run picture: takes the pictures of the documentation from the built preview (npm start builds it).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPreview } from '../../test/support/browser';

const folder = path.dirname(fileURLToPath(import.meta.url));
const preview = await openPreview();
const shot = (name: string): Promise<Buffer> => preview.page.screenshot({ path: path.join(folder, `${name}.png`) });

try {
  const pane = preview.pane();
  await pane.click('#check');
  await pane.waitForSelector('[data-indicator]');
  await shot('preview');
  await pane.click('#tab-findings');
  await pane.locator('[data-finding="target-differs"] [data-go]').first().click();
  await preview.page.waitForTimeout(500);
  await shot('finding');
  await pane.click('#view-report');
  await pane.click('#insert-report');
  await pane.waitForSelector('[data-testid=report]');
  await preview.page.waitForTimeout(500);
  await shot('report');
} finally {
  await preview.close();
}
