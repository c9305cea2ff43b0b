// @ts-check
// One small way to drive the page in Chromium, Firefox and WebKitGTK, for tests that run in all three.
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from '../../web/serve.mjs';
import { SITE, launch } from './driver.mjs';
import { By, Key, launchWebKit } from './webkit.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Kind */
/** @typedef {'Tab' | 'Enter' | 'Escape' | 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp'} Key */
/**
 * A page that is ready to check.
 * @typedef {object} Tab
 * @property {<A extends any[], T>(body: (...args: A) => T, ...args: A) => Promise<Awaited<T>>} evaluate
 * @property {(script: string) => Promise<unknown>} run
 * @property {(selector: string) => Promise<void>} click
 * @property {(...keys: Key[]) => Promise<void>} press
 * @property {(...paths: string[]) => Promise<void>} choose  gives files to the input
 */
/** @typedef {{open: (url: string) => Promise<Tab & {close: () => Promise<void>}>, close: () => Promise<void>}} Driver */

export const KINDS = /** @type {Kind[]} */ (['chromium', 'firefox', 'webkit']);

/** @param {Kind} kind @returns {Promise<Driver>} */
export async function start(kind) {
  if (kind === 'webkit') return startWebKit();
  const browser = await launch(kind === 'firefox' ? 'firefox' : 'chrome');
  return {
    close: () => browser.close(),
    async open(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url);
      return {
        evaluate: /** @type {Tab['evaluate']} */ (page.evaluate.bind(page)),
        run: (script) => page.evaluate(script),
        async click(selector) {
          // Ends what is still scrolling smoothly, under which a click would miss.
          await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
          await page.click(selector);
        },
        async press(...keys) {
          for (const key of keys) await page.keyboard.press(key);
        },
        async choose(...paths) {
          const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await page.$('#file'));
          await input.uploadFile(...paths);
        },
        close: () => context.close(),
      };
    },
  };
}

/** @returns {Promise<Driver>} */
async function startWebKit() {
  const { driver, close } = await launchWebKit();
  return {
    close,
    async open(url) {
      await driver.get(url);
      return {
        evaluate: (body, ...args) => driver.executeScript(`return (${body}).apply(null, arguments)`, ...args),
        run: (script) => driver.executeScript(script),
        async click(selector) {
          const element = driver.findElement(By.css(selector));
          // The driver scrolls the window, but not the boxes in it.
          await driver.executeScript(
            'arguments[0].scrollIntoView({ block: "center", inline: "center", behavior: "instant" })', element);
          await element.click();
        },
        async press(...keys) {
          for (const key of keys) {
            const name = key.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
            await driver.actions().sendKeys(Key[name]).perform();
          }
        },
        choose: (...paths) => driver.findElement(By.css('#file')).sendKeys(paths.join('\n')),
        close: () => driver.get('about:blank'),
      };
    },
  };
}

/** Runs first on the page, under the page's own policy. */
const WATCH = `
  window.complaints = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.complaints.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  window.addEventListener('error', (event) => window.complaints.push('error: ' + event.message), true);
  window.addEventListener('unhandledrejection', (event) => window.complaints.push('rejected: ' + event.reason));
  for (const kind of ['error', 'warn']) {
    const tell = console[kind];
    console[kind] = (...words) => {
      window.complaints.push(kind + ': ' + words.join(' '));
      tell.apply(console, words);
    };
  }
`;

/**
 * Serves the page with a witness in it: no protocol but that of Chromium tells of everything that
 * happens while a page loads. Each server is an origin of its own, so no test sees another's storage.
 * @param {RegExp} [missing] files that are not there until they are brought
 */
export async function serveWatched(missing) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-e2e-'));
  const names = readdirSync(SITE);
  const absent = names.filter((name) => missing?.test(name));
  if (missing && absent.length === 0) throw new Error(`the page has no ${missing}`);
  /** @param {string} name */
  const put = (name) => symlinkSync(join(SITE, name), join(folder, name));
  for (const name of names) if (name !== 'index.html' && !absent.includes(name)) put(name);
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  const watched = html.replace(/<head>|<meta charset[^>]*>/i, (tag) => `${tag}<script src="watch.js"></script>`);
  if (watched === html) throw new Error('the page has no head to put the witness in');
  writeFileSync(join(folder, 'index.html'), watched);
  writeFileSync(join(folder, 'watch.js'), WATCH);
  const server = await serve({ folder });
  return {
    url: server.url,
    bring: () => absent.forEach(put),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
