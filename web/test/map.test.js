// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bundled } from './bundled.js';

const { countsOf, groupFindings, lineOf, mapOf } = await bundled('model/map.js', 'model/groups.js');

/** @param {string} id @param {string} number @param {[number, number]} span */
const section = (id, number, span) => ({ id, number, title: `${id} as written`, span });
/** @param {string} rule @param {string} severity @param {number} at @param {object} [more] */
const finding = (rule, severity, at, more = {}) => ({ rule, severity, cells: [], message: '', span: [at, at], ...more });
const cell = { state: 'number', value: 0, text: '0', span: [0, 0] };
const missing = { state: 'missing', text: '', span: [0, 0] };

/** @param {any[]} findings */
function result(findings) {
  return {
    report: {
      sections: [
        section('overview', '一', [10, 100]),
        section('disclosure', '二', [100, 200]),
        section('requests', '三', [200, 300]),
        section('extra', '四', [300, 400]),
        section('other', '六', [400, 500]),
      ],
      cells: {
        'disclosure.fee.amount': cell,
        'requests.new.total': cell,
        'requests.new.natural': missing,
        'disputes.review.total': missing,
      },
    },
    findings,
  };
}

/** @param {any} report */
const map = (report) => mapOf(report, groupFindings(report));
/** @param {any} entry */
const key = (entry) => entry.part ?? entry.kind;

test('parts stand as in the report, absent ones where they should', () => {
  const entries = map(result([]));
  assert.deepEqual(entries.map((/** @type {any} */ e) => key(e) + (e.missing ? ' missing' : '')), [
    'whole', 'overview', 'disclosure', 'requests', 'disputes missing', 'improvement missing', 'extra', 'other',
  ]);
  assert.deepEqual(entries.filter((/** @type {any} */ e) => e.table).map((/** @type {any} */ e) => [e.table.id, e.table.missing, e.table.unread]), [
    ['disclosure', false, 0],
    ['requests', false, 1],
    ['disputes', true, 1],
  ]);
});

test('a report without parts has all six as absent', () => {
  const report = { report: { sections: [], cells: {} }, findings: [] };
  const entries = map(report);
  assert.equal(entries.length, 7);
  assert.ok(entries.slice(1).every((/** @type {any} */ entry) => entry.missing));
});

test('every finding is at exactly one place, the worst first', () => {
  const report = result([
    finding('narrative.wording', 'info', 20),
    finding('narrative.law', 'error', 50),
    finding('requests.balance', 'error', 250, { cells: ['requests.new.total'] }),
    finding('section.extra', 'warning', 300),
    finding('section.missing', 'error', 400, { message: '缺少“四、政府信息公开行政复议、行政诉讼情况”这一部分。' }),
    finding('section.missing', 'error', 400, { message: 'Part “5. Problems and improvement” is absent.' }),
    finding('section.missing', 'error', 10, { message: 'Not one heading of the six parts of the form was found.' }),
    finding('narrative.repeat', 'warning', 350),
    finding('title.format', 'warning', 0),
  ]);
  const entries = map(report);
  const placed = Object.fromEntries(
    entries.flatMap((/** @type {any} */ e) => [[key(e), e.findings], ...(e.table ? [[`${key(e)} table`, e.table.findings]] : [])]),
  );
  assert.deepEqual(placed, {
    whole: [6, 8],
    overview: [1, 0],
    disclosure: [],
    'disclosure table': [],
    requests: [],
    'requests table': [2],
    disputes: [4],
    'disputes table': [],
    improvement: [5],
    extra: [3, 7],
    other: [],
  });
  assert.deepEqual(countsOf(report, placed.overview), { error: 1, warning: 0, info: 1 });
  assert.equal(Object.values(placed).flat().length, report.findings.length);
});

test('the line has the parts in proportion and the worst finding of a place', () => {
  const report = result([
    finding('narrative.wording', 'info', 51),
    finding('narrative.law', 'error', 52),
    finding('narrative.repeat', 'warning', 500),
  ]);
  const { stretches, ticks } = lineOf(report, map(report), 500, 100);
  assert.deepEqual(stretches.map((/** @type {any} */ s) => [s.at, s.size]), [[0.02, 0.18], [0.2, 0.2], [0.4, 0.2], [0.6, 0.2], [0.8, 0.2]]);
  assert.deepEqual(ticks, [{ at: 0.1, severity: 'error' }, { at: 0.99, severity: 'warning' }]);
  assert.deepEqual(lineOf(report, [], 0, 100), { stretches: [], ticks: [] });
});
