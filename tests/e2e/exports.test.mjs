// @ts-check
// Results taken away: what the browser downloads, and what is on the clipboard.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { SEEDS, drop, openPage, startBrowser, textOf, waitForBatch, waitForVerdict, withPage } from './driver.mjs';

/** @typedef {Awaited<ReturnType<typeof openPage>>} Open */

const GOUJI = process.env.GOUJI ?? fileURLToPath(new URL('../../build/release/gouji', import.meta.url));
const run = promisify(execFile);

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** @type {string} */
let folder;
before(async () => {
  context = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'gouji-exports-'));
});
after(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

/** What the links that were clicked would have downloaded, in the page. @param {Open['page']} page */
async function catchDownloads(page) {
  await page.evaluate(() => {
    /** @type {any} */ (window).saved = [];
    /** @type {Map<string, Blob>} */
    const blobs = new Map();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      const url = create(blob);
      if (blob instanceof Blob) blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      const reader = new FileReader();
      reader.addEventListener('load', () => /** @type {any} */ (window).saved.push([this.download, String(reader.result).split(',')[1], blob?.type]));
      if (blob) reader.readAsDataURL(blob);
    };
  });
}

/** @param {Open['page']} page @param {string} id @param {string} [within] @returns {Promise<{name: string, bytes: Buffer, type: string}>} */
async function exported(page, id, within = '#exports') {
  const before = await page.evaluate(() => /** @type {any} */ (window).saved.length);
  await page.$eval(`${within} .export-more`, (details) => details.setAttribute('open', ''));
  await page.click(`${within} [data-export="${id}"]`);
  await page.waitForFunction((count) => /** @type {any} */ (window).saved.length > count, {}, before);
  const [name, data, type] = await page.evaluate(() => /** @type {any} */ (window).saved.pop());
  return { name, bytes: Buffer.from(data, 'base64'), type };
}

/** @param {Parameters<typeof withPage>[1]} body */
const onPage = (body) =>
  withPage(context, async (open) => {
    await catchDownloads(open.page);
    await body(open);
  });

/** @param {string} format @param {string[]} files @returns {Promise<Buffer>} */
async function native(format, files) {
  const { stdout } = await run(GOUJI, ['check', '--fail-on', 'never', '--format', format, ...files], {
    cwd: folder,
    encoding: 'buffer',
    maxBuffer: 1 << 28,
  });
  return stdout;
}

test('the files of one report are those that the command line writes, byte for byte', () =>
  onPage(async ({ page }) => {
    const bytes = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`);
    await writeFile(join(folder, '报告.txt'), bytes);
    await drop(page, '#drop', [{ name: '报告.txt', bytes }]);
    await waitForVerdict(page, 'fail');
    for (const format of ['csv', 'json', 'sarif', 'html']) {
      const file = await exported(page, format);
      assert.match(file.name, new RegExp(`文峰区.*\\.${format}$`));
      assert.deepEqual(file.bytes, await native(format, ['报告.txt']), format);
    }
    assert.match(await textOf(page, '#exports .export-status'), /已生成 .*\.html/);
  }));

test('what is taken away of a changed copy says that it is one', () =>
  onPage(async ({ page }) => {
    const bytes = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`);
    await drop(page, '#drop', [{ name: '报告.txt', bytes }]);
    await waitForVerdict(page, 'fail');
    await page.click('.finding[data-rule="requests.results"] .repair');
    await page.waitForFunction(() => document.querySelector('#changed')?.textContent === '已改 1 处');
    assert.match(await textOf(page, '.verdict-detail'), /^这是改动后的副本（已改 1 处）的结果，原报告还没有改。/);
    for (const format of ['csv', 'json', 'sarif', 'html']) {
      const file = await exported(page, format);
      assert.match(file.name, new RegExp(`^文峰区.*（改动后的副本，1 处）\\.${format}$`));
      const names = ['报告.txt（改动后的副本，1 处）'].flatMap((words) => [words, encodeURIComponent(words)]);
      assert.ok(names.some((words) => file.bytes.includes(words)), format);
    }
  }));

test('the files of many reports are one file of each kind', () =>
  onPage(async ({ page }) => {
    const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(SEEDS + name) })));
    files.push({ name: '坏.docx', bytes: Buffer.from('PK\x03\x04') });
    await Promise.all(files.map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
    await drop(page, '#drop', files);
    await waitForBatch(page, 6);
    for (const format of ['csv', 'json', 'sarif', 'html']) {
      const file = await exported(page, format, '#batch');
      assert.equal(file.name, `6 个文件.${format}`);
      const line = await run(GOUJI, ['check', '--format', format, ...files.map(({ name }) => name)], { cwd: folder, encoding: 'buffer', maxBuffer: 1 << 28 }).catch((error) => error);
      assert.deepEqual(file.bytes, line.stdout, format);
    }
    const book = await exported(page, 'xlsx', '#batch');
    assert.equal(book.name, '6 个文件.xlsx');
    // The checker itself can read what it writes.
    await writeFile(join(folder, 'book.xlsx'), book.bytes);
    const { stdout } = await run(GOUJI, ['dump', '--stage=document', 'book.xlsx'], { cwd: folder, maxBuffer: 1 << 28 });
    assert.match(stdout, /文峰区人民政府/);
    assert.match(stdout, /规则编号/);
  }));

test('an opinion is on the clipboard, ready to be sent', () =>
  onPage(async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (/** @type {string} */ words) => void (/** @type {any} */ (window).copied = words) },
      });
    });
    await page.click('[data-sample="wenfeng"]');
    await waitForVerdict(page, 'fail');
    await page.focus('#exports [data-export="opinion"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /** @type {any} */ (window).copied);
    const words = await page.evaluate(() => /** @type {any} */ (window).copied);
    assert.match(words, /^《.*文峰区.*》审核意见\n经核对，发现错误 \d+ 处/);
    assert.match(await textOf(page, '#exports .export-status'), /已复制/);
  }));
