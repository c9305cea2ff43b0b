// @ts-check
// The first check in a fresh page: from the navigation to the result that can be seen, with the
// files cached, as a report is pasted as soon as the page has a field for it. The files come from the
// browser's cache, or from the page's service worker as of the second visit.
import { readFileSync, writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

import { launch } from '../e2e/driver.mjs';
import { serve } from '../../web/serve.mjs';

/** When what happened, in milliseconds from the navigation. @typedef {{listening: number, module: number, moduleBegan: number, ready: number, result: number, worked: number, empty: number, emptyWorked: number}} First */

/**
 * Runs in the page before its own scripts.
 * @param {string} report
 */
function watch(report) {
  const seen = /** @type {any} */ (window);
  seen.first = {};
  // The worker's answer to its first call: the module is compiled and started.
  const original = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (/** @type {any} */ message, /** @type {any[]} */ ...rest) {
    if (message?.call === 'start' && !seen.asked) {
      seen.asked = true;
      this.addEventListener('message', () => (seen.first.module = performance.now()), { once: true });
    }
    return original.call(this, message, ...rest);
  };
  const look = () => {
    if (seen.first.ready === undefined && document.documentElement.dataset.engine === 'ready') {
      seen.first.ready = performance.now();
    }
    if (document.querySelector('#result:not([hidden]) [class*="verdict-"]')) {
      seen.first.result ??= performance.now();
      observer.disconnect();
      // With the picture that shows it.
      requestAnimationFrame(() => setTimeout(() => (seen.first.shown = performance.now())));
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  document.addEventListener('DOMContentLoaded', () => {
    const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('paste'));
    seen.first.listening = performance.now();
    field.value = report;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
}

/**
 * A browser that others on the machine wait for, if that is allowed. Many processes take part in a
 * first check, whose processor times do not add up to what is waited for: the clock has to count.
 * @param {() => Promise<import('puppeteer-core').Browser>} start
 */
async function hurried(start) {
  const usual = getPriority();
  try {
    setPriority(-15);
  } catch {
    return start();
  }
  const browser = await start();
  setPriority(usual);
  try {
    // Where the kernel shares by sessions, and a browser has its own.
    writeFileSync(`/proc/${browser.process()?.pid}/autogroup`, '-15');
  } catch {
    // It does not.
  }
  return browser;
}

/** When the worker asked for the module, in milliseconds from the navigation. @param {import('puppeteer-core').Page} page */
async function moduleAsked(page) {
  const [worker] = page.workers();
  const asked = await worker.evaluate(() => {
    const files = performance.getEntriesByType('resource');
    return performance.timeOrigin + (files.find(({ name }) => name.endsWith('gouji-first.wasm'))?.startTime ?? NaN);
  });
  return asked - (await page.evaluate(() => performance.timeOrigin));
}

/** Processor time of a page's process, all threads, in milliseconds. @param {import('puppeteer-core').Page} page */
async function workOf(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN) * 1e3;
}

/**
 * @param {string} site its folder
 * @param {string} file of a report in plain text
 * @param {number} times
 * @param {boolean} installed whether by the service worker
 */
export async function firstChecks(site, file, times, installed) {
  const server = await serve({ folder: site, headers: { '/': { 'Cache-Control': 'max-age=3600' } } });
  const browser = await hurried(() => launch('chrome'));
  try {
    // Not a private one, which keeps no compiled code.
    const context = browser.defaultBrowserContext();
    const report = readFileSync(file, 'utf8');
    /** @type {(First & {shown: number})[]} */
    const all = [];
    // The first ones fill the caches, those of the compiled scripts and module too, which are written
    // a while after.
    for (let i = 0; i < times + 3; i++) {
      const page = await context.newPage();
      await page.evaluateOnNewDocument(watch, report);
      if (!installed) {
        await page.evaluateOnNewDocument(() => void delete (/** @type {any} */ (Navigator.prototype).serviceWorker));
      }
      await page.goto(server.url);
      await page.waitForFunction(() => /** @type {any} */ (window).first.shown !== undefined, { timeout: 60_000 });
      if (installed) await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
      const first = await page.evaluate(() => /** @type {any} */ (window).first);
      first.moduleBegan = await moduleAsked(page);
      first.worked = await workOf(page);
      if (i >= 3) all.push(first);
      else await new Promise((resolve) => setTimeout(resolve, 12_000));
      await page.close();
      // What any page costs.
      const empty = await context.newPage();
      await empty.goto(`${server.url}icon.svg`);
      first.emptyWorked = await workOf(empty);
      first.empty = await empty.evaluate(() => performance.timing.loadEventEnd - performance.timing.navigationStart);
      await empty.close();
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}
