// @ts-check
// The pages of words beside the checker, privacy and rules, and the help of a rule at its finding.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { openPage, resize, startBrowser, textOf, waitForVerdict } from './driver.mjs';

/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let context;
before(async () => void (context = await startBrowser()));
after(() => context.close());

/** @param {string} name @param {number} [width] */
async function open(name, width = 1280) {
  const page = await context.browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(context.url + name);
  return page;
}

for (const name of ['privacy.html', 'rules.html']) {
  test(`${name}: axe-core finds nothing, light and dark, and nothing sticks out`, async () => {
    const page = await open(name);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.deepEqual(await violations(page), [], scheme);
    }
    await resize(page, { width: 320, height: 640 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  });

  test(`${name}: every link leads somewhere`, async () => {
    const page = await open(name);
    const lost = await page.evaluate(async () => {
      /** @type {string[]} */
      const found = [];
      const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[href]')]);
      for (const url of new Set(links.map((link) => link.href))) {
        const [file, anchor] = url.split('#');
        const html = await fetch(file).then((response) => (response.ok ? response.text() : null));
        if (html === null || (anchor && !html.includes(`id="${anchor}"`))) found.push(url);
      }
      return found;
    });
    assert.deepEqual(lost, []);
    await page.close();
  });

  test(`${name}: without a script, by keyboard, on paper`, async () => {
    const page = await open(name);
    assert.equal(await page.$('script'), null);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await page.emulateMediaType('print');
    const shown = await page.$$eval('.skip, nav, footer .links', (all) =>
      all.filter((element) => element.querySelector('a')?.getClientRects().length));
    assert.equal(shown.length, 0);
    await page.close();
  });
}

test('the page of all rules has each of them in both languages', async () => {
  const page = await open('rules.html');
  const [zh, en] = await page.$$eval('#rules > section', (sections) =>
    sections.map((section) =>
      [...section.querySelectorAll('.rule')].map((rule) => ({
        id: rule.id,
        words: [...rule.querySelectorAll('h3, dd, .rule-meta')].map((element) => element.textContent ?? ''),
        passages: rule.querySelectorAll('.passage').length,
      }))),
  );
  assert.ok(zh.length > 40);
  assert.deepEqual(en.map(({ id }) => id), zh.map(({ id }) => `en.${id}`));
  for (const { id, words, passages } of [...zh, ...en]) {
    assert.equal(words.length, 6, id);
    assert.ok(words.every((text) => text.trim().length > 1), id);
    assert.equal(passages, 2, id);
  }
  for (const { id, words } of en) assert.doesNotMatch(words.slice(0, 2).join(), /\p{Script=Han}/u, id);
  await page.close();
});

test('a finding explains its rule beside it, and leads to the page of all rules', async () => {
  const { page, close, violations } = await openPage(context);
  await page.click('[data-sample="wenfeng"]');
  await waitForVerdict(page, 'fail');
  const help = '.finding[data-rule="requests.results"] .rule-help';
  await page.focus(`${help} summary`);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${help} .rule-words`);
  assert.match(await textOf(page, help), /查什么.*“（七）总计”.*为什么.*怎么改.*依据.*不妥.*改正/);
  // Reading it leads nowhere else.
  await page.click(`${help} .rule-words`);
  assert.equal(await page.$('td[aria-selected="true"]'), null);
  const [href, target] = await page.$eval(`${help} a`, (link) => [link.getAttribute('href'), link.getAttribute('target')]);
  assert.deepEqual([href, target], ['rules.html#requests.results', '_blank']);
  const rules = await open('rules.html');
  assert.ok(await rules.$('#requests\\.results'));
  await rules.close();

  await page.click('#language-en');
  await page.waitForFunction(() => document.querySelector('#verdict-heading')?.textContent?.includes('errors'));
  await page.click(`${help} summary`);
  await page.waitForSelector(`${help} a`);
  assert.equal(await page.$eval(`${help} a`, (link) => link.getAttribute('href')), 'rules.html#en.requests.results');
  assert.equal(await page.$eval('[data-page="privacy"]', (link) => link.getAttribute('href')), 'privacy.html#privacy-en');
  assert.deepEqual(await violations(), []);
  await close();
});

test('a first visit is told what to do, a second look at the result is not', async () => {
  const { page, close } = await openPage(context);
  assert.match(await textOf(page, '.intro'), /粘贴.*看哪里不对.*改好.*对照台账/);
  assert.match(await textOf(page, '#status'), /^已就绪/);
  await page.click('[data-sample="wenfeng"]');
  await waitForVerdict(page, 'fail');
  assert.equal(await page.$eval('.intro', (intro) => intro.getClientRects().length), 0);
  await close();
});
