// @ts-check
// Takes the pictures of README.md from the built page: `npm run screenshots` writes them to
// web/screenshots/.
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { SEEDS, drop, openPage, paste, startBrowser, waitForBatch, waitForVerdict } from '../tests/e2e/driver.mjs';

/** @typedef {import('../tests/e2e/driver.mjs').Page} Page */

const folder = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');
const report = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`, 'utf8');

/** @type {Record<string, {options: Parameters<typeof openPage>[1], show: (page: Page) => Promise<unknown>}>} */
const PICTURES = {
  // The page after pasting: verdict, findings and tables.
  wide: {
    options: { width: 1280, height: 1160 },
    show: (page) => page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur()),
  },
  // The verdict and the first findings on a telephone.
  narrow: {
    options: { width: 360, height: 760 },
    show: (page) => page.$eval('#verdict', (verdict) => scrollBy(0, verdict.getBoundingClientRect().top - 12)),
  },
  // A number of the text and what it was compared with.
  dark: {
    options: { width: 1080, height: 760, dark: true },
    async show(page) {
      await page.click('[data-rule="narrative.disclosure"] .to-text');
      await page.focus('mark .claim');
      await page.waitForSelector('.claim-card');
    },
  },
};

/** Forty reports of subordinate offices would be as long as the page: five show the table. */
async function batch(/** @type {Awaited<ReturnType<typeof startBrowser>>} */ context) {
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
  const reports = await Promise.all(
    names.map(async (name, index) => ({ name: `报送/${'甲乙丙丁戊'[index]}.txt`, bytes: await readFile(SEEDS + name) })),
  );
  const { page, close } = await openPage(context, { width: 1280, height: 640 });
  await drop(page, '#drop', [...reports, { name: '报送/己.docx', bytes: Buffer.from('PK\x03\x04') }]);
  await waitForBatch(page, 6);
  await page.$eval('#batch', (section) => section.scrollIntoView());
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await page.screenshot({ path: join(folder, 'batch.png') });
  await close();
}

await mkdir(folder, { recursive: true });
const context = await startBrowser();
try {
  for (const [name, { options, show }] of Object.entries(PICTURES)) {
    const { page, close } = await openPage(context, options);
    await paste(page, report);
    await waitForVerdict(page, 'fail');
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await close();
  }
  await batch(context);
} finally {
  await context.close();
}
