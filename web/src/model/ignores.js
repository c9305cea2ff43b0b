// @ts-check
// What a person decided not to act on, by report: single findings, and all of a rule as they were
// then. A decision holds for what it was taken on: other numbers or words make other keys.

/** @typedef {import('./types.js').Ignore} Ignore */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Result} Result */
/** `keys` of the findings that it covers. @typedef {{scope: 'finding' | 'rule', rule: string, keys: string[], reason: string}} Decision */
/** By report, the latest last. @typedef {[string, Decision[]][]} Decisions */

export const MOST_REPORTS = 200;
const MOST_DECISIONS = 500;
const MOST_KEYS = 2000;
export const LONGEST_REASON = 200;

/** What a report is told by; null if organ or year is unknown. @param {Result} result */
export function reportOf({ report: { organ, year } }) {
  return organ && year ? `${organ} ${year}` : null;
}

/** Whether two are on the same. @param {Decision} a @param {Decision} b */
function isSame(a, b) {
  return a.scope === b.scope && a.rule === b.rule && (a.scope === 'rule' || a.keys[0] === b.keys[0]);
}

/** @param {Decisions} all @param {string} report */
export const decisionsOf = (all, report) => all.find(([name]) => name === report)?.[1] ?? [];

/** @param {Decisions} all @param {string} report @param {Decision[]} decisions @returns {Decisions} */
function withDecisions(all, report, decisions) {
  const others = all.filter(([name]) => name !== report);
  /** @type {Decisions} */
  const next = decisions.length > 0 ? [...others, [report, decisions.slice(-MOST_DECISIONS)]] : others;
  return next.slice(-MOST_REPORTS);
}

/** @param {Decisions} all @param {string} report @param {Decision} decision @returns {Decisions} */
export function decide(all, report, decision) {
  const others = decisionsOf(all, report).filter((other) => !isSame(other, decision));
  return withDecisions(all, report, [...others, decision]);
}

/** @param {Decisions} all @param {string} report @param {Decision} decision @returns {Decisions} */
export function takeBack(all, report, decision) {
  return withDecisions(all, report, decisionsOf(all, report).filter((other) => !isSame(other, decision)));
}

/**
 * What of the decisions holds for a result, as its check is told. One on a rule holds as long as it
 * covers all that the rule finds; else it has lapsed, as a whole.
 * @param {Decision[]} decisions
 * @param {Pick<Result, 'findings'>} result checked with these decisions or without
 * @returns {{ignored: Ignore[], lapsed: Decision[]}}
 */
export function holding(decisions, { findings }) {
  /** @type {Map<string, string[]>} */
  const keys = new Map();
  for (const { rule, key } of findings) keys.set(rule, [...(keys.get(rule) ?? []), key]);
  /** @type {Ignore[]} */
  const ignored = [];
  /** @type {Decision[]} */
  const lapsed = [];
  for (const decision of decisions) {
    const { scope, rule, reason } = decision;
    const found = keys.get(rule) ?? [];
    if (scope === 'finding') {
      if (found.includes(decision.keys[0])) ignored.push({ key: decision.keys[0], rule, reason, scope });
    } else if (found.some((key) => !decision.keys.includes(key))) {
      lapsed.push(decision);
    } else if (found.length > 0) {
      ignored.push({ rule, reason, scope });
    }
  }
  return { ignored, lapsed };
}

/** @param {Decisions} all */
export const toText = (all) => JSON.stringify(all);

/** What was kept; nothing where it is not what it should be. @param {string | null} text @returns {Decisions} */
export function fromText(text) {
  /** @param {unknown} value @param {number} most */
  const isText = (value, most) => typeof value === 'string' && value.length <= most;
  /** @param {any} d */
  const isDecision = (d) =>
    (d?.scope === 'finding' || d?.scope === 'rule') &&
    isText(d.rule, 100) &&
    isText(d.reason, LONGEST_REASON) &&
    Array.isArray(d.keys) &&
    d.keys.length > 0 &&
    d.keys.length <= MOST_KEYS &&
    d.keys.every((/** @type {unknown} */ key) => isText(key, 100));
  try {
    const all = JSON.parse(text ?? '[]');
    if (!Array.isArray(all)) return [];
    return all
      .filter((entry) => Array.isArray(entry) && isText(entry[0], 1000) && Array.isArray(entry[1]))
      .map(([report, decisions]) => /** @type {[string, Decision[]]} */ ([report, decisions.filter(isDecision)]))
      .filter(([, decisions]) => decisions.length > 0)
      .slice(-MOST_REPORTS);
  } catch {
    return [];
  }
}
