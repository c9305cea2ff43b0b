// @ts-check
// The words of a PDF with their places, as the text that the checker reads: a line for the
// document, one for each page, one for each run of characters. Points, from the top left corner.

/**
 * A run of characters as pdf.js tells it.
 * @typedef {{str: string, transform: number[], width: number, height: number, fontName: string}} Run
 */
/** @typedef {{ascent?: number, descent?: number, vertical?: boolean}} Style */
/** A run in its place; `base` is its line, `size` that of its font. @typedef {{left: number, top: number, right: number, bottom: number, base: number, size: number, text: string}} Word */
/** @typedef {{width: number, height: number, words: Word[]}} PdfPage */

/** Of a font that does not say how far its characters reach. */
const ASCENT = 0.88;
const DESCENT = -0.12;
/** Gaps of this part of the font's size are none. */
const TOUCHING = 0.08;

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

/**
 * A run with its place, or null where there is nothing to read or it does not run from left to right
 * (a watermark, a stamp).
 * @param {Run} run
 * @param {Style | undefined} style of its font
 * @param {number[]} page the page's transform, which turns its y axis round
 * @returns {Word | null}
 */
export function wordOf(run, style, page) {
  const text = run.str.replace(/[\s\0]+/g, ' ').trim();
  if (!text || style?.vertical) return null;
  const [a, b, c, d, e, f] = run.transform;
  const right = page[0] * a + page[2] * b;
  const down = page[1] * a + page[3] * b;
  if (!(right > 0) || Math.abs(down) > 0.1 * right) return null;
  const size = Math.hypot(page[0] * c + page[2] * d, page[1] * c + page[3] * d);
  const left = page[0] * e + page[2] * f + page[4];
  const base = page[1] * e + page[3] * f + page[5];
  const top = base - (style?.ascent || ASCENT) * size;
  const bottom = base - (style?.descent || DESCENT) * size;
  return { left, top, right: left + run.width, bottom, base, size, text };
}

/**
 * Runs that follow each other without a gap as one: a new font, of which a PDF may have several for
 * one typeface, is no border between words.
 * @param {Word[]} words in the order of the page
 */
export function joined(words) {
  /** @type {Word[]} */
  const found = [];
  for (const word of words) {
    const last = found[found.length - 1];
    const gap = last ? (word.left - last.right) / word.size : Infinity;
    const onLine = last && Math.abs(word.base - last.base) < 0.1 * word.size;
    const alike = last && Math.abs(word.size - last.size) < 0.1 * word.size;
    if (!onLine || !alike || gap < -TOUCHING || gap > TOUCHING) {
      found.push({ ...word });
      continue;
    }
    last.text += word.text;
    last.right = Math.max(last.right, word.right);
    last.top = Math.min(last.top, word.top);
    last.bottom = Math.max(last.bottom, word.bottom);
  }
  return found;
}

/**
 * @param {number} size of the PDF, in bytes
 * @param {PdfPage[]} pages
 * @param {'' | 'encrypted' | 'damaged'} [problem]
 */
export function wordsText(size, pages, problem = '') {
  const lines = [`gouji-words/1 pdf ${size}${problem && ` ${problem}`}`];
  for (const { width, height, words } of pages) {
    lines.push(`page ${short(width)} ${short(height)}`);
    for (const { left, top, right, bottom, text } of joined(words)) {
      lines.push(`${[left, top, right, bottom].map(short).join(' ')} ${text}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
