// @ts-check
// The checker in a document, with the page's own head and foot.
import { finder, h } from '../dom.js';
import { loadLater } from '../later/index.js';
import { loadSamples } from '../samples.js';
import { TEXTS, isLoaded, loadEnglish, rememberLanguage, rememberedLanguage } from '../texts/index.js';
import { elsewhere, linkRules } from '../views/rulehelp.js';
import { createApp, fillTexts } from './app.js';

/** @typedef {import('../engine/engine.js').Started} Started */
/** @typedef {import('../texts/index.js').Language} Language */
/** A page beside the checker. @typedef {'rules' | 'privacy'} PageName */

/**
 * @param {() => Promise<Started>} startEngine
 * @param {(page: PageName, anchor: string) => string} address
 * @param {boolean} [readsPdf]
 */
export function openPage(startEngine, address, readsPdf) {
  const byId = finder(document);
  /** @type {Language} */
  let language = 'zh';
  /** @type {string | null} */
  let headline = null;
  /** @type {Started | null} */
  let started = null;
  /** @type {(() => void)[]} */
  const languageListeners = [];

  function draw() {
    const texts = TEXTS[language];
    fillTexts(document, texts);
    document.documentElement.lang = texts.lang;
    for (const code of ['zh', 'en']) byId(`language-${code}`).setAttribute('aria-pressed', String(code === language));
    drawVersion();
    for (const link of document.querySelectorAll('a[data-page]')) {
      const name = /** @type {PageName} */ (link.getAttribute('data-page'));
      const place = elsewhere(address(name, language === 'en' ? `${name}-en` : name));
      for (const [attribute, value] of Object.entries(place)) link.setAttribute(attribute, value);
    }
    drawTitle();
  }

  function drawVersion() {
    if (!started) return;
    byId('version').textContent = TEXTS[language].footer.version(started.version, started.catalogue.version);
  }

  function drawTitle() {
    const { app } = TEXTS[language];
    document.title = headline ? `${headline} · ${app.name}` : app.documentTitle;
  }

  linkRules((anchor) => address('rules', anchor));
  const privacy = h('a', { 'data-page': 'privacy', 'data-text': 'input.privacyMore', href: '#' });
  document.querySelector('.privacy')?.append(' ', privacy);
  draw();
  const checker = createApp({
    root: document,
    language,
    readsPdf,
    dropTarget: window,
    onHeadline(words) {
      headline = words;
      drawTitle();
    },
    onResult() {},
    onError() {},
  });

  /** Counts the choices: the last one counts. */
  let choices = 0;

  /** @param {Language} next */
  async function setLanguage(next) {
    const own = ++choices;
    rememberLanguage(next);
    // What could not be fetched may come another time.
    if (!isLoaded(next) && !(await loadEnglish().then(() => true, () => false))) return;
    if (own !== choices) return;
    language = next;
    draw();
    checker.setLanguage(next);
    for (const listener of languageListeners) listener();
  }

  for (const code of /** @type {Language[]} */ (['zh', 'en'])) {
    byId(`language-${code}`).addEventListener('click', () => setLanguage(code));
  }
  checker.shared.started.then((ready) => {
    started = ready;
    drawVersion();
    document.documentElement.dataset.engine = 'ready';
  });
  const settled = checker.start(startEngine);
  settled.then(loadRest);
  if (rememberedLanguage() === 'en') setLanguage('en');

  /** What the first check does not need, before it is needed. */
  async function loadRest() {
    if (!started) return;
    try {
      // What a result still lacks comes before what may be asked for. Where it is missing, that is told.
      await loadLater().catch(() => {});
      const [samples] = await Promise.all([loadSamples(), started.complete(), loadEnglish()]);
      document.documentElement.dataset.rest = 'loaded';
      await started.warm(Object.values(samples));
    } catch {
      // It is tried again when it is needed.
    }
  }

  return {
    ...checker.shared,
    /** The first check is done, if there was anything to check. */
    settled,
    /** @param {() => void} listener */
    onLanguage: (listener) => languageListeners.push(listener),
  };
}
