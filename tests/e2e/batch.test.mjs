// @ts-check
// Many files at once: one table, sorted and filtered, each row opening its report.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { SEEDS, drop, focusOf, openPage, startBrowser, textOf, waitForBatch, withPage } from './driver.mjs';

/** @typedef {Awaited<ReturnType<typeof openPage>>} Open */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** The five reports, a broken document and an empty file. @type {{name: string, bytes: Uint8Array}[]} */
let seven;
before(async () => {
  context = await startBrowser();
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
  seven = await Promise.all(names.map(async (name) => ({ name: name.slice(0, 3), bytes: await readFile(SEEDS + name) })));
  seven.push({ name: '坏.docx', bytes: Buffer.from('PK\x03\x04') }, { name: '空.txt', bytes: new Uint8Array() });
});
after(() => context.close());

/** @param {Parameters<typeof withPage>[1]} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, body, options);

/** @param {Open['page']} page */
const rows = (page) =>
  page.$$eval('.batch-table tbody tr', (all) =>
    all.map((row) => [...row.children].slice(0, 6).map((cell) => cell.firstChild?.nodeName === 'BUTTON' ? cell.textContent : cell.textContent?.trim())),
  );

/** @param {Open['page']} page */
const files = (page) => page.$$eval('.batch-open', (all) => all.map((button) => button.textContent));

test('seven files make one table; a damaged one is a row like the others', () =>
  onPage(async ({ page, requests }) => {
    const loaded = requests.length;
    await page.setOfflineMode(true);
    await drop(page, '#drop', seven);
    await waitForBatch(page, 7);
    const table = await rows(page);
    assert.deepEqual(table.map(([, , organ, year]) => [organ, year]), [
      ['安阳市文物局', '2020'],
      ['偃师市文化广电和旅游局', '2020'],
      ['文峰区人民政府', '2019'],
      ['古县文化和旅游局', '2022'],
      ['贺兰县文化旅游广电局', '2020'],
      // What is said of a file that cannot be read takes the room of its numbers; the time is left.
      [table[5][2], undefined],
      [table[6][2], undefined],
    ]);
    assert.match(String(table[0][1]), /^有错误$/);
    assert.match(String(table[1][1]), /^没有错误$/);
    assert.match(String(table[5][1]), /^无法核对.*损坏/);
    assert.match(String(table[6][1]), /^无法核对.*空/);
    assert.match(await textOf(page, '.batch-tally'), /已全部核对，3 份有错误，2 份没有错误，2 份无法核对/);
    assert.deepEqual(requests.slice(loaded), []);
  }));

test('a row opens its report, the next one follows, and the way back leads to the row', () =>
  onPage(async ({ page }) => {
    await drop(page, '#drop', seven);
    await waitForBatch(page, 7);
    assert.equal(await focusOf(page), 'batch-heading');
    await page.focus('[data-row="1"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('偃师'));
    assert.match(await textOf(page, '.batch-at'), /第 2 份，共 7 份： 001/);
    assert.equal(await page.$eval('.batch-list', (list) => /** @type {HTMLElement} */ (list).hidden), true);
    assert.equal(await focusOf(page), 'batch-back');
    await page.focus('.batch-bar button:last-child');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('文峰区'));
    assert.equal(await textOf(page, '.batch-bar button:focus'), '下一份');
    await page.focus('.batch-back');
    await page.keyboard.press('Enter');
    assert.equal(await page.$eval('#result', (result) => /** @type {HTMLElement} */ (result).hidden), true);
    assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.row), '2');
    // A sample in between takes nothing away.
    await page.click('[data-sample="guxian"]');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('古县'));
    await page.click('.batch-back');
    assert.equal((await files(page)).length, 7);
  }));

test('the table is sorted by its heads and filtered by verdict and words', () =>
  onPage(async ({ page }) => {
    await drop(page, '#drop', seven);
    await waitForBatch(page, 7);
    const head = (/** @type {number} */ index) => `.batch-table thead th:nth-child(${index}) button`;
    await page.click(head(5));
    assert.deepEqual((await files(page)).slice(0, 2), ['003', '000']);
    assert.equal(await page.$eval('.batch-table thead th:nth-child(5)', (th) => th.getAttribute('aria-sort')), 'descending');
    await page.click(head(5));
    assert.deepEqual((await files(page)).slice(0, 2), ['001', '004']);
    await page.click(head(5));
    assert.deepEqual((await files(page)).slice(0, 2), ['000', '001']);
    await page.select('#batch-standing', 'problem');
    assert.deepEqual(await files(page), ['坏.docx', '空.txt']);
    await page.select('#batch-standing', '');
    await page.type('#batch-words', '文化');
    assert.deepEqual(await files(page), ['001', '003', '004']);
    await page.type('#batch-words', '没有这样的');
    assert.match(await textOf(page, '.batch-list .none'), /没有符合条件的报告/);
  }));

test('it can be stopped and goes on where it was', () =>
  onPage(async ({ page }) => {
    // Stopped from within: hundreds of reports are done before a word reaches the page from here.
    await page.evaluate((text) => {
      const data = new DataTransfer();
      for (let index = 0; index < 500; index++) data.items.add(new File([text], `报告${index}.txt`));
      document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      return new Promise((resolve) => {
        const wait = setInterval(() => {
          const progress = document.querySelector('.batch-progress progress');
          if (!(progress instanceof HTMLProgressElement) || progress.value < 1) return;
          clearInterval(wait);
          /** @type {HTMLElement | null} */ (document.querySelector('.batch-progress button'))?.click();
          resolve(null);
        }, 5);
      });
    }, String(seven[1].bytes));
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent?.includes('已停止'));
    assert.match(await textOf(page, '.batch-tally'), /已核对 \d+ 份，共 500 份/);
    await page.$$eval('.batch-progress button', (buttons) => buttons[1].click());
    await page.waitForFunction(() => document.querySelector('.batch-tally')?.textContent?.includes('500 份没有错误'));
  }));

test('a thousand files do not freeze the page', () =>
  onPage(async ({ page }) => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      for (let index = 0; index < 1000; index++) data.items.add(new File([text], `报告${index}.txt`));
      /** @type {any} */ (window).longest = 0;
      let last = performance.now();
      /** @type {any} */ (window).began = last;
      setInterval(() => {
        const now = performance.now();
        /** @type {any} */ (window).longest = Math.max(/** @type {any} */ (window).longest, now - last);
        last = now;
      }, 10);
      document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, String(await readFile(`${SEEDS}001_be2462de74f1b0c4.txt`)));
    await page.waitForFunction(() => document.querySelector('.batch-tally')?.textContent?.includes('1000 份没有错误'));
    const [longest, took] = await page.evaluate(() => {
      const { longest: most, began } = /** @type {any} */ (window);
      return [most, performance.now() - began];
    });
    // On a machine that is busy with other things all takes longer.
    assert.ok(longest < Math.max(2000, took / 4), `the page stood still for ${Math.round(longest)} of ${Math.round(took)} ms`);
    assert.equal((await files(page)).length, 200);
    await page.click('.batch-list .more');
    assert.equal((await files(page)).length, 400);
  }));

for (const [name, options] of Object.entries({ wide: {}, narrow: { width: 360, height: 760 }, dark: { dark: true } })) {
  test(`axe finds nothing in the table, ${name}`, () =>
    onPage(async ({ page }) => {
      await drop(page, '#drop', seven);
      await waitForBatch(page, 7);
      await page.$eval('.batch-rollup summary', (summary) => /** @type {HTMLElement} */ (summary).click());
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    }, options));
}
