// @ts-check
// What axe-core finds on a page as it stands: WCAG 2.2 AA and best practice.
import { readFileSync } from 'node:fs';

import { require } from './driver.mjs';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @typedef {object} Audit
 * @property {string[]} violations the rule, the place and what to do, of each
 * @property {boolean} inside whether it looked into a shadow tree
 */

/** Runs in the page. @param {string[]} [include] selectors; all of the page if there are none @returns {Promise<Audit>} */
async function look(include) {
  const { violations, passes } = await /** @type {any} */ (window).axe.run(include ? { include } : document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return {
    violations: violations.flatMap((/** @type {any} */ rule) =>
      rule.nodes.map((/** @type {any} */ node) => `${rule.id}: ${node.target} ${node.failureSummary}`),
    ),
    inside: passes.some((/** @type {any} */ rule) => rule.nodes.some((/** @type {any} */ node) => Array.isArray(node.target[0]))),
  };
}

/** @param {import('./driver.mjs').Page} page @param {string[]} [include] */
export async function audit(page, include) {
  await page.evaluate(AXE);
  return page.evaluate(look, include);
}

/** @param {import('./driver.mjs').Page} page @param {string[]} [include] */
export const violations = async (page, include) => (await audit(page, include)).violations;

/** The same in any browser. @param {import('./neutral.mjs').Tab} tab */
export async function violationsIn(tab) {
  await tab.run(AXE);
  return (await tab.evaluate(look)).violations;
}
