// @ts-check
// The pictures: the flow of the applications above Table 3 and the map of the report under the
// verdict, by mouse and by keyboard, in what they draw and in what they say.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { SEEDS, focusOf, openPage, paste, startBrowser, textOf } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

const BASE = await readFile(new URL('../cases/base/2021-department.txt', import.meta.url), 'utf8');
const WENFENG = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`, 'utf8');
const ANYANG = await readFile(`${SEEDS}000_f9f464c86d1dad28.txt`, 'utf8');
const CARRIED = '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1';
const TOTAL = '[data-cell="requests.result_total.total"]';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** @param {string} before @param {string} now */
function changed(before, now) {
  assert.ok(BASE.includes(before));
  return BASE.replace(before, now);
}

/** @param {string} text @param {Parameters<typeof openPage>[1]} [options] */
async function open(text, options) {
  const opened = await openPage(context, options);
  await paste(opened.page, text);
  await opened.page.waitForSelector('#result:not([hidden]):not([aria-busy]) .verdict');
  return opened;
}

/** @param {Page} page */
const isOpen = (page) => page.$eval('.flow', (flow) => /** @type {HTMLDetailsElement} */ (flow).open);

/** The numbers of the text alternative. @param {Page} page @returns {Promise<Record<string, string>>} */
const numbers = (page) =>
  page.$$eval('.flow-numbers td', (cells) => Object.fromEntries(cells.map((cell) => [cell.dataset.key, cell.textContent ?? ''])));

/** The names in the picture by key. @param {Page} page @returns {Promise<Record<string, string>>} */
const labels = (page) =>
  page.$$eval('.flow-target', (bars) =>
    Object.fromEntries(bars.map((bar) => [/** @type {SVGElement} */ (bar).dataset.key, bar.querySelector('text')?.textContent ?? ''])));

/** What has the focus, by rule or by the key of a bar. @param {Page} page @param {'rule' | 'key'} name */
const focused = (page, name) =>
  page.evaluate((key) => /** @type {HTMLElement} */ (document.activeElement).dataset[key], name);

/** @param {Page} page @param {string} key */
const heightOf = (page, key) =>
  page.$eval(`.flow-bar[data-bar="${key}"]`, (bar) => Number(bar.getAttribute('height')));

test('a broken balance is open, seen as a hatched gap and said in words', async () => {
  const { page, complaints, violations, close } = await open(WENFENG);
  assert.equal(await isOpen(page), true);
  assert.match(await textOf(page, '.flow summary'), /总计、自然人对不上/);
  assert.match(await textOf(page, '.flow-words'), /新收 44 \+ 上年结转 0 = 44；办结 43 \+ 结转下年 0 = 43；差 1 件。/);
  assert.match(await textOf(page, '.flow-words'), /各项办理结果相加 44，“（七）总计”填的是 43；差 1 件。/);
  assert.deepEqual(await labels(page), {
    new: '本年新收 44', result_total: '办结总计 43', 'gap.accounted': '差 1 件', granted: '予以公开 14', partial: '部分公开 2',
    unavailable: '无法提供 18', rejected: '不予处理 1', other: '其他处理 9',
  });
  // Hatched: what fills it is a pattern that is there.
  const fill = await page.$eval('.flow-bar.gap', (bar) => getComputedStyle(bar).fill);
  const id = /url\("#(.+)"\)/.exec(fill)?.[1];
  assert.ok(id && (await page.$(`pattern[id="${id}"]`)), fill);
  // The middle ends short of what came in.
  assert.ok((await heightOf(page, 'result_total')) < (await heightOf(page, 'new')));
  assert.deepEqual(complaints, []);
  assert.deepEqual(await violations(), []);
  await close();
});

test('the text alternative has the numbers of the table and of the picture', async () => {
  const { page, close } = await open(BASE);
  assert.equal(await isOpen(page), false);
  assert.match(await textOf(page, '.flow summary'), /前后相符/);
  await page.click('.flow summary');
  const said = await numbers(page);
  /** @param {string[]} rows */
  const sum = (...rows) =>
    page.evaluate((ids) => String(ids.reduce((all, id) => all + Number(document.querySelector(`[data-cell="requests.${id}.total"] [lang]`)?.textContent), 0)), rows);
  assert.equal(said.new, await sum('new'));
  assert.equal(said.carried_in, await sum('carried_in'));
  assert.equal(said.granted, await sum('granted'));
  assert.equal(said.refused, await sum('refused_secret', 'refused_law', 'refused_safety', 'refused_third_party', 'refused_internal', 'refused_process', 'refused_enforcement', 'refused_inquiry'));
  assert.equal(said.other, await sum('other_uncorrected', 'other_unpaid', 'other_rest'));
  assert.equal(said.result_total, await sum('result_total'));
  assert.equal(said.carried_out, await sum('carried_out'));
  for (const [key, label] of Object.entries(await labels(page))) assert.equal(label.split(' ').pop(), said[key], key);
  await close();
});

test('a bar leads to its cell and a gap to its finding, by mouse and by keyboard', async () => {
  const { page, close } = await open(WENFENG);
  await page.click('.flow-target[data-key="unavailable"]');
  assert.equal(await focusOf(page), 'requests.unavailable_not_held.total');
  await page.click('.flow-target[data-key="result_total"]');
  assert.equal(await focusOf(page), 'requests.result_total.total');
  assert.ok(await page.$(`${TOTAL}.current`));
  await page.$eval('.flow-target[data-key="granted"]', (bar) => /** @type {SVGElement} */ (bar).focus());
  await page.keyboard.press('Enter');
  assert.equal(await focusOf(page), 'requests.granted.total');
  // From the choice of the applicant the bars follow one by one.
  await page.focus('.flow-select');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  assert.equal(await focused(page, 'key'), 'gap.accounted');
  await page.keyboard.press('Space');
  assert.equal(await focused(page, 'rule'), 'requests.results');
  await close();
});

test('another applicant is chosen by keyboard, those with a gap are named as such', async () => {
  const { page, close } = await open(changed(CARRIED, '四、结转下年度继续办理\t\t\t2\t0\t0\t0\t0\t0\t1'));
  // The total adds up: the natural persons are shown first.
  assert.equal(await textOf(page, '.flow-column'), '自然人');
  const options = await page.$$eval('.flow-select option', (all) => all.map((option) => option.textContent));
  assert.equal(options[0], '总计');
  assert.equal(options[1], '自然人（差 1 件）');
  assert.equal((await labels(page))['gap.came'], '差 1 件');
  await page.focus('.flow-select');
  await page.keyboard.press('ArrowUp');
  assert.equal(await textOf(page, '.flow-column'), '总计');
  assert.equal((await labels(page))['gap.came'], undefined);
  assert.equal((await numbers(page)).carried_out, '1');
  await close();
});

test('what was not read is said, no balance is drawn', async () => {
  const { page, close } = await open(changed(`${CARRIED}\n`, ''));
  await page.click('.flow summary');
  assert.match(await textOf(page, '.flow summary'), /有的数没有读到/);
  assert.equal(await page.$('.flow-svg'), null);
  assert.doesNotMatch(await textOf(page, '.flow'), /差 \d/);
  assert.match(await textOf(page, '.flow-unread'), /结转下年度继续办理·总计/);
  assert.equal((await numbers(page)).carried_out, '没有读到');
  await page.focus('.flow-unread a');
  await page.keyboard.press('Enter');
  assert.equal(await focusOf(page), 'requests.carried_out.total');
  await close();
});

test('no applications: a sentence in place of a picture', async () => {
  const { page, close } = await open(ANYANG);
  assert.equal(await page.$('.flow'), null);
  assert.match(await textOf(page, '.flow-none'), /没有申请/);
  await close();
});

test('the map leads to findings, parts and tables', async () => {
  const { page, close } = await open(WENFENG);
  // Every finding of the list is counted once.
  const counted = await page.$$eval('.map-count', (counts) =>
    counts.reduce((all, count) => all + Number(count.querySelector('[aria-hidden]:not(svg)')?.textContent), 0));
  assert.equal(counted, (await page.$$('.finding')).length);
  assert.match(await textOf(page, '[data-part="overview"]'), /一、总体情况 ?2 2 处错误 1 1 处提醒 2 2 处提示/);
  await page.click('[data-part="overview"] a');
  assert.equal(await focused(page, 'rule'), 'narrative.disclosure');
  await page.focus('[data-part="requests"] a:nth-of-type(2)');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page, 'rule'), 'requests.results');
  // A part without findings is shown in the text, a table without in the tables.
  await page.click('[data-part="other"] a');
  assert.match(await page.evaluate(() => String(getSelection())), /^六、其他需要报告的事项/);
  await close();

  const clean = await open(BASE);
  await clean.page.click('[data-part="disputes"] a:nth-of-type(2)');
  assert.equal(await focusOf(clean.page), 'disputes.review.upheld');
  await clean.close();
});

test('the map shows what is absent', async () => {
  const { page, close } = await open(BASE.replace(/\n五、[^\n]*\n/, '\n'));
  assert.match(await textOf(page, '[data-part="improvement"]'), /缺 报告里没有找到/);
  await page.click('[data-part="improvement"] a');
  assert.equal(await focused(page, 'rule'), 'section.missing');
  await close();
});

for (const width of [1280, 360, 320]) {
  for (const language of ['zh', 'en']) {
    test(`axe-core finds nothing at ${width} pixels, ${language}; text is large enough and inside`, async () => {
      const { page, close } = await open(WENFENG, { width });
      if (language === 'en') {
        await page.click('#language-en');
        await page.waitForFunction(() => document.querySelector('.flow-label')?.textContent?.startsWith('New'));
      }
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
        assert.deepEqual(await violations(page, ['.map', '.flow']), []);
      }
      const out = await page.evaluate(() => {
        const frame = /** @type {Element} */ (document.querySelector('.flow')).getBoundingClientRect();
        const svg = /** @type {SVGSVGElement} */ (document.querySelector('.flow-svg'));
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return [...document.querySelectorAll('.flow-label')].flatMap((label) => {
          const box = label.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(label).fontSize) * scale;
          return box.left < frame.left || box.right > frame.right || size < 12 ? [`${label.textContent} ${size} ${box.left} ${box.right}`] : [];
        });
      });
      assert.deepEqual(out, []);
      await close();
    });
  }
}

test('on paper the picture and the map are there, the choice is not', async () => {
  const { page, close } = await open(BASE);
  await page.emulateMediaType('print');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  /** @param {string} selector */
  const shown = (selector) => page.$$eval(selector, (all) => all.filter((element) => element.getClientRects().length > 0).length);
  await page.waitForFunction(() => document.querySelector('.flow-svg')?.getClientRects().length);
  assert.equal(await shown('.map-part'), 7);
  assert.equal(await shown('.flow-select'), 0);
  assert.match(await textOf(page, '.flow-column'), /总计/);
  await close();
});
