// @ts-check
// The numbers that were read in the text: marked, explained by mouse, keyboard and touch, and the ways
// between them and the cells of the tables.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { focusOf, paste, startBrowser, textOf, waitForVerdict, withPage } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** On the text of the first sample. @param {(page: Page) => Promise<void>} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) =>
  withPage(
    context,
    async ({ page }) => {
      await page.click('[data-sample="wenfeng"]');
      await waitForVerdict(page, 'fail');
      await page.click('#tab-text');
      await body(page);
    },
    options,
  );

const NEW = 'requests.new.total';

/** The number with these words, as a handle. @param {Page} page @param {string} words */
async function numberOf(page, words) {
  const handle = await page.evaluateHandle(
    (text) => [...document.querySelectorAll('.claim')].find((claim) => claim.textContent === text) ?? null,
    words,
  );
  return /** @type {import('puppeteer-core').ElementHandle<HTMLElement>} */ (handle.asElement() ?? assert.fail(words));
}

/** @param {Page} page */
const chosenCell = (page) =>
  page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('td[aria-selected]'))?.dataset.cell);

/** @param {Page} page */
const noCard = (page) => page.waitForFunction(() => document.querySelector('.claim-card') === null);

test('the numbers of the text are marked, those of findings inside their marks', () =>
  onPage(async (page) => {
    const numbers = await page.$$eval('.claim', (claims) =>
      claims.map((claim) => [claim.textContent, claim.closest('mark')?.className ?? '']),
    );
    for (const [words, mark] of [['31条', 'error'], ['44件', ''], ['9件', ''], ['8件', ''], ['31件', 'error']]) {
      assert.ok(numbers.some((number) => number[0] === words && number[1] === mark), words);
    }
    const [, read, compared] =
      /^正文里读出 (\d+) 个数，和表格比较了 (\d+) 个，其中 2 个不一致。$/.exec(await textOf(page, '.claims-summary')) ?? [];
    assert.equal(Number(read), numbers.length);
    assert.ok(Number(compared) >= 5);
    // Marked by a line of its own, not by colour.
    const lines = await page.$$eval('.claim', (claims) => claims.map((claim) => getComputedStyle(claim).borderBottomStyle));
    assert.deepEqual([...new Set(lines)], ['dotted']);
    assert.equal(await page.$('a .claim, .claim a'), null, 'one thing to choose in each place');
  }));

test('with the mouse: the card appears, can be moved onto, stays, and goes by Escape or by leaving', () =>
  onPage(async (page) => {
    const number = await numberOf(page, '44件');
    await number.scrollIntoView();
    await number.hover();
    await page.waitForSelector('.claim-card');
    assert.equal(
      await textOf(page, '#claim-words'),
      '读作：新收申请 44 表三“一、本年新收政府信息公开申请数量·总计”为 44，一致。',
    );
    await page.hover('.claim-card strong');
    await new Promise((done) => setTimeout(done, 500));
    assert.ok(await page.$('.claim-card'), 'still there under the mouse');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('.claim-card'), null);

    await page.mouse.move(5, 5);
    await number.hover();
    await page.waitForSelector('.claim-card');
    await page.mouse.move(5, 5);
    await noCard(page);

    // In a finding, the card leads to the cell and to the finding.
    await (await numberOf(page, '31件')).hover();
    await page.waitForSelector('.claim-card');
    assert.match(await textOf(page, '#claim-words'), /^读作：制发规范性文件 31 表二“规范性文件·本年新制作数量”为 1，不一致。$/);
    await page.click('.claim-card button:last-child');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-rule')), 'narrative.disclosure');
    assert.equal(await page.$('.claim-card'), null);

    await number.click();
    assert.equal(await chosenCell(page), NEW);
    assert.equal(await focusOf(page), NEW);
  }));

test('with the keyboard: one stop, arrow keys between the numbers, Enter to the cell', () =>
  onPage(async (page) => {
    assert.equal((await page.$$('.claim[tabindex="0"]')).length, 1);
    await page.focus('#tab-text');
    /** @type {string[]} */
    const stops = [];
    while (!stops.includes('claim')) {
      await page.keyboard.press('Tab');
      stops.push(await focusOf(page));
      assert.ok(stops.length < 20, stops.join());
    }
    const words = () => page.evaluate(() => document.activeElement?.textContent);
    const numbers = await page.$$eval('.claim', (claims) => claims.map((claim) => claim.textContent));
    const last = numbers.length - 1;
    assert.ok(last >= 4);
    assert.equal(await words(), numbers[0]);
    const to44 = numbers.slice(1, numbers.indexOf('44件') + 1);
    for (const [key, number] of [
      ['ArrowLeft', numbers[0]],
      ['ArrowRight', numbers[1]],
      ['End', numbers[last]],
      ['ArrowRight', numbers[last]],
      ['ArrowLeft', numbers[last - 1]],
      ['Home', numbers[0]],
      ...to44.map((number) => ['ArrowRight', number]),
    ]) {
      await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
      assert.equal(await words(), number, key);
      assert.equal((await page.$$('.claim-card')).length, 1, key);
      const described = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
      assert.match(await textOf(page, `#${described}`), /^读作：/);
    }
    // The card can be closed without moving, and its buttons come next in the order.
    await page.keyboard.press('Escape');
    assert.equal(await page.$('.claim-card'), null);
    assert.equal(await words(), '44件');
    await page.keyboard.press('ArrowRight');
    assert.equal(await words(), '9件');
    await page.keyboard.press('Tab');
    assert.equal(await words(), '在表格中查看');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('.claim-card'), null);
    assert.equal(await words(), '9件');
    await page.keyboard.press('ArrowLeft');

    await page.keyboard.press('Enter');
    assert.equal(await focusOf(page), NEW);
    assert.equal(await page.$('.claim-card'), null);

    // The cell tells what the text says of it, and leads back.
    const passages = await page.$$eval('.passages li', (items) => items.map((item) => item.textContent));
    assert.deepEqual(passages, ['2019年我区全年收到政府信息公开申请44件 一致 看原文']);
    await page.focus('.passages button');
    await page.keyboard.press('Enter');
    assert.equal(await words(), '44件');
    assert.equal((await page.$$('.claim-card')).length, 1);
  }));

test('a cell that the text contradicts says so, one that it does not speak of has no list', () =>
  onPage(async (page) => {
    await page.click('#tab-tables');
    await page.click('td[data-cell="disclosure.normative.made"]');
    assert.match(await textOf(page, '.passages'), /正文里说到这个数的地方.*制定发布规范性文件31件.*不一致/);
    await page.click('td[data-cell="requests.granted.natural"]');
    assert.equal(await page.$('.passages'), null);
    // A sum of two cells is told at both.
    for (const row of ['suit_direct', 'suit_after_review']) {
      await page.click(`td[data-cell="disputes.${row}.total"]`);
      assert.match(await textOf(page, '.passages'), /行政诉讼8件.*一致/);
    }
  }));

test('by touch: a tap shows the card, the card leads to the cell, a tap elsewhere closes it', () =>
  onPage(
    async (page) => {
      const number = await numberOf(page, '8件');
      await number.scrollIntoView();
      await number.tap();
      await page.waitForSelector('.claim-card');
      assert.match(await textOf(page, '#claim-words'), /读作：行政诉讼 8 表四.*、.*合计为 8，一致。/);
      const box = await (await page.$('.claim-card'))?.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box));
      await page.tap('.claims-summary');
      await noCard(page);
      await number.tap();
      await page.tap('.claim-to-table');
      assert.equal(await chosenCell(page), 'disputes.suit_direct.total');
    },
    { width: 360, height: 740, prepare: (page) => page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true }) },
  ));

test('what was not compared says why', () =>
  onPage(async (page) => {
    await paste(
      page,
      `甲县民政局2022年政府信息公开工作年度报告
一、总体情况
2021年我局收到政府信息公开申请7件。2022年我局收到政府信息公开申请约5件。2022年未发生行政诉讼。
`,
    );
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('甲县'));
    await page.click('#tab-text');
    const seen = [];
    for (const words of ['7件', '5件', '2022年未发生行政诉讼']) {
      await (await numberOf(page, words)).focus();
      seen.push(await textOf(page, '#claim-words'));
    }
    assert.deepEqual(seen, [
      '读作：2021 年新收申请 7 没有和表格比较：这是另一年的数。',
      '读作：新收申请 约 5 没有和表格比较：这是约数。',
      '读作：行政诉讼 0（正文说没有） 没有和表格比较：表格里没有读到这一项。',
    ]);
  }));

test('in a long text the numbers are shown with the lines around them', () =>
  onPage(async (page) => {
    const filler = '这一年天气很好。\n'.repeat(40_000);
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], '长.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      },
      `甲县民政局2022年政府信息公开工作年度报告\n一、总体情况\n${filler}2022年我局收到政府信息公开申请5件。\n${filler}`,
    );
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('甲县'));
    await page.click('#tab-text');
    assert.ok((await page.$$('.omitted')).length >= 2);
    await (await numberOf(page, '5件')).focus();
    assert.match(await textOf(page, '#claim-words'), /^读作：新收申请 5 没有和表格比较：表格里没有读到这一项。$/);
  }));

test('in English', () =>
  onPage(async (page) => {
    await page.click('#language-en');
    await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes('errors'));
    assert.match(await textOf(page, '.claims-summary'), /^\d+ numbers read in the text, \d+ compared with the tables, 2 different\.$/);
    await (await numberOf(page, '44件')).focus();
    const words = await textOf(page, '.claim-card');
    assert.match(words, /^Read as: requests received 44 Table 3, .*: 44, agrees\.Show in table$/);
    assert.doesNotMatch(words, /\p{Script=Han}/u);
  }));
