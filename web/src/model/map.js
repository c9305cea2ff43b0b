// @ts-check
// A small map of a report: title and structure, then the parts in the order in which they stand,
// each with its table and with its findings counted. What is absent stands where it should.
import { PARTS, TABLES } from './forms.js';

/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Severity} Severity */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {import('./types.js').TableId} TableId */
/**
 * `findings` are in the order of the list. `unread`: cells of the table that were not read.
 * @typedef {{kind: 'whole' | 'part' | 'extra', part?: string, number: string, title: string,
 *   missing: boolean, span?: Span, findings: number[],
 *   table?: {id: TableId, missing: boolean, unread: number, findings: number[], first: string}}} Entry
 */
/** @typedef {{at: number, size: number, entry: number}} Stretch of the text, as shares of 1 */
/** @typedef {{at: number, severity: Severity}} Tick */

/** Findings on the structure that have a place on the map of their own. */
const OF_PART = /^section\.(missing|order|extra)$/;

/** @param {Result} result @param {TableId} id */
function tableEntry(result, id) {
  const cells = Object.keys(result.report.cells).filter((cell) => cell.startsWith(`${id}.`));
  const unread = cells.filter((cell) => result.report.cells[cell].state === 'missing').length;
  return { id, missing: unread === cells.length, unread, findings: /** @type {number[]} */ ([]), first: cells[0] ?? '' };
}

/**
 * @param {Result} result
 * @param {Group[]} groups
 * @returns {Entry[]}
 */
export function mapOf(result, groups) {
  /** @type {Entry[]} */
  const entries = result.report.sections.map(({ id, number, title, span }) => {
    const known = PARTS.some((spec) => spec.id === id);
    return { kind: known ? 'part' : 'extra', ...(known && { part: id }), number, title, missing: false, span, findings: [] };
  });
  PARTS.forEach((spec, index) => {
    if (entries.some((entry) => entry.part === spec.id)) return;
    const before = PARTS.slice(0, index).map(({ id }) => id).reverse();
    const last = before.map((id) => entries.map((entry) => entry.part).lastIndexOf(id)).find((at) => at >= 0);
    const { number, title } = spec;
    entries.splice((last ?? -1) + 1, 0, { kind: 'part', part: spec.id, number, title, missing: true, findings: [] });
  });
  for (const id of TABLES) {
    const entry = entries.find((candidate) => candidate.part === id);
    if (entry) entry.table = tableEntry(result, id);
  }
  /** @type {Entry} */
  const whole = { kind: 'whole', number: '', title: '', missing: false, findings: [] };

  /** @param {number} index @param {(entry: Entry) => boolean} wanted */
  const standsIn = (index, wanted) => {
    const [at] = result.findings[index].span;
    const fitting = entries.filter(wanted);
    return fitting.find(({ span }) => span && span[0] <= at && at < span[1]) ?? fitting[0];
  };
  for (const group of groups) {
    for (const index of group.findings) {
      const { rule, message } = result.findings[index];
      let entry;
      if (group.part) {
        entry = standsIn(index, ({ part }) => part === group.part);
        if (entry?.table && group.table) {
          entry.table.findings.push(index);
          continue;
        }
      } else if (group.key === 'extra') {
        entry = standsIn(index, ({ kind }) => kind === 'extra');
      } else if (rule === 'section.missing') {
        // Which part it is about is told by its name, in either language.
        const about = PARTS.filter(
          (spec, i) => message.includes(spec.title) || message.includes(`${i + 1}. ${spec.english}`),
        );
        if (about.length === 1) entry = entries.find(({ part }) => part === about[0].id);
      } else if (OF_PART.test(rule)) {
        const [at] = result.findings[index].span;
        entry = entries.find(({ span }) => span && span[0] <= at && at < span[1]);
      }
      (entry ?? whole).findings.push(index);
    }
  }
  return [whole, ...entries];
}

/** @param {Result} result @param {number[]} findings */
export function countsOf(result, findings) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const index of findings) counts[result.findings[index].severity] += 1;
  return counts;
}

/**
 * The whole text as one line: stretches of the parts and a tick for each finding, the worst where
 * several fall on one of `steps` places.
 * @param {Result} result
 * @param {Entry[]} entries
 * @param {number} length of the text
 * @param {number} steps
 * @returns {{stretches: Stretch[], ticks: Tick[]}}
 */
export function lineOf(result, entries, length, steps) {
  if (length === 0) return { stretches: [], ticks: [] };
  const stretches = entries.flatMap(({ span }, entry) =>
    span ? [{ at: span[0] / length, size: (span[1] - span[0]) / length, entry }] : [],
  );
  const order = ['info', 'warning', 'error'];
  /** @type {Map<number, Severity>} */
  const worst = new Map();
  for (const { span, severity } of result.findings) {
    const step = Math.min(steps - 1, Math.floor((span[0] / length) * steps));
    const before = worst.get(step);
    if (!before || order.indexOf(severity) > order.indexOf(before)) worst.set(step, severity);
  }
  const ticks = [...worst].sort(([a], [b]) => a - b).map(([step, severity]) => ({ at: step / steps, severity }));
  return { stretches, ticks };
}
