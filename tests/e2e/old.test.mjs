// @ts-check
// Old office browsers: no syntax newer than Chrome 80 in what is built, and nothing of the library
// that came later.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { TEXT, docx } from './documents.mjs';
import { SEEDS, SITE, drop, paste, require, startBrowser, waitForBatch, waitForVerdict, withPage } from './driver.mjs';

/** @type {any} */
const esbuild = require('esbuild');

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** The scripts of the site, those within pages as well. @returns {Promise<[string, string][]>} */
async function scripts() {
  /** @type {[string, string][]} */
  const found = [];
  for (const name of await readdir(SITE, { recursive: true })) {
    if (/\.js$/.test(name)) found.push([name, await readFile(`${SITE}/${name}`, 'utf8')]);
    if (!/\.html$/.test(name)) continue;
    const html = await readFile(`${SITE}/${name}`, 'utf8');
    for (const [, code] of html.matchAll(/<script>([^]*?)<\/script>/g)) found.push([name, code]);
  }
  return found;
}

test('what is built has no syntax newer than Chrome 80', async () => {
  const all = await scripts();
  assert.ok(all.some(([name]) => name === 'page.js') && all.some(([name]) => name === 'gouji.html'));
  for (const [name, code] of all) {
    // Nothing is left for the compiler to take down to that age.
    const [as, to] = await Promise.all(
      ['esnext', 'chrome80'].map((target) => esbuild.transform(code, { target, charset: 'utf8', minifyWhitespace: true, logLevel: 'silent' })),
    );
    assert.ok(as.code === to.code, name);
  }
});

test('the worker alone may do what browsers from before 2022 want before they run WebAssembly', async () => {
  /** @param {string} path */
  const policyOf = async (path) => (await fetch(context.url + path)).headers.get('Content-Security-Policy') ?? '';
  assert.match(await policyOf('worker.js'), /script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval';/);
  for (const path of ['', 'page.js', 'pdf/worker.js', 'rules.html']) {
    assert.match(await policyOf(path), /script-src 'self' 'wasm-unsafe-eval';/, path);
  }
});

test('the compiler would tell newer syntax', async () => {
  const code = 'a ??= b;class C { static { f(); } }';
  const [as, to] = await Promise.all(['esnext', 'chrome80'].map((target) => esbuild.transform(code, { target })));
  assert.notEqual(as.code, to.code);
});

/** Takes away what Chrome 80 does not have, and workers: those would have it again. */
function growOld() {
  /** @type {[any, string[]][]} */
  const newer = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Element.prototype, ['replaceChildren', 'checkVisibility', 'setHTMLUnsafe', 'getHTML']],
    [Document.prototype, ['replaceChildren']],
    [DocumentFragment.prototype, ['replaceChildren']],
    [AbortSignal, ['any', 'timeout', 'abort']],
    [AbortSignal.prototype, ['throwIfAborted']],
    [Crypto.prototype, ['randomUUID']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [window, ['structuredClone', 'AggregateError', 'WeakRef', 'FinalizationRegistry', 'reportError', 'scheduler', 'Iterator', 'requestIdleCallback', 'Worker']],
  ];
  for (const [holder, names] of newer) for (const name of names) delete holder[name];
}

test('without what came after Chrome 80 everything works: paste, document, list, acting, exports, languages', () =>
  withPage(
    context,
    async ({ page }) => {
      assert.equal(await page.evaluate(() => typeof (/** @type {any} */ ([]).at)), 'undefined');
      await paste(page, TEXT);
      await waitForVerdict(page, 'fail');
      await page.click('.finding .to-table');
      await page.click('#tab-text');
      await drop(page, '#drop', [{ name: '报告.docx', bytes: docx() }]);
      await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('报告.docx'));
      await page.click('[data-sample="guxian"]');
      await page.waitForFunction(() => document.querySelector('.report-title')?.textContent?.includes('古县'));
      await page.click('#language-en');
      await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes(' errors'));
      await page.click('#language-zh');
      const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt'));
      await drop(page, '#drop', await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(SEEDS + name) }))));
      await waitForBatch(page, 5);
      await page.evaluate(() => (HTMLAnchorElement.prototype.click = () => {}));
      for (const id of ['csv', 'xlsx']) {
        await page.click(`#batch [data-export="${id}"]`);
        await page.waitForFunction((kind) => document.querySelector('#batch .export-status')?.textContent?.includes(`.${kind}`), {}, id);
      }
      await page.click('.batch-open');
      await page.waitForSelector('#result:not([hidden]):not([aria-busy]) .verdict');
    },
    { prepare: (page) => page.evaluateOnNewDocument(growOld) },
  ));
