// @ts-check
// Which findings the list shows: by severity, part and rule, and whether they can be put right at
// once.

/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Severity} Severity */
/** Empty is every part or rule. @typedef {{hidden: Severity[], part: string, rule: string, repairable: boolean}} Filter */

/** @type {Severity[]} */
export const SEVERITIES = ['error', 'warning', 'info'];

/** @type {Filter} */
export const EVERYTHING = { hidden: [], part: '', rule: '', repairable: false };

/** @param {Filter} filter */
export const isEverything = ({ hidden, part, rule, repairable }) => hidden.length === 0 && !part && !rule && !repairable;

/**
 * The groups with the findings that are shown.
 * @param {Result} result
 * @param {Group[]} groups
 * @param {Filter} filter
 * @returns {Group[]}
 */
export function filterGroups({ findings }, groups, { hidden, part, rule, repairable }) {
  return groups
    .filter((group) => !part || group.key === part)
    .map((group) => ({
      ...group,
      findings: group.findings.filter((index) => {
        const finding = findings[index];
        return (
          !hidden.includes(finding.severity) && (!rule || finding.rule === rule) && (!repairable || finding.fix !== undefined)
        );
      }),
    }))
    .filter((group) => group.findings.length > 0);
}

/**
 * What can be chosen from, with the number of findings of each.
 * @param {Result} result
 * @param {Group[]} groups
 */
export function choicesOf({ findings }, groups) {
  /** @type {Record<Severity, number>} */
  const severities = { error: 0, warning: 0, info: 0 };
  /** @type {Map<string, number>} */
  const rules = new Map();
  let repairable = 0;
  for (const index of groups.flatMap((group) => group.findings)) {
    const { severity, rule, fix } = findings[index];
    severities[severity]++;
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    if (fix) repairable++;
  }
  return {
    severities,
    parts: groups.map((group) => ({ group, count: group.findings.length })),
    rules: [...rules].map(([rule, count]) => ({ rule, count })),
    repairable,
    all: groups.reduce((sum, group) => sum + group.findings.length, 0),
  };
}

/**
 * The filter without what the result has no more: a part or rule that was put right is no reason to
 * show nothing.
 * @param {Filter} filter
 * @param {Result} result
 * @param {Group[]} groups
 * @returns {Filter}
 */
export function fitting(filter, result, groups) {
  const { severities, rules, repairable } = choicesOf(result, groups);
  return {
    hidden: filter.hidden.filter((severity) => severities[severity] > 0),
    part: groups.some((group) => group.key === filter.part) ? filter.part : '',
    rule: rules.some(({ rule }) => rule === filter.rule) ? filter.rule : '',
    repairable: filter.repairable && repairable > 0,
  };
}
