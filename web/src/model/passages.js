// @ts-check
// A text cut into passages: windows around findings, and pieces with and without findings on them.

/** @typedef {import('./types.js').Span} Span */

/** Lines and characters shown before and after a finding, and of a finding itself, at most. */
const LINES = 3;
const AROUND = 600;
const LONGEST = 4000;

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
