// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { claimCutter, claimsByCell, compare, quote } from '../src/model/claims.js';

/** @param {Record<string, unknown>} [others] @returns {any} */
const claim = (others) => ({
  subjects: ['requests.received'],
  name: '新收申请',
  value: 44,
  precision: 'exact',
  own: true,
  none: false,
  compared: true,
  span: [0, 9],
  number: [6, 9],
  cells: ['requests.new.total'],
  ...others,
});
/** @param {number} value */
const number = (value) => ({ state: 'number', value, text: String(value), span: [0, 0] });
/** @param {Record<string, unknown>} cells @param {unknown[]} [findings] @returns {any} */
const result = (cells, findings = []) => ({ report: { year: 2019, cells }, findings });

test('a claim agrees with the sum of its cells', () => {
  const suits = claim({ value: 8, cells: ['disputes.suit_direct.total', 'disputes.suit_after_review.total'] });
  const cells = { 'disputes.suit_direct.total': number(6), 'disputes.suit_after_review.total': number(2) };
  assert.deepEqual(compare(result(cells), suits), { outcome: 'agrees', cells: suits.cells, sum: 8 });
});

test('amounts are added as decimals', () => {
  const amount = claim({ value: 0.3, cells: ['a', 'b'] });
  assert.equal(compare(result({ a: number(0.1), b: number(0.2) }), amount).outcome, 'agrees');
});

test('the finding of a rule decides what differs, and which cells are meant', () => {
  const cells = { 'requests.new.total': number(40), 'requests.carried_in.total': number(4) };
  const finding = {
    rule: 'narrative.requests',
    span: [0, 9],
    actual: 44,
    expected: 40,
    cells: ['requests.new.total'],
  };
  assert.deepEqual(compare(result(cells, [finding]), claim()), {
    outcome: 'differs',
    cells: ['requests.new.total'],
    sum: 40,
  });
  // Without a finding the claim holds in a way that the page does not know.
  assert.equal(compare(result(cells), claim()).outcome, 'otherwise');
  for (const other of [{ rule: 'narrative.law' }, { span: [0, 8] }, { actual: 43 }, { cells: ['requests.granted.total'] }]) {
    assert.equal(compare(result(cells, [{ ...finding, ...other }]), claim()).outcome, 'otherwise');
  }
});

test('two denials in one clause are told apart by their cells', () => {
  const cells = { 'disclosure.penalty.decisions': number(2), 'disclosure.coercion.decisions': number(0) };
  const finding = { rule: 'narrative.none', span: [0, 9], actual: 0, expected: 2, cells: ['disclosure.penalty.decisions'] };
  const outcomes = Object.keys(cells).map(
    (cell) => compare(result(cells, [finding]), claim({ value: 0, none: true, cells: [cell] })).outcome,
  );
  assert.deepEqual(outcomes, ['differs', 'agrees']);
});

test('what holds no number is not compared; blanks beside a number count as nothing', () => {
  const blank = { state: 'blank', text: '', span: [0, 0] };
  const invalid = { state: 'invalid', text: 'x', span: [0, 0] };
  const sum = claim({ cells: ['a', 'b'] });
  assert.equal(compare(result({ a: blank, b: blank }), sum).outcome, 'unread');
  assert.equal(compare(result({ a: number(44), b: invalid }), sum).outcome, 'unread');
  assert.equal(compare(result({ a: number(44), b: blank }), sum).outcome, 'agrees');
  assert.equal(compare(result({}), sum).outcome, 'unread');
});

test('why a claim was not compared', () => {
  const cells = { 'requests.new.total': number(44) };
  /** @param {Record<string, unknown>} others */
  const why = (others) => compare(result(cells), claim({ compared: false, ...others })).outcome;
  assert.equal(why({ own: false, year: 2018 }), 'other');
  assert.equal(why({ year: 2018, precision: 'approximate' }), 'year');
  assert.equal(why({ year: 2019, precision: 'approximate' }), 'approximate');
  assert.equal(why({ precision: 'at_least' }), 'at_least');
  assert.equal(why({ year: 2019 }), 'period');
  assert.equal(why({ cells: [] }), 'absent');
});

test('the claims of each cell, each once', () => {
  const claims = [claim({ cells: ['a', 'b'] }), claim({ cells: [] }), claim({ cells: ['b', 'b'] })];
  assert.deepEqual([...claimsByCell(claims)], [['a', [0]], ['b', [0, 2]]]);
});

test('stretches are cut where numbers begin and end, overlapping and crossing ones too', () => {
  const spans = [[2, 5], [2, 8], [4, 4], [7, 12], [20, 22]];
  const cut = claimCutter(spans.map((span) => claim({ number: span })));
  assert.deepEqual(cut(0, 10), [
    { from: 0, to: 2, claims: [] },
    { from: 2, to: 5, claims: [0, 1] },
    { from: 5, to: 7, claims: [1] },
    { from: 7, to: 8, claims: [1, 3] },
    { from: 8, to: 10, claims: [3] },
  ]);
  assert.deepEqual(cut(10, 11), [{ from: 10, to: 11, claims: [3] }]);
  assert.deepEqual(cut(15, 30), [
    { from: 15, to: 20, claims: [] },
    { from: 20, to: 22, claims: [4] },
    { from: 22, to: 30, claims: [] },
  ]);
});

test('to cut a hundred thousand numbers each is looked at a few times', () => {
  const count = 100_000;
  // Counted, not timed: how many are gone through to find those that are open.
  let looks = 0;
  const { filter } = Array.prototype;
  Array.prototype.filter = function (/** @type {any} */ ...given) {
    looks += this.length;
    return filter.apply(this, given);
  };
  let pieces = 0;
  try {
    const cut = claimCutter(Array.from({ length: count }, (_, i) => claim({ number: [i * 4, i * 4 + 2] })));
    for (let i = 0; i < count; i++) pieces += cut(i * 4, i * 4 + 4).length;
  } finally {
    Array.prototype.filter = filter;
  }
  assert.equal(pieces, 2 * count);
  assert.ok(looks > count && looks < 10 * count, `${looks} looks`);
});

test('a quotation keeps the number whole and cuts what is far from it', () => {
  const text = `${'甲'.repeat(40)}收到 44件${'😀'.repeat(40)}`;
  const at = text.indexOf('44');
  const [before, middle, after] = quote(text, claim({ span: [0, text.length], number: [at, at + 3] }));
  assert.equal(middle, '44件');
  assert.equal(before, `…${'甲'.repeat(21)}收到 `);
  assert.equal(after, `${'😀'.repeat(24)}…`);
  assert.deepEqual(quote('收到\n44件。', claim({ span: [0, 6], number: [3, 6] })), ['收到 ', '44件', '']);
});
