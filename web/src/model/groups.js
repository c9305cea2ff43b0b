// @ts-check
// Findings by part of the report, in the order of the report: title and form, then each part, with
// the findings on its table behind those on its text.
import { PARTS, TABLES } from './forms.js';

/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {{key: string, part?: string, table: boolean, findings: number[]}} Group */

const SEVERITY = { error: 0, warning: 1, info: 2 };
const WHOLE = /^(input|title|form|period|date)\.|^section\.(missing|order|extra)$/;
const OF_TABLE = /^(table|cell|requests|disputes|disclosure)\./;

/**
 * The part that a place lies in.
 * @param {Result} result
 * @param {number} at
 */
function partAt(result, at) {
  const { sections } = result.report;
  return sections.find((section) => section.span[0] <= at && at < section.span[1])?.id
    // What is absent stands, with an empty span, at the end of a part.
    ?? sections.find((section) => section.span[1] === at)?.id;
}

/** @param {Result} result @param {Finding} finding @returns {string} */
function keyOf(result, finding) {
  if (WHOLE.test(finding.rule)) return 'identity';
  // A sentence that contradicts a table stands where the sentence is.
  const ofTable = OF_TABLE.test(finding.rule);
  const ofCell = finding.cells[0]?.split('.')[0];
  if (ofTable && ofCell) return `${ofCell}.table`;
  const part = partAt(result, finding.span[0]);
  if (!part) return 'identity';
  const known = PARTS.some((spec) => spec.id === part);
  if (!known) return 'extra';
  return ofTable && TABLES.some((id) => id === part) ? `${part}.table` : part;
}

/**
 * Every finding that is not ignored in exactly one group; within a group errors first, then by place.
 * @param {Result} result
 * @returns {Group[]}
 */
export function groupFindings(result) {
  /** @type {Group[]} */
  const groups = [
    { key: 'identity', table: false, findings: [] },
    ...PARTS.flatMap(({ id }) => [
      { key: id, part: id, table: false, findings: [] },
      { key: `${id}.table`, part: id, table: true, findings: [] },
    ]),
    { key: 'extra', table: false, findings: [] },
  ];
  result.findings.forEach((finding, index) => {
    if (finding.ignored) return;
    const key = keyOf(result, finding);
    const group = groups.find((candidate) => candidate.key === key) ?? groups[0];
    group.findings.push(index);
  });
  for (const group of groups) {
    group.findings.sort((a, b) => {
      const one = result.findings[a];
      const two = result.findings[b];
      return SEVERITY[one.severity] - SEVERITY[two.severity] || one.span[0] - two.span[0] || a - b;
    });
  }
  return groups.filter((group) => group.findings.length > 0);
}

/**
 * What the findings say of each cell: `found` on the cell itself, `involved` as part of a relation
 * that another cell breaks. What is ignored says nothing.
 * @param {Result} result
 * @returns {Map<string, {found: number[], involved: number[]}>}
 */
export function marksOf(result) {
  /** @type {Map<string, {found: number[], involved: number[]}>} */
  const marks = new Map();
  result.findings.forEach((finding, index) => {
    if (finding.ignored) return;
    const ofRelation = (finding.relations?.length ?? 0) > 0;
    finding.cells.forEach((cell, position) => {
      const mark = marks.get(cell) ?? { found: [], involved: [] };
      (ofRelation && position > 0 ? mark.involved : mark.found).push(index);
      marks.set(cell, mark);
    });
  });
  for (const mark of marks.values()) {
    mark.found.sort((a, b) => SEVERITY[result.findings[a].severity] - SEVERITY[result.findings[b].severity]);
  }
  return marks;
}

/** @param {Result} result @param {number[]} findings @returns {import('./types.js').Severity} */
export function worst(result, findings) {
  return findings
    .map((index) => result.findings[index].severity)
    .reduce((one, two) => (SEVERITY[two] < SEVERITY[one] ? two : one));
}
