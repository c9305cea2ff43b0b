// @ts-check
// A result on the page: verdict, list, tables and text, and the ways between them.
import { fill, finder } from '../dom.js';
import { blockingFinding } from '../model/blocking.js';
import { hasYears } from '../model/years.js';
import { renderChanges } from './changes.js';
import { cellOfClaim } from './claims.js';
import { createContext } from './context.js';
import { renderFindings } from './findings.js';
import { renderMap } from './map.js';
import { renderTables } from './tables.js';
import { renderText } from './text.js';
import { renderVerdict, verdictText } from './verdict.js';
import { renderYears } from './years.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {import('../dom.js').Root} Root */
/** @typedef {'tables' | 'text' | 'years' | 'changes'} View */

/** @type {View[]} */
const VIEWS = ['tables', 'text', 'years', 'changes'];

/** @param {Root} root @param {View} view */
export function showView(root, view) {
  const byId = finder(root);
  for (const name of VIEWS) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', String(name === view));
    tab.tabIndex = name === view ? 0 : -1;
    byId(`view-${name}`).hidden = name !== view;
  }
}

/** What of a result is still to be drawn: all at once, or never. @type {WeakMap<Root, {finish: () => void, drop: () => void}>} */
const unfinished = new WeakMap();

/** @param {Root} root */
const finish = (root) => unfinished.get(root)?.finish();

/**
 * Draws one part after the other, beginning when what is there already has been seen.
 * @param {Root} root
 * @param {(() => void)[]} parts
 */
function drawLater(root, parts) {
  const left = [...parts];
  const box = finder(root)('result');
  let timer = 0;
  const drop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    box.removeAttribute('aria-busy');
    unfinished.delete(root);
  };
  const draw = () => {
    left.shift()?.();
    if (left.length > 0) timer = window.setTimeout(draw);
    else drop();
  };
  box.setAttribute('aria-busy', 'true');
  unfinished.set(root, {
    drop,
    finish() {
      drop();
      for (const part of left) part();
    },
  });
  // In a window that nobody sees there are no frames.
  timer = window.setTimeout(draw, 100);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = window.setTimeout(draw);
  });
}

/** The tabs by mouse and by arrow keys. @param {Root} root */
export function startTabs(root) {
  const byId = finder(root);
  byId('skip-list').addEventListener('click', () => {
    finish(root);
    VIEWS.map((view) => byId(`tab-${view}`)).find((tab) => tab.tabIndex === 0)?.focus();
  });
  VIEWS.forEach((view) => {
    const tab = byId(`tab-${view}`);
    tab.addEventListener('click', () => {
      finish(root);
      showView(root, view);
    });
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      const offered = VIEWS.filter((name) => !byId(`tab-${name}`).hidden);
      const step = event.key === 'ArrowRight' ? 1 : offered.length - 1;
      const next = offered[(offered.indexOf(view) + step) % offered.length];
      finish(root);
      showView(root, next);
      byId(`tab-${next}`).focus();
    });
  });
}

/** What is folded is printed open. @param {Root} root @returns {() => void} ends it */
export function unfoldForPrint(root) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  const unfold = () => {
    finish(root);
    opened = [...root.querySelectorAll('details')].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  };
  const fold = () => {
    for (const details of opened) details.open = false;
  };
  window.addEventListener('beforeprint', unfold);
  window.addEventListener('afterprint', fold);
  return () => {
    window.removeEventListener('beforeprint', unfold);
    window.removeEventListener('afterprint', fold);
  };
}

/**
 * @param {Root} root
 * @param {Result} result
 * @param {Catalogue} catalogue
 * @param {Language} language
 * @param {Texts} texts
 * @param {string} source what was checked, in words
 * @param {import('../app/acting.js').Acting} acting
 * @param {boolean} inSteps whether verdict and list are seen before the rest is drawn
 * @returns {{words: string, showCell: (id: string) => void}} the verdict in words, the way to a cell
 */
export function showResult(root, result, catalogue, language, texts, source, acting, inSteps) {
  const byId = finder(root);
  const context = createContext(root, result, catalogue, language, texts, {
    toFinding: (index) => select(index, 'list'),
    toCell: (cell, index) => select(index, 'table', cell),
    toTableCell: (cell, all = [cell]) => {
      finish(root);
      showView(root, 'tables');
      tables.mark(all);
      tables.show(cell);
      pinPanes();
    },
    toText: (index) => select(index, 'text'),
    toTextOfSpan: (span) => {
      finish(root);
      showView(root, 'text');
      text.select(span);
      pinPanes();
    },
    toTextOfCell: (cell) => context.links.toTextOfSpan(result.report.cells[cell].span),
    toClaim: (index) => {
      finish(root);
      showView(root, 'text');
      text.showClaim(index);
      pinPanes();
    },
    toCellOfClaim: (index) => {
      const claim = result.report.claims[index];
      const cell = cellOfClaim(context, claim);
      if (!cell) return;
      finish(root);
      showView(root, 'tables');
      tables.mark(claim.cells);
      tables.show(cell);
      pinPanes();
    },
  }, acting);

  /** Whether list and report have a pane each. */
  const sideBySide = () => byId('checker').classList.contains('wide');

  /** Gives panes that stand side by side the whole window. */
  function pinPanes() {
    if (sideBySide()) byId('panes').scrollIntoView({ block: 'start' });
  }

  /** @param {number} index @param {'list' | 'table' | 'text'} target @param {string} [cell] */
  function select(index, target, cell) {
    finish(root);
    if (target === 'table') showView(root, 'tables');
    if (target === 'text') showView(root, 'text');
    // What is not the target is marked; it scrolls along only where it has a pane of its own.
    const along = sideBySide();
    tables.mark(result.findings[index].cells);
    list.mark(index, along || target === 'list');
    text.mark(index, along || target === 'text');
    if (target === 'list') list.focus(index);
    if (target === 'text') text.focus(index);
    if (target === 'table' && cell) tables.show(cell);
    pinPanes();
  }

  const list = renderFindings(context, acting.announce);
  /** @type {ReturnType<typeof renderTables>} */
  let tables;
  /** @type {ReturnType<typeof renderText>} */
  let text;
  const blocked = blockingFinding(result) !== undefined;
  const years = !blocked && hasYears(result);
  const parts = [
    () => fill(byId('view-tables'), (tables = renderTables(context)).element),
    () => fill(byId('view-text'), (text = renderText(context)).element),
    () => fill(byId('view-years'), ...(years ? [renderYears(context)] : [])),
    () => fill(byId('view-changes'), renderChanges(context)),
  ];
  fill(byId('verdict'), renderVerdict(context, source), ...(blocked ? [] : [renderMap(context)]));
  byId('panes').hidden = blocked;
  fill(byId('findings'), ...(blocked ? [] : [list.element]));
  byId('tab-years').hidden = !years;
  if (!years && !byId('view-years').hidden) showView(root, 'tables');
  unfinished.get(root)?.drop();
  if (blocked || inSteps) for (const view of VIEWS) fill(byId(`view-${view}`));
  if (!blocked && inSteps) drawLater(root, parts);
  if (!blocked && !inSteps) for (const part of parts) part();
  const { headline, detail } = verdictText(context);
  return {
    words: `${headline}${language === 'en' ? '. ' : '。'}${detail}`,
    showCell(id) {
      finish(root);
      if (!blocked) tables.show(id);
    },
  };
}
