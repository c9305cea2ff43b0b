// @ts-check
// A report in every dress: pasted with its tables, dropped as a page, a Word document, a sheet, a PDF
// or in an archive; shown as what it is; and nothing in it but text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { TEXT, docx, fragment, page as webPage, pdf, xlsx, zip } from './documents.mjs';
import { drop, openPage, startBrowser, textOf, waitForBatch, waitForVerdict, withPage } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** @type {Buffer} */
let printed;
before(async () => {
  context = await startBrowser();
  printed = await pdf();
});
after(() => context.close());

/** The one thing that is wrong in the report. */
const WRONG = '.finding[data-rule="requests.results"]';

/** @param {Parameters<typeof withPage>[1]} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, body, options);

/** Puts a text and the page that it comes from on the clipboard and pastes. @param {Page} page @param {{html: string, text: string}} content @param {boolean} [all] whether in place of all */
async function pasteRich(page, content, all = true) {
  await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.focus('#paste');
  await page.evaluate(({ html, text }) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.preventDefault();
        event.clipboardData?.setData('text/html', html);
        event.clipboardData?.setData('text/plain', text);
      },
      { once: true },
    );
    document.execCommand('copy');
  }, content);
  await page.keyboard.down('Control');
  if (all) await page.keyboard.press('KeyA');
  await page.keyboard.press('KeyV');
  await page.keyboard.up('Control');
}

/** @param {Page} page @param {string} words */
const waitForSource = (page, words) =>
  page.waitForFunction((text) => document.querySelector('.facts')?.textContent?.includes(text), {}, words);

/** @param {Page} page */
const fieldText = (page) => page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value);

/** The finding in the cell where it belongs, and no other. @param {Page} page */
async function assertRead(page) {
  await waitForVerdict(page, 'fail');
  assert.match(await textOf(page, '.verdict-detail'), /^已核对 200 个数据、44 条勾稽关系/);
  assert.equal((await page.$$('.finding')).length, 1);
  assert.match(await textOf(page, WRONG), /办理结果各项之和为 7，“（七）总计”填的是 6/);
  assert.equal(await textOf(page, '.report-title'), '青禾县文化和旅游局2022年政府信息公开工作年度报告');
}

/** What a program that knows no tables leaves of them: one cell behind the other. */
const FLAT = TEXT.replace(/\t/g, '');

test('a paste with tables is read with them; the field shows its text', () =>
  onPage(async ({ page }) => {
    await pasteRich(page, { html: fragment(), text: FLAT });
    await assertRead(page);
    assert.match(await textOf(page, '#verdict .facts'), /来源粘贴的内容，连同原来的表格/);
    assert.equal(await fieldText(page), FLAT);
    assert.match(await textOf(page, '#status'), /^已核对。修改/);

    // Another language, the same reading.
    await page.click('#language-en');
    await waitForSource(page, 'with its tables');
    await page.click('#language-zh');
    await waitForSource(page, '连同原来的表格');

    // Edited: the words of the field count, and what that loses is said.
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('附');
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('少读到'));
    assert.match(await textOf(page, '#status'), /没有原来的表格，少读到 \d+ 个数据。请在 Word 或网页里改好/);
    assert.match(await textOf(page, '#verdict .facts'), /来源粘贴的内容 \(/);
    assert.doesNotMatch(await textOf(page, '.verdict-detail'), /已核对 200 个/);

    // Undone: back to what was pasted.
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyZ');
    await page.keyboard.up('Control');
    await waitForSource(page, '连同原来的表格');
    await assertRead(page);

    // A sample and back, cleared and restored.
    await page.click('[data-sample="wenfeng"]');
    await waitForSource(page, '示例');
    await page.click('#back');
    await waitForSource(page, '连同原来的表格');
    await page.click('#clear');
    assert.equal(await fieldText(page), '');
    await page.click('#restore');
    await waitForSource(page, '连同原来的表格');
    await assertRead(page);
    assert.equal(await fieldText(page), FLAT);
  }));

test('a paste is read as text where its page is no report, or says less', () =>
  onPage(async ({ page }) => {
    await pasteRich(page, { html: '<p>青禾县</p>', text: TEXT });
    await waitForSource(page, '按纯文字读取');
    await assertRead(page);
    const half = fragment().replace(/<table[^]*?<\/table>/, '');
    await pasteRich(page, { html: half, text: TEXT });
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.startsWith('已核对'));
    await waitForSource(page, '按纯文字读取');
    await assertRead(page);
    // A piece put into another text is part of that text.
    await page.keyboard.press('ArrowRight');
    await pasteRich(page, { html: '<table><tr><td>附注</table>', text: '附注' }, false);
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('#paste')).value.endsWith('附注'));
    await page.waitForFunction(() => /来源粘贴的内容 \(/.test(document.querySelector('.facts')?.textContent ?? ''));
  }));

test('a piece of a page can be dropped, on the field or beside it', () =>
  onPage(async ({ page }) => {
    await page.evaluate(
      (html, text) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        data.setData('text/plain', text);
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.querySelector('#drop')?.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
        }
      },
      fragment(),
      FLAT,
    );
    await waitForSource(page, '连同原来的表格');
    await assertRead(page);
    assert.equal(await fieldText(page), FLAT);
    assert.equal(await page.$eval('#overlay', (overlay) => /** @type {HTMLElement} */ (overlay).hidden), true);
  }));

const HOSTILE = `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">
<link rel="stylesheet" href="https://evil.example/a.css"><style>@import "https://evil.example/b.css"; * { position: fixed }</style>
<script>window.hacked = 1</script><img src="https://evil.example/a.png" onerror="window.hacked = 2"><svg onload="window.hacked = 3"></svg>
<form action="https://evil.example/" id="verdict"><input name="body" autofocus onfocus="window.hacked = 4"></form>
<iframe src="javascript:top.hacked = 5"></iframe><a href="javascript:window.hacked = 6" id="paste">链接</a>
<div style="position:fixed;inset:0;background:url(https://evil.example/c.png)" onmouseover="window.hacked = 7">`;

test('hostile markup is nothing but its words: no request, no handler, no style', () =>
  onPage(async ({ page, requests }) => {
    const before = requests.length;
    const cell = /(<td[^>]*>)（七）总计/;
    const html = HOSTILE + fragment().replace(cell, '$1<script>window.hacked = 8</script><b onclick="window.hacked = 9">（七）总计</b>');
    await pasteRich(page, { html, text: FLAT });
    await waitForSource(page, '连同原来的表格');
    await waitForVerdict(page, 'fail');
    await page.click(`${WRONG} .to-text`);
    for (const handle of await page.$$('.report-document td, .report-document p')) await handle.hover().catch(() => {});
    await drop(page, '#drop', [{ name: '坏.html', bytes: Buffer.from(webPage(HOSTILE)) }]);
    await waitForSource(page, '坏.html');
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.equal(await page.$('main script, main img, main iframe, main form, main style, base, .report-text [style], .report-text [onclick]'), null);
    assert.equal(page.url(), context.url);
    assert.deepEqual(requests.slice(before), []);
    assert.equal(await page.evaluate(() => document.querySelectorAll('#paste, #verdict').length), 2);
  }));

/** @type {[string, string, () => Buffer][]} */
const FILES = [
  ['a web page', '报告.html', () => Buffer.from(webPage())],
  ['a web page under a wrong name', '报告.doc', () => Buffer.from(webPage())],
  ['a Word document', '报告.docx', docx],
  ['a Word document under a wrong name', '报告.txt', docx],
  ['an Excel sheet', '报告.xlsx', xlsx],
];
for (const [what, name, make] of FILES) {
  test(`${what} is read as it is`, () =>
    onPage(async ({ page, requests }) => {
      const before = requests.length;
      await drop(page, '#drop', [{ name, bytes: make() }]);
      await waitForSource(page, name);
      await assertRead(page);
      assert.equal(await textOf(page, '#status'), '已核对。');
      const asked = requests.slice(before).map((url) => url.slice(context.url.length));
      assert.deepEqual(asked, []);

      // Its text is shown with its tables, the finding in its cell.
      await page.click(`${WRONG} .to-text`);
      assert.equal(await page.evaluate(() => document.activeElement?.closest('td')?.textContent), '6');
      assert.ok((await page.$$('.report-document table')).length >= (name.endsWith('xlsx') ? 2 : 3));
      assert.equal(await page.$('.finding-place'), null, 'a document has no lines');
    }));
}

for (const [name, head] of [['报告.pdf', ''], ['报告.txt', '\ufeff'], ['报告', ' \r\n']]) {
  test(`a PDF is read by its words, whatever its name: ${name}`, () =>
    onPage(async ({ page, requests }) => {
      const loaded = requests.length;
      await drop(page, '#drop', [{ name, bytes: Buffer.concat([Buffer.from(head), printed]) }]);
      await waitForSource(page, name);
      await assertRead(page);
      assert.equal(await textOf(page, '#status'), '已核对。');
      const asked = requests.slice(loaded).map((url) => url.slice(context.url.length));
      assert.ok(asked.length > 0 && asked.every((path) => /^(pdf|chunk)[-/]/.test(path)), asked.join());
      await page.click(`${WRONG} .to-text`);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), '6');
      assert.ok(await page.$('.report-document'));

      // The second one asks for nothing more.
      const before = requests.length;
      await page.click('#language-en');
      await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes('error'));
      await drop(page, '#drop', [{ name: 'again.pdf', bytes: printed }]);
      await waitForSource(page, 'again.pdf');
      assert.deepEqual(requests.slice(before).filter((url) => !url.endsWith('pdf/worker.js')), []);
    }));
}

test('an archive lists its files, each is checked', () =>
  onPage(async ({ page }) => {
    const archive = zip({ '报告.html': webPage(), '各镇/报告.docx': docx(), '各镇/报告.pdf': printed, '说明.txt': '今天天气很好。', '坏.docx': docx().subarray(0, 900) });
    await drop(page, '#drop', [{ name: '报告.zip', bytes: archive }, { name: '另一份.txt', bytes: Buffer.from(TEXT) }]);
    await waitForBatch(page, 6);
    const rows = await page.$$eval('.batch-table tbody tr', (all) =>
      all.map((row) => [row.children[0].textContent, row.querySelector('.batch-standing')?.className.split(' ')[1]]),
    );
    assert.deepEqual(rows, [
      ['报告.zip › 各镇/报告.docx', 'fail'],
      ['报告.zip › 各镇/报告.pdf', 'fail'],
      ['报告.zip › 坏.docx', 'problem'],
      ['报告.zip › 报告.html', 'fail'],
      ['报告.zip › 说明.txt', 'problem'],
      ['另一份.txt', 'fail'],
    ]);
    /** @param {number} row @param {string} name */
    const choose = async (row, name) => {
      await page.click(`[data-row="${row}"]`);
      await waitForSource(page, name);
      await assertRead(page);
      await page.click('.batch-back');
    };
    await choose(0, '各镇/报告.docx');
    await choose(1, '各镇/报告.pdf');
    await choose(3, '› 报告.html');
    await choose(5, '另一份.txt');
    await page.click('[data-row="2"]');
    await page.waitForFunction(() => document.querySelector('.verdict-problem .verdict-detail')?.textContent?.includes('损坏'));
    // A broken archive is no list, but a sentence.
    await drop(page, '#drop', [{ name: '坏.zip', bytes: archive.subarray(0, 1000) }]);
    await page.waitForFunction(() => !document.querySelector('.batch-at') && document.querySelector('.verdict-problem .verdict-detail')?.textContent?.includes('损坏'));
  }));

test('the document as it is: paragraphs, merged cells, numbers that were read, ways from the tables', () =>
  onPage(async ({ page }) => {
    await drop(page, '#drop', [{ name: '报告.html', bytes: Buffer.from(webPage()) }]);
    await assertRead(page);
    await page.click('#tab-text');
    /** @param {string} text */
    const spans = (text) =>
      page.$$eval('.report-document td', (cells, words) => {
        const cell = /** @type {HTMLTableCellElement | undefined} */ (cells.find((td) => td.textContent === words));
        return cell && [cell.colSpan, cell.rowSpan];
      }, text);
    assert.deepEqual(await spans('申请人情况'), [7, 1]);
    assert.deepEqual(await spans('三、本年度办理结果'), [1, 22]);
    assert.deepEqual(await spans('（三）不予公开'), [1, 8]);
    assert.ok((await page.$$('.report-document p .claim')).length > 3);
    const text = await page.$eval('.report-document', (body) => body.textContent ?? '');
    assert.equal(text.replace(/\s/g, ''), TEXT.replace(/\s/g, ''));

    // From the cell of the form to the cell of the document, which is then selected.
    await page.click('#tab-tables');
    await page.click('td[data-cell="requests.new.natural"]');
    await page.$$eval('.detail button', (buttons, words) => {
      /** @type {HTMLElement | undefined} */ (buttons.find((button) => button.textContent === words))?.click();
    }, '在原文中查看');
    assert.match(await page.evaluate(() => String(getSelection())), /^\d+$/);
    assert.equal(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.tagName), 'TD');
    assert.equal(await page.$eval('#view-text', (view) => /** @type {HTMLElement} */ (view).hidden), false);

    // A plain text is shown as before.
    await page.click('[data-sample="wenfeng"]');
    await page.waitForSelector('.finding-place');
    assert.equal(await page.$('.report-document'), null);
  }));

test('what is copied from the explanation names the part, a document has no lines', () =>
  onPage(async ({ page }) => {
    await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-write']);
    await drop(page, '#drop', [{ name: '报告.html', bytes: Buffer.from(webPage()) }]);
    await assertRead(page);
    await page.bringToFront();
    await page.click(`${WRONG} .buttons .copy`);
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent === '已复制');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\n位置：（七）总计·自然人，三、收到和处理政府信息公开申请情况\n/);
  }));

test('a broken PDF and a locked one say so', () =>
  onPage(async ({ page }) => {
    await drop(page, '#drop', [{ name: '坏.pdf', bytes: printed.subarray(0, 300) }]);
    await waitForVerdict(page, 'problem');
    assert.match(await textOf(page, '.verdict-detail'), /损坏/);
    // The trailer names a way of encryption that wants a password.
    const at = printed.lastIndexOf('trailer');
    const locked = Buffer.from(printed.toString('latin1').replace(/trailer\s*<</g, (head) =>
      `${head}/Encrypt <</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`), 'latin1');
    assert.ok(at > 0 && locked.length > printed.length);
    await drop(page, '#drop', [{ name: '锁.pdf', bytes: locked }]);
    await page.waitForFunction(() => document.querySelector('.verdict-detail')?.textContent?.includes('密码'));
  }));

test('choosing another file ends the reading of a PDF', () =>
  onPage(async ({ page }) => {
    const long = await pdf(webPage().replace('</body>', '<p style="break-before: page">附件</p>'.repeat(150)));
    // The samples are there from here on.
    await page.click('[data-sample="wenfeng"]');
    await waitForSource(page, '示例：文峰区');
    // The page itself clicks while it reads: a click from here may come when all has been read.
    await page.evaluate(() => {
      /** @type {string[]} */
      const seen = ((/** @type {any} */ (window)).seen = []);
      const status = /** @type {Element} */ (document.querySelector('#status'));
      new MutationObserver(() => {
        seen.push(status.textContent ?? '');
        if (seen.at(-1)?.startsWith('正在读取 PDF，第 3 页')) {
          /** @type {HTMLElement} */ (document.querySelector('[data-sample="guxian"]')).click();
        }
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await drop(page, '#drop', [{ name: '长.pdf', bytes: long }]);
    await waitForSource(page, '示例：古县');
    await new Promise((done) => setTimeout(done, 500));
    /** @type {string[]} */
    const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
    const pages = seen.filter((words) => /^正在读取 PDF，第 \d+ 页，共 15\d 页/.test(words));
    assert.ok(pages.length >= 3 && pages.length < 20, seen.join('\n'));
    assert.match(seen[seen.length - 1] ?? '', /^已核对/);
    assert.match(await textOf(page, '#verdict .facts'), /示例：古县/);
  }));

test('where the reader of PDFs cannot be loaded a sentence says so', async () => {
  const tools = await openPage(context);
  try {
    const { page } = tools;
    await page.setOfflineMode(true);
    await drop(page, '#drop', [{ name: '报告.pdf', bytes: printed }]);
    await page.waitForSelector('#status.problem');
    assert.match(await textOf(page, '#status'), /读取 PDF 的程序没有载入成功.*复制/);
    await page.setOfflineMode(false);
    await drop(page, '#drop', [{ name: '报告.html', bytes: Buffer.from(webPage()) }]);
    await assertRead(page);
  } finally {
    await tools.close();
  }
});

test('without workers a PDF is read on the page', () =>
  onPage(
    async ({ page }) => {
      await drop(page, '#drop', [{ name: '报告.pdf', bytes: printed }]);
      await waitForSource(page, '报告.pdf');
      await assertRead(page);
    },
    {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          /** @type {any} */ (window).Worker = class {
            constructor() {
              throw new Error('no workers here');
            }
          };
        }),
    },
  ));
