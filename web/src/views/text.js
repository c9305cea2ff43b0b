// @ts-check
// The text of the report with its findings marked. A long text is shown around its findings only.
import { h } from '../dom.js';
import { worst } from '../model/groups.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/types.js').Span} Span */

/** Texts up to this many characters are shown whole. */
const WHOLE = 200_000;
/** In a longer one: lines and characters shown before and after a finding, and marks at most. */
const LINES = 3;
const AROUND = 600;
const LONGEST = 4000;
const MARKS = 500;

/**
 * The stretches of a long text to show, apart from each other and in order.
 * @param {string} text
 * @param {Span[]} spans
 * @returns {Span[]}
 */
export function windowsOf(text, spans) {
  /** @type {Span[]} */
  const windows = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    let from = start;
    let lines = 0;
    while (from > 0 && start - from < AROUND) {
      if (text[from - 1] === '\n' && ++lines > LINES) break;
      from--;
    }
    const stop = Math.min(end, start + LONGEST);
    let to = stop;
    lines = 0;
    while (to < text.length && to - stop < AROUND) {
      if (text[to] === '\n' && ++lines > LINES) break;
      to++;
    }
    // Not inside a surrogate pair.
    if (from > 0 && isLow(text, from)) from--;
    if (isLow(text, to)) to++;
    const last = windows[windows.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  return windows;
}

/** @param {string} text @param {number} at */
function isLow(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

/**
 * A stretch of text cut at every border of a span, each piece with the findings on it, the most
 * specific first. An empty span gives an empty piece.
 * @param {Span} range
 * @param {{span: Span, index: number}[]} marks
 * @returns {{from: number, to: number, findings: number[]}[]}
 */
export function piecesOf([start, end], marks) {
  const inside = marks.filter(({ span }) => span[0] <= end && span[1] >= start);
  const borders = new Set([start, end]);
  for (const { span } of inside) {
    for (const border of span) if (border > start && border < end) borders.add(border);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  /** @type {{from: number, to: number, findings: number[]}[]} */
  const pieces = [];
  /** @param {number} from @param {number} to @param {{span: Span, index: number}[]} found */
  const push = (from, to, found) => {
    found.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.index - b.index);
    pieces.push({ from, to, findings: found.map(({ index }) => index) });
  };
  sorted.forEach((from, i) => {
    const empty = inside.filter(({ span }) => span[0] === from && span[1] === from);
    if (empty.length) push(from, from, empty);
    const to = sorted[i + 1];
    if (to !== undefined) push(from, to, inside.filter(({ span }) => span[0] <= from && span[1] >= to && span[0] < span[1]));
  });
  return pieces;
}

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
  const windows = long ? windowsOf(text, marks.map(({ span }) => span)) : [/** @type {Span} */ ([0, text.length])];

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
      const words = text.slice(from, to);
      if (findings.length === 0) {
        block.append(words);
        continue;
      }
      const [first] = findings;
      const severity = worst(result, findings);
      const message = t.mark(texts.severity[severity], result.findings[first].message);
      block.append(
        h(
          'mark',
          { class: `${severity}${from === to ? ' here' : ''}`, 'data-findings': findings.join(' ') },
          h(
            'a',
            {
              href: `#finding-${first}`,
              title: message,
              onclick: (/** @type {Event} */ event) => {
                event.preventDefault();
                links.toFinding(first);
              },
            },
            from === to ? h('span', { class: 'insertion', lang: texts.lang }, t.here) : words,
          ),
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
    long && h('p', { class: 'notice' }, t.windowed(text.length.toLocaleString(texts.lang))),
    marks.length < all.length && h('p', { class: 'notice' }, t.markLimit(marks.length, all.length)),
    body,
  );

  return {
    element,
    /** @param {number} index @param {boolean} focus @returns {boolean} whether it stands in the text shown */
    show(index, focus) {
      for (const mark of body.querySelectorAll('mark.current')) mark.classList.remove('current');
      const found = [...body.querySelectorAll('mark')].filter((mark) =>
        (mark.dataset.findings ?? '').split(' ').includes(String(index)),
      );
      for (const mark of found) mark.classList.add('current');
      const link = found[0]?.querySelector('a');
      link?.scrollIntoView({ block: 'center' });
      if (focus) link?.focus({ preventScroll: true });
      return Boolean(link);
    },
    /** Selects a stretch without a finding. @param {Span} span */
    select(span) {
      let at = 0;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      if (long) return;
      const range = document.createRange();
      let started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('.insertion')) continue;
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
