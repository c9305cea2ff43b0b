// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bundled } from './bundled.js';

const { firstFlow, flowsOf, formById, gapsOf, layoutFlow, relationsOf, sumOf, tableOf, widthOf } = await bundled('model/flow.js', 'model/flowlayout.js', 'model/forms.js');

/** @param {number} value */
const number = (value) => ({ state: 'number', value, text: String(value), span: [0, 0] });
const blank = { state: 'blank', text: '', span: [0, 0] };
const missing = { state: 'missing', text: '', span: [0, 0] };
const COLUMNS = ['natural', 'enterprise', 'research', 'ngo', 'legal', 'others', 'total'];

/**
 * The flows of a report whose Table 3 is 0 but for these rows in the columns 自然人 and 总计.
 * @param {string} formId
 * @param {Record<string, number | object>} rows a number, or a cell
 * @param {string[]} [columns]
 */
function flows(formId, rows, columns = ['natural', 'total']) {
  const form = formById(formId);
  /** @type {Record<string, object>} */
  const cells = {};
  for (const row of tableOf(form, 'requests').rows) {
    for (const column of COLUMNS) cells[`requests.${row.id}.${column}`] = number(0);
  }
  for (const [row, value] of Object.entries(rows)) {
    for (const column of columns) cells[`requests.${row}.${column}`] = typeof value === 'number' ? number(value) : value;
  }
  const result = { report: { form: formId, sections: [], cells }, findings: [] };
  return flowsOf(result, form, relationsOf(result, form));
}

/** @param {any} flow */
const outcomes = (flow) => Object.fromEntries(flow.outcomes.map((/** @type {any} */ { key, value }) => [key, value]));

test('what adds up is even; rows are summed by group; only columns with numbers are there', () => {
  const all = flows('2021', {
    new: 10, carried_in: 2, granted: 3, partial: 1, refused_law: 1, refused_inquiry: 1, unavailable_unclear: 2,
    rejected_repeat: 1, other_unpaid: 1, other_rest: 1, result_total: 11, carried_out: 1,
  });
  assert.deepEqual(all.map((/** @type {any} */ flow) => [flow.column, flow.state]), [['total', 'even'], ['natural', 'even']]);
  const [flow] = all;
  assert.deepEqual(outcomes(flow), { granted: 3, partial: 1, refused: 2, unavailable: 2, rejected: 1, other: 2 });
  assert.deepEqual([flow.balance, flow.results, gapsOf(flow)], [0, 0, []]);
  assert.equal(flow.outcomes.find((/** @type {any} */ one) => one.key === 'refused').cells.length, 8);
});

test('both balances are told apart, with their signs', () => {
  const [flow] = flows('2019', { new: 44, granted: 44, result_total: 43 });
  assert.equal(flow.state, 'gap');
  assert.deepEqual([flow.balance, flow.results], [1, -1]);
  const [other] = flows('2019', { new: 5, granted: 4, result_total: 6, carried_out: 1 });
  assert.deepEqual([other.balance, other.results, gapsOf(other)], [-2, 2, [2, 2]]);
});

test('a number that was not read makes no balance and no gap', () => {
  const [flow] = flows('2021', { new: 44, granted: 43, result_total: 43, carried_out: missing });
  assert.equal(flow.state, 'unknown');
  assert.equal(flow.balance, undefined);
  assert.equal(flow.results, 0);
  assert.deepEqual(flow.unread, ['requests.carried_out.total']);
  assert.equal(sumOf(flow.outcomes), 43);
  assert.deepEqual(gapsOf(flow), []);
  const [other] = flows('2021', { new: 44, refused_law: { ...missing, state: 'invalid' }, result_total: 43, carried_out: 1 });
  assert.equal(outcomes(other).refused, undefined);
  assert.equal(sumOf(other.outcomes), undefined);
  assert.deepEqual([other.state, other.balance, other.results], ['unknown', 0, undefined]);
});

test('no applications, blanks and numbers below 0 are states of their own', () => {
  assert.deepEqual(flows('2021', {}).map((/** @type {any} */ f) => [f.column, f.state, f.blank]), [['total', 'zero', false]]);
  assert.equal(flows('2021', { new: blank })[0].blank, true);
  assert.equal(flows('2021', { new: -1, granted: -1, result_total: -1 })[0].state, 'negative');
});

test('rows of the other form take part as they do in the relations', () => {
  const form = formById('2021');
  /** @type {Record<string, object>} */
  const cells = {};
  for (const row of tableOf(formById('2019'), 'requests').rows) {
    for (const column of COLUMNS) cells[`requests.${row.id}.${column}`] = number(0);
  }
  for (const id of ['other_uncorrected', 'other_unpaid', 'other_rest']) {
    for (const column of COLUMNS) cells[`requests.${id}.${column}`] = missing;
  }
  for (const id of ['new', 'other', 'result_total']) cells[`requests.${id}.total`] = number(4);
  const result = { report: { form: '2021', sections: [], cells }, findings: [] };
  const [flow] = flowsOf(result, form, relationsOf(result, form));
  assert.equal(flow.state, 'even');
  assert.deepEqual(outcomes(flow), { granted: 0, partial: 0, refused: 0, unavailable: 0, rejected: 0, other: 4 });
});

test('a table that is not there has no flow', () => {
  const result = { report: { form: '2021', sections: [], cells: {} }, findings: [] };
  assert.deepEqual(flowsOf(result, formById('2021'), relationsOf(result, formById('2021'))), []);
  assert.equal(firstFlow([]), undefined);
});

test('the total is shown first, unless only an applicant has a gap', () => {
  const all = flows('2021', { new: 3, granted: 3, result_total: 3 });
  assert.equal(firstFlow(all).column, 'total');
  const broken = flows('2021', { new: 3, granted: 3, result_total: 2 }, ['ngo']);
  assert.equal(firstFlow(broken).column, 'ngo');
});

/** @param {string} key @param {number} value */
const name = (key, value) => `${key} ${value}`;
/** @param {any} layout */
const summary = (layout) => layout.bars.map((/** @type {any} */ { key, value }) => `${key} ${value}`);
/** @param {any} a @param {any} b */
const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

for (const [title, rows, gaps] of /** @type {[string, Record<string, number>, string[]][]} */ ([
  ['even', { new: 40, carried_in: 4, granted: 30, rejected_repeat: 10, result_total: 40, carried_out: 4 }, []],
  ['an outcome too few in the total', { new: 44, granted: 44, result_total: 43 }, ['gap.accounted 1']],
  ['came in, not accounted for', { new: 50, granted: 43, result_total: 43, carried_out: 2 }, ['gap.accounted 5']],
  ['accounted for, never came in', { new: 40, granted: 43, result_total: 43, carried_out: 2 }, ['gap.came 5']],
  ['a total above its outcomes', { new: 45, granted: 40, result_total: 43, carried_out: 2 }, ['gap.outcomes 3']],
  ['both ways, by different amounts', { new: 50, granted: 44, result_total: 43, carried_out: 2 }, ['gap.accounted 5']],
  ['a gap of 1 among 100000', { new: 100000, granted: 99999, result_total: 99999 }, ['gap.accounted 1']],
  ['every outcome', { new: 63, granted: 30, partial: 1, refused_law: 1, unavailable_unclear: 1, rejected_repeat: 1, other_rest: 1, result_total: 35, carried_out: 28 }, []],
])) {
  for (const width of [760, 560, 264]) {
    test(`picture at ${width} pixels: ${title}`, () => {
      const [flow] = flows('2021', rows);
      const layout = layoutFlow(flow, width, name);
      assert.deepEqual(summary(layout).filter((/** @type {string} */ bar) => bar.startsWith('gap')), gaps);
      for (const { key, gap, value, height, x, y, width: w } of layout.bars) {
        assert.ok(height >= (gap ? 8 : 2), key);
        assert.ok(x >= 0 && x + w <= width && y >= 0 && y + height <= layout.height, key);
        // In proportion, but for what would be too thin.
        const largest = layout.bars.reduce((/** @type {any} */ a, /** @type {any} */ b) => (a.value > b.value ? a : b));
        const share = (largest.height * value) / largest.value;
        assert.ok(Math.abs(height - Math.max(share, gap ? 8 : 2)) < 0.1, `${key} ${height} ${share}`);
      }
      const named = layout.bars.filter((/** @type {any} */ bar) => bar.label);
      for (const { key, value, label, hit } of named) {
        assert.ok(hit.height >= 24, key);
        const words = widthOf(name(key, value));
        const from = label.x - { start: 0, middle: words / 2, end: words }[/** @type {'start'} */ (label.anchor)];
        assert.ok(from >= -0.5 && from + words <= width + 0.5, `${key}: ${from}`);
      }
      // Names of one side do not touch; a wide picture has no two targets in one place.
      for (const a of named) {
        for (const b of named) {
          if (a !== b && a.x === b.x && a.key !== 'result_total' && b.key !== 'result_total') {
            assert.ok(!overlap(a.hit, b.hit), `${a.key} on ${b.key}`);
          }
        }
      }
      // Everything that is drawn on the left flows into the middle, and on to the right.
      assert.ok(layout.ribbons.length >= layout.bars.length - 2);
      assert.equal(layout.ribbons.some((/** @type {any} */ ribbon) => ribbon.gap), gaps.length > 0);
      for (const { path } of layout.ribbons) assert.doesNotMatch(path, /NaN|Infinity/);
    });
  }
}
