// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { zhCN } from '../src/texts/zh-CN.js';
import { bundled } from './bundled.js';

const { TABLES, cellName, formById, groupFindings, layoutOf, marksOf, relationsOf, rowsOf } = await bundled('model/forms.js', 'model/layout.js', 'model/groups.js');

/** A result in which every cell of a form is 0, but for those given. @param {string} form @param {Record<string, any>} [others] */
function zeros(form, others = {}) {
  /** @type {Record<string, any>} */
  const cells = {};
  for (const table of formById(form).tables) {
    for (const row of table.rows) {
      for (const column of row.columns) {
        cells[`${table.id}.${row.id}.${column.id}`] = { state: 'number', value: 0, text: '0', span: [0, 0] };
      }
    }
  }
  return { report: { form, sections: [], cells: { ...cells, ...others } }, findings: [] };
}
/** @param {number} value */
const number = (value) => ({ state: 'number', value, text: String(value), span: [0, 0] });
const missing = { state: 'missing', text: '', span: [0, 0] };

for (const [form, cells, relations] of /** @type {[string, number, number][]} */ ([
  // 23 rows and twice 7 columns of Table 3, 3 blocks, 5 rows with items, 2 with totals.
  ['2019', 198, 23 + 14 + 3 + 5 + 2],
  ['2021', 200, 25 + 14 + 3 + 2],
])) {
  test(`form ${form}: every cell is drawn once, every relation is there and holds over zeros`, () => {
    const result = zeros(form);
    const drawn = TABLES.flatMap((/** @type {any} */ id) => {
      const layout = layoutOf(id, { result, form: formById(form), language: 'zh', texts: zhCN });
      const lines = [...layout.head, ...layout.body.flat()];
      return lines.flatMap((line) => line.entries.filter((/** @type {any} */ e) => e.kind === 'cell').map((/** @type {any} */ e) => e.cell));
    });
    assert.equal(drawn.length, cells);
    assert.deepEqual([...drawn].sort(), Object.keys(result.report.cells).sort());
    const all = relationsOf(result, formById(form));
    assert.equal(all.length, relations);
    assert.ok(all.every((/** @type {any} */ relation) => relation.outcome === 'holds'));
  });

  test(`form ${form}: all lines of a table are equally wide, spans counted`, () => {
    for (const id of TABLES) {
      const layout = layoutOf(id, { result: zeros(form), form: formById(form), language: 'zh', texts: zhCN });
      /** @type {number[]} */
      const over = [];
      const widths = [...layout.head, ...layout.body.flat()].map((line) => {
        let width = over.shift() ?? 0;
        for (const entry of line.entries) {
          width += entry.colSpan;
          for (let i = 0; i < (entry.rowSpan ?? 1) - 1; i++) over[i] = (over[i] ?? 0) + entry.colSpan;
        }
        return width;
      });
      assert.equal(new Set(widths).size, 1, `${id}: ${widths}`);
      const lines = [...layout.head, ...layout.body.flat()];
      const ids = new Set(lines.flatMap((line) => line.entries.map((/** @type {any} */ e) => e.id)));
      for (const entry of layout.body.flat().flatMap((/** @type {any} */ line) => line.entries)) {
        for (const header of entry.headers ?? []) assert.ok(ids.has(header), `${id}: ${header}`);
      }
    }
  });
}

test('a wrong total breaks results and balance of its column and the sum of its row', () => {
  const result = zeros('2019', { 'requests.result_total.natural': number(1) });
  const broken = relationsOf(result, formById('2019')).filter((/** @type {any} */ r) => r.outcome === 'broken');
  assert.deepEqual(
    broken.map((/** @type {any} */ r) => `${r.rule} ${r.scope}`).sort(),
    ['requests.balance natural', 'requests.results natural', 'requests.row_total result_total'],
  );
});

test('blank and placeholder count as 0, missing and invalid make a relation unknown', () => {
  for (const [state, outcome] of [['blank', 'holds'], ['placeholder', 'holds'], ['missing', 'unknown'], ['invalid', 'unknown']]) {
    const result = zeros('2021', { 'disputes.review.total': { state, text: '', span: [0, 0] } });
    const relation = relationsOf(result, formById('2021')).find((/** @type {any} */ r) => r.scope === 'review');
    assert.equal(relation.outcome, outcome, state);
  }
});

test('subtraction and at-least relations', () => {
  const result = zeros('2021', {
    'disclosure.normative.made': number(5),
    'disclosure.normative.repealed': number(2),
    'disclosure.normative.in_force': number(2),
  });
  const relation = relationsOf(result, formById('2021')).find((/** @type {any} */ r) => r.rule === 'disclosure.in_force' && r.scope === 'normative');
  assert.deepEqual([relation.leftSum, relation.rightSum, relation.outcome], [2, 3, 'broken']);
});

test('a row of the old form in a new report takes the place of the rows that it lacks', () => {
  /** @type {Record<string, any>} */
  const others = {};
  for (const column of ['natural', 'enterprise', 'research', 'ngo', 'legal', 'others', 'total']) {
    for (const row of ['other_uncorrected', 'other_unpaid', 'other_rest']) others[`requests.${row}.${column}`] = missing;
    others[`requests.other.${column}`] = number(0);
  }
  others['requests.other.natural'] = number(3);
  others['requests.other.total'] = number(3);
  const result = zeros('2021', others);
  const rows = rowsOf(result, formById('2021'), 'requests').map((/** @type {any} */ e) => e.row.id);
  assert.equal(rows[rows.indexOf('rejected_reconfirm') + 1], 'other');
  const results = relationsOf(result, formById('2021')).find((/** @type {any} */ r) => r.rule === 'requests.results' && r.scope === 'natural');
  assert.deepEqual([results.leftSum, results.rightSum, results.outcome], [3, 0, 'broken']);
});

test('cells are called as one would say them', () => {
  const form = formById('2021');
  assert.equal(cellName(form, 'requests.result_total.natural', 'zh'), '（七）总计·自然人');
  assert.equal(cellName(form, 'requests.partial.total', 'zh'), '（二）部分公开·总计');
  assert.equal(cellName(form, 'requests.other_rest.total', 'zh'), '（六）其他处理3.其他·总计');
  assert.equal(cellName(form, 'disputes.suit_direct.total', 'zh'), '行政诉讼·未经复议直接起诉·总计');
  assert.equal(cellName(form, 'disputes.review.total', 'zh'), '行政复议·总计');
});

test('findings fall into the part where they stand, tables apart, errors first', () => {
  const result = zeros('2019');
  result.report.sections = /** @type {any} */ ([
    { id: 'overview', number: '一', title: '', span: [10, 20] },
    { id: 'requests', number: '三', title: '', span: [20, 40] },
    { id: 'extra', number: '五', title: '', span: [40, 50] },
  ]);
  /** @param {string} rule @param {string} severity @param {[number, number]} span @param {string[]} [cells] */
  const finding = (rule, severity, span, cells = []) => ({ rule, severity, span, cells, relations: [] });
  result.findings = /** @type {any} */ ([
    finding('title.form', 'warning', [0, 5]),
    finding('section.number', 'warning', [12, 13]),
    finding('table.label', 'info', [25, 26]),
    finding('requests.results', 'error', [30, 31], ['requests.result_total.natural']),
    finding('section.missing', 'error', [50, 50]),
    finding('narrative.repeat', 'warning', [45, 46]),
    finding('narrative.requests', 'error', [15, 16], ['requests.new.total']),
  ]);
  assert.deepEqual(
    groupFindings(result).map((/** @type {any} */ group) => [group.key, group.findings]),
    [['identity', [4, 0]], ['overview', [6, 1]], ['requests.table', [3, 2]], ['extra', [5]]],
  );
});

test('of a broken relation the suspected cell is wrong, the others are involved', () => {
  const result = zeros('2019');
  result.findings = /** @type {any} */ ([
    { rule: 'requests.balance', severity: 'error', cells: ['a', 'b'], span: [0, 0], relations: [{}] },
    { rule: 'cell.blank', severity: 'warning', cells: ['b', 'c'], span: [0, 0], relations: [] },
  ]);
  const marks = marksOf(result);
  assert.deepEqual(marks.get('a'), { found: [0], involved: [] });
  assert.deepEqual(marks.get('b'), { found: [1], involved: [0] });
  assert.deepEqual(marks.get('c'), { found: [1], involved: [] });
});
