// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { EVERYTHING, choicesOf, filterGroups, fitting, isEverything } from '../src/model/filter.js';

/** @type {any} */
const result = {
  findings: [
    { severity: 'error', rule: 'requests.results', fix: { span: [0, 1], text: '1' } },
    { severity: 'warning', rule: 'cell.blank' },
    { severity: 'warning', rule: 'cell.blank' },
    { severity: 'info', rule: 'cell.width', fix: { span: [0, 1], text: '1' } },
  ],
};
/** @type {import('../src/model/groups.js').Group[]} */
const groups = [
  { key: 'overview', table: false, findings: [3] },
  { key: 'requests.table', table: true, findings: [0, 1, 2] },
];
/** @param {Partial<import('../src/model/filter.js').Filter>} filter */
const shown = (filter) => filterGroups(result, groups, { ...EVERYTHING, ...filter }).map(({ key, findings }) => [key, ...findings]);

test('everything is shown at first', () => {
  assert.deepEqual(shown({}), [['overview', 3], ['requests.table', 0, 1, 2]]);
  assert.ok(isEverything(EVERYTHING));
  assert.ok(!isEverything({ ...EVERYTHING, repairable: true }));
});

test('by severity, part, rule and repair, one within the other', () => {
  assert.deepEqual(shown({ hidden: ['warning'] }), [['overview', 3], ['requests.table', 0]]);
  assert.deepEqual(shown({ part: 'overview' }), [['overview', 3]]);
  assert.deepEqual(shown({ rule: 'cell.blank' }), [['requests.table', 1, 2]]);
  assert.deepEqual(shown({ repairable: true }), [['overview', 3], ['requests.table', 0]]);
  assert.deepEqual(shown({ repairable: true, hidden: ['info'] }), [['requests.table', 0]]);
  assert.deepEqual(shown({ part: 'overview', rule: 'cell.blank' }), []);
});

test('what can be chosen comes with its count', () => {
  const { severities, parts, rules, repairable, all } = choicesOf(result, groups);
  assert.deepEqual(severities, { error: 1, warning: 2, info: 1 });
  assert.deepEqual(parts.map(({ group, count }) => [group.key, count]), [['overview', 1], ['requests.table', 3]]);
  assert.deepEqual(rules.find(({ rule }) => rule === 'cell.blank'), { rule: 'cell.blank', count: 2 });
  assert.equal(repairable, 2);
  assert.equal(all, 4);
});

test('after a repair the filter lets go of what is no more', () => {
  const filter = { hidden: /** @type {any} */ (['error', 'info']), part: 'disputes', rule: 'cell.blank', repairable: true };
  const next = fitting(filter, { ...result, findings: result.findings.slice(0, 3) }, [groups[1]]);
  assert.deepEqual(next, { hidden: ['error'], part: '', rule: 'cell.blank', repairable: true });
});
