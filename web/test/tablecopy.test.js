// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import { sheetRows, sheetText, tableHtml, tableSheet } from '../src/model/tablecopy.js';

// The forms are JSON, which Node.js and the bundler spell differently: bundled for the test.
const bundled = await build({
  stdin: {
    contents: `export * from './src/model/forms.js'; export * from './src/model/layout.js';
      export * from './src/model/changes.js'; export { zhCN } from './src/texts/zh-CN.js';`,
    resolveDir: fileURLToPath(new URL('..', import.meta.url)),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const source = `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString('base64')}`;
/** @type {any} */
const { TABLES, zhCN, formById, layoutOf, listChanges } = await import(source);

/** A result in which every cell of a form is 5, but for those given. @param {string} form @param {Record<string, any>} [others] @returns {any} */
function resultOf(form, others = {}) {
  /** @type {Record<string, any>} */
  const cells = {};
  for (const table of formById(form).tables) {
    for (const row of table.rows) {
      for (const column of row.columns) cells[`${table.id}.${row.id}.${column.id}`] = { state: 'number', value: 5, text: '5', span: [0, 0] };
    }
  }
  return { report: { form, sections: [], cells: { ...cells, ...others } }, findings: [] };
}
/** @param {string} id @param {any} result @param {string} form */
const layout = (id, result, form) => layoutOf(id, { result, form: formById(form), language: 'zh', texts: zhCN });

for (const form of ['2019', '2021']) {
  for (const id of TABLES) {
    test(`form ${form}, ${id}: as wide as printed on every line, every number in it once`, () => {
      const result = resultOf(form);
      const rows = tableSheet(layout(id, result, form), result).split('\r\n').map((line) => line.split('\t'));
      assert.equal(new Set(rows.map((row) => row.length)).size, 1);
      const own = Object.keys(result.report.cells).filter((cell) => cell.startsWith(`${id}.`)).length;
      assert.equal(rows.flat().filter((text) => text === '5').length, own);
      const html = tableHtml(layout(id, result, form), result, '表');
      assert.equal((html.match(/>5<\/td>/g) ?? []).length, own);
      // Spans fill a rectangle.
      /** @type {number[]} */
      const free = [];
      const widths = html.match(/<tr>.*<\/tr>/g)?.map((row, y) => {
        let width = free.filter((until) => until > y).length;
        let x = 0;
        for (const [cell] of row.matchAll(/<td[^>]*>/g)) {
          const columns = Number(/colspan="(\d+)"/.exec(cell)?.[1] ?? 1);
          const down = Number(/rowspan="(\d+)"/.exec(cell)?.[1] ?? 1);
          while ((free[x] ?? 0) > y) x++;
          for (let i = 0; i < columns; i++) free[x + i] = y + down;
          x += columns;
          width += columns;
        }
        return width;
      });
      assert.equal(new Set(widths).size, 1);
    });
  }
}

test('blank and missing cells stay blank, other words stay as they are', () => {
  const result = resultOf('2021', {
    'disputes.review.upheld': { state: 'blank', text: '', span: [0, 0] },
    'disputes.review.corrected': { state: 'missing', text: '', span: [0, 0] },
    'disputes.review.other': { state: 'placeholder', text: '/', span: [0, 0] },
    'disputes.review.pending': { state: 'invalid', text: '=1+1', span: [0, 0] },
  });
  const [last] = tableSheet(layout('disputes', result, '2021'), result).split('\r\n').slice(-1);
  assert.equal(last.split('\t').slice(0, 5).join('|'), "||/|'=1+1|5");
  const html = tableHtml(layout('disputes', result, '2021'), result, '表');
  assert.match(html, /<tr><td align="center"><\/td><td align="center"><\/td><td align="center">\/<\/td><td align="center">=1\+1<\/td>/);
});

test('markup in a cell is text', () => {
  const result = resultOf('2021', { 'disputes.review.upheld': { state: 'invalid', text: '<img src=x onerror="a">&', span: [0, 0] } });
  assert.match(tableHtml(layout('disputes', result, '2021'), result, '<b>'), /&lt;b&gt;[^]*&lt;img src=x onerror=&quot;a&quot;&gt;&amp;/);
});

test('no cell of a sheet is a formula, numbers below zero are numbers', () => {
  for (const [text, cell] of [
    ['12', '12'], ['-11', '-11'], ['- 3', '- 3'], ['-1,024.50', '-1,024.50'], ['-5%', '-5%'], ['一', '一'], ['', ''], ['——', '——'],
    ['=1+1', "'=1+1"], ['+86', "'+86"], ['@SUM(A1)', "'@SUM(A1)"], ["-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"],
    ['-', "'-"], ['\t=1', "'=1"], ['a\tb\r\nc', 'a b c'], ['\u00a0=1', "'=1"],
  ]) {
    assert.equal(sheetText(text), cell, JSON.stringify(text));
  }
  assert.equal(sheetRows([['a', '=b'], ['c', 'd']]), "a\t'=b\r\nc\td");
});

test('the list of changes: open, done and ignored, errors first, then in the order of the text', () => {
  /** @type {any} */
  const result = {
    text: '总计43件。发展发展。改过。没有处罚',
    report: { cells: { 'requests.result_total.natural': { state: 'number', span: [2, 4] } } },
    findings: [
      { rule: 'narrative.repeat', severity: 'warning', cells: [], span: [6, 10], fix: { span: [6, 10], text: '发展' }, ignored: { reason: '有意' } },
      { rule: 'requests.results', severity: 'error', cells: ['requests.result_total.natural'], span: [2, 4], expected: 44, actual: 43 },
      { rule: 'section.missing', severity: 'error', cells: [], span: [14, 14] },
      { rule: 'narrative.disclosure', severity: 'error', cells: ['requests.result_total.natural'], span: [14, 18], expected: 44, actual: 0 },
    ],
    edited: [{ span: [11, 13] }],
  };
  const history = { done: [{ changes: [{ edit: { span: [0, 1], text: '改过' }, was: '没改' }] }], undone: [] };
  assert.deepEqual(
    listChanges(result, history).map((/** @type {any} */ { state, now, should, around }) => [state, now, should, around?.join('|')]),
    [
      ['open', '43', '44', undefined],
      ['open', null, null, undefined],
      // A denial is quoted: nobody wrote 0.
      ['open', '没有处罚', null, undefined],
      ['ignored', '发展发展', '发展', '总计43件。|。改过。没有处罚'],
      ['done', '没改', '改过', '…43件。发展发展。|。没有处罚'],
    ],
  );
});

test('the list of changes: many equal changes are one entry, a few are not', () => {
  const words = '一,二,三,四:五';
  /** @type {any} */
  const finding = { rule: 'narrative.punctuation', severity: 'info', cells: [], span: [1, 2] };
  /** @param {number} at @param {string} was @param {string} text */
  const change = (at, was, text) => ({ edit: { span: [at, at + 1], text }, was, finding });
  const changes = [change(1, ',', '，'), change(3, ',', '，'), change(5, ',', '，'), change(7, ':', '：')];
  /** @param {any[]} all */
  const list = (all) => {
    const edited = all.map(({ edit }) => ({ span: edit.span }));
    const result = { text: words, report: { cells: {} }, findings: [], edited };
    return listChanges(result, { done: [{ changes: all }], undone: [] }).map((/** @type {any} */ { now, spans }) => [now, spans.length]);
  };
  assert.deepEqual(list(changes), [[',', 1], [',', 1], [',', 1], [':', 1]]);
  assert.deepEqual(list([...changes, change(8, ',', '，')]), [[',', 4], [':', 1]]);
});
