// @ts-check
// The list of changes: what the result still finds, what was changed, what is ignored, errors first,
// then in the order of the text.
import { shownChanges } from './copy.js';
import { around, ownCell } from './places.js';

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
 * @property {Span[]} spans in the text that was checked; several of equal changes
 * @property {string | null} now what stands there, or stood there; null where that is no passage
 * @property {string | null} should what is to stand there, or does; null where nobody can tell
 * @property {[string, string]} [around] what stands before and after it, where it is no cell
 */

/** A longer passage is not shown. */
const LONGEST = 60;
/** As many equal changes are one entry. */
const FOLD = 4;
const SEVERITY = { error: 0, warning: 1, info: 2 };

/** @param {Result} result @param {Finding} finding */
function isNow(result, finding) {
  const { actual, fix, span } = finding;
  if (actual !== undefined && ownCell(result, finding)) return String(actual);
  // A sentence is quoted: where it denies, no number stands.
  const passage = (result.text ?? '').slice(...(fix?.span ?? span)).trim();
  if (passage && passage.length <= LONGEST && !/[\r\n]/.test(passage)) return passage;
  return actual === undefined || actual === 0 ? null : String(actual);
}

/** @param {Result} result @param {Finding} finding */
function shouldBe(result, finding) {
  if (finding.fix) return finding.fix.text;
  const { expected } = finding;
  return expected !== undefined && ownCell(result, finding) ? String(expected) : null;
}

/** What stands around a passage of the running text. @param {Result} result @param {Span} span @returns {Pick<Entry, 'around'>} */
function aroundIn({ text = '', report }, span) {
  const isCell = Object.values(report.cells).some(
    (cell) => cell.state !== 'missing' && cell.span[0] <= span[0] && span[1] <= cell.span[1],
  );
  return isCell ? {} : { around: around(text, span) };
}

/** Many equal changes of one rule as one entry, at the first place. @param {Entry[]} entries */
function folded(entries) {
  /** @type {Map<string, Entry[]>} */
  const equals = new Map();
  for (const entry of entries) {
    if (!entry.change || !entry.around || !entry.finding) continue;
    const key = JSON.stringify([entry.finding.rule, entry.now, entry.should]);
    equals.set(key, [...(equals.get(key) ?? []), entry]);
  }
  /** @type {Map<Entry, Entry[]>} */
  const runs = new Map();
  for (const run of equals.values()) {
    if (run.length >= FOLD) for (const entry of run) runs.set(entry, run);
  }
  return entries.flatMap((entry) => {
    const run = runs.get(entry);
    if (!run) return [entry];
    return run[0] === entry ? [{ ...entry, spans: run.flatMap(({ spans }) => spans) }] : [];
  });
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
    spans: [finding.span],
    now: isNow(result, finding),
    should: shouldBe(result, finding),
    ...(finding.fix && aroundIn(result, finding.fix.span)),
  }));
  for (const { change, span } of shownChanges(history, result)) {
    entries.push({
      state: 'done',
      change,
      spans: [span],
      now: change.was,
      should: change.edit.text,
      ...(change.finding && { finding: change.finding }),
      ...aroundIn(result, span),
    });
  }
  /** What was changed by hand comes last. @param {Entry} entry */
  const rank = ({ finding }) => (finding ? SEVERITY[finding.severity] : 3);
  const ordered = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.entry.spans[0][0] - b.entry.spans[0][0] || a.index - b.index)
    .map(({ entry }) => entry);
  return folded(ordered);
}
