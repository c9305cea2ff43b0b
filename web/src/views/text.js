// @ts-check
// The text of the report with its findings marked and the numbers that were read underlined. A long
// text is shown around these only.
import { h } from '../dom.js';
import { claimCutter } from '../model/claims.js';
import { worst } from '../model/groups.js';
import { piecesOf, windowsOf } from '../model/passages.js';
import { claimsSummary, explainClaims } from './claims.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/types.js').Span} Span */

/** Texts up to this many characters are shown whole. */
const WHOLE = 200_000;
/** In a longer one as many findings are marked at most, and as many claims. */
const MARKS = 500;

/** @param {string} text @param {number} from @param {number} to */
function countLines(text, from, to) {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** @param {Context} context */
export function renderText(context) {
  const { result, texts, links } = context;
  const t = texts.text;
  const text = result.text ?? '';
  const long = text.length > WHOLE;
  const all = result.findings.map((finding, index) => ({ span: finding.span, index }));
  const marks = long ? all.slice(0, MARKS) : all;
  const { claims } = result.report;
  const shownClaims = long ? claims.slice(0, MARKS) : claims;
  const places = [...marks.map(({ span }) => span), ...shownClaims.map(({ number }) => number)];
  const windows = long ? windowsOf(text, places) : [/** @type {Span} */ ([0, text.length])];
  const cut = claimCutter(shownClaims);

  const body = h('div', { class: 'report-text', lang: 'zh-CN', tabindex: 0, role: 'region', 'aria-label': t.region });
  let shownTo = 0;
  /** @param {number} from */
  const gap = (from) => {
    if (from <= shownTo) return;
    const lines = countLines(text, shownTo, from);
    const words = lines > 0 ? t.omitted(lines) : t.cut;
    body.append(h('p', { class: 'omitted', lang: texts.lang }, words));
  };
  for (const range of windows) {
    gap(range[0]);
    const block = h('div', { class: 'text-block' });
    for (const { from, to, findings } of piecesOf(range, marks)) {
      // The numbers stand beside the link to the finding, not in it: both lead somewhere.
      const parts = from === to ? [{ from, to, claims: [] }] : cut(from, to);
      /** @param {number[]} indices @param {string} words */
      const number = (indices, words) =>
        h('span', { class: 'claim', role: 'button', tabindex: -1, 'data-claims': indices.join(' ') }, words);
      if (findings.length === 0) {
        for (const part of parts) {
          const words = text.slice(part.from, part.to);
          block.append(part.claims.length > 0 ? number(part.claims, words) : words);
        }
        continue;
      }
      let linked = false;
      const [first] = findings;
      const severity = worst(result, findings);
      const message = t.mark(texts.severity[severity], result.findings[first].message);
      block.append(
        h(
          'mark',
          { class: `${severity}${from === to ? ' here' : ''}`, 'data-findings': findings.join(' ') },
          ...parts.map((part) => {
            const words = text.slice(part.from, part.to);
            if (part.claims.length > 0) return number(part.claims, words);
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
              from === to ? h('span', { class: 'insertion', lang: texts.lang }, t.here) : words,
            );
          }),
        ),
      );
    }
    body.append(block);
    shownTo = range[1];
  }
  if (long) gap(text.length);

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
      if (scroll) places[0]?.scrollIntoView({ block: 'center' });
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
    select(span) {
      let at = 0;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      if (long) return;
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.insertion, .claim-card')) continue;
        const length = node.textContent?.length ?? 0;
        if (!started && span[0] <= at + length) {
          range.setStart(node, span[0] - at);
          started = true;
        }
        if (started && span[1] <= at + length) {
          range.setEnd(node, span[1] - at);
          break;
        }
        at += length;
      }
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      const place = range.getBoundingClientRect();
      const box = body.getBoundingClientRect();
      body.scrollTop += place.top - box.top - box.height / 2;
      body.focus({ preventScroll: true });
    },
  };
}
