// @ts-check
// Draws the icons of the installed page from src/icon.svg: `npm run icons` writes them to src/icons/.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/e2e/driver.mjs';

const source = join(dirname(fileURLToPath(import.meta.url)), 'src');
const svg = await readFile(join(source, 'icon.svg'), 'utf8');
// Systems cut a maskable one to their shape: its ground goes to the edges.
const square = svg.replace(' rx="5"', '');
await mkdir(join(source, 'icons'), { recursive: true });
const browser = await launch('chrome');
try {
  const page = await browser.newPage();
  for (const [name, size, picture] of /** @type {[string, number, string][]} */ ([
    ['192', 192, svg],
    ['512', 512, svg],
    ['maskable', 512, square],
  ])) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${picture}`);
    await page.screenshot({ path: /** @type {`${string}.png`} */ (join(source, 'icons', `${name}.png`)), omitBackground: true });
  }
} finally {
  await browser.close();
}
