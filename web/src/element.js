// @ts-check
// <gouji-checker>: the checker in a shadow tree of its own, for pages of other people. It changes
// nothing outside of itself and keeps nothing.
import styles from 'gouji-element-styles';

import { createApp } from './app/app.js';
import tree from './checker.html';
import { built, h } from './dom.js';
import { wordsOf } from './engine/readings.js';
import { toUtf8 } from './model/offsets.js';
import { switchedOff } from './model/rules.js';
import { en } from './texts/en.js';
import { TEXTS } from './texts/index.js';

/** @typedef {ReturnType<typeof createApp>} Checker */
/** @typedef {import('./app/app.js').Outcome} Outcome */
/** @typedef {import('./engine/engine.js').Started} Started */
/** @typedef {import('./engine/local.js').Engine} Engine */
/** @typedef {import('./model/types.js').Result} Result */
/** @typedef {import('../../wasm/gouji').Companion} Companion */

// Its language may change at any moment, in the middle of a call.
TEXTS.en = en;

/** @type {() => Promise<Started>} */
let startEngine;
/** Whether that has what reads PDFs. */
let readsPdf = true;
/** One for all elements of the page. @type {Promise<Started> | null} */
let engine = null;

/** @param {() => Promise<Started>} start @param {{readsPdf?: boolean}} [setting] */
export function useEngine(start, setting = {}) {
  startEngine = start;
  ({ readsPdf = true } = setting);
}

/** The engine with one call at a time, whoever calls. @param {Engine} shared @returns {Engine} */
function inTurn(shared) {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /** @template {any[]} A, R @param {(...args: A) => Promise<R>} call @returns {(...args: A) => Promise<R>} */
  const turn = (call) => (...args) => {
    const run = last.then(() => call(...args));
    last = run.catch(() => {});
    return run;
  };
  return {
    start: shared.start,
    check: turn(shared.check),
    survey: turn(shared.survey),
    render: turn(shared.render),
    frame: turn(shared.frame),
    members: turn(shared.members),
    member: turn(shared.member),
  };
}

function sharedEngine() {
  if (!engine) {
    // A moment later: a script that brings an element may say first where its files are.
    engine = Promise.resolve()
      .then(startEngine)
      .then((started) => {
        const shared = inTurn(started.engine);
        return { ...started, engine: shared, engines: async () => [shared] };
      });
    // Another element may try again.
    engine.catch(() => (engine = null));
  }
  return engine;
}

/** The sheet of each document, for all its elements. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {ShadowRoot} root */
function dress(root) {
  const { ownerDocument } = root;
  if (!('adoptedStyleSheets' in root)) {
    // Safari before 16.4, Firefox before 101. Built anew, for `root` would be never for the types.
    const old = /** @type {ShadowRoot} */ (root);
    if (!old.querySelector('style')) old.prepend(h('style', {}, styles));
    return;
  }
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    const view = ownerDocument.defaultView;
    // A document that nobody looks at.
    if (!view) return;
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}

/** @param {string} code @param {string} message */
function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/** Properties that are attributes, as they are. */
const REFLECTED = ['theme', 'rules', 'sample'];

// Where there are no elements, as in a server that renders pages, the module can still be imported.
const Base = typeof HTMLElement === 'undefined' ? /** @type {typeof HTMLElement} */ (class {}) : HTMLElement;

export class GoujiChecker extends Base {
  static get observedAttributes() {
    return ['lang', 'rules', 'previous', 'sample', 'compact'];
  }

  /** @type {Checker | null} */
  #app = null;
  /** @type {(() => void) | null} */
  #resolveReady = null;
  /** @type {(error: Error) => void} */
  #rejectReady = () => {};
  /** @type {Promise<void>} */
  #ready = new Promise((resolve, reject) => {
    this.#resolveReady = resolve;
    this.#rejectReady = reject;
  });
  /** The last result that the page worked with, and the same for others. @type {[Result, Result] | null} */
  #result = null;
  /** Set before there is a field. */
  #value = '';
  /** @type {Companion | null} */
  #previous = null;
  /** The fetching of last year's report. @type {Promise<unknown>} */
  #fetching = Promise.resolve();
  /** Counts what `previous` was set to. */
  #settings = 0;

  constructor() {
    super();
    // Whoever wants to know asks for it.
    this.#ready.catch(() => {});
  }

  connectedCallback() {
    if (this.#app) {
      this.#app.resume();
      this.#drawLanguage();
      return;
    }
    this.#build();
  }

  disconnectedCallback() {
    this.#app?.stop();
  }

  adoptedCallback() {
    if (this.shadowRoot) dress(this.shadowRoot);
  }

  /** @param {string} name @param {string | null} before @param {string | null} value */
  attributeChangedCallback(name, before, value) {
    if (!this.#app || before === value) return;
    if (name === 'lang') this.#drawLanguage();
    if (name === 'rules') this.#checkAgain();
    if (name === 'sample') this.#showSample();
    if (name === 'previous') this.#fetchPrevious(value);
    if (name === 'compact') {
      this.#byId('checker').classList.toggle('stacked', value !== null);
      this.#app.stop();
      this.#app.resume();
    }
  }

  get ready() {
    return this.#ready;
  }

  get result() {
    const own = this.#app?.result() ?? null;
    if (!own) return null;
    if (this.#result?.[0] !== own) this.#result = [own, toUtf8(own)];
    return this.#result[1];
  }

  get value() {
    return this.#app ? this.#field().value : this.#value;
  }

  set value(text) {
    const words = String(text ?? '');
    if (this.#app) this.#app.setText(words);
    else this.#value = words;
  }

  get compact() {
    return this.hasAttribute('compact');
  }

  set compact(value) {
    this.toggleAttribute('compact', Boolean(value));
  }

  /** @returns {Companion | string | null} */
  get previous() {
    return this.getAttribute('previous') ?? this.#previous;
  }

  set previous(value) {
    if (typeof value === 'string') {
      this.setAttribute('previous', value);
      return;
    }
    this.removeAttribute('previous');
    this.#fetching = this.#takePrevious(async () => value && { name: value.name ?? '', bytes: value.bytes });
  }

  /**
   * Checks a text, a file or its bytes, and shows the result.
   * @param {string | Blob | ArrayBuffer | Uint8Array} input
   * @param {string} [name]
   * @returns {Promise<Result>}
   */
  async check(input, name) {
    await this.#ready;
    const app = /** @type {Checker} */ (this.#app);
    const fileName = name ?? (/** @type {File} */ (input).name || '');
    /** @type {Outcome} */
    let outcome;
    if (typeof input === 'string' && input && name === undefined) outcome = await app.setText(input);
    else outcome = await app.takeFile(fileName, input instanceof Blob ? input : new Blob([/** @type {BlobPart} */ (input)]));
    if (!outcome) throw failure('superseded', 'another input came in between');
    if ('code' in outcome) throw failure(outcome.code, this.#statusWords());
    return /** @type {Result} */ (this.result);
  }

  clear() {
    this.#value = '';
    this.#app?.clear(false);
  }

  /** @param {string} id */
  #byId(id) {
    return /** @type {HTMLElement} */ (/** @type {ShadowRoot} */ (this.shadowRoot).getElementById(id));
  }

  #field() {
    return /** @type {HTMLTextAreaElement} */ (this.#byId('paste'));
  }

  #statusWords() {
    return this.#byId('status').textContent ?? '';
  }

  #build() {
    // What was set before the element was defined stands in the way of its own properties.
    const early = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of [...REFLECTED, 'previous', 'compact', 'value']) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = early[name];
      delete early[name];
      early[name] = value;
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.append(...tree.map(built));
    dress(root);
    this.#byId('checker').classList.toggle('stacked', this.compact);
    for (const promise of root.querySelectorAll('[data-text="input.privacy"]')) {
      // For what the page around does, the checker cannot vouch.
      promise.setAttribute('data-text', 'input.privacyElsewhere');
    }
    this.#foldReport();
    const app = createApp({
      root,
      language: this.#language(),
      readsPdf,
      dropTarget: this.#byId('checker'),
      onHeadline() {},
      onResult: () => this.#tell('gouji-result', { result: this.result }),
      onError: (code) => {
        const message = this.#statusWords();
        if (code === 'start' || code === 'wasm') this.#rejectReady(failure(code, message));
        this.#tell('gouji-error', { code, message });
      },
    });
    this.#app = app;
    app.givePrevious(this.#previous);
    this.#drawLanguage();
    app.shared.started.then(({ catalogue }) => {
      app.shared.addOptions(() => ({ disable: switchedOff(this.getAttribute('rules') ?? '', catalogue) }));
      this.#resolveReady?.();
    });
    if (this.hasAttribute('previous')) this.#fetchPrevious(this.getAttribute('previous'));
    if (this.#value) app.setText(this.#value);
    else this.#showSample();
    // With last year's report from the first check on.
    app.start(async () => {
      const [started] = await Promise.all([sharedEngine(), this.#fetching]);
      return started;
    }, false);
  }

  /** Compact, the list comes alone: a button or a way from the list unfolds tables and text. */
  #foldReport() {
    const panes = this.#byId('panes');
    const report = /** @type {HTMLElement} */ (panes.querySelector('.report-pane'));
    report.id = 'report';
    const button = h('button', { type: 'button', class: 'unfold', 'aria-controls': 'report', 'data-text': 'views.both' });
    /** @param {boolean} open */
    const unfold = (open) => {
      panes.classList.toggle('unfolded', open);
      button.setAttribute('aria-expanded', String(open));
    };
    unfold(false);
    button.addEventListener('click', () => unfold(!panes.classList.contains('unfolded')));
    // Before the way itself is gone.
    this.#byId('findings').addEventListener(
      'click',
      ({ target }) => {
        const { closest } = /** @type {Element} */ (target);
        if (closest.call(target, '.to-table, .to-text')) unfold(true);
        else if (closest.call(target, '.finding') && !closest.call(target, 'button') && !String(getSelection())) unfold(true);
      },
      true,
    );
    panes.insertBefore(button, report);
  }

  /** The element's own language, else that of what it stands in. @returns {'zh' | 'en'} */
  #language() {
    /** @type {Element | null} */
    let from = this;
    let named = null;
    while (from && !named) {
      named = from.closest('[lang]');
      const root = from.getRootNode();
      from = root instanceof ShadowRoot ? root.host : null;
    }
    return /^en\b/i.test(named?.getAttribute('lang') ?? '') ? 'en' : 'zh';
  }

  #drawLanguage() {
    const app = /** @type {Checker} */ (this.#app);
    const language = this.#language();
    if (app.shared.language() !== language) app.setLanguage(language);
    this.#byId('checker').lang = app.shared.texts().lang;
  }

  #showSample() {
    const key = this.getAttribute('sample');
    if (key === 'wenfeng' || key === 'guxian') this.#app?.takeSample(key, false);
    else if (this.#app?.shared.source()?.kind === 'sample') this.#app.clear(false);
  }

  #checkAgain() {
    if (this.#app?.shared.source()) this.#app.shared.check();
  }

  /** @param {string | null} address */
  #fetchPrevious(address) {
    this.#fetching = this.#takePrevious(async () => {
      if (!address) return null;
      const url = new URL(address, this.baseURI);
      if (url.origin !== location.origin) throw new Error(`${url.origin} is another site`);
      const response = await fetch(url.href, { credentials: 'same-origin' });
      if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { name: decodeURIComponent(url.pathname.replace(/.*\//, '')), bytes };
    });
  }

  /** @param {() => Promise<Companion | null>} read */
  async #takePrevious(read) {
    const setting = ++this.#settings;
    /** @type {Companion | null} */
    let previous = null;
    try {
      previous = await read();
      const words = previous && (await wordsOf(previous.bytes, { signal: new AbortController().signal, onPage() {} }));
      if (previous && words) previous = { ...previous, bytes: words };
    } catch (error) {
      previous = null;
      if (setting === this.#settings) this.#tell('gouji-error', { code: 'previous', message: String(error) });
    }
    if (setting !== this.#settings) return;
    this.#previous = previous;
    this.#app?.givePrevious(previous);
    this.#checkAgain();
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

for (const name of REFLECTED) {
  Object.defineProperty(GoujiChecker.prototype, name, {
    configurable: true,
    enumerable: true,
    /** @this {GoujiChecker} */
    get() {
      return this.getAttribute(name);
    },
    /** @this {GoujiChecker} @param {unknown} value */
    set(value) {
      if (value === null || value === undefined || value === '') this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

/** Makes the element known, unless another copy of the script has. */
export function define() {
  if (typeof customElements === 'undefined' || customElements.get('gouji-checker')) return;
  customElements.define('gouji-checker', GoujiChecker);
}
