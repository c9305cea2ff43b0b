// @ts-check
// The list of changes: what the result still finds, what was changed, what is ignored, in the order
// of the text.
import { shownChanges } from './copy.js';

/** @typedef {import('./copy.js').Change} Change */
/** @typedef {import('./copy.js').History} History */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Span} Span */
/**
 * @typedef {object} Entry
 * @property {'open' | 'done' | 'ignored'} state
 * @property {Finding} [finding] none of a change by hand
 * @property {Change} [change] of what is done
 * @property {Span} span in the text that was checked
 * @property {string | null} now what stands there, or stood there; null where that is no passage
 * @property {string | null} should what is to stand there, or does; null where nobody can tell
 */

/** A longer passage is not shown. */
const LONGEST = 60;

/**
 * The cell that a finding is on, where it is on the cell and not on a sentence about it.
 * @param {Result} result
 * @param {Finding} finding
 */
export function ownCell({ report }, { cells, span }) {
  const cell = report.cells[cells[0]];
  const isThere = cell && cell.state !== 'missing' && cell.span[0] >= span[0] && cell.span[1] <= span[1];
  return isThere ? cells[0] : undefined;
}

/** @param {Result} result @param {Finding} finding */
function isNow({ text = '' }, { actual, fix, span }) {
  if (actual !== undefined) return String(actual);
  const passage = text.slice(...(fix?.span ?? span)).trim();
  return passage && passage.length <= LONGEST && !/[\r\n]/.test(passage) ? passage : null;
}

/** @param {Result} result @param {Finding} finding */
function shouldBe(result, finding) {
  if (finding.fix) return finding.fix.text;
  const { expected } = finding;
  return expected !== undefined && ownCell(result, finding) ? String(expected) : null;
}

/**
 * @param {Result} result
 * @param {History} history
 * @returns {Entry[]}
 */
export function listChanges(result, history) {
  /** @type {Entry[]} */
  const entries = result.findings.map((finding) => ({
    state: finding.ignored ? 'ignored' : 'open',
    finding,
    span: finding.span,
    now: isNow(result, finding),
    should: shouldBe(result, finding),
  }));
  for (const { change, span } of shownChanges(history, result)) {
    entries.push({
      state: 'done',
      change,
      span,
      now: change.was,
      should: change.edit.text,
      ...(change.finding && { finding: change.finding }),
    });
  }
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.span[0] - b.entry.span[0] || a.index - b.index)
    .map(({ entry }) => entry);
}
