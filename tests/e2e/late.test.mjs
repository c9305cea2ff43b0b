// @ts-check
// What is asked for while something that it needs is still on its way: the engine, or one of the
// scripts that come later. Each comes when the test lets it.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { SEEDS, drop, paste, startBrowser, textOf, waitForBatch } from './driver.mjs';

/** @typedef {import('./driver.mjs').Page} Page */
/** @typedef {{page: Page, startEngine: () => Promise<unknown>, asked: () => Promise<unknown>, bring: () => void}} Held */

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
/** @type {{name: string, bytes: Uint8Array}[]} */
let reports;
before(async () => {
  context = await startBrowser();
  const names = (await readdir(SEEDS)).filter((name) => name.endsWith('.txt')).sort();
  reports = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(SEEDS + name) })));
});
after(() => context.close());

/** @param {string} number */
const seed = (number) => String(reports.find(({ name }) => name.startsWith(number))?.bytes);

/**
 * The site, of which some files are held back until they are let go.
 * @param {RegExp} script
 */
async function serveHeld(script) {
  const gates = [/\/worker\.js/, script].map((pattern) => {
    let ask = () => {};
    let open = () => {};
    const asked = new Promise((done) => (ask = () => done(null)));
    const opened = new Promise((done) => (open = () => done(null)));
    return { pattern, ask, asked, open, opened };
  });
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    for (const { pattern, ask, opened } of gates) {
      if (!pattern.test(path)) continue;
      ask();
      await opened;
    }
    const from = await fetch(new URL(path, context.url));
    const body = Buffer.from(await from.arrayBuffer());
    response.writeHead(from.status, Object.fromEntries(from.headers)).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const [engine, later] = gates;
  return {
    url: `http://127.0.0.1:${port}/`,
    engine,
    later,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * A page that listens, but has neither its engine nor one of its scripts.
 * @param {RegExp} script
 * @param {(held: Held) => Promise<void>} body
 */
async function withHeld(script, body) {
  const server = await serveHeld(script);
  const own = await context.browser.createBrowserContext();
  try {
    const page = await own.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument(() => void delete (/** @type {any} */ (Navigator.prototype).serviceWorker));
    // Firefox has a page loaded when its worker's script is there, too.
    await page.goto(server.url, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#samples button');
    await body({
      page,
      async startEngine() {
        server.engine.open();
        await page.waitForSelector('html[data-engine="ready"]');
      },
      asked: () => server.later.asked,
      bring: server.later.open,
    });
    assert.deepEqual(complaints, []);
  } finally {
    await own.close();
    server.close();
  }
}

const LATER = /\/later-/;
/** As the browser does across a reload, without a word. @param {Page} page @param {string} text */
const keepInField = (page, text) =>
  page.$eval('#paste', (field, words) => void (/** @type {HTMLTextAreaElement} */ (field).value = words), text);

/** @param {Page} page @param {string} organ */
const waitForReport = (page, organ) =>
  page.waitForFunction((name) => document.querySelector('.report-title')?.textContent?.includes(name), {}, organ);

for (const first of ['the engine', 'the script']) {
  test(`many files dropped over a kept text before anything is there: the list comes; ${first} first`, () =>
    withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
      await keepInField(page, seed('002'));
      await drop(page, 'body', reports);
      await asked();
      if (first === 'the script') bring();
      await startEngine();
      if (first === 'the engine') {
        assert.equal(await textOf(page, '#status'), '正在载入……');
        bring();
      }
      await waitForBatch(page, reports.length);
      assert.equal(await page.$eval('#result', (result) => /** @type {HTMLElement} */ (result).hidden), true);
    }));
}

test('one file dropped over a kept text before the engine is there: its report comes', () =>
  withHeld(LATER, async ({ page, startEngine }) => {
    await keepInField(page, seed('002'));
    await drop(page, 'body', [{ name: '古县.txt', bytes: Buffer.from(seed('003')) }]);
    await startEngine();
    await waitForReport(page, '古县');
    assert.match(await textOf(page, '#verdict .facts'), /来源文件 古县\.txt/);
  }));

test('one file refused before the engine is there: that stays said', () =>
  withHeld(LATER, async ({ page, startEngine }) => {
    await keepInField(page, seed('002'));
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(65 * 1024 * 1024)], '大.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await page.waitForSelector('#status.problem');
    const said = await textOf(page, '#status');
    assert.match(said, /大\.txt/);
    await startEngine();
    assert.equal(await textOf(page, '#status'), said);
  }));

test('a sample asked for over a kept text before anything is there comes', () =>
  withHeld(/\/sampletexts-/, async ({ page, startEngine, asked, bring }) => {
    await keepInField(page, seed('002'));
    await page.click('[data-sample="guxian"]');
    await asked();
    await startEngine();
    bring();
    await waitForReport(page, '古县');
  }));

test('many files dropped right behind what was typed: the list comes', () =>
  withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
    await startEngine();
    await page.$eval('#paste', (field, words) => {
      /** @type {HTMLTextAreaElement} */ (field).value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    }, seed('002'));
    await drop(page, 'body', reports);
    await asked();
    await waitForReport(page, '文峰区');
    bring();
    await waitForBatch(page, reports.length);
  }));

const RESULTS = '.finding[data-rule="requests.results"]';
const CELL = 'requests.result_total.natural';

/** @param {Page} page */
const waitForTables = (page) => page.waitForSelector('#result:not([aria-busy]) #view-tables td[data-cell]');

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const REDRAWS = {
  async repaired(page) {
    await page.click(`${RESULTS} .repair`);
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent?.includes('已改为'));
  },
  async ignored(page) {
    // By keyboard: the list may still move under a mouse.
    await page.focus('.finding[data-rule="narrative.parts"] .ignore-once');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.reason'));
    await page.keyboard.type('已核实');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent?.includes('已忽略'));
  },
  async 'told in English'(page) {
    await page.click('#language-en');
    await page.waitForFunction(() => document.getElementById('verdict-heading')?.textContent?.includes(' errors'));
  },
};
for (const [name, redraw] of Object.entries(REDRAWS)) {
  test(`the cell that was asked for is shown when its view comes, though the report was ${name} meanwhile`, () =>
    withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
      await startEngine();
      await paste(page, seed('002'));
      await page.waitForSelector('.verdict-fail');
      await asked();
      await page.click('.finding .to-table');
      await page.click(`${RESULTS} .to-table`);
      await redraw(page);
      bring();
      await waitForTables(page);
      await page.waitForFunction((id) => /** @type {HTMLElement} */ (document.activeElement).dataset.cell === id, {}, CELL);
    }));
}

test('so is the passage of a finding, wherever that stands in the list by then', () =>
  withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
    await startEngine();
    await paste(page, seed('002'));
    await page.waitForSelector('.verdict-fail');
    await asked();
    const last = await page.$$eval('.finding', (all) => {
      const ids = all.map((card) => Number(card.id.slice('finding-'.length)));
      return all[ids.indexOf(Math.max(...ids))].getAttribute('data-key');
    });
    await page.click(`.finding[data-key="${last}"] .to-text`);
    await REDRAWS.repaired(page);
    bring();
    await page.waitForSelector('#result:not([aria-busy]) #view-text mark');
    await page.waitForFunction((key) => {
      const index = document.querySelector(`.finding[data-key="${key}"]`)?.id.slice('finding-'.length);
      const mark = document.activeElement?.closest('mark');
      return index !== undefined && mark?.dataset.findings?.split(' ').includes(index);
    }, {}, last);
  }));

test('what was asked for of one report leads nowhere in another', () =>
  withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
    await startEngine();
    await paste(page, seed('002'));
    await page.waitForSelector('.verdict-fail');
    await asked();
    await page.click(`${RESULTS} .to-table`);
    await drop(page, 'body', [{ name: '古县.txt', bytes: Buffer.from(seed('003')) }]);
    await waitForReport(page, '古县');
    bring();
    await waitForTables(page);
    assert.equal(await page.$('td[aria-selected]'), null);
  }));

test('who writes in the field meanwhile goes on writing there', () =>
  withHeld(LATER, async ({ page, startEngine, asked, bring }) => {
    await startEngine();
    await paste(page, seed('002'));
    await page.waitForSelector('.verdict-fail');
    await asked();
    await page.click(`${RESULTS} .to-table`);
    await page.focus('#paste');
    bring();
    await waitForTables(page);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'paste');
  }));
