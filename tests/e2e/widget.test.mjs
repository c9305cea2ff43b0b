// @ts-check
// <gouji-checker> in pages of other people: the examples as they are built, and pages that fight it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { HEADERS, serve } from '../../web/serve.mjs';
import { audit } from './axe.mjs';
import { TEXT, pdf, zip } from './documents.mjs';
import { SEEDS, launch, require } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */
/** @typedef {import('../../web/package/gouji-checker').GoujiChecker} GoujiChecker */

const root = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = process.env.GOUJI_PACKAGE ?? `${root}build/package`;
const EXAMPLES = process.env.GOUJI_EXAMPLES ?? `${root}build/examples`;

const seedName = (await readdir(SEEDS)).find((name) => name.startsWith('002') && name.endsWith('.txt')) ?? '';
const seed = await readFile(SEEDS + seedName, 'utf8');

/** Pages made up for the tests: a body, and what its head has before it. @type {Record<string, string>} */
const PAGES = {
  'two.html': `<gouji-checker id="a" lang="zh" theme="dark"></gouji-checker>
    <gouji-checker id="b" lang="en" rules="-structure.*,-narrative.*"></gouji-checker>
    <script type="module" src="gouji/gouji-checker.js"></script>`,
  'twice.html': `<script src="gouji/gouji-checker.global.js"></script><script src="gouji/gouji-checker.single.js"></script>
    <script type="module" src="gouji/gouji-checker.js"></script><gouji-checker></gouji-checker>
    <script src="gouji/gouji-checker.global.js"></script>`,
  'late.html': '<gouji-checker lang="en"></gouji-checker>',
  'one.html': '<gouji-checker></gouji-checker><p id="beside">beside</p><script src="gouji/gouji-checker.global.js"></script>',
  'single.html': '<gouji-checker></gouji-checker><script src="gouji/gouji-checker.single.js"></script>',
  'quiet/single.html': '<gouji-checker></gouji-checker><script src="../gouji/gouji-checker.single.js"></script>',
  'workless/page.html': '<gouji-checker></gouji-checker><script src="../gouji/gouji-checker.global.js"></script>',
  'trusted/page.html': '<gouji-checker></gouji-checker><script src="../gouji/gouji-checker.global.js"></script>',
};

/** @type {{browser: import('./driver.mjs').Browser, folder: string, url: string, other: string, close: () => Promise<void>}} */
let context;

before(async () => {
  for (const folder of [PACKAGE, EXAMPLES]) assert.ok(existsSync(folder), `${folder} is not built: make package`);
  const folder = await mkdtemp(join(tmpdir(), 'gouji-widget-'));
  await cp(EXAMPLES, folder, { recursive: true });
  for (const [name, body] of Object.entries(PAGES)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(
      join(folder, name),
      `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>自己的网页</title></head><body><main><h1>网页</h1>${body}</main></body></html>`,
    );
  }
  await writeFile(join(folder, 'before.txt'), seed.replace(/2019年/g, '2018年'));
  const headers = {
    ...JSON.parse(await readFile(join(EXAMPLES, 'headers.json'), 'utf8')),
    '/trusted/': { 'Content-Security-Policy': `${HEADERS['Content-Security-Policy']}; require-trusted-types-for 'script'` },
    '/workless/': { 'Content-Security-Policy': HEADERS['Content-Security-Policy'].replace("worker-src 'self'", "worker-src 'none'") },
    '/quiet/': { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:" },
    '/single.html': { 'Content-Security-Policy': '' },
    '/open.html': { 'Content-Security-Policy': '' },
    '/gouji/': { 'Content-Security-Policy': '', 'Access-Control-Allow-Origin': '*' },
  };
  const server = await serve({ folder, headers });
  const other = await serve({ folder, headers });
  const browser = await launch();
  context = {
    browser,
    folder,
    url: server.url,
    other: other.url,
    async close() {
      await browser.close();
      await server.close();
      await other.close();
      await rm(folder, { recursive: true });
    },
  };
});
after(() => context.close());

/** Runs first on a page: which workers answer. */
function watchWorkers() {
  /** @type {Set<Worker>} */
  const answering = ((/** @type {any} */ (window)).answering = new Set());
  window.Worker = class extends Worker {
    constructor(/** @type {[any, any?]} */ ...given) {
      super(...given);
      this.addEventListener('message', () => answering.add(this), { once: true });
    }
  };
}

/** How many workers have answered. @param {Page} page @returns {Promise<number>} */
const workersOf = (page) => page.evaluate(() => /** @type {any} */ (window).answering.size);

/**
 * Runs a test on a page; fails if the console or the policy complained.
 * @param {string} path
 * @param {(page: Page, tools: {requests: string[], complaints: string[]}) => Promise<void>} body
 * @param {{width?: number, prepare?: (page: Page) => Promise<unknown>}} [options]
 */
async function on(path, body, { width = 1280, prepare } = {}) {
  const own = await context.browser.createBrowserContext();
  const page = await own.newPage();
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  /** That a page has no icon is not the element's affair. @param {string} words */
  const complain = (words) => {
    if (!words.includes('/favicon.ico')) complaints.push(words);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complain(`${message.text()} ${message.location()?.url ?? ''}`);
  });
  page.on('pageerror', (error) => complain(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):|favicon\.ico$/.test(request.url())) requests.push(request.url().replace(context.url, '/'));
  });
  await page.setViewport({ width, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const log = /** @type {any} */ (window);
    log.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      if (!blockedURI.endsWith('/favicon.ico')) log.violations.push(`${violatedDirective} ${blockedURI}`);
    });
    // What listens on the window and the document at the moment.
    log.listening = new Set();
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (/** @type {[string, any]} */ ...args) => {
        log.listening.add(args[1]);
        addEventListener.apply(target, args);
      };
      target.removeEventListener = (/** @type {[string, any]} */ ...args) => {
        log.listening.delete(args[1]);
        removeEventListener.apply(target, args);
      };
    }
  });
  await page.evaluateOnNewDocument(watchWorkers);
  await prepare?.(page);
  await page.goto(context.url + path);
  await body(page, { requests, complaints });
  assert.deepEqual(complaints, []);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
  await own.close();
}

/** Waits until an element can check. @param {Page | import('puppeteer-core').Frame} page @param {string} [selector] */
async function ready(page, selector = 'gouji-checker') {
  await page.evaluate(async (name) => {
    await customElements.whenDefined('gouji-checker');
    await /** @type {GoujiChecker} */ (document.querySelector(name)).ready;
  }, selector);
}

/** Waits for a verdict. @param {Page | import('puppeteer-core').Frame} page @param {string} [kind] @param {string} [selector] */
async function verdict(page, kind = 'fail', selector = 'gouji-checker') {
  await page.waitForFunction(
    (name, wanted) => document.querySelector(name)?.shadowRoot?.querySelector(`#result:not([hidden]):not([aria-busy]) .verdict-${wanted}`),
    {},
    selector,
    kind,
  );
}

/** The words of something in the element. @param {Page | import('puppeteer-core').Frame} page @param {string} inner @param {string} [selector] */
function words(page, inner, selector = 'gouji-checker') {
  return page.evaluate(
    (name, within) => document.querySelector(name)?.shadowRoot?.querySelector(within)?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    selector,
    inner,
  );
}

/** @param {Page} page @param {string} inner @param {string} [selector] */
function click(page, inner, selector = 'gouji-checker') {
  return page.evaluate(
    (name, within) => /** @type {HTMLElement} */ (document.querySelector(name)?.shadowRoot?.querySelector(within)).click(),
    selector,
    inner,
  );
}

test('a plain site: the sample, the event, and nothing outside of the element is touched', () =>
  on('plain/', async (page, { requests }) => {
    await ready(page);
    const outside = () =>
      page.evaluate(() => [document.title, document.documentElement.outerHTML.length, localStorage.length, sessionStorage.length, document.cookie, history.length, scrollY]);
    await page.evaluate(() => {
      const log = /** @type {any} */ (window);
      log.changes = [];
      new MutationObserver((records) => log.changes.push(...records.map(({ target }) => target.nodeName))).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true,
      });
    });
    const before = await outside();
    const loaded = requests.length;
    await click(page, '[data-sample="guxian"]');
    await verdict(page);
    await click(page, '#tab-text');
    await click(page, '.to-table');
    await page.waitForFunction(() => /\d 处错误/.test(document.querySelector('#outcome')?.textContent ?? ''));
    assert.match(await page.$eval('#outcome', (output) => output.textContent ?? ''), /^古县文化和旅游局：\d+ 处错误，\d+ 处提醒。$/);
    assert.deepEqual(new Set(await page.evaluate(() => /** @type {any} */ (window).changes)), new Set(['OUTPUT']));
    const later = await outside();
    for (const at of [0, 2, 3, 4, 5]) assert.equal(later[at], before[at]);
    assert.equal(requests.length, loaded, 'nothing is requested after loading');
    assert.ok(requests.every((url) => url.startsWith('/plain/') || url.startsWith('/gouji/')), requests.join());
    assert.ok(requests.some((url) => url.endsWith('/gouji/worker.js')));
    // What the site asked for by properties and parts.
    const look = await page.evaluate(() => {
      const inside = /** @type {ShadowRoot} */ (document.querySelector('gouji-checker')?.shadowRoot);
      const box = /** @type {Element} */ (inside.querySelector('.verdict'));
      return [getComputedStyle(box).borderLeftWidth, getComputedStyle(box).borderRadius, getComputedStyle(/** @type {Element} */ (inside.querySelector('#checker'))).backgroundColor];
    });
    assert.deepEqual(look, ['12px', '2px', 'rgba(0, 0, 0, 0)']);
  }));

test('a strict policy, by header and in the page: checked in a worker, dressed, no violation', () =>
  on('strict-csp/', async (page, { requests }) => {
    await verdict(page);
    assert.match(await words(page, '#verdict-heading'), /Found \d+ errors/);
    const dressed = await page.evaluate(() => {
      const inside = /** @type {ShadowRoot} */ (document.querySelector('gouji-checker')?.shadowRoot);
      return [inside.adoptedStyleSheets.length, inside.querySelectorAll('style, link').length, getComputedStyle(/** @type {Element} */ (inside.querySelector('.verdict'))).display];
    });
    assert.deepEqual(dressed, [1, 0, 'flex']);
    // What it writes for the reader, it writes under the same policy.
    await page.evaluate(() => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (/** @type {Blob} */ blob) => {
        /** @type {any} */ (window).written = blob.size;
        return createObjectURL(blob);
      };
    });
    await click(page, '#exports [data-export="xlsx"]');
    await page.waitForFunction(() => /** @type {any} */ (window).written > 1000);
    assert.ok(requests.some((url) => url.endsWith('/gouji/worker.js')));
    assert.equal(await workersOf(page), 1);
  }));

test('an old site: one file, in a page without a doctype whose rules fight it', async () => {
  /** @param {Page} page */
  const look = (page) =>
    page.evaluate(() => {
      const inside = /** @type {ShadowRoot} */ (document.querySelector('gouji-checker')?.shadowRoot);
      return ['#checker', 'button', 'textarea', '.message', '.form-table', '.form-table td', 'th', 'h3', '.finding'].map((selector) => {
        const style = getComputedStyle(/** @type {Element} */ (inside.querySelector(selector)));
        const names = ['font-size', 'color', 'float', 'display', 'text-align', 'letter-spacing', 'text-transform', 'border-top-width', 'background-color', 'line-height', 'font-weight', 'white-space'];
        return [selector, ...names.map((name) => style.getPropertyValue(name))].join(' | ');
      });
    });
  /** @type {string[]} */
  let calm = [];
  await on('single.html', async (page) => {
    await ready(page);
    await click(page, '[data-sample="wenfeng"]');
    await verdict(page);
    calm = await look(page);
  });
  await on('old-cms/', async (page, { requests }) => {
    assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    await ready(page);
    await click(page, '[data-sample="wenfeng"]');
    await verdict(page);
    assert.deepEqual(await look(page), calm);
    assert.equal(await page.$eval('#outcome', (element) => element.textContent), '4 处错误');
    assert.deepEqual(requests, ['/old-cms/', '/gouji/gouji-checker.single.js']);
  });
});

test('an old site: a frame tells its height and what it found', () =>
  on('old-cms/frame.html', async (page) => {
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForSelector('gouji-checker');
    await ready(frame);
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) !== 700);
    const empty = await page.$eval('iframe', (element) => Number(element.height));
    await page.evaluate((text) => document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'gouji-check', text }, location.origin), seed);
    await verdict(frame);
    await page.waitForFunction(() => document.querySelector('#outcome')?.textContent === '4 处错误');
    await page.waitForFunction((height) => Number(document.querySelector('iframe')?.height) > height + 500, {}, empty);
    await page.waitForFunction(() => {
      const inside = document.querySelector('iframe')?.contentDocument?.documentElement;
      return inside && inside.scrollHeight <= inside.clientHeight;
    });
    await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'gouji-clear' }, location.origin));
    await frame.waitForFunction(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result === null);
  }));

test('a frame does not heed a page of another site', async () => {
  const page = await context.browser.newPage();
  await writeFile(join(context.folder, 'open.html'), `<!doctype html><title>x</title><iframe src="${context.url}gouji/embed.html"></iframe>`);
  await page.evaluateOnNewDocument(() => {
    /** @type {any} */ (window).heard = [];
    addEventListener('message', ({ data }) => /** @type {any} */ (window).heard.push(data.type));
  });
  await page.goto(`${context.other}open.html`);
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  await frame.waitForSelector('gouji-checker');
  await ready(frame);
  /** @param {string} type */
  const send = (type) =>
    page.evaluate((name, text) => document.querySelector('iframe')?.contentWindow?.postMessage({ type: name, text }, '*'), type, seed);
  await send('gouji-hello');
  await send('gouji-check');
  const found = await frame.evaluate(async (text) => {
    await new Promise((done) => setTimeout(done, 300));
    const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
    const before = checker.result;
    await checker.check(text);
    return [before, checker.result?.summary.errors];
  }, seed);
  assert.deepEqual(found, [null, 4]);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).heard), []);
  await page.close();
});

test('a script from another site that lets it be fetched', () =>
  on(
    'open.html',
    async (page) => {
      await ready(page);
      await click(page, '[data-sample="wenfeng"]');
      await verdict(page);
      assert.equal(await workersOf(page), 1);
    },
    {
      prepare: () =>
        writeFile(
          join(context.folder, 'open.html'),
          `<!doctype html><html lang="zh"><meta charset="utf-8"><title>x</title><gouji-checker></gouji-checker><script src="${context.other}gouji/gouji-checker.global.js" crossorigin="anonymous"></script>`,
        ),
    },
  ));

test('a bundler: the example is built, typed and works', async () => {
  const folder = join(context.folder, 'bundler');
  const modules = join(folder, 'node_modules');
  await mkdir(modules, { recursive: true });
  await symlink(PACKAGE, join(modules, 'gouji-checker'));
  for (const name of ['esbuild', '@esbuild']) await symlink(`${root}web/node_modules/${name}`, join(modules, name));
  const run = spawnSync(process.execPath, ['build.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  await on('bundler/dist/', async (page, { requests }) => {
    await verdict(page);
    assert.match(await page.$eval('#outcome', (element) => element.textContent ?? ''), /^\d errors; first: “[^”]+”$/);
    assert.match(await words(page, '.verdict-detail'), /\d+ rules switched off here, not checked\.$/);
    assert.ok(requests.includes('/bundler/dist/gouji/gouji.wasm'));
  });
});

test('the types: the example fits, and what does not fit is refused', async () => {
  /** @type {any} */
  const ts = require('typescript');
  const main = await readFile(join(EXAMPLES, 'bundler/main.ts'), 'utf8');
  const folder = join(context.folder, 'types');
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await symlink(PACKAGE, join(folder, 'node_modules/gouji-checker'));
  /** @type {Record<string, string>} */
  const sources = {
    'main.mts': main,
    'all.mts': `import { createChecker } from 'gouji-checker/engine'; import 'gouji-checker/single'; import type { Result } from 'gouji-checker';
      const c = document.querySelector('gouji-checker')!; const r: Result = await c.check(new Blob([])); c.previous = { bytes: new Uint8Array() };
      document.addEventListener('gouji-error', (e) => { const code: 'pdf' | string = e.detail.code; void code; });
      void (await (await createChecker()).check('x', { disable: ['cell.width'] })).summary.errors; void r;`,
    'common.cts':
      "import gouji = require('gouji-checker'); void gouji.setPlace('/'); import engine = require('gouji-checker/engine'); void engine.createChecker();",
    'wrong.mts': `import 'gouji-checker'; const c = document.createElement('gouji-checker');
      c.theme = 'blue';
      c.result = null;
      c.sample = 'x';
      c.check(5);
      c.addEventListener('gouji-result', (e) => e.detail.code);`,
  };
  for (const [name, source] of Object.entries(sources)) await writeFile(join(folder, name), source);
  const program = ts.createProgram(Object.keys(sources).map((name) => join(folder, name)), {
    strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, types: [],
  });
  const errors = ts.getPreEmitDiagnostics(program).map((/** @type {any} */ { file, start }) => {
    const { line } = file.getLineAndCharacterOfPosition(start);
    return `${file.fileName.replace(/.*\//, '')} ${line}`;
  });
  assert.deepEqual(errors, [1, 2, 3, 4, 5].map((line) => `wrong.mts ${line}`));
});

test('two on a page: each in its own language, colours and rules, one worker', () =>
  on('two.html', async (page) => {
    await ready(page, '#a');
    const results = await page.evaluate(async (text) => {
      const [a, b] = /** @type {GoujiChecker[]} */ ([...document.querySelectorAll('gouji-checker')]);
      const both = await Promise.all([a.check(text), b.check(text.replace('2019年', '2019 年'))]);
      return both.map((result) => [result.summary.errors, result.rules.length, result.findings.some(({ rule }) => rule.startsWith('narrative.'))]);
    }, seed);
    assert.ok(Number(results[0][1]) > Number(results[1][1]));
    assert.deepEqual([results[0][2], results[1][2]], [true, false]);
    assert.match(await words(page, '#verdict-heading', '#a'), /处错误/);
    assert.match(await words(page, '#verdict-heading', '#b'), /errors/);
    assert.match(await words(page, '.verdict-detail', '#b'), /switched off here/);
    assert.doesNotMatch(await words(page, '.verdict-detail', '#a'), /这里关闭了/);
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('gouji-checker')].map(({ shadowRoot }) => getComputedStyle(/** @type {Element} */ (shadowRoot?.querySelector('#checker'))).color),
    );
    assert.deepEqual(colours, ['rgb(231, 233, 235)', 'rgb(29, 35, 41)']);
    assert.equal(await workersOf(page), 1);
    await page.evaluate(() => /** @type {GoujiChecker} */ (document.querySelector('#a')).clear());
    assert.deepEqual(
      await page.evaluate(() => [...document.querySelectorAll('gouji-checker')].map((checker) => /** @type {GoujiChecker} */ (checker).result === null)),
      [true, false],
    );
  }));

test('scripts that come twice, in every form', () =>
  on('twice.html', async (page) => {
    await ready(page);
    await click(page, '[data-sample="wenfeng"]');
    await verdict(page);
    assert.equal(await page.evaluate(() => document.querySelector('gouji-checker')?.shadowRoot?.querySelectorAll('#checker').length), 1);
  }));

test('a script that comes late finds what was set before', () =>
  on('late.html', async (page) => {
    await page.evaluate((text) => {
      const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
      Object.assign(checker, { value: text, compact: true, theme: 'dark' });
      const script = document.createElement('script');
      script.src = 'gouji/gouji-checker.global.js';
      document.head.append(script);
    }, seed);
    await ready(page);
    await verdict(page);
    assert.deepEqual(
      await page.evaluate(() => {
        const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
        return [checker.outerHTML, checker.value.length > 1000, Object.keys(checker), checker.shadowRoot?.querySelector('#checker')?.getAttribute('lang')];
      }),
      ['<gouji-checker lang="en" theme="dark" compact=""></gouji-checker>', true, [], 'en'],
    );
    assert.equal(await page.evaluate(() => scrollY), 0, 'nobody asked to be moved');
  }));

test('taken out, moved, put back, cloned: its state stays, and nothing goes on listening', () =>
  on('one.html', async (page) => {
    await ready(page);
    const before = await page.evaluate(() => /** @type {any} */ (window).listening.size);
    await page.evaluate((text) => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).check(text), seed);
    await click(page, '#tab-text');
    const counts = await page.evaluate(() => {
      const log = /** @type {any} */ (window);
      const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
      const sizes = [log.listening.size];
      checker.remove();
      sizes.push(log.listening.size);
      document.querySelector('#beside')?.append(checker);
      sizes.push(log.listening.size);
      document.querySelector('main')?.append(checker);
      sizes.push(log.listening.size);
      return sizes;
    });
    assert.ok(counts[0] >= before);
    assert.ok(counts[1] < before, 'taken out, it listens to less than when it had nothing to show');
    assert.deepEqual(counts.slice(2), [counts[0], counts[0]]);
    assert.match(await words(page, '#verdict-heading'), /4 处错误/);
    assert.equal(await page.evaluate(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).value.length > 1000), true);
    // The copy is one of its own, and empty.
    await page.evaluate(() => {
      const copy = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')?.cloneNode(true));
      copy.id = 'copy';
      document.querySelector('main')?.append(copy);
    });
    await ready(page, '#copy');
    assert.equal(await page.evaluate(() => /** @type {GoujiChecker} */ (document.querySelector('#copy')).result), null);
    await click(page, '[data-sample="guxian"]', '#copy');
    await verdict(page, 'fail', '#copy');
    assert.match(await words(page, '.report-title'), /文峰区/);
    await page.evaluate(() => document.querySelectorAll('gouji-checker').forEach((checker) => checker.remove()));
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).listening.size), counts[1]);
  }));

test('a browser without constructable sheets: a style element, once', () =>
  on(
    'single.html',
    async (page) => {
      await ready(page);
      await click(page, '[data-sample="wenfeng"]');
      await verdict(page);
      const look = await page.evaluate(() => {
        const inside = /** @type {ShadowRoot} */ (document.querySelector('gouji-checker')?.shadowRoot);
        return [inside.querySelectorAll('style').length, getComputedStyle(/** @type {Element} */ (inside.querySelector('.verdict'))).display];
      });
      assert.deepEqual(look, [1, 'flex']);
    },
    {
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          delete /** @type {any} */ (ShadowRoot.prototype).adoptedStyleSheets;
        }),
    },
  ));

test('in another document it has its clothes on, too', () =>
  on('one.html', async (page) => {
    await ready(page);
    await click(page, '[data-sample="wenfeng"]');
    await verdict(page);
    const look = await page.evaluate(() => {
      const checker = /** @type {Element} */ (document.querySelector('gouji-checker'));
      document.implementation.createHTMLDocument('').adoptNode(checker);
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument?.body.append(checker);
      return frame.contentWindow?.getComputedStyle(/** @type {Element} */ (checker.shadowRoot?.querySelector('.verdict'))).display;
    });
    assert.equal(look, 'flex');
  }));

test('the engine alone, in a page', () =>
  on('one.html', async (page) => {
    const result = await page.evaluate(async (text) => {
      const engine = '/gouji/engine.js';
      const { createChecker, toUtf16 } = await import(engine);
      const { report, text: read } = toUtf16(await (await createChecker()).check(text, { withText: true }));
      return [report.organ, read.slice(...report.cells['requests.result_total.natural'].span)];
    }, seed);
    assert.deepEqual(result, ['文峰区人民政府', '43']);
  }));

test('attributes take effect as they change', () =>
  on('one.html', async (page) => {
    await ready(page);
    /** @param {Record<string, string | null>} attributes */
    const set = (attributes) =>
      page.evaluate((given) => {
        const checker = /** @type {Element} */ (document.querySelector('gouji-checker'));
        for (const [name, value] of Object.entries(given)) {
          if (value === null) checker.removeAttribute(name);
          else checker.setAttribute(name, value);
        }
      }, attributes);
    /** @param {string} pattern */
    const says = (pattern) =>
      page.waitForFunction(
        (wanted) => new RegExp(wanted).test(document.querySelector('gouji-checker')?.shadowRoot?.querySelector('#result:not([hidden]):not([aria-busy]) #verdict')?.textContent ?? ''),
        {},
        pattern,
      );
    await set({ sample: 'wenfeng' });
    await says('4 处错误.*47 条勾稽关系');
    await set({ lang: 'en' });
    await says('Found 4 errors');
    await set({ lang: 'fr' });
    await says('4 处错误');
    await set({ rules: 'requests.*' });
    await says('2 处错误.*关闭了 \\d+ 条规则');
    await set({ rules: '-requests.*' });
    await says('有 2 处错误.*关闭了 \\d+ 条规则');
    await set({ rules: null });
    await says('4 处错误');
    await set({ previous: 'before.txt' });
    await page.waitForFunction(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result?.previous?.use === 'compared');
    assert.equal(await page.evaluate(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result?.previous?.source.name), 'before.txt');
    await set({ previous: null });
    await page.waitForFunction(() => !(/** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result?.previous));
    /** @param {string} inner */
    const shown = (inner) =>
      page.evaluate((name) => document.querySelector('gouji-checker')?.shadowRoot?.querySelector(name)?.getClientRects().length, inner);
    assert.ok(await shown('.report-pane'));
    assert.equal(await shown('.unfold'), 0);
    await set({ compact: '' });
    assert.equal(await shown('.report-pane'), 0);
    assert.equal(await shown('.samples'), 0);
    await click(page, '.unfold');
    assert.ok(await shown('.form-table'));
    await click(page, '.unfold');
    assert.equal(await shown('.form-table'), 0);
    await click(page, '.to-text');
    assert.ok(await shown('#view-text'));
    await set({ compact: null, sample: 'guxian' });
    await says('\\d 处错误');
    await page.waitForFunction(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result?.report.organ.includes('古县'));
    await set({ sample: null });
    assert.equal(await shown('#verdict'), 0);
    await page.evaluate((text) => {
      /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).value = text;
    }, seed);
    await says('4 处错误');
    assert.match(await words(page, '.privacy'), /所在的网页可以取得报告和结果/);
  }));

test("last year's report that cannot be had is said, one of another site is not even asked for", () =>
  on('one.html', async (page, { requests, complaints }) => {
    await ready(page);
    /** @param {string | null} address */
    const tell = (address) =>
      page.evaluate(
        (given) =>
          new Promise((resolve) => {
            const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
            checker.addEventListener('gouji-error', ({ detail }) => resolve(detail.code), { once: true });
            checker.previous = given;
          }),
        address,
      );
    assert.equal(await tell(`${context.other}before.txt`), 'previous');
    assert.ok(!requests.some((url) => url.startsWith(context.other)));
    assert.equal(await tell('nothing-there.txt'), 'previous');
    const checked = await page.evaluate(async (text, earlier) => {
      const checker = /** @type {GoujiChecker} */ (document.querySelector('gouji-checker'));
      const without = await checker.check(text);
      checker.previous = { name: '去年', bytes: new TextEncoder().encode(earlier) };
      await new Promise((done) => checker.addEventListener('gouji-result', done, { once: true }));
      return [without.previous === undefined, checker.result?.previous?.source.name, checker.getAttribute('previous')];
    }, seed, seed.replace(/2019年/g, '2018年'));
    assert.deepEqual(checked, [true, '去年', null]);
    // What the page has put beside, the reader may take away.
    await click(page, '#choose-previous + button');
    await page.waitForFunction(() => !(/** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).result?.previous));
    // The browser says itself that the file was not there.
    assert.equal(complaints.splice(0).filter((line) => !/404|Not Found/.test(line)).length, 0);
  }));

test('check(): texts, files and bytes, a newer one, several in one; results as the program has them', async () => {
  const { createChecker } = await import(pathToFileURL(join(PACKAGE, 'engine.node.js')).href);
  const checker = await createChecker();
  const document = await pdf();
  await on('one.html', async (page) => {
    await page.evaluate(() => {
      const log = /** @type {any} */ (window);
      log.events = [];
      for (const type of ['gouji-result', 'gouji-error']) addEventListener(type, (event) => log.events.push([type, /** @type {any} */ (event).detail.code]));
    });
    const found = await page.evaluate(async (text) => {
      const element = /** @type {GoujiChecker} */ (window.document.querySelector('gouji-checker'));
      const plain = await element.check(text);
      return { plain, value: element.value === text, same: element.result === plain };
    }, seed);
    assert.deepEqual(found.plain, await checker.check(seed, { withText: true, disable: [], name: '', lang: 'zh' }));
    assert.deepEqual([found.value, found.same], [true, true]);
    const report = [...Buffer.from(TEXT)];
    const many = [...zip({ 'a.txt': TEXT, 'b.txt': seed })];
    const one = [...zip({ 'a.txt': TEXT })];
    const rest = await page.evaluate(
      async (text, bytes, several, single, printed) => {
        const element = /** @type {GoujiChecker} */ (window.document.querySelector('gouji-checker'));
        /** @param {Promise<import('../../web/package/gouji-checker').Result>} check */
        const outcome = (check) => check.then(({ source }) => source.name, (error) => error.code);
        const first = outcome(element.check(text));
        const second = outcome(element.check(`${text}\n`));
        return [
          await first,
          await second,
          await outcome(element.check(new Uint8Array(bytes), '字节.txt')),
          await outcome(element.check(new File([new Uint8Array(bytes)], '文件.txt'))),
          await outcome(element.check(new Uint8Array(single).buffer, '一份.zip')),
          await outcome(element.check(new Uint8Array(several), '两份.zip')),
          await outcome(element.check(new Uint8Array(printed), '报告.pdf')),
          await outcome(element.check('')),
          element.result?.findings[0].rule,
        ];
      },
      seed,
      report,
      many,
      one,
      [...document],
    );
    assert.deepEqual(rest, ['superseded', '', '字节.txt', '文件.txt', '一份.zip › a.txt', 'many', '报告.pdf', '', 'input.empty']);
    const events = await page.evaluate(() => /** @type {any} */ (window).events);
    assert.ok(events.length >= 6);
    assert.ok(events.every((/** @type {string[]} */ [type]) => type === 'gouji-result'));
  });
});

test('the single file asks for nothing, under a policy that allows no connection; PDFs are declined', async () => {
  const document = await pdf();
  await on('quiet/single.html', async (page, { requests }) => {
    await ready(page);
    const loaded = requests.length;
    await page.evaluate((text) => /** @type {GoujiChecker} */ (window.document.querySelector('gouji-checker')).check(text), seed);
    await verdict(page);
    const gb = await page.evaluate(async () => {
      const checker = /** @type {GoujiChecker} */ (window.document.querySelector('gouji-checker'));
      // 一、总体情况 in GB18030.
      const bytes = [0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];
      return (await checker.check(new Uint8Array(bytes))).source.encoding;
    });
    assert.equal(gb, 'GB18030');
    const declined = await page.evaluate((bytes) => {
      const checker = /** @type {GoujiChecker} */ (window.document.querySelector('gouji-checker'));
      return checker.check(new Uint8Array(bytes), '报告.pdf').catch((error) => [error.code, error.message]);
    }, [...document]);
    assert.deepEqual(declined, ['no_pdf', '这里不能读取 PDF。请在 PDF 阅读器里全选、复制，粘贴到上面；或者用 Word、WPS 打开，另存为 .docx 或纯文本，再拖进来；也可以用勾稽的网页版核对。']);
    assert.deepEqual(requests.slice(loaded), []);
    assert.equal(await workersOf(page), 1);
  });
});

test('without a worker it checks on the page', async () => {
  const own = await context.browser.createBrowserContext();
  const page = await own.newPage();
  await page.evaluateOnNewDocument(watchWorkers);
  await page.goto(`${context.url}workless/page.html`);
  await ready(page);
  await click(page, '[data-sample="wenfeng"]');
  await verdict(page);
  assert.equal(await workersOf(page), 0);
  await own.close();
});

test('what is repaired and ignored stays within the element, and nothing of it in the browser', () =>
  on('one.html', async (page) => {
    await ready(page);
    /** @param {string} text */
    const errors = (text) =>
      page.evaluate((given) => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).check(given).then(({ summary }) => summary.errors), text);
    assert.equal(await errors(seed), 4);
    await page.evaluate(() => {
      const log = /** @type {any} */ (window);
      log.results = [];
      addEventListener('gouji-result', (event) => log.results.push(/** @type {any} */ (event).detail.result.summary.errors));
    });
    await click(page, '[data-rule="requests.results"] .repair');
    await page.waitForFunction(() => /** @type {any} */ (window).results.some((/** @type {number} */ count) => count < 4));
    const once = '.finding.error[data-rule="narrative.disclosure"] .ignore-once';
    await click(page, once);
    await page.waitForFunction(() => document.querySelector('gouji-checker')?.shadowRoot?.activeElement?.localName === 'input');
    await page.keyboard.type('已核实');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('gouji-checker')?.shadowRoot?.querySelector('.ignored'));
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    // What a program gives is checked as it is, whatever was done to the same text before.
    assert.equal(await page.evaluate((given) => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).check(given).then(({ text }) => text === given), seed), true);
  }));

test('under Trusted Types it checks on the page', async () => {
  const own = await context.browser.createBrowserContext();
  const page = await own.newPage();
  await page.goto(`${context.url}trusted/page.html`);
  await ready(page);
  await click(page, '[data-sample="wenfeng"]');
  await verdict(page);
  await own.close();
});

test('what does not load is told, in words and by an event', async () => {
  const own = await context.browser.createBrowserContext();
  const page = await own.newPage();
  await mkdir(join(context.folder, 'broken'));
  await cp(join(PACKAGE, 'gouji-checker.global.js'), join(context.folder, 'broken/gouji-checker.global.js'));
  await cp(join(PACKAGE, 'worker.js'), join(context.folder, 'broken/worker.js'));
  // Another version than the script's is no better than none.
  await writeFile(join(context.folder, 'broken/gouji.wasm'), 'not the module');
  await writeFile(join(context.folder, 'broken/page.html'), '<!doctype html><title>x</title><gouji-checker></gouji-checker><script src="gouji-checker.global.js"></script>');
  await page.evaluateOnNewDocument(() => {
    addEventListener('gouji-error', (event) => (/** @type {any} */ (window).failure = /** @type {any} */ (event).detail));
  });
  await page.goto(`${context.url}broken/page.html`);
  await page.waitForFunction(() => /** @type {any} */ (window).failure);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).failure), {
    code: 'start',
    message: '核对程序没有载入成功。请刷新页面再试；仍不行时，请换一个浏览器。',
  });
  assert.equal(await page.evaluate(() => /** @type {GoujiChecker} */ (document.querySelector('gouji-checker')).ready.catch((error) => error.code)), 'start');
  await own.close();
});

test('files are taken on the element and nowhere else', () =>
  on('one.html', async (page) => {
    await ready(page);
    const taken = await page.evaluate((text) => {
      const inside = document.querySelector('gouji-checker')?.shadowRoot?.querySelector('.drop');
      return [document.querySelector('#beside'), inside].map((target) => {
        const data = new DataTransfer();
        data.items.add(new File([text], '报告.txt'));
        const over = new DragEvent('dragover', { bubbles: true, composed: true, cancelable: true, dataTransfer: data });
        target?.dispatchEvent(over);
        target?.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer: data }));
        return over.defaultPrevented;
      });
    }, seed);
    assert.deepEqual(taken, [false, true]);
    await verdict(page);
  }));

test('the keyboard alone: from the page into the element, to a result, and out again', () =>
  on('one.html', async (page) => {
    await ready(page);
    const focus = () =>
      page.evaluate(() => {
        const inner = document.querySelector('gouji-checker')?.shadowRoot?.activeElement;
        return inner ? inner.id || /** @type {HTMLElement} */ (inner).dataset.sample || inner.className : document.activeElement?.tagName;
      });
    /** @type {(string | undefined)[]} */
    const stops = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      stops.push(await focus());
    }
    assert.deepEqual(stops, ['paste', 'choose', 'choose-folder', 'wenfeng', 'guxian']);
    await page.keyboard.press('Enter');
    await verdict(page);
    while ((await focus()) !== 'tab-tables') await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focus(), 'tab-text');
    for (let step = 0; step < 60 && (await focus()) !== 'BODY'; step++) await page.keyboard.press('Tab');
    assert.equal(await focus(), 'BODY');
  }));

for (const [name, path, attributes] of [
  ['light', 'one.html', {}],
  ['dark', 'one.html', { theme: 'dark' }],
  ['compact', 'one.html', { compact: '' }],
  ['in a site of its own look', 'plain/', {}],
]) {
  test(`axe-core finds nothing: ${name}`, () =>
    on(/** @type {string} */ (path), async (page) => {
      await ready(page);
      await page.evaluate((given) => {
        const checker = /** @type {Element} */ (document.querySelector('gouji-checker'));
        for (const [key, value] of Object.entries(given)) checker.setAttribute(key, value);
        checker.setAttribute('sample', 'wenfeng');
      }, /** @type {Record<string, string>} */ (attributes));
      await verdict(page);
      assert.deepEqual(await audit(page), { violations: [], inside: true });
    }));
}

for (const path of ['plain/', 'strict-csp/', 'one.html']) {
  test(`no sideways scrolling at 320 pixels: ${path}`, () =>
    on(
      path,
      async (page) => {
        await ready(page);
        await click(page, '[data-sample="wenfeng"]');
        await verdict(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      },
      { width: 320 },
    ));
}

test('the package: what its map names is there, hashes are right, npm packs it', async () => {
  const manifest = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  assert.match(await readFile(`${root}CMakeLists.txt`, 'utf8'), new RegExp(`VERSION ${manifest.version.replace(/\./g, '\\.')}`));
  assert.equal(manifest.dependencies, undefined);
  /** @param {any} entry @returns {string[]} */
  const targets = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets));
  for (const target of [...targets(manifest.exports), manifest.main, manifest.module, manifest.types]) {
    if (!target.includes('*')) assert.ok(existsSync(join(PACKAGE, target)), target);
  }
  const sri = JSON.parse(await readFile(join(PACKAGE, 'sri.json'), 'utf8'));
  for (const [name, hash] of Object.entries(sri)) {
    const content = await readFile(join(PACKAGE, name));
    assert.equal(hash, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
  }
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: PACKAGE, encoding: 'utf8' });
  const [{ files }] = JSON.parse(packed.stdout);
  const names = files.map((/** @type {{path: string}} */ { path }) => path);
  for (const name of [...Object.keys(sri), 'README.md', 'LICENSE', 'THIRD-PARTY-LICENSES', 'embed.html', 'pdf/cmaps/GBK-EUC-H.bcmap']) assert.ok(names.includes(name), name);
  const licences = await readFile(join(PACKAGE, 'THIRD-PARTY-LICENSES'), 'utf8');
  for (const holder of [/Unicode, Inc/, /Daniel Veillard/, /Jean-loup Gailly/, /Gilles Vollant/, /Emscripten/, /Apache License/, /Adobe Systems/, /Nikolay Kuchumov|catamphetamine/, /Arjun Barrett/]) assert.match(licences, holder);
  // Without a browser: as a module and by require(); the element's modules load, too.
  for (const code of [
    "const { createChecker } = await import('gouji-checker/engine'); const c = await createChecker(); console.log((await c.check('x')).findings[0].rule)",
    "const { createRequire } = await import('node:module'); const r = createRequire(process.cwd() + '/x.js'); const c = await r('gouji-checker/engine').createChecker(); console.log((await c.check(Buffer.from([0xd2, 0xbb, 0xa1, 0xa2]))).findings[0].rule)",
    "const { GoujiChecker } = await import('gouji-checker'); console.log(GoujiChecker.name && 'input.not_a_report')",
  ]) {
    const folder = join(context.folder, 'types');
    await mkdir(join(folder, 'node_modules'), { recursive: true });
    if (!existsSync(join(folder, 'node_modules/gouji-checker'))) await symlink(PACKAGE, join(folder, 'node_modules/gouji-checker'));
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
    assert.equal(run.stdout.trim(), 'input.not_a_report', run.stderr);
  }
});

test('what may be styled and set is in the README, with the hashes of this build', async () => {
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  const sri = JSON.parse(await readFile(join(PACKAGE, 'sri.json'), 'utf8'));
  for (const name of ['gouji-checker.js', 'gouji-checker.global.js', 'gouji-checker.single.js']) assert.ok(readme.includes(sri[name]), name);
  for (const example of ['plain/index.html', 'strict-csp/index.html', 'old-cms/index.html']) {
    assert.match(await readFile(join(EXAMPLES, example), 'utf8'), /integrity="sha384-[\w+/]{64}"/, example);
  }
  assert.doesNotMatch(readme, /\{(sri|version)\}/);
  /** @param {string} folder @param {RegExp} pattern */
  const namesIn = async (folder, pattern) => {
    const files = (await readdir(`${root}web/src/${folder}`)).filter((name) => /\.(css|js|html)$/.test(name));
    const sources = await Promise.all(files.map((name) => readFile(`${root}web/src/${folder}/${name}`, 'utf8')));
    return new Set([...sources.join('\n').matchAll(pattern)].map(([, found]) => found));
  };
  const properties = await namesIn('styles', /var\((--gouji-[\w-]+)/g);
  assert.ok(properties.size > 10);
  for (const name of properties) assert.ok(readme.includes(`\`${name}\``), name);
  for (const [, name] of readme.matchAll(/`(--gouji-[\w-]+)`/g)) assert.ok(properties.has(name), name);
  for (const part of await namesIn('.', /\spart="([\w-]+)"/g)) assert.ok(readme.includes(`\`${part}\``), part);
  const source = await readFile(`${root}web/src/element.js`, 'utf8');
  const observed = /observedAttributes\(\) \{\s*return \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  for (const [, name] of observed.matchAll(/'(\w+)'/g)) assert.ok(readme.split(`| \`${name}\` |`).length > 2, name);
});
