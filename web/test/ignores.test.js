// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { MOST_REPORTS, decide, decisionsOf, fromText, holding, reportOf, takeBack, toText } from '../src/model/ignores.js';

/** @typedef {import('../src/model/ignores.js').Decision} Decision */
/** @typedef {import('../src/model/ignores.js').Decisions} Decisions */

/** @param {string} key @param {string} [rule] @returns {Decision} */
const one = (key, rule = 'cell.blank') => ({ scope: 'finding', rule, keys: [key], reason: '已核实' });
/** @param {string[]} keys @returns {Decision} */
const all = (...keys) => ({ scope: 'rule', rule: 'cell.blank', keys, reason: '本来如此' });
/** @param {string[]} keys @returns {any} */
const found = (...keys) => ({ findings: keys.map((key) => ({ rule: 'cell.blank', key })) });

test('a single decision holds for its key only', () => {
  assert.deepEqual(holding([one('a'), one('gone')], found('a', 'b')).ignored, [
    { key: 'a', rule: 'cell.blank', reason: '已核实', scope: 'finding' },
  ]);
});

test('a decision on a rule holds as long as it covers all that the rule finds, fewer too', () => {
  for (const keys of [['a', 'b'], ['b']]) {
    const { ignored, lapsed } = holding([all('a', 'b')], found(...keys));
    assert.deepEqual(ignored, [{ rule: 'cell.blank', reason: '本来如此', scope: 'rule' }]);
    assert.deepEqual(lapsed, []);
  }
  assert.deepEqual(holding([all('a')], found()), { ignored: [], lapsed: [] });
});

test('another finding of the rule ends the decision for all of them', () => {
  const { ignored, lapsed } = holding([all('a', 'b'), one('a')], found('a', 'b', 'c'));
  assert.deepEqual(ignored.map(({ scope }) => scope), ['finding']);
  assert.deepEqual(lapsed, [all('a', 'b')]);
});

test('decisions are kept by report, replaced and taken back', () => {
  let kept = decide([], 'A 2024', one('a'));
  kept = decide(kept, 'B 2024', one('a'));
  kept = decide(kept, 'A 2024', { ...one('a'), reason: '改了主意' });
  kept = decide(kept, 'A 2024', all('a', 'b'));
  assert.deepEqual(decisionsOf(kept, 'A 2024').map(({ reason }) => reason), ['改了主意', '本来如此']);
  kept = takeBack(kept, 'A 2024', all('whatever'));
  assert.equal(decisionsOf(kept, 'A 2024').length, 1);
  kept = takeBack(kept, 'A 2024', one('a'));
  assert.deepEqual(kept.map(([name]) => name), ['B 2024'], 'a report without any is not kept');
});

test('the oldest reports go first', () => {
  /** @type {Decisions} */
  let kept = [];
  for (let i = 0; i <= MOST_REPORTS; i++) kept = decide(kept, `机关 ${i}`, one('a'));
  assert.equal(kept.length, MOST_REPORTS);
  assert.deepEqual(decisionsOf(kept, '机关 0'), []);
  assert.equal(decisionsOf(kept, `机关 ${MOST_REPORTS}`).length, 1);
});

test('a report is told by organ and year, and by nothing if one is unknown', () => {
  /** @param {string} organ @param {number | null} year @returns {any} */
  const result = (organ, year) => ({ report: { organ, year } });
  assert.equal(reportOf(result('青禾县财政局', 2024)), '青禾县财政局 2024');
  assert.equal(reportOf(result('', 2024)), null);
  assert.equal(reportOf(result('青禾县财政局', null)), null);
});

test('what was stored comes back; anything else is nothing', () => {
  const kept = decide(decide([], 'A 2024', one('a')), 'A 2024', all('b'));
  assert.deepEqual(fromText(toText(kept)), kept);
  for (const text of [null, '', 'x', '{}', '[1]', '[["A",[1]]]', '[["A",[{"scope":"rule","rule":"r","keys":[],"reason":""}]]]', '[["A",[{"scope":"x","rule":"r","keys":["k"],"reason":""}]]]']) {
    assert.deepEqual(fromText(text), [], String(text));
  }
});
