// @ts-check
// Drives the built page in a real browser, served with the headers of web/serve.mjs.
// GOUJI_BROWSER: chromium (default) or firefox; GOUJI_BROWSER_PATH: its executable; GOUJI_SITE: the
// folder of the page.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/serve.mjs';
import { OPTIONS as FIREFOX, adapt } from './firefox.mjs';

// The packages of the page's tests are installed beside the page.
const require = createRequire(new URL('../../web/package.json', import.meta.url));
/** @type {typeof import('puppeteer-core').default} */
const puppeteer = require('puppeteer-core').default ?? require('puppeteer-core');

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Browser} Browser */

const root = fileURLToPath(new URL('../../', import.meta.url));
export const SEEDS = `${root}tests/golden/seeds/`;
export const SITE = process.env.GOUJI_SITE ?? `${root}build/site`;
const KIND = process.env.GOUJI_BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** @type {Record<string, string[]>} */
const PLACES = {
  chrome: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** How long a step may take, in milliseconds: what fails, fails for another reason than a busy machine. */
export const PATIENCE = 180_000;
const WAITS = { timeout: PATIENCE, protocolTimeout: 2 * PATIENCE };

/** Gives every page time. @param {Browser} browser */
function patient(browser) {
  /** @param {{newPage: (options?: any) => Promise<Page>}} holder */
  const slow = (holder) => {
    const newPage = holder.newPage.bind(holder);
    holder.newPage = async (options) => {
      const page = await newPage(options);
      page.setDefaultTimeout(PATIENCE);
      return page;
    };
  };
  slow(browser);
  const createContext = browser.createBrowserContext.bind(browser);
  browser.createBrowserContext = async (options) => {
    const context = await createContext(options);
    slow(context);
    return context;
  };
  return browser;
}

/**
 * A missing browser is an error, never a reason to leave a test out.
 * @param {'chrome' | 'firefox'} [kind]
 * @returns {Promise<Browser>}
 */
export async function launch(kind = KIND) {
  const named = kind === KIND && process.env.GOUJI_BROWSER !== 'webkit';
  const wanted = named ? process.env.GOUJI_BROWSER_PATH : undefined;
  const executablePath = wanted ?? PLACES[kind].find(existsSync);
  if (!executablePath) throw new Error(`no ${kind} found: install it or set GOUJI_BROWSER_PATH`);
  if (kind === 'firefox') {
    return patient(adapt(await puppeteer.launch({ browser: kind, executablePath, headless: true, ...WAITS, ...FIREFOX })));
  }
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return patient(await puppeteer.launch({ browser: kind, executablePath, args, headless: true, ...WAITS }));
}

/**
 * A browser and a server for one test file.
 * @returns {Promise<{browser: Browser, url: string, close: () => Promise<void>}>}
 */
export async function startBrowser() {
  const server = await serve({ folder: SITE });
  const browser = await launch();
  return {
    browser,
    url: server.url,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Each worker asks for the whole module's script by itself, and the page does not wait for the spare
 * ones: what is asked for after this is asked for by what a test does.
 * @param {string[]} requests
 */
async function forWorkers(requests) {
  /** @param {RegExp} name */
  const count = (name) => requests.filter((url) => name.test(url)).length;
  const deadline = Date.now() + PATIENCE;
  while (count(/\/gouji\.js$/) < count(/\/worker\.js(#.*)?$/)) {
    if (Date.now() > deadline) throw new Error(`a worker did not ask for its script: ${requests.join()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * A fresh page that is ready to check, with what it complained of and what it asked for. Unless it
 * `installs` its service worker, the network is what answers.
 * @param {{browser: Browser, url: string}} context
 * @param {{width?: number, height?: number, dark?: boolean, installs?: boolean,
 *   prepare?: (page: Page) => Promise<unknown>}} [options]
 */
export async function openPage(
  { browser, url },
  { width = 1280, height = 900, dark = false, installs = false, prepare } = {},
) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** Console errors, page errors and refusals of the policy. @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    // Firefox tells of the fonts within itself as well.
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluateOnNewDocument(() => {
    /** @type {any} */ (window).violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      /** @type {any} */ (window).violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  if (!installs) {
    await page.evaluateOnNewDocument(() => void delete (/** @type {any} */ (Navigator.prototype).serviceWorker));
  }
  await prepare?.(page);
  await page.goto(url);
  // Ready to check, and with what it fetches after that.
  await page.waitForSelector('html[data-engine="ready"][data-rest="loaded"]');
  await forWorkers(requests);
  return {
    page,
    complaints,
    requests,
    violations: () => page.evaluate(() => /** @type {any} */ (window).violations),
    close: () => context.close(),
  };
}

/**
 * Runs a body on a fresh page, which has nothing to complain of at the end.
 * @param {Parameters<typeof openPage>[0]} context
 * @param {(open: Awaited<ReturnType<typeof openPage>>) => Promise<void>} body
 * @param {Parameters<typeof openPage>[1]} [options]
 */
export async function withPage(context, body, options) {
  const open = await openPage(context, options);
  try {
    await body(open);
    assert.deepEqual(open.complaints, []);
    assert.deepEqual(await open.violations(), []);
  } finally {
    await open.close();
  }
}

/**
 * Pastes as a user does: the clipboard's text goes into the focused field by the paste command.
 * @param {Page} page
 * @param {string} text
 */
export async function paste(page, text) {
  await page.focus('#paste');
  await page.evaluate((words) => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
    field.setSelectionRange(0, field.value.length);
    field.setRangeText(words, 0, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);
}

/**
 * Drops files on an element.
 * @param {Page} page
 * @param {string} selector
 * @param {{name: string, bytes: Uint8Array}[]} files
 */
export async function drop(page, selector, files) {
  // As text: a list of numbers takes many seconds on its way to Firefox.
  const plain = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate(
    (target, list) => {
      const data = new DataTransfer();
      for (const { name, base64 } of list) {
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document
          .querySelector(target)
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
      }
    },
    selector,
    plain,
  );
}

/** @param {Page} page @param {string} selector @returns {Promise<string>} */
export function textOf(page, selector) {
  return page.$eval(selector, (element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
}

/** The place of the focus, told by id, cell or tag. @param {Page} page */
export function focusOf(page) {
  return page.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.activeElement);
    return element.id || element.dataset.cell || element.dataset.sample || element.className || element.tagName;
  });
}

/** Gives the window another size, and the page time to follow. @param {Page} page @param {{width: number, height: number}} size */
export async function resize(page, size) {
  await page.setViewport(size);
  await page.waitForFunction((width) => innerWidth === width, {}, size.width);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until so many files are listed and none is left to check. @param {Page} page @param {number} count */
export async function waitForBatch(page, count) {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.batch-table tbody tr').length === wanted &&
      document.querySelector('.batch-progress progress')?.hasAttribute('hidden') &&
      !document.querySelector('.batch-standing.waiting'),
    {},
    count,
  );
}

/** Waits for a verdict of a kind: fail, pass, incomplete or problem. @param {Page} page @param {string} kind */
export async function waitForVerdict(page, kind) {
  await page.waitForSelector(`#result:not([hidden]):not([aria-busy]) .verdict-${kind}`);
}

export { require };
