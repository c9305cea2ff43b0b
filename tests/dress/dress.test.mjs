// @ts-check
// Whatever dress a report comes in, it has the cells and the findings of its plain text.
// GOUJI names the program (build/release/gouji).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dressedReports, plainText, seedNames } from './documents.mjs';

const gouji = process.env.GOUJI ?? fileURLToPath(new URL('../../build/release/gouji', import.meta.url));

/** @param {string[]} files @returns {any[]} results, in the order of the files */
function check(files) {
  const run = spawnSync(gouji, ['check', '--format', 'json', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ifError(run.error);
  const { results } = JSON.parse(run.stdout);
  assert.equal(results.length, files.length);
  return results;
}

/** Where lines were broken is the dress's own affair. @param {unknown} text */
const unbroken = (text) => (typeof text === 'string' ? text.replace(/[\s\u3000\u00a0]+/g, '') : text);

// What the form's tables, drawn anew, no longer have: wrong labels, the other form's words, values
// too many.
const OF_FOUND_TABLES = ['table.shape', 'table.label', 'form.outdated'];

/**
 * @param {any} result
 * @param {import('./page.mjs').Tables} tables
 * @param {boolean} typed whether a number is one to the format: a workbook knows no plus before it
 */
function cellsOf(result, tables, typed) {
  const form = result.report.form;
  const cells = Object.entries(result.report.cells).map(([id, cell]) => {
    const text = String(unbroken(cell.text));
    return [id, cell.state, cell.value, typed ? text.replace(/^\+/, '') : text].join(' ');
  });
  return tables === 'found' ? cells : cells.filter((cell) => !ofOtherForm(form, cell));
}

/** @param {string} form @param {string} cell */
function ofOtherForm(form, cell) {
  const of2019 = /^disclosure\.(license|service|penalty|coercion|fee)\.(prev_items|change) /;
  return form === '2021' && of2019.test(cell);
}

/** @param {any} result @param {import('./page.mjs').Tables} tables */
function findingsOf(result, tables) {
  return result.findings
    .filter((/** @type {any} */ f) => tables === 'found' || !OF_FOUND_TABLES.includes(f.rule))
    .map((/** @type {any} */ f) =>
      [f.rule, f.severity, unbroken(f.message), f.cells.join(','), f.expected, f.actual].join(' | '))
    .sort();
}

const dressed = dressedReports(gouji);
const results = check(dressed.map(({ file }) => file));
const plain = new Map(seedNames().map((seed) => [seed, check([plainText(seed)])[0]]));

dressed.forEach(({ seed, tables, dress }, i) => {
  test(`${seed}, ${tables === 'found' ? 'tables as found' : "the form's tables"}: ${dress}`, () => {
    const expected = plain.get(seed);
    const result = results[i];
    assert.equal(result.report.title, expected.report.title);
    assert.equal(result.report.organ, expected.report.organ);
    assert.equal(result.report.year, expected.report.year);
    const typed = dress.startsWith('XLSX');
    assert.deepEqual(cellsOf(result, tables, typed), cellsOf(expected, tables, typed));
    assert.deepEqual(findingsOf(result, tables), findingsOf(expected, tables));
  });
});
