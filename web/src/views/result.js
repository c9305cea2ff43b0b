// @ts-check
// A result on the page: verdict, list, tables and text, and the ways between them.
import { fill, finder, h } from '../dom.js';
import { later } from '../later/index.js';
import { blockingFinding } from '../model/blocking.js';
import { firstCell } from '../model/forms.js';
import { createContext } from './context.js';
import { renderFindings } from './findings.js';
import { renderMap } from './map.js';
import { drawLater, drawNow, dropDrawing, finishDrawing, whenDrawn } from './unfinished.js';
import { renderVerdict, verdictText } from './verdict.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').FirstTexts} FirstTexts */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {import('../later/index.js').Later} Later */
/** @typedef {import('../dom.js').Root} Root */
/** @typedef {'tables' | 'text' | 'years' | 'changes'} View */
/**
 * What a way leads into.
 * @typedef {{result: Result, tables: ReturnType<Later['renderTables']>, text: ReturnType<Later['renderText']>}} Drawing
 */
/** @typedef {import('./unfinished.js').Way} Way */

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

/** That of the view that is shown. @param {Root} root */
function focusTab(root) {
  const byId = finder(root);
  VIEWS.map((view) => byId(`tab-${view}`)).find((tab) => tab.tabIndex === 0)?.focus();
}

/** The tabs by mouse and by arrow keys. @param {Root} root */
export function startTabs(root) {
  const byId = finder(root);
  byId('skip-list').addEventListener('click', () => {
    finishDrawing(root);
    focusTab(root);
  });
  VIEWS.forEach((view) => {
    const tab = byId(`tab-${view}`);
    tab.addEventListener('click', () => {
      showView(root, view);
      finishDrawing(root);
    });
    tab.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      event.preventDefault();
      const offered = VIEWS.filter((name) => !byId(`tab-${name}`).hidden);
      const step = event.key === 'ArrowRight' ? 1 : offered.length - 1;
      const next = offered[(offered.indexOf(view) + step) % offered.length];
      showView(root, next);
      finishDrawing(root);
      byId(`tab-${next}`).focus();
    });
  });
}

/** What is folded is printed open. @param {Root} root @returns {() => void} ends it */
export function unfoldForPrint(root) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  const unfold = () => {
    finishDrawing(root);
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
  const drawing = /** @type {Drawing} */ ({ result });
  /** Leads to a place in one of the views. @param {View} view @param {Way} go */
  function lead(view, go) {
    showView(root, view);
    whenDrawn(root, drawing, (now) => {
      go(now);
      pinPanes();
    });
  }

  /** @param {string} cell @param {string[]} all marked with it */
  const toCells = (cell, all) =>
    lead('tables', ({ tables }) => {
      tables.mark(all);
      tables.show(cell);
    });

  const context = createContext(root, result, catalogue, language, texts, {
    toFinding: (index) => select(index, 'list'),
    toCell: (cell, index) => select(index, 'tables', cell),
    toTableCell: (cell, all = [cell]) => toCells(cell, all),
    toText: (index) => select(index, 'text'),
    toTextOfSpan: (span) =>
      lead('text', ({ result: now, text }) => {
        // In a changed text it may be anything.
        if (now.text === result.text) text.select(span);
      }),
    toTextOfCell: (cell) => context.links.toTextOfSpan(result.report.cells[cell].span),
    toClaim: (index) => lead('text', ({ text }) => text.showClaim(index)),
    toCellOfClaim: (index) => {
      const { cells } = result.report.claims[index];
      const cell = firstCell(context.form, cells);
      if (cell) toCells(cell, cells);
    },
  }, acting);

  /** Whether list and report have a pane each. */
  const sideBySide = () => byId('checker').classList.contains('wide');

  /** Gives panes that stand side by side the whole window. */
  function pinPanes() {
    if (sideBySide()) byId('panes').scrollIntoView({ block: 'start' });
  }

  /** @param {number} index @param {'list' | 'tables' | 'text'} target @param {string} [cell] */
  function select(index, target, cell) {
    if (target !== 'list') showView(root, target);
    // What is not the target is marked; it scrolls along only where it has a pane of its own.
    const along = sideBySide();
    list.mark(index, along || target === 'list');
    if (target === 'list') list.focus(index);
    pinPanes();
    const finding = result.findings[index];
    whenDrawn(root, drawing, ({ result: now, tables, text }) => {
      const at = now === result ? index : now.findings.findIndex(({ key }) => key === finding.key);
      tables.mark(finding.cells);
      text.mark(at, along || target === 'text');
      if (target === 'text') text.focus(at);
      if (target === 'tables' && cell) tables.show(cell);
      pinPanes();
    });
  }

  const list = renderFindings(context, acting.announce);
  const blocked = blockingFinding(result) !== undefined;
  // Whether there is anything to compare.
  const years = !blocked && result.previous?.use === 'compared';
  /** @type {Record<View, (views: Later) => (Node | string)[]>} */
  const draw = {
    tables: (views) => [(drawing.tables = views.renderTables(context)).element],
    text: (views) => [(drawing.text = views.renderText(context)).element],
    years: (views) => (years ? [views.renderYears(context)] : []),
    changes: (views) => [views.renderChanges(context)],
  };
  const parts = VIEWS.map((view) => (/** @type {Later} */ views) => fill(byId(`view-${view}`), ...draw[view](views)));
  /** @param {() => (Node | string)[]} nodes */
  const fillViews = (nodes) => VIEWS.forEach((view) => fill(byId(`view-${view}`), ...nodes()));

  fill(byId('verdict'), renderVerdict(context, source), ...(blocked ? [] : [renderMap(context)]));
  byId('panes').hidden = blocked;
  fill(byId('findings'), ...(blocked ? [] : [list.element]));
  byId('tab-years').hidden = !years;
  if (!years && !byId('view-years').hidden) showView(root, 'tables');
  dropDrawing(root);
  const views = later();
  if (blocked) fillViews(() => []);
  else if (views && !inSteps) drawNow(root, parts, views, drawing);
  else {
    fillViews(() => (views ? [] : [h('p', { class: 'help coming' }, texts.views.coming)]));
    drawLater(root, parts, drawing, (isAsked) => {
      // Told once more, the button that was pressed keeps the focus.
      if (!byId('view-tables').querySelector('.missing')) fillViews(() => [missing(root, texts)]);
      if (isAsked) acting.announce(texts.views.missing);
    });
  }
  const { headline, detail } = verdictText(context);
  return {
    words: `${headline}${language === 'en' ? '. ' : '。'}${detail}`,
    showCell(id) {
      if (!blocked) whenDrawn(root, drawing, ({ tables }) => tables.show(id));
    },
  };
}

/** In place of what could not be fetched. @param {Root} root @param {FirstTexts} texts */
function missing(root, { views: t }) {
  const again = h('button', { type: 'button' }, t.again);
  again.addEventListener('click', () =>
    finishDrawing(root, () => {
      // The button is gone, and the focus with it.
      if (!root.activeElement || root.activeElement === document.body) focusTab(root);
    }),
  );
  return h('p', { class: 'notice missing' }, t.missing, ' ', again);
}
