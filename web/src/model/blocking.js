// @ts-check
// What stands in the way of a check: of all of it, or of single rules.

/** @typedef {import('./types.js').Result} Result */

const BLOCKING = new Set([
  'input.empty',
  'input.too_large',
  'input.damaged',
  'input.unsupported',
  'input.not_a_report',
]);

/**
 * The finding that says why nothing could be checked, if that is so.
 * @param {Result} result
 */
export function blockingFinding(result) {
  const nothing =
    result.report.sections.length === 0 &&
    Object.values(result.report.cells).every((cell) => cell.state === 'missing');
  return result.findings.find(
    (finding) => BLOCKING.has(finding.rule) || (nothing && finding.rule.startsWith('input.')),
  );
}

/**
 * The rules that could not be assessed for want of material: they bar a pass.
 * @param {Pick<Result, 'not_assessed'>} result
 */
export const lostRules = ({ not_assessed: notAssessed }) =>
  notAssessed.filter(({ reason }) => reason === 'no_table' || reason === 'unreadable');
