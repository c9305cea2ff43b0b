// @ts-check
// Drives the built page in a real browser, served with the headers of web/serve.mjs.
// GOUJI_BROWSER: chrome (default) or firefox; GOUJI_BROWSER_PATH: its executable; GOUJI_SITE: the
// folder of the page.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/serve.mjs';

// The packages of the page's tests are installed beside the page.
const require = createRequire(new URL('../../web/package.json', import.meta.url));
/** @type {typeof import('puppeteer-core').default} */
const puppeteer = require('puppeteer-core').default ?? require('puppeteer-core');

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Browser} Browser */

const root = fileURLToPath(new URL('../../', import.meta.url));
export const SEEDS = `${root}tests/golden/seeds/`;
const SITE = process.env.GOUJI_SITE ?? `${root}build/site`;
const KIND = process.env.GOUJI_BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** @type {Record<string, string[]>} */
const PLACES = {
  chrome: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** @returns {Promise<Browser>} */
export function launch() {
  const executablePath = process.env.GOUJI_BROWSER_PATH ?? PLACES[KIND].find(existsSync);
  if (!executablePath) throw new Error(`no ${KIND} found: install it or set GOUJI_BROWSER_PATH`);
  const asRoot = process.getuid?.() === 0;
  const args =
    KIND === 'firefox'
      ? []
      : [
          ...(asRoot ? ['--no-sandbox'] : []),
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ];
  return puppeteer.launch({ browser: KIND, executablePath, args, headless: true });
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
 * A fresh page that is ready to check, with what it complained of and what it asked for.
 * @param {{browser: Browser, url: string}} context
 * @param {{width?: number, height?: number, dark?: boolean, prepare?: (page: Page) => Promise<unknown>}} [options]
 */
export async function openPage({ browser, url }, { width = 1280, height = 900, dark = false, prepare } = {}) {
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
  page.on('request', (request) => requests.push(request.url()));
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
  await prepare?.(page);
  await page.goto(url);
  await page.waitForSelector('html[data-engine="ready"]');
  return {
    page,
    complaints,
    requests,
    violations: () => page.evaluate(() => /** @type {any} */ (window).violations),
    close: () => context.close(),
  };
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
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  await page.evaluate(
    (target, list) => {
      const data = new DataTransfer();
      for (const { name, bytes } of list) data.items.add(new File([new Uint8Array(bytes)], name));
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

/** Waits for a verdict of a kind: fail, pass, incomplete or problem. @param {Page} page @param {string} kind */
export async function waitForVerdict(page, kind) {
  await page.waitForSelector(`#result:not([hidden]) .verdict-${kind}`, { timeout: 15_000 });
}

export { require };
