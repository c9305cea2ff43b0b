// @ts-check
// Acting on findings: repairs with undo in a working copy, values of one's own, what is ignored, the
// filter, tables and the list of changes for other programs. By mouse and by keyboard, in text, web
// page, Word document and PDF.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { TEXT, docx, fragment, page as webPage, pdf } from './documents.mjs';
import { SEEDS, drop, focusOf, paste, resize, startBrowser, textOf, waitForVerdict, withPage } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** @param {(page: Page) => Promise<void>} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, ({ page }) => body(page), options);

/** @param {string} start */
async function seed(start) {
  const name = (await readdir(SEEDS)).find((file) => file.startsWith(start) && file.endsWith('.txt'));
  return readFile(SEEDS + name, 'utf8');
}

/** @param {Page} page */
async function wenfeng(page) {
  await paste(page, await seed('002'));
  await waitForVerdict(page, 'fail');
}

/** Waits until it is said. @param {Page} page @param {string} words */
const waitForWords = (page, words) =>
  page.waitForFunction((text) => document.querySelector('#announcer')?.textContent?.includes(text), {}, words);

/** @param {Page} page */
const fieldText = (page) => page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value);

/** @param {Page} page @param {string} id */
const isHidden = (page, id) => page.$eval(id, (element) => /** @type {HTMLElement} */ (element).hidden);

/** @param {Page} page @param {string} cell */
const cellText = (page, cell) =>
  page.$eval(`td[data-cell="${cell}"] [lang]`, (words) => words.textContent);

/** @param {Page} page @param {string} letter */
async function control(page, letter) {
  await page.keyboard.down('Control');
  await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (`Key${letter}`));
  await page.keyboard.up('Control');
}

/** @param {Page} page */
async function assertAccessible(page) {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    assert.deepEqual(await violations(page), [], value);
  }
  const { width, height } = /** @type {{width: number, height: number}} */ (page.viewport());
  await resize(page, { width: 320, height: 640 });
  const out = await page.$$eval('main *', (all) =>
    all
      .filter((element) => !element.closest('.scroll, .hidden-text, [hidden]'))
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );
  assert.deepEqual(out, []);
  await resize(page, { width, height });
}

const TOTAL = 'requests.result_total.natural';
const RESULTS = '.finding[data-rule="requests.results"]';

/** A repair that does more than follow from a relation. */
const UNINFERRED = '.finding:not(:has(.relations)) .repair';

test('text: one click repairs, the field follows, undo and redo and all back', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const before = await fieldText(page);
    const repairs = (await page.$$('.repair')).length;
    assert.equal(await textOf(page, `${RESULTS} .repair`), '改为“44”');
    await page.click(`${RESULTS} .repair`);
    await waitForWords(page, '已改为“44”，重新核对：有 ');
    assert.equal(await cellText(page, TOTAL), '44');
    assert.match(await textOf(page, `td[data-cell="${TOTAL}"]`), /已改，原为“43”$/);
    assert.equal(await textOf(page, '#changed'), '已改 1 处');
    assert.match(await focusOf(page), /^finding/, 'the focus goes to the next finding');
    const repaired = await fieldText(page);
    assert.notEqual(repaired, before);
    assert.equal(repaired.length, before.length);
    assert.match(await textOf(page, '#status'), /^已核对。修改/);

    // Seen in the text, with what stood there.
    await page.click('#tab-text');
    assert.equal(await textOf(page, '.report-text ins'), '44');
    assert.equal(await textOf(page, '.report-text del'), '43');

    await page.click('#undo');
    await waitForWords(page, '已撤销，重新核对：');
    assert.equal(await fieldText(page), before);
    assert.equal(await isHidden(page, '#undo'), true);
    assert.equal(await page.$('.report-text ins'), null);
    await page.click('#redo');
    await waitForWords(page, '已重做，');
    assert.equal(await fieldText(page), repaired);
    await page.click('#repair-all');
    await waitForWords(page, '项已改，共改 ');
    assert.equal(await focusOf(page), 'changed');
    assert.equal(await page.$(UNINFERRED), null);
    await page.click('#revert');
    await waitForWords(page, '已全部还原，');
    assert.equal(await fieldText(page), before);
    assert.equal((await page.$$('.repair')).length, repairs);
    await page.click('#redo');
    await waitForWords(page, '已重做，');
    assert.equal(await fieldText(page), repaired);
  }));

test('text, by keyboard: repair, Ctrl+Z, Ctrl+Y; in the field the browser undoes', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const before = await fieldText(page);
    await page.focus(`${RESULTS} .repair`);
    await page.keyboard.press('Enter');
    await waitForWords(page, '已改为');
    const repaired = await fieldText(page);
    await control(page, 'Z');
    await waitForWords(page, '已撤销');
    assert.equal(await fieldText(page), before);
    await control(page, 'Y');
    await waitForWords(page, '已重做');
    assert.equal(await fieldText(page), repaired);

    // What is typed joins the changes; the browser's own undo leads back through both.
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('a');
    await page.waitForFunction(() => document.querySelector('#changed')?.textContent === '已改 2 处');
    await control(page, 'Z');
    await page.waitForFunction(() => document.querySelector('#changed')?.textContent === '已改 1 处');
    assert.equal(await fieldText(page), repaired);
    await control(page, 'Z');
    await page.waitForFunction((id) => document.querySelector(`td[data-cell="${id}"] [lang]`)?.textContent === '43', {}, TOTAL);
  }));

for (const [name, make] of /** @type {[string, () => Promise<Uint8Array | string>][]} */ ([
  ['报告.html', async () => webPage()],
  ['报告.docx', async () => docx()],
  ['报告.pdf', () => pdf()],
])) {
  test(`${name}: repaired, seen in table and text, undone, copied`, () =>
    onPage(async (page) => {
      await drop(page, '#drop', [{ name, bytes: Buffer.from(await make()) }]);
      await waitForVerdict(page, 'fail');
      await page.click(`${RESULTS} .repair`);
      await waitForWords(page, '已改为“7”，重新核对：');
      assert.equal(await page.$(RESULTS), null);
      assert.equal(await cellText(page, TOTAL), '7');
      assert.ok(await page.$(`td.changed[data-cell="${TOTAL}"]`));
      // No word that the file is in order.
      assert.equal(await page.$('.verdict-pass'), null);
      assert.match(await textOf(page, '.verdict-copy h2'), /改动后的副本没有.*原报告还没有改（已改 1 处）$/);
      assert.match(await textOf(page, '.facts'), new RegExp(`文件 ${name}（改动后的副本，1 处）`));
      assert.match(await textOf(page, '#acting-help:not([hidden])'), /原来的报告不会变/);
      await page.click('#tab-text');
      assert.equal(await textOf(page, '.report-text ins'), '7');
      await page.click('#tab-tables');

      await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-write']);
      await page.bringToFront();
      await page.click('.form:nth-of-type(2) .copy-html');
      await waitForWords(page, '已复制');
      const [html, text] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
      });
      const row = /(?:（七）总计)(.*?)<\/tr>/s.exec(html)?.[1] ?? '';
      assert.deepEqual((row.match(/>(\d*)<\/td>/g) ?? [])[0], '>7</td>');
      assert.match(html, /<td[^>]*colspan="7"[^>]*>申请人情况/);
      assert.match(text, /（七）总计\t\t7\t/);
      await page.click('.form:nth-of-type(2) .copy-sheet');
      await page.waitForFunction(() => document.querySelector('.copy-sheet.quiet') !== null);
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /（七）总计\t\t7\t/);

      await page.click('#undo');
      await waitForWords(page, '已撤销');
      assert.equal(await cellText(page, TOTAL), '6');
      assert.equal(await page.$('td.changed'), null);
    }));
}

test('a paste with tables: typing in the field leaves the changed copy, and leads back to it', () =>
  onPage(async (page) => {
    await page.evaluate(
      (html, text) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', text);
        document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      },
      fragment(),
      TEXT.replace(/\t/g, ''),
    );
    await waitForVerdict(page, 'fail');
    const before = await fieldText(page);
    await page.click(`${RESULTS} .repair`);
    await waitForWords(page, '已改为“7”');
    assert.equal(await fieldText(page), before, 'the words of the field are another reading');
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('附');
    await page.waitForSelector('#lost:not([hidden])');
    assert.match(await textOf(page, '#lost'), /刚才改的 1 处没有带过来/);
    await page.click('#lost-back');
    await page.waitForFunction((id) => document.querySelector(`td[data-cell="${id}"] [lang]`)?.textContent === '7', {}, TOTAL);
    assert.equal(await fieldText(page), before);
    assert.equal(await isHidden(page, '#lost'), true);
    assert.equal(await textOf(page, '#changed'), '已改 1 处');
  }));

test('a value of one’s own: in the table and in the finding, by keyboard', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const blank = 'td[data-cell="requests.refused_law.legal"]';
    await page.focus(blank);
    await page.keyboard.press('F2');
    assert.equal(await focusOf(page), 'value');
    await page.keyboard.press('Escape');
    assert.equal(await focusOf(page), 'requests.refused_law.legal');
    await page.keyboard.press('F2');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await waitForWords(page, '已改为“0”，重新核对：');
    assert.equal(await focusOf(page), 'requests.refused_law.legal');
    assert.match(await textOf(page, blank), /^0 已改，原为空白$/);

    // In a finding without a repair.
    const own = await page.$eval('.finding .own', (button) => button.closest('li')?.id ?? '');
    await page.$eval(`#${own}`, (item) => {
      const fold = item.closest('details');
      if (fold) fold.open = true;
    });
    await page.focus(`#${own} .own`);
    await page.keyboard.press('Enter');
    assert.equal(await focusOf(page), 'value');
    await page.keyboard.press('Escape');
    assert.match(await focusOf(page), /^quiet own/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#changed')?.textContent === '已改 2 处');
    await page.waitForFunction(() => document.activeElement !== document.body);
  }));

test('ignored once: with a reason, kept across a reload, brought back', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const errors = Number(/有 (\d+) 处错误/.exec(await textOf(page, '#verdict-heading'))?.[1]);
    const key = await page.$eval(RESULTS, (item) => /** @type {HTMLElement} */ (item).dataset.key);
    const one = `[data-key="${key}"]`;
    await page.focus(`${one} .ignore-once`);
    await page.keyboard.press('Enter');
    assert.equal(await focusOf(page), 'reason');
    await page.keyboard.press('Enter');
    assert.equal(await textOf(page, '.form-problem'), '请写上理由。');
    await page.keyboard.press('Escape');
    assert.match(await focusOf(page), /ignore-once/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('已核实');
    await page.keyboard.press('Enter');
    await waitForWords(page, '已忽略，重新核对：');
    assert.match(await textOf(page, '#verdict-heading'), new RegExp(`有 ${errors - 1} 处错误`));
    assert.match(await textOf(page, '.verdict-detail'), /另有 1 处已忽略/);
    assert.match(await focusOf(page), /^finding/);
    assert.equal(await page.$eval(`.ignored ${one}`, (item) => item.closest('details')?.open), false);
    assert.match(await textOf(page, `.ignored ${one}`), /本次忽略 · 理由：已核实/);

    await page.reload();
    await page.waitForSelector('html[data-engine="ready"]');
    await wenfeng(page);
    assert.match(await textOf(page, '.verdict-detail'), /另有 1 处已忽略/);
    await page.click('.ignored > summary');
    await page.click(`.ignored ${one} .restore`);
    await waitForWords(page, '已恢复');
    assert.equal(await page.$('.ignored'), null);
    assert.equal(await page.evaluate(() => localStorage.getItem('gouji.ignored')), null);
  }));

test('a rule that is not checked any more: until it finds something else', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const blanks = await page.$$eval('.finding[data-rule="cell.blank"]', (all) => all.length);
    assert.ok(blanks > 20);
    await page.$eval('.finding[data-rule="cell.blank"]', (item) => item.closest('details')?.setAttribute('open', ''));
    await page.click('.finding[data-rule="cell.blank"] .ignore-rule');
    assert.match(await textOf(page, '.inline-form:not([hidden]) .help'), new RegExp(`查出的 ${blanks} 处都不再列出`));
    await page.click('.inline-form:not([hidden]) .suggestion:nth-child(2)');
    await page.click('.inline-form:not([hidden]) [type=submit]');
    await waitForWords(page, '不再检查');
    assert.equal(await page.$('.finding[data-rule="cell.blank"]'), null);
    assert.match(await textOf(page, '.ignored > summary'), new RegExp(`已忽略 ${blanks} 处`));
    assert.match(await textOf(page, '.ignored'), /不再检查此规则 · 理由：表格本来如此/);

    // A number is taken away: one blank more, and the whole decision has lapsed.
    await page.focus(`td[data-cell="${TOTAL}"]`);
    await page.keyboard.press('F2');
    await control(page, 'A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lapsed');
    assert.match(await textOf(page, '.lapsed'), /原来设为不再检查/);
    assert.ok((await page.$$('.finding[data-rule="cell.blank"]')).length >= blanks);
    assert.equal(await page.$('.ignored'), null);
    // Made back, it covers all again.
    await page.click('#undo');
    await page.waitForSelector('.ignored');
    assert.equal(await page.$('.lapsed'), null);
    await page.click('.ignored > summary');
    await page.click('.ignored .forget-all');
    await waitForWords(page, '忽略记录已清除');
    assert.equal((await page.$$('.finding[data-rule="cell.blank"]')).length, blanks);
  }));

test('undone or typed into in the midst, repairing all stops there', () =>
  onPage(async (page) => {
    const text = await seed('001');
    const value = () => page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    await paste(page, text);
    await waitForVerdict(page, 'pass');
    const before = await value();
    // A press in the midst of the rounds, from within: they are over before a word gets here.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const undo = /** @type {HTMLButtonElement} */ (document.getElementById('undo'));
          const wait = setInterval(() => {
            if (undo.hidden || undo.closest('[hidden]')) return;
            clearInterval(wait);
            undo.click();
            resolve(null);
          }, 1);
          document.getElementById('repair-all')?.click();
        }),
    );
    // Nothing goes on by itself: a round would begin with the end of the one before. What was done can
    // be taken back wholly.
    const checked = () => page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('已核对'));
    await checked();
    const then = await value();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(await value(), then);
    for (let press = 0; press < 3 && (await value()) !== before; press++) {
      await page.click('#undo');
      await checked();
    }
    assert.equal(await value(), before);

    await page.evaluate(() => {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
      const was = field.value;
      const wait = setInterval(() => {
        if (field.value === was) return;
        clearInterval(wait);
        field.setRangeText('甲乙丙', 0, 0);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      }, 1);
      document.getElementById('repair-all')?.click();
    });
    await page.waitForFunction(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('paste')).value.startsWith('甲乙丙'));
    await page.waitForFunction(() => document.querySelector('.text-block')?.textContent?.includes('甲乙丙'));
    await checked();
    assert.match(await value(), /^甲乙丙/);
  }));

test('the filter: by severity, part, rule and repair; what leads to a hidden finding lifts it', () =>
  onPage(async (page) => {
    await wenfeng(page);
    const all = (await page.$$('.finding')).length;
    assert.equal(await textOf(page, '.filter-shown'), `显示 ${all} / ${all} 处`);
    await page.focus('.toggle.warning');
    await page.keyboard.press('Space');
    assert.equal(await page.$('.finding.warning'), null);
    assert.equal(await page.$eval('.toggle.warning', (button) => button.getAttribute('aria-pressed')), 'false');
    assert.match(await focusOf(page), /toggle warning/);
    const left = (await page.$$('.finding')).length;
    assert.equal(await textOf(page, '.filter-shown'), `显示 ${left} / ${all} 处`);
    await page.select('.filter-field select', 'requests.table');
    assert.deepEqual([...new Set(await page.$$eval('.finding', (items) => items.map((item) => item.getAttribute('data-rule'))))], ['requests.results']);
    await page.click('.toggle.error');
    assert.match(await textOf(page, '.filter-shown'), /显示 0 \/ \d+ 处 按现在的筛选，没有要显示的问题/);
    await page.click('.filter-foot button');
    assert.equal((await page.$$('.finding')).length, all);
    assert.match(await focusOf(page), /toggle/);
    await page.click('.filter-check input');
    assert.equal((await page.$$('.finding')).length, (await page.$$('.finding .repair')).length);

    // The marks of the other views are all there, and lead to what is hidden.
    const blank = await page.$$('td.blank.warning');
    assert.ok(blank.length > 20);
    await blank[0].click();
    await page.click('.detail-findings button');
    assert.match(await focusOf(page), /^finding-\d+$/);
    assert.equal((await page.$$('.finding')).length, all);
    await waitForWords(page, '已取消筛选');
  }));

test('the list of changes: open, done and ignored; copied and printed', () =>
  onPage(async (page) => {
    await wenfeng(page);
    await page.click(`${RESULTS} .repair`);
    await waitForWords(page, '已改为');
    await page.click('.finding[data-rule="narrative.parts"] .ignore-once');
    await page.keyboard.type('另有说明');
    await page.keyboard.press('Enter');
    await waitForWords(page, '已忽略');
    await page.focus('#tab-tables');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focusOf(page), 'tab-changes');
    assert.match(await textOf(page, '.changes h3'), /修改清单$/);
    assert.match(await textOf(page, '.changes-facts'), /机关 文峰区人民政府；年度 2019 年；核对日期 \d+ 年 \d+ 月 \d+ 日；未改 \d+ 处，已改 1 处，已忽略 1 处/);
    assert.match(await textOf(page, '.entry-done'), /（七）总计·自然人，.*43.*44.*已改$/);
    assert.match(await textOf(page, '.entry-ignored'), /已忽略理由：另有说明$/);
    await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-write']);
    await page.bringToFront();
    await page.click('.changes .buttons button');
    await waitForWords(page, '已复制');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const rows = text.trim().split('\r\n').slice(2);
    assert.equal(rows[0], '序号\t级别\t位置\t现状\t应为或建议\t依据\t状态');
    const levels = rows.slice(1).map((row) => row.split('\t')[1]);
    assert.deepEqual(levels, [...levels].sort((a, b) => ['错误', '提醒', '提示'].indexOf(a) - ['错误', '提醒', '提示'].indexOf(b)));
    // A row of blanks by its name, a place of the head, a passage with what stands around it.
    assert.match(text, /\t（一）予以公开，/);
    assert.match(text, /…[^\t]*【,】[^\t]*\t，\t/);
    assert.equal(rows.length - 1, (await page.$$('.changes-table tbody tr')).length);

    // Printed: the list and nothing else.
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.click('.changes .print');
    await page.emulateMediaType('print');
    /** @param {string} selector */
    const shown = (selector) =>
      page.$$eval(selector, (all) => all.filter((element) => element.getClientRects().length > 0).length);
    assert.equal(await shown('.verdict, .finding, .form-table, .top, .input, button'), 0);
    assert.equal(await shown('.changes-table'), 1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.equal(await shown('.changes-table'), 0);
    assert.equal(await shown('.verdict'), 1);
  }));

for (const start of ['000', '001', '002', '003', '004']) {
  test(`seed ${start}: after all repairs none is left but of what is inferred, and all can be taken back`, () =>
    onPage(async (page) => {
      const text = await seed(start);
      await paste(page, text);
      await page.waitForSelector('#result:not([hidden]) .repair');
      const before = await fieldText(page);
      await page.$eval('#repair-all', (button) => {
        if (/** @type {HTMLElement} */ (button).hidden) document.querySelector('.repair')?.closest('li')?.querySelector('button')?.click();
        else /** @type {HTMLElement} */ (button).click();
      });
      await waitForWords(page, '重新核对：');
      assert.equal(await page.$(UNINFERRED), null);
      assert.notEqual(await fieldText(page), before);
      await page.click('#undo');
      await waitForWords(page, '已撤销');
      assert.equal(await fieldText(page), before);
    }));
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  'changed, with forms open': async (page) => {
    await page.click(`${RESULTS} .repair`);
    await waitForWords(page, '已改为');
    await page.$eval('.run details', (details) => details.setAttribute('open', ''));
    await page.click('.finding .own');
    await page.click('.finding:not(.warning) .ignore-rule');
    await page.click(`td[data-cell="${TOTAL}"]`);
  },
  'changed text': async (page) => {
    await page.click(`${RESULTS} .repair`);
    await waitForWords(page, '已改为');
    await page.click('#tab-text');
  },
  'ignored and filtered': async (page) => {
    await page.click(`${RESULTS} .ignore-once`);
    await page.keyboard.type('已核实');
    await page.keyboard.press('Enter');
    await waitForWords(page, '已忽略');
    await page.click('.ignored > summary');
    await page.click('.toggle.warning');
  },
  'list of changes': async (page) => {
    await page.click('#tab-changes');
  },
};
for (const [name, show] of Object.entries(STATES)) {
  test(`accessible and within the width: ${name}`, () =>
    onPage(async (page) => {
      await wenfeng(page);
      await show(page);
      await assertAccessible(page);
    }));
}

test('without storage it is ignored until the page is closed', () =>
  onPage(
    async (page) => {
      await wenfeng(page);
      await page.click(`${RESULTS} .ignore-once`);
      await page.keyboard.type('已核实');
      await page.keyboard.press('Enter');
      await waitForWords(page, '已忽略');
      assert.match(await textOf(page, '.verdict-detail'), /另有 1 处已忽略/);
    },
    {
      prepare: (page) =>
        page.evaluateOnNewDocument(() =>
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          }),
        ),
    },
  ));
