// @ts-check
// What every browser must do: Chromium, Firefox and WebKitGTK, by the same steps. The page is served
// under its policy; anything that it, the console or the policy complains of fails a test.
// GOUJI_BROWSER: only this one.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { violationsIn } from './axe.mjs';
import { TEXT, docx, pdf } from './documents.mjs';
import { PATIENCE, SEEDS } from './driver.mjs';
import { KINDS, serveWatched, start } from './neutral.mjs';

/** @typedef {import('./neutral.mjs').Tab} Tab */

/** @param {string} number */
const seed = (number) =>
  readFileSync(SEEDS + readdirSync(SEEDS).find((name) => name.startsWith(number) && name.endsWith('.txt')), 'utf8');

/** @param {string} text */
function gb18030(text) {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, number[]>} */
  const table = new Map();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : table.get(c) ?? assert.fail(c))));
}

/** @type {string} */
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-files-'));
  writeFileSync(join(folder, 'utf8.txt'), TEXT);
  writeFileSync(join(folder, 'gb.txt'), gb18030(TEXT));
  writeFileSync(join(folder, 'word.docx'), docx());
  writeFileSync(join(folder, 'printed.pdf'), await pdf());
});
after(() => rmSync(folder, { recursive: true }));

/** @param {Tab} tab @param {string} selector @returns {Promise<string>} */
const textOf = (tab, selector) =>
  tab.evaluate((target) => (document.querySelector(target)?.textContent ?? '').replace(/\s+/g, ' ').trim(), selector);

/** @param {Tab} tab @param {string} selector */
const count = (tab, selector) => tab.evaluate((target) => document.querySelectorAll(target).length, selector);

/** The place of the focus, told by id, cell or tag. @param {Tab} tab */
const focusOf = (tab) =>
  tab.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.activeElement);
    return element.id || element.dataset.cell || element.dataset.sample || element.className || element.tagName;
  });

/**
 * Waits until an element is there whose words contain some.
 * @param {Tab} tab
 * @param {string} selector
 * @param {string} [words]
 */
async function waitFor(tab, selector, words = '') {
  const end = Date.now() + PATIENCE;
  while (!(await tab.evaluate(
    (target, part) => [...document.querySelectorAll(target)].some((element) => element.textContent?.includes(part)),
    selector,
    words,
  ))) {
    if (Date.now() > end) assert.fail(`never came: ${selector} ${words}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** @param {Tab} tab */
const waitForVerdict = (tab) => waitFor(tab, '#result:not([hidden]):not([aria-busy]) .verdict-fail');

/** @param {Tab} tab @param {string} text */
const paste = (tab, text) =>
  tab.evaluate((words) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
    field.focus();
    field.setRangeText(words, 0, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);

/** @param {Tab} tab @param {string} stop */
async function tabTo(tab, stop) {
  for (let left = 80; left > 0; left--) {
    await tab.press('Tab');
    if ((await focusOf(tab)) === stop) return;
  }
  assert.fail(`Tab never reaches ${stop}`);
}

/** @type {Record<string, (tab: Tab) => Promise<void>>} */
const TESTS = {
  'a pasted report: verdict, findings and cells': async (tab) => {
    await paste(tab, seed('002'));
    await waitForVerdict(tab);
    const headline = await textOf(tab, '#verdict-heading');
    const [, ...counts] = /有 (\d+) 处错误、(\d+) 处提醒、(\d+) 处提示/.exec(headline) ?? assert.fail(headline);
    for (const [at, severity] of ['error', 'warning', 'info'].entries()) {
      assert.equal(await count(tab, `#findings .finding.${severity}`), Number(counts[at]), severity);
    }
    assert.match(await textOf(tab, '[data-rule="requests.results"]'), /14 \+ 2 \+ 2 \+ 16 \+ 1 \+ 9 = 44 ≠ 43.*由 43 改为 44/);
    assert.equal(await count(tab, 'td[data-cell]'), 198);
    assert.equal(await textOf(tab, 'td[data-cell="requests.result_total.natural"]'), '43 有错误');
    assert.equal(await textOf(tab, 'td[data-cell="disputes.review.pending"]'), '9');
    assert.ok((await tab.evaluate(() => document.title)).startsWith(`有 ${counts[0]} 处错误`));
    const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    for (const url of asked) assert.ok(url.startsWith(await tab.evaluate(() => location.origin)), url);
  },

  'the language switches': async (tab) => {
    await tab.click('[data-sample="wenfeng"]');
    await waitForVerdict(tab);
    await tab.click('#language-en');
    await waitFor(tab, '#verdict-heading', ' errors');
    assert.equal(await tab.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await textOf(tab, 'label[for=paste]'), 'Paste the whole report here');
    await tab.click('#language-zh');
    await waitFor(tab, '#verdict-heading', '处错误');
  },

  'by keyboard: a sample, a finding, its cell, the cells around it, the explanation and back': async (tab) => {
    await tabTo(tab, 'wenfeng');
    await tab.press('Enter');
    await waitForVerdict(tab);
    assert.equal(await focusOf(tab), 'wenfeng', 'a result takes no focus away');
    for (let left = 150; left > 0; left--) {
      await tab.press('Tab');
      if (await tab.evaluate(() => Boolean(document.activeElement?.matches('[data-rule="requests.results"] .to-table')))) break;
    }
    await tab.press('Enter');
    assert.equal(await focusOf(tab), 'requests.result_total.natural');
    await tab.press('ArrowRight');
    assert.equal(await focusOf(tab), 'requests.result_total.enterprise');
    await tab.press('ArrowUp', 'ArrowDown', 'ArrowLeft');
    assert.equal(await focusOf(tab), 'requests.result_total.natural');
    await tab.press('Enter');
    assert.equal(await focusOf(tab), 'detail-heading');
    assert.match(await textOf(tab, '.detail'), /^（七）总计·自然人/);
    await tab.press('Escape');
    assert.equal(await focusOf(tab), 'requests.result_total.natural');
  },

  'files chosen by the input: UTF-8, GB18030, Word, PDF; one again, corrected': async (tab) => {
    for (const name of ['utf8.txt', 'gb.txt', 'printed.pdf', 'word.docx']) {
      await tab.choose(join(folder, name));
      await waitFor(tab, '.facts', name);
      await waitForVerdict(tab);
      assert.match(await textOf(tab, '.verdict-detail'), /^已核对 200 个数据、44 条勾稽关系/, name);
      assert.equal(await count(tab, '.finding'), 1, name);
      assert.match(await textOf(tab, '.finding[data-rule="requests.results"]'), /办理结果各项之和为 7，“（七）总计”填的是 6/, name);
    }
    // A document is shown with its tables, and the finding leads into them.
    await tab.click('.finding[data-rule="requests.results"] .to-text');
    assert.equal(await tab.evaluate(() => document.activeElement?.textContent), '6');
    assert.ok((await count(tab, '.report-document table')) >= 3);

    const path = join(folder, 'again.txt');
    writeFileSync(path, TEXT);
    await tab.choose(path);
    await waitFor(tab, '.facts', 'again.txt');
    await waitForVerdict(tab);
    writeFileSync(path, TEXT.replace('（七）总计\t\t6\t', '（七）总计\t\t7\t'));
    await tab.choose(path);
    await waitFor(tab, '#result:not([hidden]):not([aria-busy]) .verdict-pass');
  },

  'repaired and undone, by mouse and by keyboard; ignored with a reason; listed': async (tab) => {
    await paste(tab, seed('002'));
    await waitForVerdict(tab);
    const field = () => tab.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('paste')).value);
    const before = await field();
    const found = await count(tab, '.finding');
    await tab.click('[data-rule="requests.results"] .repair');
    await waitFor(tab, '#announcer', '已改为');
    assert.equal(await count(tab, '.finding'), found - 1);
    assert.notEqual(await field(), before);
    await tab.evaluate(() => document.getElementById('undo')?.focus());
    await tab.press('Enter');
    await waitFor(tab, '#announcer', '已撤销');
    assert.equal(await count(tab, '.finding'), found);
    assert.equal(await field(), before);
    await tab.click('.finding[data-rule="narrative.parts"] .ignore-once');
    await tab.evaluate(() => {
      const reason = /** @type {HTMLInputElement} */ (document.activeElement);
      reason.value = '已核实';
      reason.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await tab.press('Enter');
    await waitFor(tab, '#announcer', '已忽略');
    await tab.click('#tab-changes');
    await waitFor(tab, '#view-changes td', '已忽略');
    assert.deepEqual(await violationsIn(tab), [], 'the list of changes');
  },

  'two years and a broken file at once: one table, compared by themselves, taken away': async (tab) => {
    const now = seed('001');
    writeFileSync(join(folder, 'now.txt'), now);
    writeFileSync(join(folder, 'last.txt'), now.replace('2020', '2019'));
    writeFileSync(join(folder, 'broken.docx'), 'PK\x03\x04');
    await tab.choose(...['now.txt', 'last.txt', 'broken.docx'].map((name) => join(folder, name)));
    await waitFor(tab, '.batch-pair', '已与 2019 年对照');
    await waitFor(tab, '.batch-standing.problem');
    assert.equal(await count(tab, '.batch-table tbody tr'), 3);
    assert.deepEqual(await violationsIn(tab), [], 'the table');
    await tab.evaluate(() => (HTMLAnchorElement.prototype.click = () => {}));
    for (const format of ['csv', 'xlsx']) {
      await tab.click(`#batch [data-export="${format}"]`);
      await waitFor(tab, '#batch .export-status', `.${format}`);
    }
    await tab.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('.batch-open'))?.focus());
    await tab.press('Enter');
    await waitFor(tab, '.beside-line', '已与');
    await tab.click('#tab-years');
    await waitFor(tab, '#view-years th', '2019 年');
    assert.deepEqual(await violationsIn(tab), [], 'both years');
    await tab.click('.batch-back');
    assert.equal(await tab.evaluate(() => document.querySelector('.batch-list')?.hasAttribute('hidden')), false);
  },

  'axe-core finds nothing': async (tab) => {
    assert.deepEqual(await violationsIn(tab), [], 'empty');
    await tab.click('[data-sample="wenfeng"]');
    await waitForVerdict(tab);
    await tab.evaluate(() => document.querySelectorAll('summary').forEach((summary) => summary.click()));
    await tab.click('td[data-cell="requests.new.total"]');
    await waitFor(tab, '.relation');
    assert.deepEqual(await violationsIn(tab), [], 'a report');
    await tab.click('#tab-text');
    assert.deepEqual(await violationsIn(tab), [], 'its text');
  },
};

/**
 * Without the script of all that comes after the first result. A browser may tell of it on the console.
 * @type {Record<string, (tab: Tab, bring: () => void, kind: import('./neutral.mjs').Kind) => Promise<void>>}
 */
const WITHOUT_LATER = {
  'the first check needs no later script; what shows the report says that it is missing, and comes when asked': async (tab, bring, kind) => {
    await paste(tab, seed('002'));
    await waitForVerdict(tab);
    assert.match(await textOf(tab, '#verdict-heading'), /有 \d+ 处错误/);
    for (const view of ['tables', 'text', 'changes']) {
      await tab.click(`#tab-${view}`);
      await waitFor(tab, `#view-${view}:not([hidden]) .missing`, '没有取到，核对结果不受影响');
    }
    await waitFor(tab, '#announcer', '没有取到');
    assert.deepEqual(await violationsIn(tab), [], 'what is missing');
    // The list does all that it can.
    const found = await count(tab, '.finding');
    await tab.click('#to-first');
    assert.equal(await focusOf(tab), await tab.evaluate(() => document.querySelector('.finding')?.id));
    await tab.click('[data-rule="requests.results"] .repair');
    await waitFor(tab, '#announcer', '已改为');
    assert.equal(await count(tab, '.finding'), found - 1);
    await tab.click('#undo');
    await waitFor(tab, '#announcer', '已撤销');
    await tab.click('#exports [data-export="csv"]');
    await waitFor(tab, '.export-status', '没有生成成功');
    await tab.click('[data-rule="requests.results"] .to-table');
    await waitFor(tab, '#view-tables:not([hidden]) .missing');
    await waitFor(tab, '#announcer', '没有取到');
    bring();
    // Firefox asks for no script twice.
    if (kind === 'firefox') return;
    await tab.click('#view-tables .missing button');
    await waitFor(tab, 'td[data-cell="requests.result_total.natural"]', '43');
    assert.equal(await focusOf(tab), 'requests.result_total.natural', 'what was asked for meanwhile');
    await tab.click('#tab-text');
    assert.ok((await count(tab, '#view-text mark')) > 0);
  },

  'many files say so, and what was there stays': async (tab, bring, kind) => {
    await paste(tab, seed('002'));
    await waitForVerdict(tab);
    await tab.choose(join(folder, 'utf8.txt'), join(folder, 'gb.txt'));
    await waitFor(tab, '#status.problem', '没有取到');
    assert.match(await textOf(tab, '#verdict-heading'), /有 \d+ 处错误/);
    bring();
    if (kind === 'firefox') return;
    await tab.choose(join(folder, 'utf8.txt'), join(folder, 'gb.txt'));
    await waitFor(tab, '.batch-tally', '已全部核对');
  },
};

const kinds = KINDS.filter((kind) => (process.env.GOUJI_BROWSER ?? kind) === kind);
if (kinds.length === 0) throw new Error(`GOUJI_BROWSER is none of ${KINDS.join(', ')}`);
for (const kind of kinds) {
  describe(kind, () => {
    /** @type {import('./neutral.mjs').Driver} */
    let driver;
    before(async () => void (driver = await start(kind)));
    after(() => driver?.close());

    for (const [name, body] of Object.entries(TESTS)) {
      test(name, async () => {
        const server = await serveWatched();
        try {
          const tab = await driver.open(server.url);
          await waitFor(tab, 'html[data-engine="ready"]');
          await body(tab);
          assert.deepEqual(await tab.evaluate(() => /** @type {any} */ (window).complaints), []);
          await tab.close();
        } finally {
          await server.close();
        }
      });
    }

    for (const [name, body] of Object.entries(WITHOUT_LATER)) {
      test(name, async () => {
        const server = await serveWatched(/^later-/);
        try {
          const tab = await driver.open(server.url);
          await waitFor(tab, 'html[data-engine="ready"]');
          await body(tab, server.bring, kind);
          await tab.close();
        } finally {
          await server.close();
        }
      });
    }
  });
}
