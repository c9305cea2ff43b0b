// @ts-check
// The text of the report with its findings marked and the numbers that were read underlined. A
// document is shown by its own paragraphs and tables, a flat text line by line, a long one around
// its marks only.
import { h } from '../dom.js';
import { claimCutter } from '../model/claims.js';
import { shownChanges } from '../model/copy.js';
import { leavesOf, marksByLeaf, tableRows } from '../model/document.js';
import { worst } from '../model/groups.js';
import { piecesOf, windowsOf } from '../model/passages.js';
import { claimsSummary, explainClaims } from './claims.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/types.js').Block} Block */
/** @typedef {import('../model/types.js').Span} Span */
/** @typedef {{span: Span, index: number}} Mark */
/** A stretch of the text and what shows it. @typedef {{span: Span, node: Node}} Place */

/** Texts up to this many characters are shown whole. */
const WHOLE = 200_000;
/** Documents of up to this many paragraphs and cells are shown as such. */
const MOST_LEAVES = 20_000;
/** Longer words that were replaced are not shown. */
const LONGEST_FORMER = 40;
/** In a longer one as many findings are marked at most, and as many claims. */
const MARKS = 500;

/** How a place is marked: what is ignored counts only by itself. @param {import('../model/types.js').Result} result @param {number[]} findings */
function severityOf(result, findings) {
  const counted = findings.filter((index) => !result.findings[index].ignored);
  return counted.length > 0 ? worst(result, counted) : 'ignored';
}

/** @param {string} text @param {number} from @param {number} to */
function countLines(text, from, to) {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/**
 * Writes stretches of the text, in order, with what is marked on them.
 * @param {Context} context
 * @param {ReturnType<typeof claimCutter>} cut
 * @param {Place[]} places where the text is found afterwards; added to
 */
function textWriter({ result, texts, links, acting }, cut, places) {
  const t = texts.text;
  const text = result.text ?? '';
  const changes = shownChanges(acting.history(), result);
  /** Changes whose former words have been shown. */
  const told = new Set();

  /** @param {number} from @param {number} to */
  const stretch = (from, to) => {
    const node = document.createTextNode(text.slice(from, to));
    places.push({ span: [from, to], node });
    return node;
  };

  /** With what was changed in it. @param {number} from @param {number} to */
  const plain = (from, to) => {
    const own = changes.filter(({ span }) => (span[0] === span[1] ? from <= span[0] && span[0] <= to : span[0] < to && span[1] > from));
    if (own.length === 0) return stretch(from, to);
    const cuts = [from, to, ...own.flatMap(({ span }) => span)].filter((at) => from <= at && at <= to);
    const bounds = [...new Set(cuts)].sort((a, b) => a - b);
    const node = document.createDocumentFragment();
    bounds.forEach((start, index) => {
      for (const shown of own) {
        if (shown.span[0] !== start || told.has(shown)) continue;
        told.add(shown);
        const { was } = shown.change;
        const words = [texts.acting.edited, was ? texts.acting.was(was) : texts.acting.wasBlank];
        node.append(
          h('span', { class: 'hidden-text', lang: texts.lang }, ` ${words.join(texts.lang === 'en' ? ', ' : '，')} `),
          was && was.length <= LONGEST_FORMER ? h('del', { 'aria-hidden': 'true' }, was) : '',
        );
      }
      const end = bounds[index + 1];
      if (end === undefined) return;
      const isChanged = own.some(({ span }) => span[0] <= start && span[1] >= end);
      node.append(isChanged ? h('ins', {}, stretch(start, end)) : stretch(start, end));
    });
    return node;
  };
  /** @param {{from: number, to: number, claims: number[]}} part */
  const number = ({ from, to, claims }) =>
    h('span', { class: 'claim', role: 'button', tabindex: -1, 'data-claims': claims.join(' ') }, plain(from, to));

  /** @param {HTMLElement} parent @param {Span} range @param {Mark[]} marks */
  return (parent, range, marks) => {
    for (const { from, to, findings } of piecesOf(range, marks)) {
      // The numbers stand beside the link to the finding, not in it: both lead somewhere.
      const parts = from === to ? [{ from, to, claims: [] }] : cut(from, to);
      if (findings.length === 0) {
        parent.append(...parts.map((part) => (part.claims.length > 0 ? number(part) : plain(part.from, part.to))));
        continue;
      }
      let linked = false;
      const [first] = findings;
      const severity = severityOf(result, findings);
      const word = severity === 'ignored' ? texts.ignore.ignored : texts.severity[severity];
      const message = t.mark(word, result.findings[first].message);
      parent.append(
        h(
          'mark',
          { class: `${severity}${from === to ? ' here' : ''}`, 'data-findings': findings.join(' ') },
          ...parts.map((part) => {
            if (part.claims.length > 0) return number(part);
            const again = linked;
            linked = true;
            return h(
              'a',
              {
                href: `#finding-${first}`,
                title: message,
                tabindex: again && -1,
                onclick: (/** @type {Event} */ event) => {
                  event.preventDefault();
                  links.toFinding(first);
                },
              },
              from === to ? h('span', { class: 'insertion', lang: texts.lang }, t.here) : plain(part.from, part.to),
            );
          }),
        ),
      );
    }
  };
}

/**
 * The blocks of a document as what they are.
 * @param {Context} context
 * @param {Block[]} blocks
 * @param {Span[]} leaves
 * @param {Mark[]} marks
 * @param {ReturnType<typeof textWriter>} write
 * @param {Place[]} places
 */
function documentBlocks({ result, texts }, blocks, leaves, marks, write, places) {
  const text = result.text ?? '';
  const byLeaf = marksByLeaf(leaves, marks);
  let leaf = 0;
  let tables = 0;
  /** @template {HTMLElement} T @param {T} element */
  const filled = (element) => {
    const span = leaves[leaf];
    // A blank cell has no text to be found by.
    if (span[0] === span[1]) places.push({ span, node: element });
    write(element, span, byLeaf[leaf++]);
    return element;
  };
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return filled(h(block.heading ? 'h3' : 'p', { class: 'text-block' }));
    const numeric = /^[-+－＋]?[\d０-９.,，．]*$/;
    const rows = tableRows(block.rows).map((cells) =>
      h(
        'tr',
        {},
        ...cells.map(({ cell, columns, rows: down }) => {
          const wide = { colspan: columns > 1 && columns, rowspan: down > 1 && down };
          if (!cell) return h('td', wide);
          const number = numeric.test(text.slice(...cell.span).trim());
          const found = byLeaf[leaf].map(({ index }) => index);
          const severity = found.length > 0 && severityOf(result, found);
          const kinds = ['text-block', number && 'number', severity];
          return filled(h('td', { ...wide, class: kinds.filter(Boolean).join(' ') }));
        }),
      ),
    );
    const label = texts.text.table(++tables);
    return h(
      'div',
      { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': label },
      h('table', { class: 'document-table', 'aria-label': label }, h('tbody', {}, ...rows)),
    );
  });
}

/** @param {Context} context */
export function renderText(context) {
  const { result, texts } = context;
  const t = texts.text;
  const text = result.text ?? '';
  const long = text.length > WHOLE;
  const all = result.findings.map((finding, index) => ({ span: finding.span, index }));
  const marks = long ? all.slice(0, MARKS) : all;
  const { claims } = result.report;
  const shownClaims = long ? claims.slice(0, MARKS) : claims;
  /** @type {Place[]} */
  const places = [];
  const write = textWriter(context, claimCutter(shownClaims), places);

  const body = h('div', { class: 'report-text', lang: 'zh-CN', tabindex: 0, role: 'region', 'aria-label': t.region });
  const leaves = long || !result.blocks ? [] : leavesOf(result.blocks, text);
  if (result.blocks && leaves.length > 0 && leaves.length <= MOST_LEAVES) {
    body.classList.add('report-document');
    body.append(...documentBlocks(context, result.blocks, leaves, marks, write, places));
  } else {
    const spans = [...marks.map(({ span }) => span), ...shownClaims.map(({ number }) => number)];
    let shownTo = 0;
    /** @param {number} from */
    const gap = (from) => {
      if (from <= shownTo) return;
      const lines = countLines(text, shownTo, from);
      body.append(h('p', { class: 'omitted', lang: texts.lang }, lines > 0 ? t.omitted(lines) : t.cut));
    };
    for (const range of long ? windowsOf(text, spans) : [/** @type {Span} */ ([0, text.length])]) {
      gap(range[0]);
      const block = h('div', { class: 'text-block' });
      write(block, range, marks);
      body.append(block);
      shownTo = range[1];
    }
    if (long) gap(text.length);
  }

  const element = h(
    'div',
    {},
    h('p', { class: 'help' }, t.help),
    claims.length > 0 && h('p', { class: 'help' }, texts.claims.help),
    claims.length > 0 && h('p', { class: 'claims-summary' }, claimsSummary(context)),
    long && h('p', { class: 'notice' }, t.windowed(text.length.toLocaleString(texts.lang))),
    marks.length < all.length && h('p', { class: 'notice' }, t.markLimit(marks.length, all.length)),
    shownClaims.length < claims.length &&
      h('p', { class: 'notice' }, texts.claims.limit(shownClaims.length, claims.length)),
    body,
  );
  explainClaims(context, body);

  /** @param {number} index */
  const marksOf = (index) =>
    [...body.querySelectorAll('mark')].filter((mark) =>
      (mark.dataset.findings ?? '').split(' ').includes(String(index)),
    );

  /** @param {Element | null | undefined} place */
  const focus = (place) => (place instanceof HTMLElement ? place : body).focus({ preventScroll: true });

  return {
    element,
    /** Marks the places of a finding. @param {number} index @param {boolean} scroll */
    mark(index, scroll) {
      for (const mark of body.querySelectorAll('mark.current')) mark.classList.remove('current');
      const places = marksOf(index);
      for (const mark of places) mark.classList.add('current');
      if (scroll) places[0]?.scrollIntoView({ block: 'center', inline: 'center' });
    },
    /** Focuses the first place of a finding; what a long text leaves out, the text as a whole. @param {number} index */
    focus: (index) => focus(marksOf(index)[0]?.querySelector('a, .claim')),
    /** Shows a claim and gives it the focus. @param {number} index */
    showClaim(index) {
      const number = [...body.querySelectorAll('[data-claims]')].find((element) =>
        (/** @type {HTMLElement} */ (element).dataset.claims ?? '').split(' ').includes(String(index)),
      );
      number?.scrollIntoView({ block: 'center' });
      focus(number);
    },
    /** Selects a stretch without a finding. @param {Span} span */
    select([start, end]) {
      const shown = places.filter(({ span }) =>
        start === end ? span[0] <= start && start <= span[1] : span[0] < end && span[1] > start,
      );
      if (shown.length === 0) return focus(null);
      // A blank cell stands at its very place, the text before it ends there.
      const first = shown.find(({ span }) => span[0] === start) ?? shown[0];
      const last = start === end ? first : shown[shown.length - 1];
      const range = document.createRange();
      if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.span[0]));
      else range.selectNodeContents(first.node);
      if (last.node instanceof Text) range.setEnd(last.node, Math.min(end, last.span[1]) - last.span[0]);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      // A paragraph may be higher than the window: the line counts, not the element.
      const holder = first.node instanceof Element ? first.node : first.node.parentElement;
      holder?.scrollIntoView({ block: 'nearest', inline: 'center' });
      const [line] = range.getClientRects();
      if (line) scrollToLine(line);
      body.focus({ preventScroll: true });
    },
  };

  /** Brings a line to the middle of what scrolls. @param {DOMRect} line */
  function scrollToLine(line) {
    const pane = body.closest('.pane');
    const box = pane && pane.scrollHeight > pane.clientHeight ? pane.getBoundingClientRect() : null;
    const middle = box ? box.top + box.height / 2 : window.innerHeight / 2;
    const way = line.top + line.height / 2 - middle;
    if (box) pane?.scrollBy({ top: way });
    else window.scrollBy({ top: way });
  }
}
