// @ts-check
// WCAG 2.2 AA as far as a machine can tell: axe-core in every view, light and dark, wide and narrow;
// no sideways scrolling; printing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { page as webPage } from './documents.mjs';
import { drop, openPage, paste, resize, startBrowser, textOf, waitForVerdict } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

const RESULTS = '[data-rule="requests.results"] .to-table';
const RESULTS_TEXT = '[data-rule="requests.results"] .to-text';

/** @param {Page} page */
async function sample(page) {
  await page.click('[data-sample="wenfeng"]');
  await waitForVerdict(page, 'fail');
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const VIEWS = {
  empty: async () => {},
  results: async (page) => {
    await sample(page);
    for (const fold of await page.$$('summary')) await fold.evaluate((summary) => summary.click());
  },
  'chosen cell': async (page) => {
    await sample(page);
    await page.click(RESULTS);
    await page.click('td[data-cell="requests.new.total"]');
    await page.waitForSelector('.passages li');
    await page.waitForSelector('.relation');
  },
  text: async (page) => {
    await sample(page);
    await page.click(RESULTS_TEXT);
  },
  'a document': async (page) => {
    await drop(page, '#drop', [{ name: '报告.html', bytes: Buffer.from(webPage()) }]);
    await waitForVerdict(page, 'fail');
    await page.click(RESULTS_TEXT);
    await page.waitForSelector('.report-document table');
  },
  'a number of the text': async (page) => {
    await sample(page);
    await page.click('#tab-text');
    await page.focus('mark .claim');
    await page.waitForSelector('.claim-card');
  },
  'mixed forms': async (page) => {
    await page.click('[data-sample="guxian"]');
    await waitForVerdict(page, 'fail');
  },
  'not a report': async (page) => {
    await paste(page, '今天天气很好。');
    await waitForVerdict(page, 'problem');
  },
  English: async (page) => {
    await page.click('#language-en');
    await sample(page);
    await page.click(RESULTS);
  },
};

for (const [name, show] of Object.entries(VIEWS)) {
  test(`view: ${name}`, async (view) => {
    const { page, close } = await openPage(context);
    await show(page);
    for (const scheme of ['light', 'dark']) {
      await view.test(`axe-core finds nothing, ${scheme}`, async () => {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        assert.deepEqual(await violations(page), []);
      });
    }
    for (const width of [768, 360, 320]) {
      await view.test(`no sideways scrolling at ${width} pixels`, async () => {
        await resize(page, { width, height: 640 });
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(window, width);
        assert.ok(content <= window, `${content} > ${window}`);
        // Nothing sticks out unseen either, but for what scrolls by itself.
        const out = await page.$$eval('main *, header *, footer *', (all) =>
          all
            .filter((element) => !element.closest('.scroll, .hidden-text, .skip, [hidden]'))
            // What is folded keeps its old boxes in Firefox.
            .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.tagName}.${element.className}`),
        );
        assert.deepEqual(out, []);
      });
    }
    await close();
  });
}

test('axe-core is able to find something', async () => {
  const { page, close } = await openPage(context);
  await page.$eval('label[for=paste]', (label) => label.remove());
  await page.$eval('#paste', (field) => field.removeAttribute('placeholder'));
  assert.match((await violations(page)).join(), /label/);
  await close();
});

test('buttons are large enough to hit', async () => {
  const { page, close } = await openPage(context, { width: 360, height: 740 });
  await sample(page);
  await page.click(RESULTS);
  const small = await page.$$eval('button, summary, td[data-cell]', (all) =>
    all
      .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  );
  assert.deepEqual(small, []);
  await close();
});

test('on paper: verdict, findings and tables, no controls', async () => {
  const { page, close } = await openPage(context);
  await sample(page);
  await page.click('#tab-text');
  await page.emulateMediaType('print');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  /** @param {string} selector */
  const shown = (selector) =>
    page.$$eval(selector, (all) => all.filter((element) => element.getClientRects().length > 0).length);
  assert.equal(await shown('button, textarea, .tabs, #view-text'), 0);
  assert.equal(await shown('.verdict'), 1);
  assert.equal(await shown('.finding'), (await page.$$('.finding')).length);
  assert.equal(await shown('td[data-cell]'), 198);
  assert.match(await textOf(page, '#verdict-heading'), /\d 处错误/);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await page.$eval('.run details', (details) => /** @type {HTMLDetailsElement} */ (details).open), false);
  await close();
});

test('the chosen cell and the marks do not rest on colour alone', async () => {
  const { page, close } = await openPage(context);
  await sample(page);
  const states = await page.$$eval('td.error, td.warning, td.info, td.involved, td.blank, td.missing', (cells) =>
    cells.map((cell) => cell.querySelector('.hidden-text')?.textContent ?? ''),
  );
  assert.ok(states.length > 100);
  assert.ok(states.every((words) => words.trim().length > 1));
  await page.click('td[data-cell="requests.new.natural"]');
  assert.equal(await page.$eval('td[data-cell="requests.new.natural"]', (cell) => cell.getAttribute('aria-selected')), 'true');
  await close();
});
