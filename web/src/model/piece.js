// @ts-check
// Whether a report is all there.
import { PARTS } from './forms.js';

/** @typedef {import('./types.js').Result} Result */

/**
 * Whether only a piece of a report was given: a table alone, or two parts or more are missing at the
 * beginning or the end. Nobody writes so, but much is copied so.
 * @param {Pick<Result, 'report'>} result
 */
export function isPiece({ report: { sections, cells } }) {
  const there = PARTS.map(({ id }) => sections.some((section) => section.id === id));
  if (!there.includes(true)) return Object.values(cells).some(({ state }) => state !== 'missing');
  return there.indexOf(true) > 1 || there.lastIndexOf(true) < PARTS.length - 2;
}
