// @ts-check
// The main job: a report goes in by every way there is, what is wrong with it comes out.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { SEEDS, drop, openPage, paste, startBrowser, textOf, waitForBatch, waitForVerdict, withPage } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** The first of the two wrong totals of report 002. */
const RESULTS = '.finding[data-rule="requests.results"]';

/** @param {import('./driver.mjs').Page} page @param {string} organ */
function waitForReport(page, organ) {
  return page.waitForFunction((name) => document.querySelector('.report-title')?.textContent?.includes(name), {}, organ);
}

/** @param {string} number */
async function seed(number) {
  const name = (await readdir(SEEDS)).find((file) => file.startsWith(number) && file.endsWith('.txt'));
  return readFile(SEEDS + name);
}

/** @param {Parameters<typeof withPage>[1]} body @param {Parameters<typeof withPage>[2]} [options] */
const onPage = (body, options) => withPage(context, body, options);

test('a pasted report: verdict, findings by part, tables, text', () =>
  onPage(async ({ page }) => {
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');

    const headline = await textOf(page, '#verdict-heading');
    const [, errors, warnings, infos] =
      /有 (\d+) 处错误、(\d+) 处提醒、(\d+) 处提示/.exec(headline) ?? assert.fail(headline);
    for (const [severity, count] of Object.entries({ error: errors, warning: warnings, info: infos })) {
      assert.equal((await page.$$(`#findings .finding.${severity}`)).length, Number(count), severity);
    }
    assert.ok(Number(errors) >= 2);
    assert.match(await textOf(page, '.verdict-detail'), /^已核对 198 个数据、47 条勾稽关系、\d+ 条规则。$/);
    assert.ok((await textOf(page, '#announcer')).startsWith(`有 ${errors} 处错误`));
    assert.ok((await page.title()).startsWith(`有 ${errors} 处错误`));
    assert.equal(await textOf(page, '.report-title'), '文峰区人民政府2019年政府信息公开工作年度报告');

    // The two wrong totals stand under Table 3, with formula, numbers and the repair.
    assert.match(await textOf(page, '#group-requests-table'), /^三、收到和处理政府信息公开申请情况（表格）/);
    const natural = await textOf(page, RESULTS);
    assert.match(natural, /自然人一列：办理结果各项之和为 44，“（七）总计”填的是 43/);
    assert.match(natural, /14 \+ 2 \+ 2 \+ 16 \+ 1 \+ 9 = 44 ≠ 43/);
    assert.match(natural, /由 43 改为 44/);
    assert.match(natural, /依据.*国办公开办函/);

    // The tables hold what the report says, in the form's shape.
    /** @param {string} id */
    const cell = (id) => page.$eval(`td[data-cell="${id}"]`, (td) => [td.className, td.textContent]);
    assert.deepEqual(await cell('requests.granted.natural'), ['number involved', '14 与一处错误有关']);
    assert.deepEqual(await cell('requests.result_total.natural'), ['number error', '43 有错误']);
    assert.match((await cell('requests.new.research'))[0] ?? '', /^blank warning/);
    assert.equal((await cell('disclosure.coercion.change'))[1], '－11 有提示');
    assert.deepEqual(await cell('disputes.review.pending'), ['number', '9']);
    assert.deepEqual(await cell('disputes.suit_direct.upheld'), ['number', '6']);
    assert.equal((await page.$$('td[data-cell]')).length, 198);
    assert.equal(await page.$eval('#requests-group-refused', (th) => /** @type {HTMLTableCellElement} */ (th).rowSpan), 8);
    assert.equal((await page.$$('.form-disputes thead tr')).length, 3);

    // The marks in the text lie on the very characters.
    for (const id of await page.$$eval(RESULTS, (items) => items.map((item) => item.id.slice(8)))) {
      assert.equal(await textOf(page, `mark.error[data-findings~="${id}"]`), '43');
    }
    assert.equal(
      await page.$eval('.text-block', (block) => {
        const copy = /** @type {Element} */ (block.cloneNode(true));
        for (const note of copy.querySelectorAll('.insertion')) note.remove();
        return copy.textContent;
      }),
      String(await seed('002')),
    );
  }));

test('the clipboard and Ctrl+V', () =>
  onPage(async ({ page }) => {
    await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    await page.focus('#paste');
    await page.evaluate((text) => navigator.clipboard.writeText(text), String(await seed('003')));
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV');
    await page.keyboard.up('Control');
    await waitForVerdict(page, 'fail');
    assert.match(await textOf(page, '.report-title'), /古县文化和旅游局2022年/);
    assert.match(await textOf(page, '#verdict .facts'), /年度2022 年.*来源粘贴的内容/);

    // And copying back: the finding as text.
    await page.click('[data-rule="form.outdated"] .buttons .copy');
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent === '已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^【错误】2022年的报告应当用2021年格式/);
    assert.match(copied, /\n位置：.*第 \d+ 行第 \d+ 字\n改法：.*\n依据：/);
  }));

test('a report pasted at the caret takes the place of the one that is there; a piece goes into it', () =>
  onPage(async ({ page }) => {
    await page.browserContext().overridePermissions(context.url, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.bringToFront();
    const before = String(await seed('002'));
    await paste(page, before);
    await waitForReport(page, '文峰区');
    const pasteAtCaret = async (/** @type {string} */ text) => {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.focus('#paste');
      await page.keyboard.down('Control');
      await page.keyboard.press('KeyV');
      await page.keyboard.up('Control');
    };
    const value = () => page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value);
    await pasteAtCaret(String(await seed('003')));
    await waitForReport(page, '古县');
    assert.doesNotMatch(await value(), /文峰区/);
    await page.waitForFunction(() => document.getElementById('status')?.textContent?.startsWith('已换成新粘贴的内容'));
    assert.match(await textOf(page, '#announcer'), /^已换成新粘贴的内容。/);
    await page.click('#restore');
    await waitForReport(page, '文峰区');
    assert.equal(await value(), before);

    await pasteAtCaret('另收到申请3件。');
    await page.waitForFunction(() => document.getElementById('status')?.textContent?.startsWith('已核对'));
    assert.equal((await value()).length, before.length + 8);
    assert.equal(await page.$eval('#restore', (button) => /** @type {HTMLElement} */ (button).hidden), true);
  }));

test('what is typed is checked after a pause; only the last text counts', () =>
  onPage(async ({ page }) => {
    await paste(page, String(await seed('002')));
    await paste(page, String(await seed('001')).replace(/^[\s#]+/, ''));
    await waitForReport(page, '偃师市');
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await page.keyboard.type('甲');
    await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.startsWith('甲偃师市'));
    // A second after the last word nothing older has come back.
    await new Promise((done) => setTimeout(done, 600));
    assert.match(await textOf(page, '.report-title'), /^甲偃师市/);
  }));

test('what is typed while a check runs is not said to be elsewhere than in the field', () =>
  onPage(async ({ page }) => {
    await page.evaluate(() => {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
      const status = /** @type {Element} */ (document.getElementById('status'));
      // The check ends before the pause after what was typed.
      const { setTimeout: later } = window;
      Object.assign(window, { setTimeout: (/** @type {() => void} */ then, /** @type {number} */ pause) => later(then, pause < 400 ? pause : 10 * pause) });
      /** @type {string[]} */
      const seen = ((/** @type {any} */ (window)).seen = []);
      new MutationObserver(() => {
        const words = status.textContent ?? '';
        if (seen.push(words) > 1 || !words.startsWith('正在核对')) return;
        field.setRangeText('甲', 0, 0);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await paste(page, String(await seed('001')).replace(/^[\s#]+/, ''));
    await waitForReport(page, '甲偃师市');
    /** @type {string[]} */
    const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
    assert.ok(seen.some((words) => words.startsWith('已核对。修改')), seen.join('\n'));
    assert.ok(seen.every((words) => /^正在核对|^已核对。修改/.test(words)), seen.join('\n'));
  }));

test('the samples, and back to what was pasted', () =>
  onPage(async ({ page }) => {
    await paste(page, String(await seed('001')));
    await page.waitForSelector('.report-title');
    await page.click('[data-sample="guxian"]');
    await waitForReport(page, '古县');
    assert.match(await textOf(page, '#verdict .facts'), /来源示例：古县文化和旅游局 2022 年/);
    assert.equal(await page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value.length > 1000), true);
    await page.click('[data-sample="wenfeng"]');
    await waitForReport(page, '文峰区');
    await page.click('#back');
    await waitForReport(page, '偃师市');
  }));

test('what comes late gives way to what was asked for after it', () =>
  onPage(async ({ page }) => {
    /** Both in one turn of the page: the sample is still to come when the next is asked for. @param {() => void} next */
    const afterSample = (next, words = '') =>
      page.evaluate(`document.querySelector('[data-sample="wenfeng"]').click(); (${next})(${JSON.stringify(words)})`);
    await afterSample(() => /** @type {HTMLElement} */ (document.querySelector('[data-sample="guxian"]')).click());
    await waitForReport(page, '古县');
    /** @param {string} [text] */
    const put = (text = '') => {
      const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    };
    await afterSample(put, String(await seed('001')));
    await waitForReport(page, '偃师市');

    // A folder that takes its time.
    await page.evaluate(() => {
      const own = /** @type {any} */ (window);
      own.opened = 0;
      const file = { name: '晚.txt', size: 3, arrayBuffer: async () => new ArrayBuffer(++own.opened) };
      const entry = { isDirectory: false, fullPath: '/夹/晚.txt', file: (/** @type {(file: any) => void} */ give) => give(file) };
      let batch = [entry];
      const folder = {
        isDirectory: true,
        fullPath: '/夹',
        createReader: () => ({
          readEntries: (/** @type {(entries: any[]) => void} */ give) => (own.come = () => {
            give(batch);
            batch = [];
          }),
        }),
      };
      own.dropFolder = () => {
        batch = [entry];
        const data = { types: ['Files'], files: [file], items: [{ kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => file }] };
        document.body.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: data }));
      };
    });
    /** How often its file is opened, when all of it has come. @param {string} between */
    const openedAfter = (between) =>
      page.evaluate(async (selector) => {
        const own = /** @type {any} */ (window);
        own.opened = 0;
        own.dropFolder();
        if (selector) /** @type {HTMLElement} */ (document.querySelector(selector)).click();
        for (let part = 0; part < 2; part++) {
          own.come();
          await new Promise((done) => setTimeout(done));
        }
        return own.opened;
      }, between);
    assert.equal(await openedAfter(''), 1);
    await waitForVerdict(page, 'problem');
    assert.equal(await openedAfter('[data-sample="wenfeng"]'), 0);
    await waitForReport(page, '文峰区');
  }));

test('a mixture of forms: the old row stands in its place, what is missing is said', () =>
  onPage(async ({ page }) => {
    await page.click('[data-sample="guxian"]');
    await waitForVerdict(page, 'fail');
    assert.match(await textOf(page, '#view-tables .notice'), /不是（或不全是）本年度的格式/);
    assert.equal(await textOf(page, '#requests-other'), '（六）其他处理不属于本年度格式的行');
    assert.match(await textOf(page, 'td[data-cell="requests.other_unpaid.natural"]'), /没有读到/);
    assert.match(await textOf(page, '.verdict-detail'), /另有 21 个数据没有读到/);
  }));

test('the verdict is seen before the tables; what is printed then is whole all the same', () =>
  onPage(async ({ page }) => {
    await page.evaluate(() => {
      const result = /** @type {HTMLElement} */ (document.getElementById('result'));
      const state = () => [document.querySelectorAll('.form-table').length, document.querySelectorAll('#view-text *').length > 0, result.hasAttribute('aria-busy')];
      new MutationObserver((_, observer) => {
        if (result.hidden) return;
        observer.disconnect();
        const before = state();
        window.dispatchEvent(new Event('beforeprint'));
        /** @type {any} */ (window).states = [before, state()];
      }).observe(result, { attributes: true });
    });
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');
    const states = await page.evaluate(() => /** @type {any} */ (window).states);
    assert.deepEqual(states, [[0, false, true], [3, true, false]]);
  }));

test('clearing takes everything away, restoring brings it back', () =>
  onPage(async ({ page }) => {
    const text = String(await seed('002'));
    await paste(page, text);
    await waitForVerdict(page, 'fail');
    await page.click('#clear');
    assert.equal(await page.$eval('#result', (result) => /** @type {HTMLElement} */ (result).hidden), true);
    assert.equal(await page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value), '');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'paste');
    await page.click('#restore');
    await waitForVerdict(page, 'fail');
    assert.equal(await page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value), text);
  }));

test('a dropped file; GB18030 and UTF-16 read like UTF-8, and the table is fetched once and only then', () =>
  onPage(async ({ page, requests }) => {
    const utf8 = await seed('003');
    // GB18030 by the browser's own table, turned round.
    const gb18030 = await page.evaluate((text) => {
      const decoder = new TextDecoder('gb18030');
      /** @type {Map<string, number[]>} */
      const table = new Map();
      for (let a = 0x81; a < 0xff; a++) {
        for (let b = 0x40; b < 0xff; b++) {
          if (b !== 0x7f) table.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
        }
      }
      return [...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : table.get(c) ?? [0x3f]));
    }, String(utf8).replace(/\u00a0/g, ' '));

    const before = requests.length;
    await drop(page, '#drop', [{ name: '古县.txt', bytes: utf8 }]);
    await waitForVerdict(page, 'fail');
    assert.match(await textOf(page, '#verdict .facts'), /来源文件 古县\.txt \(8\.1 KB，UTF-8\)/);
    const expected = await textOf(page, '#findings');

    const utf16 = Buffer.from(`\ufeff${utf8}`, 'utf16le');
    await drop(page, 'body', [{ name: 'utf16.txt', bytes: utf16 }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('UTF-16LE'));
    assert.equal(await textOf(page, '#findings'), expected);
    assert.deepEqual(requests.slice(before), [], 'nothing fetched so far');

    await drop(page, '#paste', [{ name: 'gb.dat', bytes: new Uint8Array(gb18030) }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('GB18030'));
    assert.equal(await textOf(page, '#findings'), expected);
    assert.deepEqual(requests.slice(before), [`${context.url}gouji-gb18030.dat`]);

    await drop(page, 'body', [{ name: 'again.txt', bytes: new Uint8Array(gb18030) }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('again.txt'));
    assert.equal(requests.length, before + 1);
  }));

test('the table of an encoding cannot be had: a sentence says so, and pasting still works', async () => {
  const tools = await openPage(context);
  try {
    const { page } = tools;
    await page.setOfflineMode(true);
    await drop(page, 'body', [{ name: 'gb.txt', bytes: new Uint8Array([0xd5, 0xfe, 0xb8, 0xae]) }]);
    await page.waitForSelector('#status.problem');
    assert.match(await textOf(page, '#status'), /不是 UTF-8 编码.*复制粘贴/);
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');
    assert.equal(await page.$('#status.problem'), null);
  } finally {
    await tools.close();
  }
});

test('the file picker takes files, several are listed', () =>
  onPage(async ({ page }) => {
    const names = (await readdir(SEEDS)).filter((name) => /^00[12].*txt$/.test(name)).sort();
    const chooser = page.waitForFileChooser();
    await page.click('#choose');
    await (await chooser).accept(names.map((name) => SEEDS + name));
    await waitForBatch(page, 2);
    await page.click('[data-row="1"]');
    await waitForReport(page, '文峰区');
  }));

test('after loading nothing is requested from the network, whatever is done', () =>
  onPage(async ({ page, requests }) => {
    const before = requests.length;
    await page.setOfflineMode(true);
    await paste(page, String(await seed('004')));
    await page.waitForSelector('.report-title');
    await page.click('[data-sample="wenfeng"]');
    await waitForReport(page, '文峰区');
    await page.click('[data-sample="guxian"]');
    await waitForReport(page, '古县');
    await page.click('.finding .to-text');
    await page.click('#language-en');
    await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes('errors'));
    await drop(page, 'body', [{ name: 'a.txt', bytes: await seed('000') }]);
    await waitForReport(page, '安阳市');
    await page.click('#clear');
    assert.deepEqual(requests.slice(before), []);
    // And before it: the page's own files only.
    for (const url of requests) assert.ok(url.startsWith(context.url), url);
  }));

const words = '这是一部小说，讲的是很久以前的事。\n';
for (const [name, bytes, kind] of /** @type {[string, Uint8Array, string][]} */ ([
  ['an empty file', new Uint8Array(0), 'problem'],
  ['one byte', new Uint8Array([0x31]), 'problem'],
  ['NUL bytes', new Uint8Array(1000), 'problem'],
  ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 17) % 256), 'problem'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'problem'],
  ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]), 'problem'],
  ['a novel', Buffer.from(words.repeat(200)), 'problem'],
])) {
  test(`bad input, ${name}: a sentence on what to do, no tables, nothing green`, () =>
    onPage(async ({ page }) => {
      await drop(page, '#drop', [{ name: 'x.bin', bytes }]);
      await waitForVerdict(page, kind);
      assert.equal(await textOf(page, '#verdict-heading'), '核对结果: 这份内容无法核对');
      assert.ok((await textOf(page, '.verdict-detail')).length > 15);
      assert.equal(await page.$('td'), null);
      assert.equal(await page.$('.verdict-pass'), null);
      // The next report is checked as if nothing had been.
      await page.click('[data-sample="wenfeng"]');
      await waitForVerdict(page, 'fail');
    }));
}

test('a file of more than 64 MB is not read', () =>
  onPage(async ({ page }) => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(65 * 1024 * 1024)], '巨大.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await page.waitForSelector('#status.problem');
    assert.match(await textOf(page, '#status'), /^“巨大\.txt”有 65 MB，超过了 64 MB/);
  }));

test('20 MB of text with a report in it: findings and the lines around them, the page answers', () =>
  onPage(async ({ page }) => {
    const text = `${await seed('002')}\n${words.repeat(400_000)}`;
    await drop(page, '#drop', [{ name: '长.txt', bytes: Buffer.from('x') }]);
    await waitForVerdict(page, 'problem');
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], '很长.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, text);
    await page.waitForSelector('.verdict-fail');
    await page.click(`${RESULTS} .to-text`);
    assert.match(await textOf(page, '#view-text .notice'), /全文较长/);
    assert.match(await textOf(page, '.omitted:last-child'), /略去 [\d,]+ 行/);
    assert.ok((await page.$eval('.report-text', (box) => box.textContent?.length ?? 0)) < 100_000);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '43');
  }));

test('a paste of 20 MB is checked without going through the field', () =>
  onPage(
    async ({ page }) => {
      await paste(page, String(await seed('001')));
      await waitForReport(page, '偃师市');
      await page.evaluate((content) => {
        const own = /** @type {any} */ (window);
        own.held = [];
        own.keys = 0;
        addEventListener('keydown', () => own.keys++);
        const data = new DataTransfer();
        data.setData('text/plain', content);
        // Firefox hands on no data in a ClipboardEvent that a page makes.
        const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: data });
        document.getElementById('paste')?.dispatchEvent(event);
      }, `${await seed('002')}\n${words.repeat(400_000)}`);
      // The page answers while the worker reads, which here lasts as long as the worker is not heard.
      await page.click('.scope summary');
      for (let i = 0; i < 5; i++) await page.keyboard.press('Shift');
      await page.waitForFunction(() => /** @type {any} */ (window).held.length > 0);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).keys), 5);
      assert.equal(await page.$eval('.scope', (scope) => scope.querySelector('summary')?.parentElement?.hasAttribute('open')), true);
      assert.match(await textOf(page, '#status'), /^正在核对/);
      assert.match(await textOf(page, '.report-title'), /偃师市/);
      await page.evaluate(() => {
        const own = /** @type {any} */ (window);
        for (const hear of own.held) hear();
        own.held = null;
      });
      await page.waitForSelector('.verdict-fail');
      assert.match(await textOf(page, '#status'), /没有放进上面的框里/);
      assert.ok((await page.$eval('#paste', (field) => /** @type {HTMLTextAreaElement} */ (field).value.length)) < 10_000);
    },
    {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          const own = /** @type {any} */ (window);
          own.held = null;
          const { addEventListener: listen } = Worker.prototype;
          Worker.prototype.addEventListener = function (/** @type {string} */ type, /** @type {any} */ listener) {
            /** @param {Event} event */
            const hear = (event) => (own.held && type === 'message' ? own.held.push(() => listener(event)) : listener(event));
            listen.call(this, type, hear);
          };
        }),
    },
  ));

test('markup in a report is text', () =>
  onPage(async ({ page }) => {
    const text = String(await seed('002'))
      .replace('文峰区人民政府2019年政府', '<img src=x onerror="window.hacked=1">2019年政府')
      .replace('\t53万', '\t<script>window.hacked=1</script>');
    await paste(page, text);
    await waitForVerdict(page, 'fail');
    assert.equal(await page.$('main img, main script'), null);
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.match(await textOf(page, 'td[data-cell="disclosure.procurement.amount"]'), /<script>/);
  }));

test('without workers the page checks by itself', () =>
  onPage(
    async ({ page, requests }) => {
      assert.ok(requests.some((url) => url.includes('/local-')), 'the engine for the page was loaded');
      await page.click('[data-sample="wenfeng"]');
      await waitForVerdict(page, 'fail');
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

test('without storage the language still switches', () =>
  onPage(
    async ({ page }) => {
      await page.click('#language-en');
      assert.equal(await textOf(page, 'label[for=paste]'), 'Paste the whole report here');
    },
    {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }),
    },
  ));

test('without WebAssembly a plain notice', async () => {
  const page = await context.browser.newPage();
  await page.evaluateOnNewDocument(() => void delete (/** @type {any} */ (window).WebAssembly));
  await page.goto(context.url);
  await page.waitForSelector('#status.problem');
  assert.match(await textOf(page, '#status.problem'), /不支持或关闭了 WebAssembly.*新版 Edge/);
  await page.close();
});

test('without JavaScript the page says what it needs, in Chinese', async () => {
  const page = await context.browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(context.url);
  const html = await page.content();
  assert.match(html, /这个页面需要 JavaScript/);
  assert.match(html, /正在载入核对程序……如果一直停在这里/);
  await page.close();
});

/** The words on the page but for those of the report and the sentences of the rules, which are tested with them. @param {import('./driver.mjs').Page} page */
function ownWords(page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    const language = document.documentElement.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element?.closest('[lang]')?.getAttribute('lang') !== language) continue;
      if (element?.closest('.report-text, .message, .more-about, .detail-findings p, .changes .about, .changes .advice, .changes .basis, noscript')) continue;
      found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      if (element.closest('.report-text')) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = element.getAttribute(name);
        if (text) found.push(text);
      }
    }
    return [document.title, ...found].map((text) => text.trim()).filter(Boolean);
  });
}

test('both languages are complete: no word of the other is left', () =>
  onPage(async ({ page }) => {
    await page.click('[data-sample="wenfeng"]');
    await waitForVerdict(page, 'fail');
    await page.click('td[data-cell="requests.result_total.natural"]');
    for (const text of await ownWords(page)) {
      const rest = text.replace(/Ctrl\+[ACV]|Word|WPS|Excel|PDF|CSV|JSON|SARIF|\.(docx|xlsx|zip)|Tab|Enter|Esc|UTF-\d+|GB18030|GB\/T|[KM]B\b/g, '');
      assert.doesNotMatch(rest, /[A-Za-z]{2,}/, text);
    }
    await page.click('#language-en');
    await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes(' errors'));
    assert.equal(await page.$eval('html', (html) => html.lang), 'en');
    await page.click('td[data-cell="requests.result_total.natural"]');
    for (const text of await ownWords(page)) {
      // What is quoted from the report, or to be copied into it, stays Chinese.
      const rest = text.replace(/“[^”]*”/g, '').replace(/(is|should be) \S+/g, '');
      assert.doesNotMatch(rest, /\p{Script=Han}/u, text);
    }
    // Remembered.
    await page.reload();
    await page.waitForSelector('html[data-engine="ready"]');
    assert.equal(await page.$eval('html', (html) => html.lang), 'en');
    assert.equal(await textOf(page, '#choose'), 'Choose a file…');
  }));
