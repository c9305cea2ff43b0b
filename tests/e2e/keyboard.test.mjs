// @ts-check
// Everything without a mouse: the order of stops, the ways between list, tables and text.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { SEEDS, focusOf, paste, startBrowser, textOf, waitForVerdict, withPage } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** @typedef {import('./driver.mjs').Page} Page */

/** @param {(page: Page) => Promise<void>} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, ({ page }) => body(page), options);

/** @param {Page} page @param {string} stop */
async function tabTo(page, stop) {
  for (let i = 0; i < 300; i++) {
    await page.keyboard.press('Tab');
    if ((await focusOf(page)) === stop) return;
  }
  assert.fail(`Tab never reaches ${stop}`);
}

/** Whether what has the focus can be seen, not covered by anything. @param {Page} page */
function focusIsVisible(page) {
  return page.evaluate(() => {
    const element = /** @type {Element} */ (document.activeElement);
    const box = element.getClientRects()[0];
    const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return element.contains(top) || Boolean(top?.contains(element) && top.matches('td, li, mark'));
  });
}

/** @param {Page} page */
async function wenfeng(page) {
  const name = (await readdir(SEEDS)).find((file) => file.startsWith('002') && file.endsWith('.txt'));
  await paste(page, await readFile(SEEDS + name, 'utf8'));
  await waitForVerdict(page, 'fail');
}

test('the stops of the empty page, in the order of reading', () =>
  onPage(async (page) => {
    /** @type {string[]} */
    const stops = [];
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('Tab');
      stops.push(await focusOf(page));
      assert.ok(await focusIsVisible(page), stops[i]);
    }
    const all = ['skip', 'language-zh', 'language-en', 'paste', 'choose', 'choose-folder', 'wenfeng', 'guxian'];
    assert.deepEqual(stops, [...all, 'A'], 'and how to verify that nothing leaves');
  }));

test('a sample, the skip link, the tabs', () =>
  onPage(async (page) => {
    await tabTo(page, 'wenfeng');
    await page.keyboard.press('Enter');
    await waitForVerdict(page, 'fail');
    assert.equal(await focusOf(page), 'wenfeng', 'a result takes no focus away');
    await page.focus('.skip');
    await page.keyboard.press('Enter');
    assert.equal(await focusOf(page), 'result');
    // Past the list, however long it is.
    await tabTo(page, 'skip-list');
    assert.ok(await focusIsVisible(page));
    await page.keyboard.press('Enter');
    assert.equal(await focusOf(page), 'tab-tables');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focusOf(page), 'tab-text');
    assert.equal(await page.$eval('#view-text', (view) => /** @type {HTMLElement} */ (view).hidden), false);
    assert.equal(await page.$eval('#view-tables', (view) => /** @type {HTMLElement} */ (view).hidden), true);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focusOf(page), 'tab-tables');
  }));

for (const [name, size] of /** @type {[string, {width: number, height: number}][]} */ ([
  ['wide', { width: 1280, height: 900 }],
  ['narrow', { width: 360, height: 740 }],
])) {
  test(`${name}: from a finding to the table, through it, back, to the text and back`, () =>
    onPage(async (page) => {
      await wenfeng(page);
      const finding = await page.$eval('[data-rule="requests.results"]', (item) => item.id);
      await page.focus(`#${finding} .to-table`);
      await page.keyboard.press('Enter');
      assert.equal(await focusOf(page), 'requests.result_total.natural');
      assert.ok(await focusIsVisible(page));
      assert.equal(await page.$eval(`#${finding}`, (item) => item.getAttribute('aria-current')), 'true');
      assert.match(await textOf(page, '.detail'), /^（七）总计·自然人关闭填的是 43/);

      // Arrow keys move, and the explanation follows.
      for (const [key, cell] of [
        ['ArrowRight', 'requests.result_total.enterprise'],
        ['ArrowDown', 'requests.carried_out.enterprise'],
        ['ArrowDown', 'requests.carried_out.enterprise'],
        ['ArrowLeft', 'requests.carried_out.natural'],
        ['ArrowUp', 'requests.result_total.natural'],
        ['End', 'requests.result_total.total'],
        ['Home', 'requests.result_total.natural'],
      ]) {
        await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
        assert.equal(await focusOf(page), cell, key);
        assert.ok(await focusIsVisible(page), `${key}: ${cell} can be seen`);
      }
      assert.equal((await page.$$('.form-requests td[tabindex="0"]')).length, 1, 'one stop a table');

      // Enter reads the explanation; its numbers are the report's.
      await page.keyboard.press('Enter');
      assert.equal(await focusOf(page), 'detail-heading');
      assert.ok(await focusIsVisible(page));
      const seen = await page.$eval('td[aria-selected]', (cell) => {
        const box = cell.getBoundingClientRect();
        return cell.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
      });
      assert.ok(seen, 'the cell is not moved away by its explanation');
      const equations = await page.$$eval('.relation', (all) =>
        all.map((relation) => [relation.className, relation.textContent?.replace(/\s+/g, ' ').trim()]),
      );
      assert.deepEqual(equations.map(([state]) => state), ['relation broken', 'relation broken', 'relation holds']);
      assert.match(equations[0][1] ?? '', /办理结果合计 · 自然人 不成立：左边 44，右边 43/);
      assert.match(equations[1][1] ?? '', /收支平衡.*44.*\+ 0.*≠ 43.*\+ 0/);
      await page.keyboard.press('Escape');
      assert.equal(await focusOf(page), 'requests.result_total.natural');
      assert.equal(await page.$eval('.detail', (detail) => /** @type {HTMLElement} */ (detail).hidden), true);

      // From the cell to its finding, from the finding to the text, from the text to the finding.
      await page.keyboard.press('Enter');
      await page.focus('.detail-findings button');
      await page.keyboard.press('Enter');
      assert.equal(await focusOf(page), finding);
      assert.ok(await focusIsVisible(page));
      await page.focus(`#${finding} .to-text`);
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('mark.error.current')?.textContent), '43');
      assert.ok(await focusIsVisible(page));
      await page.keyboard.press('Enter');
      assert.equal(await focusOf(page), finding);
      assert.ok(await focusIsVisible(page));

      // A cell without a finding leads to its place in the text.
      await page.click('#tab-tables');
      await page.focus('td[data-cell="disclosure.license.decisions"]');
      await page.keyboard.press('Enter');
      await page.focus('.detail-value button');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => String(getSelection())), '1313');
    }, size));
}

test('folded findings unfold when something leads to them', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const cell = 'td[data-cell="requests.refused_law.legal"]';
    await page.focus(cell);
    await page.keyboard.press('Enter');
    const fold = await page.$eval('.run details', (details) => /** @type {HTMLDetailsElement} */ (details).open);
    assert.equal(fold, false);
    await page.focus('.detail-findings button');
    await page.keyboard.press('Enter');
    assert.match(await focusOf(page), /^finding-\d+$/);
    assert.ok(await focusIsVisible(page));
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /2\.其他法律行政法规禁止公开/);
  }));

test('every finding leads somewhere', () =>
  onPage(async (page) => {
    await page.click('[data-sample="guxian"]');
    await waitForVerdict(page, 'fail');
    const findings = await page.$$eval('.finding', (items) => items.map((item) => item.id));
    assert.ok(findings.length > 5);
    for (const id of findings) {
      for (const way of ['.to-table', '.to-text']) {
        const there = await page.$(`#${id} ${way}`);
        if (!there) {
          assert.equal(way, '.to-table', `${id} has a way to the text`);
          continue;
        }
        await page.evaluate((selector) => {
          const fold = document.querySelector(selector)?.closest('details');
          if (fold) fold.open = true;
        }, `#${id}`);
        await page.focus(`#${id} ${way}`);
        await page.keyboard.press('Enter');
        const target = await page.evaluate(() => document.activeElement?.closest('td, mark')?.tagName);
        assert.equal(target, way === '.to-table' ? 'TD' : 'MARK', `${id} ${way}`);
      }
    }
  }));
