// @ts-check
// Files that take more memory than there is: the page says so, in a list and for one alone, and goes
// on with the next as ever. The module is given little memory, so that a few megabytes are too much.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/serve.mjs';
import { leastPages, limited } from '../wasm/limited.mjs';
import { SEEDS, SITE, drop, launch, openPage, paste, textOf, waitForBatch, waitForVerdict } from './driver.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SAID = /需要的内存太多.*确认选对了文件.*别的报告可以接着核对/;

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('./driver.mjs').Browser} */
let browser;
/** @type {Buffer} */
let report;
/** @type {Buffer} */
let large;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-memory-'));
  const wasm = join(folder, 'wasm');
  await mkdir(wasm);
  for (const name of ['gouji-first', 'gouji']) {
    const module = await readFile(join(SITE, `${name}.wasm`));
    await writeFile(join(wasm, `${name}.wasm`), limited(module, leastPages(module)));
    await copyFile(join(root, `build/wasm/${name}.js`), join(wasm, `${name}.js`));
  }
  await copyFile(join(SITE, 'gouji-gb18030.dat'), join(wasm, 'gouji-gb18030.dat'));
  execFileSync(process.execPath, [join(root, 'web/build.mjs'), '--wasm', wasm, '--out', join(folder, 'site')]);
  server = await serve({ folder: join(folder, 'site') });
  browser = await launch();
  report = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`);
  large = Buffer.concat(Array(400).fill(report));
});
after(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** @param {(page: import('./driver.mjs').Page) => Promise<void>} body */
async function onPage(body) {
  const open = await openPage({ browser, url: server.url });
  try {
    await body(open.page);
    // Emscripten says it on the console, too.
    assert.deepEqual(open.complaints.filter((words) => !/OOM/.test(words)), []);
    assert.deepEqual(await open.violations(), []);
  } finally {
    await open.close();
  }
}

test('one file: what is wrong is said, and the next is checked', () =>
  onPage(async (page) => {
    for (let round = 0; round < 3; round++) {
      await drop(page, '#drop', [{ name: '大.txt', bytes: large }]);
      await page.waitForFunction(() => /内存/.test(document.querySelector('#status')?.textContent ?? ''));
      assert.match(await textOf(page, '#status'), SAID);
      assert.equal(await page.$eval('#result', (element) => /** @type {HTMLElement} */ (element).hidden), true);
      await paste(page, report.toString());
      await waitForVerdict(page, 'fail');
    }
  }));

test('in a list the others are checked', () =>
  onPage(async (page) => {
    await drop(page, '#drop', [
      { name: '甲.txt', bytes: report },
      { name: '大.txt', bytes: large },
      { name: '乙.txt', bytes: report },
      { name: '丙.txt', bytes: report },
    ]);
    await waitForBatch(page, 4);
    const rows = await page.$$eval('.batch-table tbody tr', (all) => all.map((row) => row.textContent ?? ''));
    const failed = rows.filter((row) => /需要的内存太多/.test(row));
    assert.equal(failed.length, 1);
    assert.match(failed[0], /大\.txt/);
    assert.equal(rows.filter((row) => /有错误/.test(row)).length, 3);
  }));
