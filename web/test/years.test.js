// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bundled } from './bundled.js';

const { formById, yearLines, yearTables } = await bundled('model/forms.js', 'model/years.js');

/** @param {number} value */
const number = (value) => ({ state: 'number', value, text: String(value), span: [0, 1] });
const blank = { state: 'blank', text: '', span: [0, 0] };
const form = /** @type {import('../src/model/types.js').Form} */ (formById('2021'));

/** @param {any} now @param {any} last @returns {any} */
const result = (now, last) => ({
  report: { form: '2021', cells: now },
  previous: { use: 'compared', report: { form: '2021', cells: last } },
});

test('each cell of this year stands beside last year\'s, with what has changed', () => {
  const lines = yearLines(
    result(
      { 'requests.new.total': number(12), 'requests.carried_in.total': blank, 'requests.new.natural': number(9) },
      { 'requests.new.total': number(10), 'requests.carried_in.total': number(1) },
    ),
    form,
    'requests',
  );
  assert.deepEqual(lines.map((/** @type {any} */ { cell, change }) => [cell, change]), [
    ['requests.new.total', 2],
    ['requests.carried_in.total', undefined],
  ]);
});

test('another column of applicants can be chosen, amounts change exactly', () => {
  const lines = yearLines(result({ 'requests.new.natural': number(3) }, { 'requests.new.natural': number(4) }), form, 'requests', 'natural');
  assert.deepEqual(lines.map((/** @type {any} */ { change }) => change), [-1]);
  const amounts = /** @type {any} */ (form).tables[0].rows.flatMap((/** @type {any} */ row) =>
    row.columns.filter((/** @type {any} */ { kind }) => kind === 'amount').map((/** @type {any} */ column) => `disclosure.${row.id}.${column.id}`),
  );
  assert.ok(amounts.length > 0);
  const [line] = yearLines(result({ [amounts[0]]: number(0.3) }, { [amounts[0]]: number(0.1) }), form, 'disclosure');
  assert.equal(line.change, 0.2);
});

test('tables without anything in common are left out', () => {
  const some = result({ 'requests.new.total': number(1), 'disputes.reconsideration.total': number(0) }, { 'requests.new.total': number(1) });
  assert.deepEqual(yearTables(some, form), ['requests']);
});
