// @ts-check
// The page: takes a report by paste, drop, file or sample, has it checked, shows the result.
import { byId, fill, h, sizeText } from './dom.js';
import { CheckError } from './engine/error.js';
import { startEngine } from './engine/engine.js';
import { newestOnly } from './engine/queue.js';
import { cellsRead, checkPasted, wordsOf } from './engine/readings.js';
import { blockingFinding } from './model/blocking.js';
import { SAMPLES } from './samples.js';
import { TEXTS, rememberLanguage, rememberedLanguage, textAt } from './texts/index.js';
import { showResult, showView, startPrinting, startTabs } from './views/result.js';

/** @typedef {import('./model/types.js').Catalogue} Catalogue */
/** @typedef {import('./model/types.js').Result} Result */
/** @typedef {import('./texts/index.js').Language} Language */
/** @typedef {import('./texts/index.js').Texts} Texts */
/**
 * What is being checked. A file or sample leaves the pasted text alone. `words` are those of a PDF,
 * once they are read.
 * @typedef {{kind: 'paste', text: string, html?: string}
 *   | {kind: 'sample', key: 'wenfeng' | 'guxian', text: string}
 *   | {kind: 'file', name: string, bytes: Uint8Array, words?: Uint8Array}} Source
 */
/** How a source was read. @typedef {'html' | 'text' | 'file'} ReadAs */
/**
 * What was pasted with its tables: the field shows its text, and as long as that is unchanged the
 * page is checked. `cells` were read in it.
 * @typedef {{text: string, html: string, cells: number}} Rich
 */

const MOST_BYTES = 64 * 1024 * 1024;
const TYPING_PAUSE = 400;
const MOST_REMEMBERED = 5;
/** A longer text is not put into the field, which browsers lay out line by line for many seconds. */
const MOST_IN_FIELD = 500_000;

const paste = /** @type {HTMLTextAreaElement} */ (byId('paste'));
const picker = /** @type {HTMLInputElement} */ (byId('file'));

/** @type {Language} */
let language = rememberedLanguage();
/** @type {Source | null} */
let source = null;
/** @type {ReadAs} */
let readAs = 'text';
/** The latest of `pasted` that the field has shown. @type {Rich | null} */
let rich = null;
/** The last ones first: undoing brings them back. @type {Rich[]} */
let pasted = [];
/** What 清空 took away. @type {{text: string, source: Source | null, rich: Rich | null} | null} */
let cleared = null;
/** What can be chosen: files, and those in archives. @typedef {{name: string, size: number, open: () => Promise<Uint8Array>}} Entry */
/** @type {Entry[]} */
let files = [];
/** @type {Entry | null} */
let chosenFile = null;
/** @type {Result | null} */
let result = null;
/** @type {{catalogue: Catalogue, version: string, check: ReturnType<typeof newestOnly>} | null} */
let engine = null;
/** @type {(engine: import('./engine/local.js').Engine) => void} */
let announceEngine = () => {};
/** @type {Promise<import('./engine/local.js').Engine>} */
const engineStarted = new Promise((resolve) => (announceEngine = resolve));
/** The state of the status line. @type {(texts: Texts) => string} */
let status = (texts) => texts.start.loading;
let statusIsProblem = false;
/** What is just being put into the field in place of all that was in it. @type {{html: string} | null} */
let incoming = null;
let typing = 0;
/** Ends the reading of a PDF that nobody waits for any more. */
let reading = new AbortController();

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
  if (from.kind === 'paste') {
    if (!from.html) return t.source.paste;
    return readAs === 'html' ? t.source.pasteTables : t.source.pasteWords;
  }
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

/**
 * The result of a source, or null if another one came in between.
 * @param {Source} from
 * @param {NonNullable<typeof engine>['check']} checkBytes
 * @returns {Promise<{result: Result, reading: ReadAs} | null>}
 */
async function resultOf(from, checkBytes) {
  const options = { name: from.kind === 'file' ? from.name : '', lang: language };
  if (from.kind === 'paste') return checkPasted(from, options, checkBytes);
  if (from.kind === 'sample') {
    const checked = await checkBytes(from.text, options);
    return checked && { result: checked, reading: 'text' };
  }
  if (!from.words) {
    const { signal } = (reading = new AbortController());
    const words = await wordsOf(from.bytes, {
      signal,
      onPage: (page, pages) => setStatus((t) => t.start.readingPdf(page, pages)),
    });
    if (!words || signal.aborted) return null;
    from.words = words;
    if (words !== from.bytes) setStatus((t) => t.start.checking);
  }
  const checked = await checkBytes(from.words, options);
  return checked && { result: checked, reading: 'file' };
}

/** What the status line says of a finished check. @param {Source} from @param {Result} checked @returns {typeof status} */
function doneWords(from, checked) {
  if (blockingFinding(checked)) return (t) => t.start.ready;
  if (from.kind !== 'paste' || !from.text) return (t) => t.start.doneFile;
  if (from.text !== paste.value) return (t) => t.start.doneLong;
  const fewer = rich ? rich.cells - cellsRead(checked) : 0;
  return fewer > 0 ? (t) => t.start.doneFlat(fewer) : (t) => t.start.done;
}

/** @param {boolean} [reveal] */
async function check(reveal = false) {
  if (!engine || !source) return;
  const mine = source;
  reading.abort();
  setStatus((t) => t.start.checking);
  try {
    const checked = await resultOf(mine, engine.check);
    if (!checked || source !== mine) return;
    result = checked.result;
    readAs = checked.reading;
    if (readAs === 'html' && rich && mine.kind === 'paste' && mine.text === rich.text) {
      rich.cells = cellsRead(result);
    }
    setStatus(doneWords(mine, result));
    draw(reveal);
  } catch (error) {
    if (source !== mine) return;
    hideResult();
    const code = error instanceof CheckError ? error.code : 'crash';
    setStatus((t) => ({ data: t.input.dataFailed, pdf: t.input.pdfFailed, crash: t.start.crashed })[code], true);
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
  const text = paste.value;
  const known = pasted.find((entry) => entry.text === text);
  if (known) rich = known;
  if (text) take({ kind: 'paste', text, ...(known && { html: known.html }) }, reveal);
}

/** The browser is about to put a text into the field in place of all. @param {string} html where it comes from */
function expect(html) {
  incoming = { html };
  setTimeout(() => (incoming = null));
}

/** The field has it now. @param {string} html */
function remember(html) {
  const text = paste.value;
  pasted = pasted.filter((entry) => entry.text !== text);
  rich = html ? { text, html, cells: 0 } : null;
  if (rich) pasted = [rich, ...pasted].slice(0, MOST_REMEMBERED);
}

/** Takes a paste that does not go through the field. @param {string} text @param {string} html */
function takeOutside(text, html) {
  forgetFiles();
  rich = null;
  take({ kind: 'paste', text, ...(html && { html }) }, true);
}

/** Puts a text in place of what is in the field, as if it had been pasted. @param {string} text @param {string} html */
function takeInField(text, html) {
  if (!text || text.length > MOST_IN_FIELD) {
    takeOutside(text, html);
    return;
  }
  paste.focus();
  paste.select();
  expect(html);
  // The one way that can be undone.
  if (document.execCommand('insertText', false, text)) return;
  paste.value = text;
  paste.dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop' }));
}

/** Whether bytes may be an archive. @param {Uint8Array} bytes */
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * The files of an archive in its place, by their paths; null if it is none, or has none to offer.
 * @param {Entry} archive
 * @param {Uint8Array} bytes
 * @returns {Promise<Entry[] | null>}
 */
async function unpack(archive, bytes) {
  if (!isZip(bytes)) return null;
  const { members, member } = await engineStarted;
  const found = await members(bytes);
  if (found.length === 0) return null;
  return found.map(({ name, bytes: size }, index) => ({
    name: `${archive.name} › ${name}`,
    size,
    open: () => member(bytes, index),
  }));
}

/** @param {Entry} file */
async function takeFile(file) {
  chosenFile = file;
  reading.abort();
  drawFiles();
  /** @param {(texts: Texts) => string} words */
  const refuse = (words) => {
    if (chosenFile !== file) return;
    source = null;
    hideResult();
    setStatus(words, true);
  };
  if (file.size > MOST_BYTES) {
    refuse((t) => t.input.tooLarge(file.name, sizeText(file.size)));
    return;
  }
  try {
    const bytes = await file.open();
    const members = await unpack(file, bytes);
    if (chosenFile !== file) return;
    if (members) {
      files.splice(files.indexOf(file), 1, ...members);
      await takeFile(members[0]);
    } else {
      take({ kind: 'file', name: file.name, bytes }, true);
    }
  } catch (error) {
    if (!(error instanceof CheckError)) refuse((t) => t.input.unreadable(file.name));
    else refuse((t) => (error.code === 'data' ? t.input.dataFailed : t.start.crashed));
  }
}

/** @param {FileList | null | undefined} list */
function takeFiles(list) {
  if (!list || list.length === 0) return;
  files = [...list].map((file) => ({
    name: file.name,
    size: file.size,
    open: async () => new Uint8Array(await file.arrayBuffer()),
  }));
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
  cleared = { text: paste.value, source, rich };
  source = null;
  rich = null;
  reading.abort();
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
  rich = cleared.rich;
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
      rich = null;
      reading.abort();
      hideResult();
      setStatus((t) => (engine ? t.start.ready : t.start.loading));
      return;
    }
    forgetFiles();
    const kind = /** @type {InputEvent} */ (event).inputType ?? '';
    const inserted = incoming !== null || /^insertFrom(Paste|Drop)/.test(kind);
    if (incoming) remember(incoming.html);
    incoming = null;
    const whole = inserted || kind.startsWith('history');
    typing = window.setTimeout(() => takePasted(whole), whole ? 0 : TYPING_PAUSE);
    updateButtons();
  });
  paste.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const text = data?.getData('text/plain') ?? '';
    const html = data?.getData('text/html') ?? '';
    if (!text && !html) {
      if (data?.files.length) event.preventDefault();
      takeFiles(data?.files);
      return;
    }
    if (text && text.length <= MOST_IN_FIELD) {
      // Within other text, the page alone would not be what the field shows.
      const replaced = paste.selectionEnd - paste.selectionStart;
      if (replaced === paste.value.length) expect(html);
      return;
    }
    event.preventDefault();
    takeOutside(text, html);
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

  // Files and pieces of a page or document may be dropped anywhere.
  /** @param {DragEvent} event */
  const isWelcome = (event) => {
    if (ownDrag) return false;
    const types = [...(event.dataTransfer?.types ?? [])];
    return types.includes('Files') || (types.includes('text/html') && event.target !== paste);
  };
  let ownDrag = false;
  window.addEventListener('dragstart', () => (ownDrag = true));
  window.addEventListener('dragend', () => (ownDrag = false));
  let depth = 0;
  window.addEventListener('dragenter', (event) => {
    if (isWelcome(event)) byId('overlay').hidden = ++depth === 0;
  });
  window.addEventListener('dragleave', (event) => {
    if (isWelcome(event)) byId('overlay').hidden = --depth <= 0;
  });
  window.addEventListener('dragover', (event) => {
    if (isWelcome(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    depth = 0;
    byId('overlay').hidden = true;
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length > 0) {
      event.preventDefault();
      takeFiles(data.files);
      return;
    }
    const html = data.getData('text/html');
    if (event.target === paste) {
      // The browser puts the text in.
      if (!paste.value) expect(html);
    } else if (isWelcome(event)) {
      event.preventDefault();
      takeInField(data.getData('text/plain'), html);
    }
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
    announceEngine(started.engine);
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
