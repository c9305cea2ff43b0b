// @ts-check
// The working copy of a source: what was changed in it, step by step, and what was taken back.

/** @typedef {import('./types.js').Edit} Edit */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Span} Span */
/**
 * One passage changed.
 * @typedef {object} Change
 * @property {Edit} edit
 * @property {string} was what stood there at first, before all changes of the place
 * @property {Finding} [finding] that it puts right, with the result's places as they were then
 * @property {string} [cell] that was given a value
 */
/** One press of a button; `field` if the text stands in the field, too. @typedef {{changes: Change[], field?: {before: string, after: string}}} Step */
/** @typedef {{done: Step[], undone: Step[]}} History */
/** A change that can be seen in the text. @typedef {{change: Change, span: Span}} Shown */

/** @type {History} */
export const NOTHING = { done: [], undone: [] };

/** @param {History} history @param {Step} step @returns {History} */
export const withStep = ({ done }, step) => ({ done: [...done, step], undone: [] });

/** Takes the last step back. @param {History} history @returns {History} */
export function undo({ done, undone }) {
  return done.length > 0 ? { done: done.slice(0, -1), undone: [done[done.length - 1], ...undone] } : { done, undone };
}

/** @param {History} history @returns {History} */
export function redo({ done, undone }) {
  return undone.length > 0 ? { done: [...done, undone[0]], undone: undone.slice(1) } : { done, undone };
}

/** Takes every step back; each can be done again. @param {History} history @returns {History} */
export const revert = ({ done, undone }) => ({ done: [], undone: [...done, ...undone] });

/** Without the last step, as if it had never been. @param {History} history @returns {History} */
export const dropLast = ({ done }) => ({ done: done.slice(0, -1), undone: [] });

/** @param {History} history @returns {Change[]} */
export const changesOf = ({ done }) => done.flatMap((step) => step.changes);

/** @param {History} history @returns {Edit[]} */
export const editsOf = (history) => changesOf(history).map(({ edit }) => edit);

/**
 * The changes that can be seen: where one was made on another, the later; none that was made back to
 * what stood there first.
 * @param {History} history
 * @param {Result} result of the working copy
 * @returns {Shown[]} in order of place
 */
export function shownChanges(history, { edited = [] }) {
  return changesOf(history)
    .map((change, index) => ({ change, span: edited[index]?.span }))
    .filter(/** @returns {shown is Shown} */ (shown) => shown.span !== undefined && shown.change.edit.text !== shown.change.was)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/**
 * The paragraphs of a document that changes can be seen in, as they are now.
 * @param {History} history
 * @param {Result} result of the working copy
 * @returns {string[]}
 */
export function changedParagraphs(history, result) {
  const { text = '', blocks = [] } = result;
  const shown = shownChanges(history, result);
  return blocks
    .filter(({ kind, span: [start, end] }) =>
      kind === 'paragraph' && shown.some(({ span }) => start <= span[0] && span[1] <= end))
    .map(({ span }) => text.slice(...span).trim());
}

/**
 * What stood at a place before all changes of it.
 * @param {History} history
 * @param {Result} result of the working copy
 * @param {Span} span
 */
export function formerText(history, result, span) {
  const changes = changesOf(history);
  const at = (result.edited ?? []).findIndex((place) => place && place.span[0] === span[0] && place.span[1] === span[1]);
  return at >= 0 ? changes[at].was : (result.text ?? '').slice(...span);
}

/**
 * The history at the step after which the field had a text; null if it never had it.
 * @param {History} history
 * @param {string} text
 * @returns {History | null}
 */
export function historyAt({ done, undone }, text) {
  const steps = [...done, ...undone];
  for (let count = steps.length; count >= 0; count--) {
    const there = count > 0 ? steps[count - 1].field?.after : steps[0]?.field?.before;
    if (there === text) return { done: steps.slice(0, count), undone: steps.slice(count) };
  }
  return null;
}

/**
 * The one passage that makes a text of another.
 * @param {string} before
 * @param {string} after
 * @returns {{span: Span, text: string}} in UTF-16 code units, no halves of characters
 */
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isInside(before, start) || isInside(after, start)) start--;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (isInside(before, before.length - end) || isInside(after, after.length - end)) end--;
  return { span: [start, before.length - end], text: after.slice(start, after.length - end) };
}

/** Whether a place is between the halves of a character. @param {string} text @param {number} at */
function isInside(text, at) {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Whether a repair is a number that only follows from others. @param {Finding} finding */
const isInferred = ({ relations = [] }) => relations.length > 0;

/** How many repairs are left to single decisions. @param {Result} result */
export const inferredRepairs = ({ findings }) =>
  findings.filter((finding) => finding.fix && !finding.ignored && isInferred(finding)).length;

/**
 * The repairs that can be made at once: no number that only follows from others, none over another, the last place first, so that each stands
 * where the result says.
 * @param {Result} result
 * @returns {Finding[]}
 */
export function repairsOf({ findings }) {
  /** @type {Finding[]} */
  const repairs = [];
  const ordered = findings
    .filter((finding) => finding.fix && !finding.ignored && !isInferred(finding))
    .sort((a, b) => fixOf(b).span[0] - fixOf(a).span[0] || fixOf(b).span[1] - fixOf(a).span[1]);
  for (const finding of ordered) {
    const last = repairs[repairs.length - 1];
    const [start, end] = fixOf(finding).span;
    const free = !last || (end <= fixOf(last).span[0] && start < fixOf(last).span[0]);
    if (free) repairs.push(finding);
  }
  return repairs;
}

/** @param {Finding} finding that has one @returns {{span: Span, text: string}} */
export const fixOf = ({ fix }) => /** @type {{span: Span, text: string}} */ (fix);
