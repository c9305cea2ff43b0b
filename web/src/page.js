// @ts-check
// The page: takes a report by paste, drop, file or sample, has it checked, shows the result.
import { byId, fill, h, sizeText } from './dom.js';
import { CheckError } from './engine/error.js';
import { startEngine } from './engine/engine.js';
import { newestOnly } from './engine/queue.js';
import { SAMPLES } from './samples.js';
import { TEXTS, rememberLanguage, rememberedLanguage, textAt } from './texts/index.js';
import { blockingFinding } from './views/context.js';
import { showResult, showView, startPrinting, startTabs } from './views/result.js';

/** @typedef {import('./model/types.js').Catalogue} Catalogue */
/** @typedef {import('./model/types.js').Result} Result */
/** @typedef {import('./texts/index.js').Language} Language */
/** @typedef {import('./texts/index.js').Texts} Texts */
/**
 * What is being checked. A file or sample leaves the pasted text alone.
 * @typedef {{kind: 'paste', text: string}
 *   | {kind: 'sample', key: 'wenfeng' | 'guxian', text: string}
 *   | {kind: 'file', name: string, bytes: Uint8Array}} Source
 */

const MOST_BYTES = 64 * 1024 * 1024;
const TYPING_PAUSE = 400;
/** A longer text is not put into the field, which browsers lay out line by line for many seconds. */
const MOST_IN_FIELD = 500_000;

const paste = /** @type {HTMLTextAreaElement} */ (byId('paste'));
const picker = /** @type {HTMLInputElement} */ (byId('file'));

/** @type {Language} */
let language = rememberedLanguage();
/** @type {Source | null} */
let source = null;
/** What 清空 took away. @type {{text: string, source: Source | null} | null} */
let cleared = null;
/** @type {File[]} */
let files = [];
/** @type {File | null} */
let chosenFile = null;
/** @type {Result | null} */
let result = null;
/** @type {{catalogue: Catalogue, version: string, check: ReturnType<typeof newestOnly>} | null} */
let engine = null;
/** The state of the status line. @type {(texts: Texts) => string} */
let status = (texts) => texts.start.loading;
let statusIsProblem = false;
let typing = 0;

/** @returns {Texts} */
const texts = () => TEXTS[language];

/** Read out by screen readers. @param {string} message */
function announce(message) {
  byId('announcer').textContent = message;
}

/** @param {(texts: Texts) => string} words @param {boolean} [problem] */
function setStatus(words, problem = false) {
  status = words;
  statusIsProblem = problem;
  const line = byId('status');
  line.textContent = words(texts());
  line.classList.toggle('problem', problem);
  if (problem) announce(words(texts()));
}

/** @param {Source} from */
function sourceWords(from) {
  const t = texts();
  if (from.kind === 'paste') return t.source.paste;
  return from.kind === 'file' ? t.source.file(from.name) : t.source.sample(t.samples[from.key]);
}

function updateButtons() {
  byId('clear').hidden = !source && !paste.value;
  byId('restore').hidden = cleared === null;
  byId('back').hidden = !(paste.value && source && source.kind !== 'paste');
  byId('input').classList.toggle('compact', result !== null);
}

function hideResult() {
  result = null;
  byId('result').hidden = true;
  document.title = texts().app.documentTitle;
  updateButtons();
}

/** @param {boolean} [reveal] whether to scroll to the verdict */
function draw(reveal = false) {
  if (!result || !engine || !source) return;
  const words = showResult(result, engine.catalogue, language, texts(), sourceWords(source), announce);
  byId('result').hidden = false;
  updateButtons();
  announce(words);
  const [headline] = words.split(/[。.]/);
  document.title = `${headline} · ${texts().app.name}`;
  if (reveal) byId('verdict').scrollIntoView({ block: 'nearest' });
}

/** @param {boolean} [reveal] */
async function check(reveal = false) {
  if (!engine || !source) return;
  const mine = source;
  setStatus((t) => t.start.checking);
  try {
    const input = mine.kind === 'file' ? mine.bytes : mine.text;
    const name = mine.kind === 'file' ? mine.name : '';
    const checked = await engine.check(input, { name, lang: language });
    if (!checked || source !== mine) return;
    result = checked;
    const blocked = blockingFinding(checked) !== undefined;
    const inField = mine.kind === 'paste' && mine.text === paste.value;
    const outside = mine.kind === 'paste' ? 'doneLong' : 'doneFile';
    setStatus((t) => t.start[blocked ? 'ready' : inField ? 'done' : outside]);
    draw(reveal);
  } catch (error) {
    if (source !== mine) return;
    hideResult();
    const data = error instanceof CheckError && error.code === 'data';
    setStatus((t) => (data ? t.input.dataFailed : t.start.crashed), true);
  }
}

/** @param {Source} from @param {boolean} reveal */
function take(from, reveal) {
  source = from;
  cleared = null;
  clearTimeout(typing);
  showView('tables');
  updateButtons();
  check(reveal);
}

function takePasted(reveal = true) {
  if (paste.value) take({ kind: 'paste', text: paste.value }, reveal);
}

/** @param {File} file */
async function takeFile(file) {
  chosenFile = file;
  drawFiles();
  if (file.size > MOST_BYTES) {
    source = null;
    hideResult();
    setStatus((t) => t.input.tooLarge(file.name, sizeText(file.size)), true);
    return;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (chosenFile === file) take({ kind: 'file', name: file.name, bytes }, true);
  } catch {
    source = null;
    hideResult();
    setStatus((t) => t.input.unreadable(file.name), true);
  }
}

/** @param {FileList | null | undefined} list */
function takeFiles(list) {
  if (!list || list.length === 0) return;
  files = [...list];
  takeFile(files[0]);
}

function drawFiles() {
  byId('files').hidden = files.length < 2;
  fill(byId('file-list'), ...files.map((file) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            'aria-pressed': String(file === chosenFile),
            onclick: () => {
              takeFile(file);
              [...byId('file-list').querySelectorAll('button')][files.indexOf(file)]?.focus();
            },
          },
          file.name,
        ),
      ),
    ),
  );
}

function forgetFiles() {
  files = [];
  chosenFile = null;
  picker.value = '';
  drawFiles();
}

function clear() {
  cleared = { text: paste.value, source };
  source = null;
  paste.value = '';
  clearTimeout(typing);
  forgetFiles();
  hideResult();
  setStatus((t) => t.start.ready);
  announce(texts().input.cleared);
  paste.focus();
}

function restore() {
  if (!cleared) return;
  const { text, source: from } = cleared;
  paste.value = text;
  announce(texts().input.restored);
  if (from) take(from, false);
  cleared = null;
  updateButtons();
  paste.focus();
}

/** Fills the words of the page, from data-text and data-text-<attribute>. */
function fillTexts() {
  const t = texts();
  document.documentElement.lang = t.lang;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'data-text') element.textContent = textAt(t, value);
      else if (name.startsWith('data-text-')) element.setAttribute(name.slice(10), textAt(t, value));
    }
  }
  fill(byId('samples'), ...SAMPLES.map((sample) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            'data-sample': sample.key,
            onclick: () => {
              forgetFiles();
              take({ kind: 'sample', ...sample }, true);
            },
          },
          t.samples[sample.key],
        ),
      ),
    ),
  );
  if (!result) document.title = t.app.documentTitle;
  for (const code of ['zh', 'en']) byId(`language-${code}`).setAttribute('aria-pressed', String(code === language));
  setStatus(status, statusIsProblem);
  drawVersion();
}

function drawVersion() {
  if (!engine) return;
  byId('version').textContent = texts().footer.version(engine.version, engine.catalogue.version);
}

/** @param {Language} next */
function setLanguage(next) {
  language = next;
  rememberLanguage(next);
  fillTexts();
  // The sentences of a result come from the core, in the language that it is asked for.
  if (source) check();
}

function listen() {
  paste.addEventListener('input', (event) => {
    clearTimeout(typing);
    cleared = null;
    if (!paste.value) {
      source = null;
      hideResult();
      setStatus((t) => (engine ? t.start.ready : t.start.loading));
      return;
    }
    forgetFiles();
    const kind = /** @type {InputEvent} */ (event).inputType ?? '';
    const whole = /^insertFrom(Paste|Drop)|^history/.test(kind);
    typing = window.setTimeout(() => takePasted(whole), whole ? 0 : TYPING_PAUSE);
    updateButtons();
  });
  paste.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= MOST_IN_FIELD) return;
    event.preventDefault();
    forgetFiles();
    take({ kind: 'paste', text }, true);
  });
  byId('choose').addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => takeFiles(picker.files));
  byId('clear').addEventListener('click', clear);
  byId('restore').addEventListener('click', restore);
  byId('back').addEventListener('click', () => {
    forgetFiles();
    takePasted();
    paste.focus();
  });
  byId('language-zh').addEventListener('click', () => setLanguage('zh'));
  byId('language-en').addEventListener('click', () => setLanguage('en'));

  // Files may be dropped anywhere; text dropped on the paste area stays the browser's affair.
  /** @param {DragEvent} event */
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  let depth = 0;
  window.addEventListener('dragenter', (event) => {
    if (hasFiles(event)) byId('overlay').hidden = ++depth === 0;
  });
  window.addEventListener('dragleave', (event) => {
    if (hasFiles(event)) byId('overlay').hidden = --depth <= 0;
  });
  window.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    depth = 0;
    byId('overlay').hidden = true;
    if (!hasFiles(event)) return;
    event.preventDefault();
    takeFiles(event.dataTransfer?.files);
  });
  startTabs();
  startPrinting();
}

async function start() {
  fillTexts();
  listen();
  if (typeof WebAssembly !== 'object') {
    setStatus((t) => t.start.noWasm, true);
    return;
  }
  try {
    const started = await startEngine('worker.js');
    engine = { ...started, check: newestOnly(started.engine) };
  } catch {
    setStatus((t) => t.start.failed, true);
    return;
  }
  setStatus((t) => t.start.ready);
  document.documentElement.dataset.engine = 'ready';
  drawVersion();
  // Pasted, chosen, or kept by the browser across a reload while the checker was loading.
  if (source) check(true);
  else takePasted(false);
}

start();
