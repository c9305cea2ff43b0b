// @ts-check
// What WebDriver BiDi cannot do yet and the tests need, done in Firefox's own context: colour scheme,
// printed media, no JavaScript. The clipboard needs no permission.

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').Browser} Browser */

export const OPTIONS = {
  // The browser's own context may be scripted.
  args: ['--remote-allow-system-access'],
  extraPrefsFirefox: {
    'ui.prefersReducedMotion': 1,
    'ui.useOverlayScrollbars': 1,
    'dom.events.testing.asyncClipboard': true,
    // Without a page of news or a question at the first start.
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
  },
};

/**
 * Sets fields of the browsing context that belongs to a page.
 * @param {Page} page
 * @param {Record<string, string | boolean>} fields
 */
async function setFields(page, fields) {
  const { connection } = /** @type {any} */ (page.browser());
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `(id, fields) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      Object.assign(NavigableManager.getBrowsingContextById(id), JSON.parse(fields));
    }`,
    target: { context: tree.result.contexts[0].context },
    arguments: [/** @type {any} */ (page.mainFrame())._id, JSON.stringify(fields)].map((value) => ({
      type: 'string',
      value,
    })),
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
}

/** @param {Page} page */
function adaptPage(page) {
  page.emulateMediaFeatures = async (features) => {
    for (const { name, value } of features ?? []) {
      if (name === 'prefers-color-scheme') await setFields(page, { prefersColorSchemeOverride: value });
      else if (name !== 'prefers-reduced-motion' || value !== 'reduce') throw new Error(`${name}: ${value}`);
    }
  };
  const press = page.keyboard.press.bind(page.keyboard);
  page.keyboard.press = (key, options) => press(key === 'Space' ? ' ' : key, options);
  page.emulateMediaType = (type) => setFields(page, { mediumOverride: type ?? '' });
  page.setJavaScriptEnabled = (enabled) => setFields(page, { allowJavascript: enabled });
  return page;
}

/**
 * A Firefox whose pages do what the tests ask of them.
 * @param {Browser} browser
 */
export function adapt(browser) {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => adaptPage(await newPage(options));
  const createContext = browser.createBrowserContext.bind(browser);
  browser.createBrowserContext = async (options) => {
    const context = await createContext(options);
    const newTab = context.newPage.bind(context);
    context.newPage = async (tab) => adaptPage(await newTab(tab));
    context.overridePermissions = async () => {};  // see OPTIONS
    return context;
  };
  return browser;
}
