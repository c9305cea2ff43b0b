// @ts-check
// The checker in a root: takes a report by paste, drop, file or sample, has it checked, shows the
// result. The page is one such root; a page of somebody else's may have several.
import { fill, finder, h, letGoOutside, sizeText } from '../dom.js';
import { CheckError } from '../engine/error.js';
import { newestOnly } from '../engine/queue.js';
import { asPage, cellsRead, checkPasted, wordsOf } from '../engine/readings.js';
import { later, loadLater } from '../later/index.js';
import { blockingFinding } from '../model/blocking.js';
import { SAMPLES, loadSamples } from '../samples.js';
import { TEXTS, textAt } from '../texts/index.js';
import { renderExports } from '../views/exports.js';
import { showResult, showView, startTabs, unfoldForPrint } from '../views/result.js';
import { forgetWanted } from '../views/unfinished.js';
import { createActing } from './acting.js';
import { createBeside } from './beside.js';
import { acceptDrops } from './drop.js';
import { createField } from './field.js';
import { createFiles } from './files.js';
import { watchRoom } from './room.js';

/** @typedef {import('../engine/engine.js').Started} Started */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('../engine/local.js').Engine} Engine */
/** @typedef {import('../engine/local.js').CheckOptions} CheckOptions */
/** @typedef {import('../model/types.js').Ignore} Ignore */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {import('../texts/index.js').FirstTexts} FirstTexts */
/**
 * What is being checked. A file or sample leaves the pasted text alone. `words` are those of a PDF,
 * once they are read.
 * @typedef {{kind: 'paste', text: string, html?: string}
 *   | {kind: 'sample', key: 'wenfeng' | 'guxian', text: string}
 *   | {kind: 'file', name: string, bytes: Uint8Array, words?: Uint8Array}} Source
 */
/** How a source was read. @typedef {'html' | 'text' | 'file'} ReadAs */
/**
 * What became of a source: its result, or why there is none; null if another one came in between.
 * @typedef {{result: Result} | {code: string} | null} Outcome
 */
/**
 * @typedef {object} Setting
 * @property {import('../dom.js').Root} root holds the elements of checker.html
 * @property {Language} language
 * @property {boolean} [readsPdf] whether it has what reads PDFs; true by default
 * @property {Window | HTMLElement} dropTarget where files may be dropped
 * @property {(headline: string | null) => void} onHeadline the verdict in a few words; null without one
 * @property {(result: Result) => void} onResult
 * @property {(code: string) => void} onError what could not be checked at all
 */
/**
 * What the parts of the app share.
 * @typedef {object} App
 * @property {import('../dom.js').Root} root
 * @property {(id: string) => HTMLElement} byId
 * @property {() => FirstTexts} texts
 * @property {() => Language} language
 * @property {(message: string) => void} announce read out by screen readers
 * @property {() => Result | null} result
 * @property {() => Source | null} source
 * @property {() => import('../views/exports.js').Checked | null} checked what the result came from
 * @property {Promise<Started>} started
 * @property {() => Promise<Outcome>} check checks the source once more
 * @property {(source: Source | null) => Pick<CheckOptions, 'lang'> & Partial<CheckOptions>} options of a check; null: of any document
 * @property {(extra: (source: Source | null) => Partial<CheckOptions>) => void} addOptions what each check is given besides
 * @property {(listener: (result: Result | null) => void) => void} onDrawn after a result is drawn, and after it is taken away
 */

/**
 * What those parts share that come with the rest of the words.
 * @typedef {Omit<App, 'texts'> & {texts: () => Texts}} LaterApp
 */

/**
 * Fills the words of a tree, from data-text and data-text-<attribute>. What stands there already is
 * left alone, and need not be laid out again.
 * @param {ParentNode} tree
 * @param {FirstTexts} texts
 */
export function fillTexts(tree, texts) {
  for (const element of tree.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!name.startsWith('data-text')) continue;
      const text = textAt(texts, value);
      const attribute = name.slice('data-text-'.length);
      if (attribute) {
        if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
      } else if (element.textContent !== text) {
        element.textContent = text;
      }
    }
  }
}

/** @param {Setting} setting */
export function createApp({ root, language, readsPdf = true, dropTarget, onHeadline, onResult, onError }) {
  const byId = finder(root);
  const paste = /** @type {HTMLTextAreaElement} */ (byId('paste'));
  const picker = /** @type {HTMLInputElement} */ (byId('file'));
  const folderPicker = /** @type {HTMLInputElement} */ (byId('folder'));

  /** @type {Source | null} */
  let source = null;
  /** @type {ReadAs} */
  let readAs = 'text';
  /** @type {import('../views/exports.js').Checked | null} */
  let checkedFrom = null;
  /** What 清空, or another report, took the place of. @typedef {{text: string, source: Source | null, rich: import('./field.js').Rich | null, restoreBatch: () => void, swapped?: boolean}} Cleared */
  /** @type {Cleared | null} */
  let cleared = null;
  /** The same of a paste that is still to be taken. @type {Cleared | null} */
  let swapped = null;
  /** @type {Result | null} */
  let result = null;
  /** @type {Started & {checkNewest: ReturnType<typeof newestOnly>} | null} */
  let engine = null;
  /** @type {(started: Started) => void} */
  let announceStarted = () => {};
  /** @type {Promise<Started>} */
  const started = new Promise((resolve) => (announceStarted = resolve));
  /** What the status line says while nothing is asked for. @type {(texts: FirstTexts) => string} */
  const idle = ({ start: t }) => (engine ? t.ready : t.loading);
  /** The state of the status line. */
  let status = idle;
  let statusIsProblem = false;
  let stopDropping = () => {};
  let stopPrinting = () => {};
  let stopWatching = () => {};
  /** @type {(cell: string) => void} */
  let showCell = () => {};
  /** What the last drawing is of. @type {Source | null} */
  let drawnFrom = null;
  /** What the last check was told to ignore. @type {{source: Source, ignored: Ignore[]} | null} */
  let told = null;
  /** @type {((source: Source | null) => Partial<CheckOptions>)[]} */
  const extras = [];
  /** @type {((result: Result | null) => void)[]} */
  const drawn = [];
  /** The table of many files, once there were some. @type {ReturnType<typeof import('./batch.js').startBatch> | null} */
  let batch = null;
  /** Ends the reading of a PDF that nobody waits for any more. */
  let reading = new AbortController();
  /** Of the checks: an older one that still waits for a file asks for nothing more. */
  let turn = 0;
  /** What was asked for, so that what comes late knows that it is. */
  let asked = 0;

  /** @returns {FirstTexts} */
  const texts = () => TEXTS[language];

  /** Read out by screen readers. @param {string} message */
  function announce(message) {
    byId('announcer').textContent = message;
  }

  /** @param {(texts: FirstTexts) => string} words @param {boolean} [problem] */
  function setStatus(words, problem = false) {
    status = words;
    statusIsProblem = problem;
    const line = byId('status');
    if (line.textContent !== words(texts())) line.textContent = words(texts());
    line.classList.toggle('problem', problem);
    if (problem) announce(words(texts()));
  }

  /** What is checked, in words; the copy is told from the original. @param {Source} from */
  function sourceWords(from) {
    const changed = acting.forViews.changed();
    return changed ? texts().source.copy(givenWords(from), changed) : givenWords(from);
  }

  /** @param {Source} from */
  function givenWords(from) {
    const t = texts();
    if (from.kind === 'paste') {
      if (!from.html) return t.source.paste;
      return readAs === 'html' ? t.source.pasteTables : t.source.pasteWords;
    }
    return from.kind === 'file' ? t.source.file(from.name) : t.source.sample(t.samples[from.key]);
  }

  function updateButtons() {
    byId('clear').hidden = !source && !paste.value && byId('batch').hidden;
    byId('restore').hidden = cleared === null;
    byId('back').hidden = !(paste.value && source && source.kind !== 'paste');
    byId('input').classList.toggle('compact', result !== null || !byId('batch').hidden);
  }

  function hideResult() {
    result = null;
    letGoOutside(root);
    byId('result').hidden = true;
    onHeadline(null);
    updateButtons();
    for (const listener of drawn) listener(null);
  }

  /** @param {boolean} [reveal] whether to scroll to the verdict */
  function draw(reveal = false) {
    if (!result || !engine || !source) return;
    letGoOutside(root);
    const { catalogue } = engine;
    if (source !== drawnFrom) forgetWanted(root);
    drawnFrom = source;
    const inSteps = byId('result').hidden;
    const shown = showResult(root, result, catalogue, language, TEXTS[language], sourceWords(source), acting.forViews, inSteps);
    const { words } = shown;
    ({ showCell } = shown);
    byId('result').hidden = false;
    updateButtons();
    if (!acting.isBusy()) announce((cleared?.swapped ? texts().input.swapped : '') + words);
    const [headline] = words.split(/[。.]/);
    onHeadline(headline);
    for (const listener of drawn) listener(result);
    if (reveal) byId('verdict').scrollIntoView({ block: 'nearest' });
  }

  /**
   * The result of a source with what is ignored in it, or null if another one came in between. Which
   * report it is, and what is found, tells only a check.
   * @param {Source} from
   * @param {ReturnType<typeof newestOnly>} checkBytes
   * @returns {Promise<{result: Result, reading: ReadAs, from: import('../views/exports.js').Checked} | null>}
   */
  async function resultOf(from, checkBytes) {
    const ignored = told?.source === from ? told.ignored : [];
    const checked = await readingOf(from, ignored, checkBytes);
    if (!checked) return null;
    const holding = acting.ignoring.settle(from, checked.result);
    told = { source: from, ignored: holding };
    return JSON.stringify(holding) === JSON.stringify(ignored) ? checked : readingOf(from, holding, checkBytes);
  }

  /**
   * @param {Source} from
   * @param {Ignore[]} ignored
   * @param {ReturnType<typeof newestOnly>} checkBytes
   * @returns {Promise<{result: Result, reading: ReadAs, from: import('../views/exports.js').Checked} | null>}
   */
  async function readingOf(from, ignored, checkBytes) {
    /** @type {CheckOptions} */
    const options = { name: from.kind === 'file' ? from.name : '', ignored, ...(await beside.read()), ...shared.options(from) };
    if (from.kind === 'paste') {
      const checked = await checkPasted(from, options, checkBytes, acting.readingOf(from));
      const input = checked?.reading === 'html' ? asPage(from.html ?? '') : from.text;
      return checked && { ...checked, from: { input, options } };
    }
    if (from.kind === 'sample') {
      const checked = await checkBytes(from.text, options);
      return checked && { result: checked, reading: 'text', from: { input: from.text, options } };
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
    return checked && { result: checked, reading: 'file', from: { input: from.words, options } };
  }

  /** What the status line says of a finished check. @param {Source} from @param {Result} checked @returns {typeof status} */
  function doneWords(from, checked) {
    if (blockingFinding(checked)) return (t) => t.start.ready;
    if (from.kind !== 'paste' || !from.text) return (t) => t.start.doneFile;
    // What was typed meanwhile is checked next.
    if (field.isPending()) return (t) => t.start.checking;
    if (acting.fieldText(from) !== paste.value) return (t) => t.start.doneLong;
    if (cleared?.swapped) return (t) => t.start.doneSwapped;
    const rich = field.rich();
    const fewer = rich ? rich.cells - cellsRead(checked) : 0;
    return fewer > 0 ? (t) => t.start.doneFlat(fewer) : (t) => t.start.done;
  }

  /** @param {boolean} [reveal] @returns {Promise<Outcome>} */
  async function check(reveal = false) {
    if (!engine || !source) return null;
    const mine = source;
    const { checkNewest } = engine;
    const own = ++turn;
    reading.abort();
    setStatus((t) => t.start.checking);
    try {
      const checked = await resultOf(mine, async (input, options) => (own === turn ? checkNewest(input, options) : null));
      if (!checked || source !== mine) return null;
      result = checked.result;
      readAs = checked.reading;
      checkedFrom = checked.from;
      const rich = field.rich();
      if (readAs === 'html' && rich && mine.kind === 'paste' && mine.text === rich.text) {
        rich.cells = cellsRead(result);
      }
      setStatus(doneWords(mine, result));
      draw(reveal);
      onResult(result);
      return { result };
    } catch (error) {
      if (source !== mine) return null;
      hideResult();
      const code = error instanceof CheckError ? error.code : 'crash';
      setStatus((t) => t.problems[code], true);
      onError(code);
      return { code };
    }
  }

  /**
   * @param {Source} from
   * @param {boolean} reveal
   * @param {boolean} [asGiven] even if there is a working copy of it
   * @returns {Promise<Outcome>}
   */
  function take(from, reveal, asGiven = false) {
    source = asGiven ? from : acting.known(from);
    cleared = null;
    field.cancel();
    showView(root, 'tables');
    updateButtons();
    return check(reveal);
  }

  /** Another source takes the place of the files; those of a list wait. */
  function leaveFiles() {
    asked++;
    files.forget();
    batch?.leave();
  }

  /** Asks for something; gives whether it is late, as something else was asked for. */
  function ask() {
    const own = ++asked;
    return () => own !== asked;
  }

  /** Last year's report stays beside the text that it was put to. */
  function leavePasted() {
    if (source && source.kind !== 'paste') beside.set({});
  }

  /** What is shown of one report is taken away, the pasted text stays. */
  function closeReport() {
    asked++;
    source = null;
    beside.set({});
    files.forget();
    reading.abort();
    hideResult();
    setStatus(idle);
  }

  /** @param {Entry} entry @param {import('./beside.js').Beside} others */
  function openBeside(entry, others) {
    beside.set(others);
    files.open(entry);
  }

  /** @type {LaterApp} */
  const shared = {
    root,
    byId,
    texts: () => TEXTS[language],
    language: () => language,
    announce,
    result: () => result,
    checked: () => (result ? checkedFrom : null),
    source: () => source,
    started,
    check: () => check(),
    options: (from) => Object.assign({ lang: language }, ...extras.map((extra) => extra(from))),
    addOptions: (extra) => extras.push(extra),
    onDrawn: (listener) => drawn.push(listener),
  };

  const field = createField({
    field: paste,
    onEmpty() {
      source = null;
      cleared = null;
      reading.abort();
      hideResult();
      setStatus(idle);
    },
    onSwap: () => void (swapped = { text: paste.value, source, rich: field.rich(), restoreBatch() {}, swapped: true }),
    onInput() {
      cleared = null;
      leavePasted();
      leaveFiles();
      updateButtons();
    },
    onText(pasted, reveal) {
      const next = acting.takeText(pasted);
      const done = next !== source ? take(next, reveal) : check();
      if (swapped) cleared = swapped;
      swapped = null;
      return done;
    },
    onOutside(pasted) {
      leavePasted();
      leaveFiles();
      take(pasted, true);
    },
    onFiles: (list) => files.take(list),
  });

  const files = createFiles({
    picker,
    folderPicker,
    started,
    onTake() {
      beside.set({});
      leaveFiles();
    },
    async onMany(entries, reveal) {
      const isLate = ask();
      if (!later()) setStatus((t) => t.views.coming);
      const chunk = await loadLater().catch(() => null);
      if (isLate()) return null;
      if (!chunk) {
        setStatus((t) => t.problems.whole, true);
        onError('whole');
        return { code: 'whole' };
      }
      batch = batch ?? chunk.startBatch(shared, { open: openBeside, close: closeReport });
      closeReport();
      batch.take(entries);
      updateButtons();
      if (!reveal) return { code: 'many' };
      byId('batch').scrollIntoView({ block: 'nearest' });
      byId('batch-heading').focus({ preventScroll: true });
      return null;
    },
    onNone: () => setStatus((t) => t.input.nothing, true),
    onChoose() {
      asked++;
      reading.abort();
    },
    // What is not to be shown was given by the program around.
    onOpen: (name, bytes, reveal) => take({ kind: 'file', name, bytes }, reveal, !reveal),
    onRefuse({ name, size }, why) {
      source = null;
      hideResult();
      setStatus((t) => {
        if (why === 'too_large') return t.input.tooLarge(name, sizeText(size));
        return why === 'unreadable' ? t.input.unreadable(name) : t.problems[why];
      }, true);
      onError(why);
      return { code: why };
    },
  });

  const acting = createActing({
    shared,
    readAs: () => readAs,
    take(from) {
      asked++;
      take(from, false);
    },
    field: { text: () => paste.value, replace: field.replace },
    showCell: (cell) => showCell(cell),
  });

  /** Takes a text from the program around the checker. @param {string} text @returns {Promise<Outcome>} */
  async function setText(text) {
    if (!text) {
      clear(false);
      return null;
    }
    leaveFiles();
    return take({ kind: 'paste', text: field.put(text) }, false, true);
  }

  /** @param {import('../samples.js').SampleKey} key @param {boolean} reveal */
  async function takeSample(key, reveal) {
    const isLate = ask();
    files.forget();
    try {
      const { [key]: text } = await loadSamples();
      if (isLate()) return;
      beside.set({});
      leaveFiles();
      take({ kind: 'sample', key, text }, reveal);
    } catch {
      if (!isLate()) setStatus((t) => t.problems.whole, true);
    }
  }

  /** @param {boolean} [focus] */
  function clear(focus = true) {
    cleared = { text: paste.value, source, rich: field.rich(), restoreBatch: batch?.clear() ?? (() => {}) };
    source = null;
    reading.abort();
    field.set('', null);
    leaveFiles();
    hideResult();
    setStatus(idle);
    if (!focus) return;
    announce(texts().input.cleared);
    paste.focus();
  }

  function restore() {
    if (!cleared) return;
    const { text, source: from, rich, restoreBatch } = cleared;
    asked++;
    restoreBatch();
    field.set(text, rich);
    announce(texts().input.restored);
    if (from) take(from, false);
    cleared = null;
    updateButtons();
    paste.focus();
  }

  function drawTexts() {
    const t = texts();
    fillTexts(byId('checker'), t);
    fill(byId('samples'), ...SAMPLES.map((sample) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'data-sample': sample,
              onclick: () => takeSample(sample, true),
            },
            t.samples[sample],
          ),
        ),
      ),
    );
    setStatus(status, statusIsProblem);
  }

  /** @param {Language} next */
  function setLanguage(next) {
    language = next;
    drawTexts();
    batch?.draw();
    // The sentences of a result come from the core, in the language that it is asked for.
    if (source) check();
  }

  function listen() {
    byId('choose').addEventListener('click', () => picker.click());
    byId('choose-folder').addEventListener('click', () => folderPicker.click());
    for (const chooser of [picker, folderPicker]) {
      chooser.addEventListener('change', () => {
        files.take(chooser.files);
        // Else choosing the same file again, corrected meanwhile, would be no change.
        chooser.value = '';
      });
    }
    byId('clear').addEventListener('click', () => clear());
    byId('restore').addEventListener('click', restore);
    byId('back').addEventListener('click', () => {
      leaveFiles();
      field.take();
      paste.focus();
    });
    startTabs(root);
  }

  /** What the checker has to know of the page around it. */
  function watch() {
    stopWatching = watchRoom(byId('checker'));
    stopPrinting = unfoldForPrint(root);
    stopDropping = acceptDrops({
      root,
      target: dropTarget,
      overlay: byId('overlay'),
      field: paste,
      onFiles(data, at) {
        if (byId('beside').contains(at)) {
          beside.takeDrop(data);
          return;
        }
        asked++;
        files.takeDrop(data);
      },
      onPage: field.insert,
      onFieldPage: field.expect,
    });
  }

  /** With what there is to check by then. @param {() => Promise<Started>} startEngine @param {boolean} [reveal] whether to scroll to it */
  async function start(startEngine, reveal = true) {
    if (typeof WebAssembly !== 'object') {
      setStatus((t) => t.start.noWasm, true);
      onError('wasm');
      return;
    }
    try {
      const ready = await startEngine();
      engine = { ...ready, checkNewest: newestOnly(ready.engine) };
      announceStarted(ready);
    } catch {
      setStatus((t) => t.start.failed, true);
      onError('start');
      return;
    }
    // What else it says still holds.
    setStatus(status, statusIsProblem);
    // Pasted or chosen while the checker was loading, or kept by the browser across a reload.
    if (source) await check(reveal);
    else if (asked === 0) await field.take(false);
  }

  const beside = createBeside(shared, { openPart: (entry) => batch?.openEntry(entry) });
  shared.onDrawn((drawnResult) => {
    if (!drawnResult) return;
    fill(byId('exports'), renderExports(shared, {
      name: () => drawnResult.report.title || drawnResult.source.name.replace(/\.[^.]*$/, '') || texts().app.name,
      changed: acting.forViews.changed,
      async *each() {
        if (checkedFrom) yield checkedFrom;
      },
    }));
  });

  if (!readsPdf) {
    byId('file-help').dataset.text = 'input.fileHelpNoPdf';
    picker.accept = picker.accept.replace('.pdf,', '');
  }
  drawTexts();
  listen();
  watch();

  return {
    shared,
    start,
    setLanguage,
    takeFiles: files.take,
    takeFile: files.put,
    takeSample,
    setText,
    givePrevious: beside.give,
    clear,
    result: () => result,
    /** Lets go of what lies outside of the root. */
    stop() {
      stopWatching();
      stopDropping();
      stopPrinting();
      letGoOutside(root);
    },
    /** After stop(): the root is in a page again. */
    resume() {
      watch();
      draw();
    },
  };
}
