// @ts-check
// What the user gave in, its result out: a paste in the better of its two readings, a PDF by the
// words on its pages, anything else as it is.
import { blockingFinding } from '../model/blocking.js';
import { CheckError } from './error.js';

/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('./local.js').CheckOptions} CheckOptions */
/** @typedef {import('./pdf.js').PdfOptions} PdfOptions */
/** @typedef {(input: string | Uint8Array, options: CheckOptions) => Promise<Result | null>} Check */
/** @typedef {(bytes: Uint8Array, options: PdfOptions) => Promise<Uint8Array | null>} ReadPdf */

/** Pasted text, with the page or document that it was copied from. @typedef {{text: string, html?: string}} Pasted */

/**
 * Told as a page in UTF-8, whatever stands in it: the clipboard has decoded it already, and a piece
 * of a page need not begin like one.
 * @param {string} html
 */
export function asPage(html) {
  return new TextEncoder().encode(`\ufeff<!doctype html>${html}`);
}

/** How many cells of the form were read. @param {Result} result */
export function cellsRead(result) {
  const unread = new Set(['missing', 'invalid']);
  return Object.values(result.report.cells).filter(({ state }) => !unread.has(state)).length;
}

/**
 * Checks both readings of a paste. The page is the better one, for its tables are whole, unless it is
 * no report or less was read in it.
 * @param {Pasted} pasted
 * @param {CheckOptions} options
 * @param {Check} check
 * @param {'html' | 'text'} [only] the one reading that is asked for: what was changed was changed in it
 * @returns {Promise<{result: Result, reading: 'html' | 'text'} | null>} null if superseded
 */
export async function checkPasted({ text, html }, options, check, only) {
  const page = html && only !== 'text' ? await check(asPage(html), options) : null;
  if (html && only !== 'text' && !page) return null;
  if (page && (!text || only === 'html')) return { result: page, reading: 'html' };
  const flat = await check(text, options);
  if (!flat) return null;
  const isReport = page && !blockingFinding(page);
  if (isReport && (blockingFinding(flat) || cellsRead(page) >= cellsRead(flat))) {
    return { result: page, reading: 'html' };
  }
  return { result: flat, reading: 'text' };
}

/** Whether bytes are a PDF: its mark stands at the start, or behind blanks or a byte-order mark. @param {Uint8Array} bytes */
export function isPdf(bytes) {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 1024 && (bytes[at] === 0x20 || (bytes[at] >= 0x09 && bytes[at] <= 0x0d))) at++;
  return [0x25, 0x50, 0x44, 0x46, 0x2d].every((byte, i) => bytes[at + i] === byte);
}

/** Loads pdf.js and reads with it. @type {ReadPdf} */
async function loadAndRead(bytes, options) {
  const { readPdf } = await import('./pdf.js');
  return readPdf(bytes, options);
}

/**
 * The bytes to check in place of a file's own: those of its words if it is a PDF.
 * @param {Uint8Array} bytes
 * @param {PdfOptions} options
 * @param {ReadPdf} [readPdf]
 * @returns {Promise<Uint8Array | null>} null if it was aborted
 */
export async function wordsOf(bytes, options, readPdf = loadAndRead) {
  if (!isPdf(bytes)) return bytes;
  try {
    return await readPdf(bytes, options);
  } catch (error) {
    throw error instanceof CheckError ? error : new CheckError('pdf', error);
  }
}
