// @ts-check
// A result on the page: verdict, list, tables and text, and the ways between them.
import { byId, fill } from '../dom.js';
import { blockingFinding } from '../model/blocking.js';
import { cellOfClaim } from './claims.js';
import { createContext } from './context.js';
import { renderFindings } from './findings.js';
import { renderTables } from './tables.js';
import { renderText } from './text.js';
import { renderVerdict, verdictText } from './verdict.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {'tables' | 'text'} View */

/** @type {View[]} */
const VIEWS = ['tables', 'text'];

/** @param {View} view */
export function showView(view) {
  for (const name of VIEWS) {
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', String(name === view));
    tab.tabIndex = name === view ? 0 : -1;
    byId(`view-${name}`).hidden = name !== view;
  }
}

/** The tabs by mouse and by arrow keys. */
export function startTabs() {
  VIEWS.forEach((view, index) => {
    const tab = byId(`tab-${view}`);
    tab.addEventListener('click', () => showView(view));
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      const next = VIEWS[(index + 1) % VIEWS.length];
      showView(next);
      byId(`tab-${next}`).focus();
    });
  });
}

/** Whether list and report have a pane each, as on a wide window. */
function sideBySide() {
  return getComputedStyle(byId('panes').children[0]).position === 'sticky';
}

/** Gives panes that stand side by side the whole window. */
function pinPanes() {
  if (sideBySide()) byId('panes').scrollIntoView({ block: 'start' });
}

/** What is folded is printed open. */
export function startPrinting() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}

/**
 * @param {Result} result
 * @param {Catalogue} catalogue
 * @param {Language} language
 * @param {Texts} texts
 * @param {string} source what was checked, in words
 * @param {(message: string) => void} announce
 * @returns {string} the verdict in words
 */
export function showResult(result, catalogue, language, texts, source, announce) {
  const context = createContext(result, catalogue, language, texts, {
    toFinding: (index) => select(index, 'list'),
    toCell: (cell, index) => select(index, 'table', cell),
    toText: (index) => select(index, 'text'),
    toTextOfCell: (cell) => {
      showView('text');
      text.select(result.report.cells[cell].span);
      pinPanes();
    },
    toClaim: (index) => {
      showView('text');
      text.showClaim(index);
      pinPanes();
    },
    toCellOfClaim: (index) => {
      const claim = result.report.claims[index];
      const cell = cellOfClaim(context, claim);
      if (!cell) return;
      showView('tables');
      tables.mark(claim.cells);
      tables.show(cell);
      pinPanes();
    },
  });

  /** @param {number} index @param {'list' | 'table' | 'text'} target @param {string} [cell] */
  function select(index, target, cell) {
    if (target === 'table') showView('tables');
    if (target === 'text') showView('text');
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

  const list = renderFindings(context, announce);
  const tables = renderTables(context);
  const text = renderText(context);
  fill(byId('verdict'), renderVerdict(context, source));
  const blocked = blockingFinding(result) !== undefined;
  byId('panes').hidden = blocked;
  fill(byId('findings'), ...(blocked ? [] : [list.element]));
  fill(byId('view-tables'), ...(blocked ? [] : [tables.element]));
  fill(byId('view-text'), ...(blocked ? [] : [text.element]));
  const { headline, detail } = verdictText(context);
  return `${headline}${language === 'en' ? '. ' : '。'}${detail}`;
}
