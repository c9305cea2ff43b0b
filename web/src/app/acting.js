// @ts-check
// Acting on the findings of a source: its working copy with undo, what is ignored, the filter of the
// list. The views are given this as `Acting`; everything is checked again at once.
import { copyText } from '../dom.js';
import {
  NOTHING, changedParagraphs, changesOf, difference, dropLast, editsOf, fixOf, formerText, historyAt, inferredRepairs,
  redo, repairsOf, revert, shownChanges, undo, withStep,
} from '../model/copy.js';
import { EVERYTHING } from '../model/filter.js';
import { toBytes } from '../model/offsets.js';
import { createIgnoring } from './ignoring.js';

/** @typedef {import('../model/copy.js').Change} Change */
/** @typedef {import('../model/copy.js').History} History */
/** @typedef {import('../model/copy.js').Step} Step */
/** @typedef {import('../model/filter.js').Filter} Filter */
/** @typedef {import('../model/types.js').Finding} Finding */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../model/types.js').Span} Span */
/** @typedef {import('./app.js').App} App */
/** @typedef {import('./app.js').Source} Source */
/** `reading` is the one of a paste that was changed. @typedef {{source: Source, history: History, reading: import('./app.js').ReadAs}} Copy */
/** What is to be put where, in UTF-16 units of the text. @typedef {{span: Span, text: string, finding?: Finding, cell?: string}} Replacement */
/** @typedef {ReturnType<typeof createActing>['forViews']} Acting */

const MOST_COPIES = 20;
/** Repairs bring others to light, some rules name one place of many. */
const MOST_ROUNDS = 200;

/** Whether a text is another one rather than a changed one. @param {string} before @param {string} after */
function isAnother(before, after) {
  const { span, text } = difference(before, after);
  return Math.max(span[1] - span[0], text.length) > before.length / 2;
}

/** @param {string} text */
const withoutMark = (text) => text.replace(/^\ufeff/, '');

/**
 * @param {object} setting
 * @param {App} setting.shared
 * @param {() => import('./app.js').ReadAs} setting.readAs
 * @param {(source: Source) => void} setting.take
 * @param {{text: () => string, replace: (text: string) => void}} setting.field where what is pasted is seen
 * @param {(cell: string) => void} setting.showCell
 */
export function createActing({ shared, readAs, take, field, showCell }) {
  const { root, byId, texts, announce } = shared;
  /** The latest first. @type {Copy[]} */
  let copies = [];
  /** The changed copy that the text of the field took the place of. @type {Copy | null} */
  let lost = null;
  /** @type {Filter} */
  let filter = EVERYTHING;
  const ignoring = createIgnoring(root instanceof Document);
  let busy = 0;

  /** Whether two sources are the same thing. @param {Source} a @param {Source} b */
  function isSame(a, b) {
    if (a === b) return true;
    if (a.kind === 'paste' && b.kind === 'paste') return a.text === b.text && a.html === b.html;
    if (a.kind === 'sample' && b.kind === 'sample') return a.key === b.key;
    if (a.kind !== 'file' || b.kind !== 'file' || a.name !== b.name || a.bytes.length !== b.bytes.length) return false;
    const { bytes } = b;
    return a.bytes.every((byte, index) => byte === bytes[index]);
  }

  /** @param {Source} source */
  const copyOf = (source) => copies.find((copy) => copy.source === source);

  /** @returns {History} */
  const history = () => {
    const source = shared.source();
    return (source && copyOf(source)?.history) ?? NOTHING;
  };

  /** How many places of what was checked are not as in the original. */
  function changed() {
    const result = shared.result();
    return result ? shownChanges(history(), result).length : 0;
  }

  /** @param {Source} source @param {History} next */
  function setHistory(source, next) {
    const known = copyOf(source);
    const copy = known ?? { source, history: next, reading: readAs() };
    copy.history = next;
    copies = [copy, ...copies.filter((other) => other !== copy)].slice(0, MOST_COPIES);
  }

  /** Whether the field shows the text that is checked, so that both are to be changed. @param {Result} result */
  function isInField(result) {
    const isText = shared.source()?.kind === 'paste' && result.source.format === 'text';
    return isText && withoutMark(field.text()) === result.text;
  }

  /**
   * @param {Result} result
   * @param {Replacement[]} replacements the last place first
   * @returns {Step}
   */
  function stepOf(result, replacements) {
    const text = result.text ?? '';
    const changes = replacements.map(({ span, text: words, finding, cell }) => ({
      edit: { span: toBytes(text, span), text: words },
      was: formerText(history(), result, span),
      ...(finding && { finding }),
      ...(cell && { cell }),
    }));
    if (!isInField(result)) return { changes };
    const before = field.text();
    const mark = before.length - text.length;
    const after = replacements.reduce(
      (words, { span, text: put }) => words.slice(0, span[0] + mark) + put + words.slice(span[1] + mark),
      before,
    );
    return { changes, field: { before, after } };
  }

  /** Shows a history, in the field too, and checks it. @param {Source} source @param {History} next @returns {Promise<boolean>} */
  async function show(source, next) {
    const before = fieldText(source);
    setHistory(source, next);
    const after = fieldText(source);
    if (after !== undefined && after !== before) field.replace(after);
    return isDrawn();
  }

  /** Checks once more; whether the result was drawn. What came of it is told by who asked. */
  async function isDrawn() {
    busy++;
    const outcome = await shared.check();
    busy--;
    return outcome !== null && 'result' in outcome;
  }

  /** What the field has of a source that was changed in it. @param {Source} source */
  function fieldText(source) {
    if (source.kind !== 'paste') return undefined;
    const { done, undone } = copyOf(source)?.history ?? NOTHING;
    return done[done.length - 1]?.field?.after ?? undone[0]?.field?.before ?? source.text;
  }

  /**
   * @param {Replacement[]} replacements
   * @returns {Promise<Result | null>} the result, null if it did not come to that
   */
  async function apply(replacements) {
    const result = shared.result();
    const source = shared.source();
    if (!result || !source || replacements.length === 0) return null;
    lost = null;
    const last = withStep(history(), stepOf(result, replacements));
    const drawn = await show(source, last);
    return drawn && shared.source() === source ? shared.result() : null;
  }

  /** Takes the last step away as if it had not been. @param {string} why */
  async function takeAway(why) {
    const source = shared.source();
    if (!source) return;
    await show(source, dropLast(history()));
    announce(why);
  }

  /** How many of the last edits found no place. @param {Result} result @param {number} count */
  const unplaced = (result, count) => (result.edited ?? []).slice(-count).filter((place) => place === null).length;

  /** @param {string} done */
  function tell(done) {
    const heading = byId('verdict-heading').lastChild?.textContent ?? '';
    announce(texts().acting.rechecked(done, heading));
  }

  /** The cards of the list, and what is ignored behind it. @returns {HTMLElement[]} */
  const cards = () => /** @type {HTMLElement[]} */ ([...byId('findings').querySelectorAll('[data-key]')]);

  /** What comes behind a finding in the list, for the focus when it is gone. @param {number} index */
  function after(index) {
    const all = cards();
    const at = all.findIndex((card) => card.id === `finding-${index}`);
    return [...all.slice(at), ...all.slice(0, at).reverse()].map((card) => card.dataset.key);
  }

  /** @param {(string | undefined)[]} keys in the order of wish */
  function focusFirst(keys) {
    const byKey = new Map(cards().map((card) => [card.dataset.key, card]));
    for (const key of keys) {
      const card = byKey.get(key);
      const fold = card?.closest('details');
      if (!card || (fold && !fold.open)) continue;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: 'nearest' });
      return;
    }
    focusControl();
  }

  /** The first of the buttons that can be pressed, else the verdict. */
  function focusControl() {
    const control = ['undo', 'redo', 'repair-all'].map(byId).find((button) => !button.hidden);
    (byId('acting').hidden || !control ? byId('verdict-heading') : control).focus();
  }

  /** @param {number} index */
  async function repair(index) {
    const finding = shared.result()?.findings[index];
    if (!finding?.fix) return;
    const [, ...next] = after(index);
    const result = await apply([{ ...fixOf(finding), finding }]);
    if (!result) return;
    const t = texts().acting;
    if (unplaced(result, 1) > 0) {
      await takeAway(t.failed);
      focusFirst([finding.key, ...next]);
      return;
    }
    focusFirst(next);
    tell(finding.fix.text ? t.repaired(finding.fix.text) : t.removed);
  }

  async function repairAll() {
    const count = repairsOf(/** @type {Result} */ (shared.result())).length;
    /** @type {Step | null} */
    let whole = null;
    /** What the text was: repairs that lead in a circle end there. */
    const seen = new Set([shared.result()?.text]);
    const field = /** @type {HTMLTextAreaElement} */ (byId('paste'));
    let written = field.value;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      // Undone, typed or opened meanwhile: what was done last is what is meant.
      const isOwn = !whole || history().done[history().done.length - 1] === whole;
      if (!isOwn || field.value !== written) return;
      const now = shared.result();
      const repairs = now ? repairsOf(now) : [];
      if (repairs.length === 0) break;
      const result = await apply(repairs.map((finding) => ({ ...fixOf(finding), finding })));
      if (!result) return;
      // One press is one step to undo.
      const source = /** @type {Source} */ (shared.source());
      const { done } = history();
      const own = done[done.length - 1];
      if (whole) {
        const changes = [...whole.changes, ...own.changes];
        const both = whole.field && own.field && { field: { before: whole.field.before, after: own.field.after } };
        setHistory(source, { done: [...done.slice(0, -2), { changes, ...both }], undone: [] });
      }
      whole = history().done[history().done.length - 1];
      written = own.field?.after ?? field.value;
      if (seen.has(result.text)) break;
      seen.add(result.text);
    }
    drawBar();
    // Not on 撤销: who presses Enter once more would take it all back.
    byId('changed').focus();
    if (whole) tell(texts().acting.repairedAll(count, changed()));
  }

  /** @param {string} cell @param {string} value */
  async function setCell(cell, value) {
    const before = shared.result();
    if (!before) return;
    const finding = before.findings.find((one) => one.cells[0] === cell && !one.ignored);
    const fromCard = cards().find((card) => card.contains(root.activeElement));
    const next = fromCard ? after(Number(fromCard.id.slice('finding-'.length))) : [];
    const { span } = before.report.cells[cell];
    const result = await apply([{ span, text: value, cell, ...(finding && { finding }) }]);
    if (!result) return;
    const t = texts().acting;
    const back = () => (fromCard ? focusFirst(next) : showCell(cell));
    const now = result.report.cells[cell];
    if (unplaced(result, 1) > 0) await takeAway(t.failed);
    else if (!now || now.state === 'missing' || now.text.trim() !== value) await takeAway(t.notRead(value));
    else {
      back();
      tell(value ? t.repaired(value) : t.removed);
      return;
    }
    back();
  }

  /** @param {(history: History) => History} change @param {string} done */
  async function step(change, done) {
    const source = shared.source();
    if (!source) return;
    const cell = /** @type {HTMLElement | null} */ (root.activeElement?.closest('td[data-cell]') ?? null)?.dataset.cell;
    const key = cards().find((card) => card.contains(root.activeElement))?.dataset.key;
    const inResult = byId('result').contains(root.activeElement);
    if (!(await show(source, change(history())))) return;
    if (cell) showCell(cell);
    else if (key) focusFirst([key]);
    else if (inResult && !isSeen(root.activeElement)) focusControl();
    tell(done);
  }

  /** @param {Element | null} element */
  const isSeen = (element) => element !== null && byId('result').contains(element) && element.getClientRects().length > 0;

  const undoStep = () => step(undo, texts().acting.undone);
  const redoStep = () => step(redo, texts().acting.redone);

  /** What the field has now. @param {{kind: 'paste', text: string, html?: string}} pasted @returns {Source} to be checked */
  function takeText(pasted) {
    const { text } = pasted;
    const source = shared.source();
    const current = source && copyOf(source);
    // Undone by the browser, or gone back to: a text that a copy had at some step.
    for (const copy of copies) {
      const there = copy.source.kind === 'paste' ? historyAt(copy.history, text) : null;
      if (there && !pasted.html) {
        copy.history = there;
        return copy.source;
      }
    }
    const same = copies.find((copy) => isSame(copy.source, pasted));
    if (same) {
      if (same === lost) lost = null;
      return same.source;
    }
    const last = current?.history.done[current.history.done.length - 1];
    if (lost?.source.kind === 'paste' && isAnother(lost.source.text, text)) lost = null;
    if (!source || !current || !last) return pasted;
    if (!last.field) {
      lost = source.kind === 'paste' && !isAnother(source.text, text) ? current : null;
      return pasted;
    }
    // Changes by hand join those that were made for one; what was typed in a row is one of them.
    const isTyped = !last.changes.some(({ finding, cell }) => finding || cell);
    const { before } = isTyped ? last.field : { before: last.field.after };
    if (isAnother(before, text)) return pasted;
    const plain = withoutMark(before);
    const { span, text: put } = difference(plain, withoutMark(text));
    const change = { edit: { span: toBytes(plain, span), text: put }, was: plain.slice(...span) };
    const history = isTyped ? dropLast(current.history) : current.history;
    setHistory(source, withStep(history, { changes: [change], field: { before, after: text } }));
    return source;
  }

  /** What of the copy can be put back as words: a flat text, or the paragraphs that were changed. */
  function wordsToCopy() {
    const result = shared.result();
    return (result?.blocks ? changedParagraphs(history(), result).join('\n') : result?.text) ?? '';
  }

  function drawBar() {
    const t = texts().acting;
    const result = shared.result();
    const { done, undone } = history();
    const repairs = result ? repairsOf(result).length : 0;
    const isLost = lost !== null && done.length === 0 && shared.source()?.kind === 'paste';
    byId('repair-all').textContent = t.all(repairs);
    byId('repair-all').hidden = repairs < 2;
    const inferred = result && repairs > 1 ? inferredRepairs(result) : 0;
    byId('inferred').textContent = t.inferred(inferred);
    byId('inferred').hidden = inferred === 0;
    byId('changed').textContent = done.length > 0 ? t.changed(changed()) : t.unchanged;
    byId('changed').hidden = done.length + undone.length === 0;
    byId('undo').hidden = done.length === 0;
    byId('redo').hidden = undone.length === 0;
    byId('revert').hidden = done.length === 0;
    byId('acting-help').textContent = result?.blocks ? t.helpDocument : t.help;
    byId('copy-changed').textContent = result?.blocks ? t.copyParagraphs : t.copyText;
    byId('copy-changed').hidden = done.length === 0 || !wordsToCopy();
    byId('lost').hidden = !isLost;
    if (isLost && lost) byId('lost-words').textContent = t.lost(changesOf(lost.history).length);
    byId('acting').hidden = repairs < 2 && done.length + undone.length === 0 && !isLost;
    drawKept();
  }

  function drawKept() {
    const reports = ignoring.kept();
    byId('kept').hidden = reports === 0;
    byId('kept-words').textContent = texts().ignore.kept(reports);
  }

  /** @param {string} done @param {(string | undefined)[]} next */
  async function recheck(done, next) {
    if (shared.source() && !(await isDrawn())) return;
    focusFirst(next);
    tell(done);
  }

  function listen() {
    byId('repair-all').addEventListener('click', repairAll);
    byId('undo').addEventListener('click', undoStep);
    byId('redo').addEventListener('click', redoStep);
    byId('revert').addEventListener('click', () => step(revert, texts().acting.reverted));
    byId('copy-changed').addEventListener('click', async () => {
      const done = await copyText(wordsToCopy(), byId('copy-changed'));
      announce(done ? texts().findings.copied : texts().findings.copyFailed);
    });
    byId('lost-back').addEventListener('click', () => {
      if (!lost) return;
      const { source } = lost;
      lost = null;
      if (source.kind === 'paste') field.replace(source.text);
      take(source);
      byId('result').focus({ preventScroll: true });
    });
    byId('forget').addEventListener('click', () => {
      ignoring.forget();
      drawKept();
      announce(texts().ignore.cleared);
      byId('paste').focus();
    });
  }

  /** @param {Event} event */
  function onKey(event) {
    const { key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = /** @type {KeyboardEvent} */ (event);
    const target = event.composedPath()[0];
    const isField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (defaultPrevented || isField || altKey || !(ctrlKey || metaKey) || !shared.result()) return;
    const letter = key.toLowerCase();
    const { done, undone } = history();
    if (letter === 'z' && !shiftKey && done.length > 0) {
      event.preventDefault();
      undoStep();
    } else if ((letter === 'y' || (letter === 'z' && shiftKey)) && undone.length > 0) {
      event.preventDefault();
      redoStep();
    }
  }

  listen();
  root.addEventListener('keydown', onKey);
  shared.addOptions((source) => (source ? { edits: editsOf(copyOf(source)?.history ?? NOTHING) } : {}));
  shared.onDrawn(drawBar);

  const forViews = {
    announce,
    history,
    changed,
    canEdit: () => shared.result()?.text !== undefined,
    repair,
    setCell,
    filter: () => filter,
    /** @param {Filter} next */
    setFilter: (next) => void (filter = next),
    /** @param {number} index @param {'finding' | 'rule'} scope @param {string} reason */
    ignore(index, scope, reason) {
      const result = shared.result();
      const source = shared.source();
      if (!result || !source) return;
      const { rule, key } = result.findings[index];
      const keys = scope === 'finding' ? [key] : result.findings.filter((other) => other.rule === rule).map((other) => other.key);
      const next = after(index).filter((other) => other === undefined || !keys.includes(other));
      ignoring.decide(source, result, { scope, rule, keys, reason });
      const t = texts().ignore;
      recheck(scope === 'finding' ? t.ignored : t.ignoredRule, next);
    },
    /** @param {import('../model/ignores.js').Decision} decision */
    takeBack(decision) {
      const result = shared.result();
      const source = shared.source();
      if (!result || !source) return;
      ignoring.takeBack(source, result, decision);
      recheck(texts().ignore.restored, decision.keys);
    },
    lapsed: ignoring.lapsed,
    kept: ignoring.kept,
    isKept: ignoring.isKept,
    forgetAll() {
      ignoring.forget();
      recheck(texts().ignore.cleared, []);
    },
    canPrint: root instanceof Document,
    /** Prints the list of changes alone. */
    print() {
      const top = document.documentElement;
      const end = () => {
        top.classList.remove('print-changes');
        window.removeEventListener('afterprint', end);
      };
      top.classList.add('print-changes');
      window.addEventListener('afterprint', end);
      window.print();
    },
  };

  return {
    forViews,
    takeText,
    isBusy: () => busy > 0,
    /** The reading of a paste that was changed. @param {Source} source */
    readingOf(source) {
      const copy = copyOf(source);
      return copy && copy.history.done.length > 0 && copy.reading !== 'file' ? copy.reading : undefined;
    },
    /** The source that is the same and has a working copy, else itself. @param {Source} source */
    known(source) {
      const copy = copies.find((other) => isSame(other.source, source));
      if (!copy || copy.source === source) return source;
      copy.history = (source.kind === 'paste' && historyAt(copy.history, source.text)) || copy.history;
      return copy.source;
    },
    ignoring,
    /** What the field is to have. @param {Source} source */
    fieldText,
  };
}
