// Draws the ribbon's icons: node assets/make-icons.mjs [browser]. The PNG files are kept, so that a build needs no browser.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = path.dirname(fileURLToPath(import.meta.url));
const sheet = '<rect x="6" y="4" width="52" height="56" rx="7" fill="#0f6cbd"/>';
const tick = `<path d="M18 34l9 10l19-22" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`;
const shapes = {
  // A sheet whose bars rise to a target line: the plan and how far the commune is.
  icon: `${sheet}<path d="M15 17h34" stroke="#ffd54a" stroke-width="5" stroke-linecap="round"/>
    <path d="M20 50v-12M32 50v-20M44 50v-24" stroke="#fff" stroke-width="8" stroke-linecap="round"/>`,
  'icon-check': `<rect x="6" y="4" width="52" height="56" rx="7" fill="#107c41"/>${tick}`,
  'icon-report': `<path d="M10 10a6 6 0 0 1 6-6h22l16 16v34a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6z" fill="#0f6cbd"/>
    <path d="M38 4v16h16z" fill="#9cc7ee"/>
    <path d="M19 30h26M19 40h26M19 50h16" stroke="#fff" stroke-width="5" stroke-linecap="round"/>`,
};

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const [name, shape] of Object.entries(shapes)) {
  for (const size of [16, 32, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${shape}</svg>`,
    );
    writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
