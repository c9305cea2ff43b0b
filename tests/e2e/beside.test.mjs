// @ts-check
// Two years side by side, and a consolidated report against its parts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { SEEDS, drop, openPage, paste, startBrowser, textOf, waitForBatch, withPage } from './driver.mjs';

/** @typedef {Awaited<ReturnType<typeof openPage>>} Open */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** A report without errors, and what last year's would have been. */
let now = '';
let last = '';
/** Last year's with the very words of this year's. */
let copied = '';
before(async () => {
  context = await startBrowser();
  now = String(await readFile(`${SEEDS}001_be2462de74f1b0c4.txt`));
  last = now.replace(/2020/g, '2019').replace(/2021/g, '2020');
  copied = now.replace('2020', '2019');
});
after(() => context.close());

/** @param {Parameters<typeof withPage>[1]} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, body, options);

/** Puts last year's report beside the one that is shown. @param {Open['page']} page @param {string} text */
async function addPrevious(page, text) {
  const before = await textOf(page, '.beside-line');
  const field = await page.$('#beside input[type=file]');
  await field?.evaluate((input, words) => {
    const data = new DataTransfer();
    data.items.add(new File([words], '去年.txt'));
    /** @type {HTMLInputElement} */ (input).files = data.files;
    input.dispatchEvent(new Event('change'));
  }, text);
  await page.waitForFunction(
    (words) => {
      const line = (document.querySelector('.beside-line')?.textContent ?? '').replace(/\s+/g, ' ').trim();
      return line !== words && line.includes('对照。');
    },
    {},
    before,
  );
}

/** @param {Open['page']} page @param {string} id */
const hidden = (page, id) => page.$eval(`#${id}`, (element) => /** @type {HTMLElement} */ (element).hidden);

test('last year\'s report beside the pasted one: rules between the years, both in one table', () =>
  onPage(async ({ page }) => {
    await paste(page, now);
    await page.waitForSelector('#choose-previous');
    assert.equal(await hidden(page, 'tab-years'), true);
    await addPrevious(page, copied);
    assert.match(await textOf(page, '.beside-line'), /已与“.*2019年.*”对照/);
    assert.equal(await hidden(page, 'tab-years'), false);
    await page.waitForSelector('[data-rule="years.copied"]');
    await page.click('#tab-years');
    const heads = await page.$$eval('#years-requests ~ .scroll th[scope=col]', (all) => all.map((head) => head.textContent));
    assert.deepEqual(heads, ['项目', '2019 年', '2020 年', '增减', '增减幅度', '问题']);
    assert.ok((await page.$$('#years-requests ~ .scroll tbody tr')).length > 20);
    await page.select('#years-applicant', 'natural');
    assert.ok((await page.$$('#years-requests ~ .scroll tbody tr')).length > 20);
    await page.click('#years-requests ~ .scroll tbody button');
    assert.equal(await hidden(page, 'view-tables'), false);
    // It stays beside the text while that is edited, and is taken away on request.
    await page.type('#paste', ' ');
    await page.waitForFunction(() => document.querySelector('.beside-line')?.textContent?.includes('已与'));
    await page.$$eval('.beside-line button', (buttons) => buttons[1].click());
    await page.waitForFunction(() => document.getElementById('tab-years')?.hidden);
    assert.equal(await page.$('[data-rule="years.copied"]'), null);
  }));

test('last year\'s report is taken where it is dropped beside this one', () =>
  onPage(async ({ page }) => {
    await paste(page, now);
    await page.waitForSelector('#choose-previous');
    await drop(page, '#beside', [{ name: '去年.txt', bytes: Buffer.from(copied) }]);
    await page.waitForFunction(() => document.querySelector('.beside-line')?.textContent?.includes('已与'));
    assert.match(await textOf(page, '.report-title'), /2020年/);
    assert.equal(await hidden(page, 'tab-years'), false);
  }));

test('last year\'s report that comes late does not hold up the report that was opened meanwhile', () =>
  onPage(async ({ page }) => {
    await paste(page, now);
    await page.waitForSelector('#choose-previous');
    // It comes when the next report has just been handed to be checked.
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = async function () {
        const bytes = await arrayBuffer.call(this);
        const { postMessage } = Worker.prototype;
        return new Promise((resolve) => {
          Worker.prototype.postMessage = function (/** @type {[any]} */ ...message) {
            Worker.prototype.postMessage = postMessage;
            postMessage.apply(this, message);
            /** @type {any} */ (window).late = true;
            resolve(bytes);
          };
          /** @type {any} */ (window).waits = true;
        });
      };
    });
    await drop(page, '#beside', [{ name: '去年.txt', bytes: Buffer.from(last) }]);
    await page.waitForFunction(() => 'waits' in window);
    await page.click('[data-sample="guxian"]');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.startsWith('古县'));
    assert.match(await textOf(page, '#status'), /^已核对/);
    assert.equal(await page.evaluate(() => 'late' in window), true);
  }));

test('a number that does not follow from last year\'s leads to its finding', () =>
  onPage(async ({ page }) => {
    const carried = last.replace(/(四、结转下年度继续办理[^\n]*?)0(\s*)$/m, '$13$2');
    assert.notEqual(carried, last);
    await paste(page, now);
    await page.waitForSelector('#choose-previous');
    await addPrevious(page, carried);
    await page.waitForSelector('[data-rule="years.carried"]');
    await page.click('#tab-years');
    await page.$$eval('#years-requests ~ .scroll td button', (buttons) => buttons[0].click());
    assert.match(await page.evaluate(() => document.activeElement?.getAttribute('data-rule') ?? ''), /^years\.carried$/);
  }));

test('what is not last year\'s report is said to be none, and nothing is compared', () =>
  onPage(async ({ page }) => {
    await paste(page, now);
    await page.waitForSelector('#choose-previous');
    await addPrevious(page, now);
    assert.match(await textOf(page, '.beside-line'), /是 2020 年度的，不是上一年度，没有对照/);
    await addPrevious(page, last.split('偃师市文化广电和旅游局').join('乙县教育局'));
    assert.match(await textOf(page, '.beside-line'), /不是同一个机关，没有对照/);
    await addPrevious(page, '今天天气很好。');
    assert.match(await textOf(page, '.beside-line'), /读不出年度报告，没有对照/);
    assert.equal(await hidden(page, 'tab-years'), true);
  }));

test('two years dropped together are compared by themselves', () =>
  onPage(async ({ page }) => {
    await drop(page, '#drop', [{ name: '今年.txt', bytes: Buffer.from(now) }, { name: '去年.txt', bytes: Buffer.from(copied) }]);
    await waitForBatch(page, 2);
    await page.waitForSelector('.batch-pair');
    assert.match(await textOf(page, '.batch-table tbody tr:first-child'), /已与 2019 年对照/);
    await page.click('[data-row="0"]');
    await page.waitForFunction(() => document.querySelector('.beside-line')?.textContent?.includes('已与'));
    await page.waitForSelector('[data-rule="years.copied"]');
  }));

test('a consolidated report is added up from the others, those that do not count are named', () =>
  onPage(async ({ page }) => {
    const other = now.split('偃师市文化广电和旅游局').join('偃师市教育局');
    await drop(page, '#drop', [
      { name: '汇总.txt', bytes: Buffer.from(now.split('偃师市文化广电和旅游局').join('偃师市人民政府')) },
      { name: '文旅.txt', bytes: Buffer.from(now) },
      { name: '教育.txt', bytes: Buffer.from(other) },
      { name: '旧的.txt', bytes: Buffer.from(last.split('偃师市文化广电和旅游局').join('偃师市民政局')) },
    ]);
    await waitForBatch(page, 4);
    await page.$eval('.batch-rollup summary', (summary) => /** @type {HTMLElement} */ (summary).click());
    await page.select('#batch-parent', '0');
    await page.click('.batch-rollup button');
    await page.waitForSelector('.beside-parts li');
    const parts = await page.$$eval('.beside-parts li', (all) => all.map((item) => item.textContent));
    assert.equal(parts.length, 3);
    assert.match(String(parts[2]), /偃师市民政局.*不是同一年度/);
    // All was read: that is not why nothing was added up.
    assert.match(await textOf(page, '.verdict .lost'), /：1 份不是同一年度，没有计入/);
    await page.click('.beside-parts li:nth-child(2) button');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('教育局'));
    assert.match(await textOf(page, '.batch-at'), /教育\.txt/);
    await page.click('.batch-back');
    await page.$eval('.batch-rollup summary', (summary) => /** @type {HTMLElement} */ (summary).click()).catch(() => {});
    await page.select('#batch-parent', '0');
    await page.$eval('.batch-rollup button', (button) => /** @type {HTMLElement} */ (button).click());
    await page.waitForSelector('.beside-parts li');
    assert.match(await textOf(page, '.beside-parts summary'), /放入 3 份报告，其中 1 份没有计入/);
  }));

for (const [name, options] of Object.entries({ wide: {}, narrow: { width: 360, height: 760 }, dark: { dark: true } })) {
  test(`axe finds nothing in both years, ${name}`, () =>
    onPage(async ({ page }) => {
      await paste(page, now);
      await page.waitForSelector('#choose-previous');
      await addPrevious(page, last);
      await page.click('#tab-years');
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    }, options));
}
