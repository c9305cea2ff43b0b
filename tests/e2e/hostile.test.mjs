// @ts-check
// What an attacker may put into a report, a page, a file's name or a table: it is shown as the words
// that it is, and changes nothing.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { docx, page as webPage, zip } from './documents.mjs';
import { SEEDS, drop, paste, startBrowser, waitForBatch, waitForVerdict, withPage } from './driver.mjs';

/** Each would set window.hacked, ask for something, or break out of where it is put. */
const PAYLOADS = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror=window.hacked=1>',
  '"><svg onload=window.hacked=1>',
  "'><iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
  '<a href="javascript:window.hacked=1">点这里</a>',
  '</textarea><script>window.hacked=1</script>',
  '</title></style><body onload=window.hacked=1>',
  '<style>@import "http://example.com/x.css";*{display:none}</style>',
  '<link rel=stylesheet href=http://example.com/x.css>',
  '<meta http-equiv=refresh content="0;url=http://example.com/">',
  '<base href="http://example.com/">',
  '<object data="data:text/html,<script>parent.hacked=1</script>"></object>',
  '<form action=http://example.com/><input autofocus onfocus=window.hacked=1>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>',
  '{{constructor.constructor("window.hacked=1")()}}',
  '${window.hacked=1}',
  '\u202e<b onclick=window.hacked=1>\u2066',
  '<!--><img src=x onerror=window.hacked=1>-->',
  '<svg><animate onbegin=window.hacked=1 attributeName=x dur=1s>',
  'constructor',
  '__proto__',
];

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** @type {string} */
let report;
before(async () => {
  context = await startBrowser();
  report = await readFile(`${SEEDS}002_baa44959fd9d628f.txt`, 'utf8');
});
after(() => context.close());

/** Elements that the page never makes by itself, and what a script would have left. @param {import('./driver.mjs').Page} page */
const traces = (page) =>
  page.evaluate(() => ({
    hacked: 'hacked' in window || 'hacked' in Object.prototype,
    elements: [...document.querySelectorAll('main script, main img, main iframe, main object, main embed, main form, main style, main link, main base, main math, main a[href^="javascript"]')].map((element) => element.outerHTML),
    handlers: [...document.querySelectorAll('*')].filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on'))).map((element) => element.outerHTML),
  }));

const NOTHING = { hacked: false, elements: [], handlers: [] };

test('in the text: title, organ, narrative and cells', () =>
  withPage(context, async ({ page, requests }) => {
    const loaded = requests.length;
    for (const payload of PAYLOADS) {
      // What begins with markup would be read as a page.
      const text = `报告全文\n${report}`
        .replace('文峰区人民政府2019年政府', `${payload}2019年政府`)
        .replace('一、总体情况', `一、总体情况${payload}`)
        .replace('\t53万', `\t${payload}`)
        .concat(`\n${payload}\n`);
      await paste(page, text);
      await page.waitForFunction((words) => document.querySelector('.report-text')?.textContent?.includes(words), {}, payload);
      for (const tab of ['text', 'changes', 'tables']) await page.click(`#tab-${tab}`);
      assert.deepEqual(await traces(page), NOTHING, payload);
    }
    assert.deepEqual(requests.slice(loaded), []);
  }));

test('in a page, a document and the clipboard', () =>
  withPage(context, async ({ page, requests }) => {
    const loaded = requests.length;
    const hostile = webPage().replace('<body', `<body onload="window.hacked=1"`).replace('</body>', `${PAYLOADS.join('\n')}</body>`);
    await drop(page, '#drop', [{ name: '报告.html', bytes: Buffer.from(hostile) }]);
    await waitForVerdict(page, 'fail');
    await page.click('#tab-text');
    assert.deepEqual(await traces(page), NOTHING);
    await page.evaluate((html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      document.querySelector('#drop')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, hostile);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('粘贴'));
    assert.deepEqual(await traces(page), NOTHING);
    assert.deepEqual(requests.slice(loaded), []);
  }));

test('in names of files and of what is in an archive, also when they are exported', () =>
  withPage(context, async ({ page, requests }) => {
    const loaded = requests.length;
    const inside = Object.fromEntries(PAYLOADS.map((payload, index) => [`${index}${payload.replace(/\//g, '')}.docx`, docx()]));
    const files = PAYLOADS.map((payload) => ({ name: `${payload.replace(/\//g, '')}.txt`, bytes: Buffer.from(report) }));
    await drop(page, '#drop', [...files, { name: `${PAYLOADS[1]}.zip`, bytes: zip(inside) }]);
    await waitForBatch(page, PAYLOADS.length * 2);
    assert.deepEqual(await traces(page), NOTHING);
    await page.click('[data-row="1"]');
    await waitForVerdict(page, 'fail');
    assert.deepEqual(await traces(page), NOTHING);
    await page.click('.batch-back');

    // The report for printing holds the same names: opened, it runs nothing.
    const html = await page.evaluate(async () => {
      /** @type {Blob | null} */
      let saved = null;
      URL.createObjectURL = (blob) => {
        saved = /** @type {Blob} */ (blob);
        return '#';
      };
      HTMLAnchorElement.prototype.click = () => {};
      /** @type {HTMLElement | null} */ (document.querySelector('#batch [data-export="html"]'))?.click();
      while (!saved) await new Promise((resolve) => setTimeout(resolve, 50));
      return /** @type {Blob} */ (saved).text();
    });
    assert.ok(html.includes('window.hacked=1'), 'the names are in it');
    const other = await page.browser().newPage();
    await other.setContent(html);
    assert.equal(await other.evaluate(() => 'hacked' in window), false);
    assert.equal(await other.$('script, img, iframe, object, form, link, base'), null);
    await other.close();
    assert.deepEqual(requests.slice(loaded), []);
  }));
