// @ts-check
// Without a network: the page as one file from a disk, and the page that was kept by its service
// worker; how a newer version comes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { serve } from '../../web/serve.mjs';
import { violations } from './axe.mjs';
import { TEXT, docx, gb18030, pdf } from './documents.mjs';
import { SEEDS, SITE, drop, launch, openPage, paste, textOf, waitForBatch, waitForVerdict } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */

const RESULTS = '.finding[data-rule="requests.results"]';
const GB18030 = gb18030(TEXT);
const FIREFOX = process.env.GOUJI_BROWSER === 'firefox';

/** What axe-core finds, light and dark. @param {Page} page */
async function violationsOf(page) {
  /** @type {string[]} */
  const found = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await violations(page)));
  }
  return found;
}

/** @type {import('./driver.mjs').Browser} */
let browser;
/** @type {string} */
let folder;
before(async () => {
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
});
after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** @param {string} number */
async function seed(number) {
  const name = (await readdir(SEEDS)).find((file) => file.startsWith(number) && file.endsWith('.txt'));
  return readFile(SEEDS + name);
}

/**
 * On gouji.html, alone in a folder, without a network. It may ask for nothing but itself.
 * @param {(page: Page) => Promise<void>} body
 * @param {Parameters<typeof openPage>[1]} [options]
 */
async function fromDisk(body, options) {
  const file = join(folder, 'gouji.html');
  await copyFile(join(SITE, 'gouji.html'), file);
  const url = pathToFileURL(file).href;
  const tools = await openPage({ browser, url }, { installs: true, ...options });
  try {
    await tools.page.setOfflineMode(true);
    await body(tools.page);
    assert.deepEqual(tools.requests.filter((request) => request !== url), []);
    assert.deepEqual(tools.complaints, []);
    assert.deepEqual(await tools.violations(), []);
  } finally {
    await tools.close();
  }
}

/** Counts what workers answer. @param {Page} page */
const countAnswers = (page) =>
  page.evaluateOnNewDocument(() => {
    const own = /** @type {any} */ (window);
    own.answers = 0;
    own.Worker = class extends Worker {
      /** @param {string} url */
      constructor(url) {
        super(url);
        this.addEventListener('message', ({ data }) => (own.answers += data.error ? 0 : 1));
      }
    };
  });

test('one file: a paste is checked by a worker, with its rules explained', () =>
  fromDisk(async (page) => {
    assert.match(await textOf(page, '#status'), /^已就绪/);
    assert.equal(await page.$('a[download], link[rel=manifest], .install'), null);
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');
    assert.match(await textOf(page, RESULTS), /14 \+ 2 \+ 2 \+ 16 \+ 1 \+ 9 = 44 ≠ 43/);
    assert.ok((await page.evaluate(() => /** @type {any} */ (window).answers)) > 1);

    // The rules are in it; the result is there again afterwards.
    await page.click(`${RESULTS} .rule-help summary`);
    // What is folded is filled by an event of its own.
    await page.waitForSelector(`${RESULTS} .rule-meta a`);
    await page.click(`${RESULTS} .rule-meta a`);
    await page.waitForFunction(() => document.activeElement?.id === 'requests.results');
    assert.equal(await page.$eval('main', (main) => main.hidden), true);
    assert.match(await textOf(page, '#requests\\.results'), /办理结果/);
    await page.click('#rules a[href="#checker"]');
    await page.waitForSelector('main:not([hidden]) #result:not([aria-busy]) .verdict-fail');
    assert.ok(await page.$eval('#rules', (article) => /** @type {HTMLElement} */ (article).hidden));

    await page.click('#language-en');
    await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes('errors'));
    await page.click('footer [data-page="privacy"]');
    await page.waitForFunction(() => document.activeElement?.id === 'privacy-en');
    assert.deepEqual(await violationsOf(page), []);
  }, { prepare: countAnswers }));

test('one file: documents, old encodings, many files', () =>
  fromDisk(async (page) => {
    await drop(page, '#drop', [{ name: '报告.docx', bytes: docx() }]);
    await waitForVerdict(page, 'fail');
    assert.match(await textOf(page, '#verdict .facts'), /报告\.docx/);
    await drop(page, '#drop', [{ name: '老.txt', bytes: GB18030 }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('GB18030'));
    await waitForVerdict(page, 'fail');
    await drop(page, '#drop', [
      { name: 'a.txt', bytes: await seed('002') },
      { name: 'b.txt', bytes: await seed('003') },
      { name: 'c.pdf', bytes: Buffer.from('%PDF-1.7\n') },
    ]);
    await waitForBatch(page, 3);
    assert.match(await textOf(page, '.batch-table'), /不能读取 PDF，请另存为 \.docx/);
  }));

test('one file: results are taken away', () =>
  fromDisk(async (page) => {
    await page.click('[data-sample="wenfeng"]');
    await waitForVerdict(page, 'fail');
    await page.evaluate(() => {
      /** @type {any} */ (window).saved = [];
      HTMLAnchorElement.prototype.click = function () {
        if (this.href.startsWith('blob:')) /** @type {any} */ (window).saved.push(this.download.replace(/.*\./, ''));
      };
      for (const format of ['html', 'xlsx', 'csv', 'json', 'sarif']) {
        /** @type {HTMLElement} */ (document.querySelector(`#exports [data-export="${format}"]`)).click();
      }
    });
    await page.waitForFunction(() => /** @type {any} */ (window).saved.length === 5);
    const saved = await page.evaluate(() => /** @type {any} */ (window).saved);
    assert.deepEqual(saved.sort(), ['csv', 'html', 'json', 'sarif', 'xlsx']);
  }));

test('one file: a PDF gets a sentence on what to do', () =>
  fromDisk(async (page) => {
    assert.match(await textOf(page, '#file-help'), /PDF 请用网页版。$/);
    assert.doesNotMatch(await page.$eval('#file', (field) => /** @type {HTMLInputElement} */ (field).accept), /pdf/);
    await drop(page, '#drop', [{ name: '报告.pdf', bytes: await pdf() }]);
    await page.waitForSelector('#status.problem');
    assert.match(await textOf(page, '#status'), /不能读取 PDF.*复制.*粘贴.*另存为 \.docx.*网页版/);
    await page.click('[data-sample="wenfeng"]');
    await waitForVerdict(page, 'fail');
  }));

test('one file: where workers fail, the page checks by itself', () =>
  fromDisk(
    async (page) => {
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

test('one file: its policy lets nothing out, and no other program run', async () => {
  const file = join(folder, 'gouji.html');
  await copyFile(join(SITE, 'gouji.html'), file);
  const { page, violations, close } = await openPage({ browser, url: pathToFileURL(file).href }, { installs: true });
  const server = await serve({ folder: SITE });
  const outcome = await page.evaluate(async (url) => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const picture = new Image();
    const seen = new Promise((done) => {
      for (const type of ['load', 'error']) picture.addEventListener(type, () => done(type));
    });
    picture.src = `${url}icon.svg?a=b`;
    return [await fetch(url).then(() => 'fetched', () => 'refused'), await seen, 'ran' in window];
  }, server.url);
  await server.close();
  assert.deepEqual(outcome, ['refused', 'error', false]);
  const refused = (await violations()).map((/** @type {string} */ words) => words.split(/[ -]/)[0]);
  assert.deepEqual([...new Set(refused)].sort(), ['connect', 'img', 'script']);
  await close();
});

/**
 * On the page of a server that may be closed meanwhile.
 * @param {string} site
 * @param {(page: Page, server: Awaited<ReturnType<typeof serve>>, complaints: string[]) => Promise<void>} body
 * @param {(page: Page) => Promise<unknown>} [prepare]
 */
async function fromServer(site, body, prepare) {
  const server = await serve({ folder: site });
  try {
    const { page, complaints, close } = await openPage({ browser, url: server.url }, { installs: true, prepare });
    await body(page, server, complaints);
    await close();
  } finally {
    await server.close();
  }
}

/** A copy of the built page, to be changed. */
async function copyOfSite() {
  const copy = await mkdtemp(join(folder, 'site-'));
  await cp(SITE, copy, { recursive: true });
  return copy;
}

/** Waits until the page is kept. @param {Page} page */
async function waitForInstall(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForSelector('.install:not([hidden])');
}

test('after the first visit the page opens and checks without its server', () =>
  fromServer(SITE, async (page, server, complaints) => {
    await waitForInstall(page);
    assert.match(await textOf(page, '.install'), /断网也能打开和核对/);
    if (!FIREFOX) {
      const session = await page.createCDPSession();
      const { installabilityErrors: errors } = await session.send('Page.getInstallabilityErrors');
      // Each test has a private window.
      assert.deepEqual(errors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
    }
    // PDFs, too, if that is wanted.
    await page.click('.install button');
    await page.waitForFunction(() => /读取 PDF 的程序已存/.test(document.querySelector('.install')?.textContent ?? ''));
    await server.close();

    await page.reload();
    await page.waitForSelector('html[data-engine="ready"]');
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');
    await drop(page, '#drop', [{ name: '老.txt', bytes: GB18030 }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('GB18030'));
    await drop(page, '#drop', [{ name: '报告.pdf', bytes: await pdf() }]);
    await page.waitForFunction(() => document.querySelector('.facts')?.textContent?.includes('报告.pdf'));
    await waitForVerdict(page, 'fail');
    for (const name of ['privacy.html', 'rules.html', 'index.html']) {
      await page.goto(server.url + name);
      assert.ok(await page.$('h1'), name);
    }
    assert.deepEqual(complaints.filter((words) => !/sw\.js|ServiceWorker|service worker/i.test(words)), []);
  }));

/** A new version of a site: other words at its foot. @param {string} site */
async function release(site) {
  /** @param {string | Buffer} content */
  const hash = (content) => createHash('sha256').update(content).digest('base64');
  const index = await readFile(join(site, 'index.html'), 'utf8');
  const changed = index.replace('</footer>', '<p id="release">2</p></footer>');
  const worker = await readFile(join(site, 'sw.js'), 'utf8');
  const renewed = worker.replace(hash(index), hash(changed)).replace(/(version:")\w/, '$1z');
  assert.notEqual(renewed, worker);
  await writeFile(join(site, 'index.html'), changed);
  await writeFile(join(site, 'sw.js'), renewed);
}

test('a new version waits until it is asked for, and the old one is gone then', async () => {
  const site = await copyOfSite();
  await fromServer(site, async (page, _, complaints) => {
    await waitForInstall(page);
    assert.equal(await page.$('.newer:not([hidden])'), null, 'the first version is nothing new');
    await release(site);

    // The next visit still has the old one, and is told of the other.
    await page.reload();
    await page.waitForSelector('html[data-engine="ready"]');
    await page.waitForSelector('.newer:not([hidden])');
    assert.match(await textOf(page, '.newer'), /有新版本，刷新后使用/);
    assert.equal(await page.$('#release'), null);
    assert.deepEqual(await violationsOf(page), []);
    // What is being done goes on.
    await paste(page, String(await seed('002')));
    await waitForVerdict(page, 'fail');

    await Promise.all([page.waitForNavigation(), page.click('.newer button')]);
    await page.waitForSelector('html[data-engine="ready"]');
    assert.equal(await textOf(page, '#release'), '2');
    assert.equal(await page.$('.newer:not([hidden])'), null);
    assert.match((await page.evaluate(() => caches.keys())).join(' '), /^gouji-z\w+$/);
    assert.deepEqual(complaints, []);
  });
});

test('an incomplete version is never put together from two', async () => {
  const site = await copyOfSite();
  // As a server that is just being updated: one file is newer than the list of hashes.
  await writeFile(join(site, 'page.css'), 'body { color: red }');
  await fromServer(
    site,
    async (page) => {
      await page.waitForFunction(() => 'registering' in window);
      const state = await page.evaluate(async () => {
        /** @type {ServiceWorkerRegistration} */
        const registration = await /** @type {any} */ (window).registering;
        const coming = registration.installing;
        while (coming?.state === 'installing') await new Promise((done) => coming.addEventListener('statechange', done, { once: true }));
        return [coming?.state ?? 'redundant', registration.active, navigator.serviceWorker.controller];
      });
      assert.deepEqual(state, ['redundant', null, null]);
      await page.click('[data-sample="wenfeng"]');
      await waitForVerdict(page, 'fail');
    },
    (page) =>
      page.evaluateOnNewDocument(() => {
        const { register } = ServiceWorkerContainer.prototype;
        ServiceWorkerContainer.prototype.register = function (/** @type {[any, any?]} */ ...given) {
          return (/** @type {any} */ (window).registering = register.apply(this, given));
        };
      }),
  );
});
