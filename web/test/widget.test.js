// @ts-check
// What the widget adds: the choice of rules, the markup as a tree, results in bytes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { readTree } from '../markup.mjs';
import { toUtf16, toUtf8 } from '../src/model/offsets.js';
import { switchedOff } from '../src/model/rules.js';

/** @type {any} */
const catalogue = {
  rules: [
    { id: 'input.not_a_report', group: 'input' },
    { id: 'cell.width', group: 'cells' },
    { id: 'cell.blank', group: 'cells' },
    { id: 'title.form', group: 'identity' },
  ],
};

test('rules are switched off one by one or by their group', () => {
  assert.deepEqual(switchedOff('', catalogue), []);
  assert.deepEqual(switchedOff('-cell.width', catalogue), ['cell.width']);
  assert.deepEqual(switchedOff(' -cell.* ，-title.form', catalogue), ['cell.width', 'cell.blank', 'title.form']);
});

test('names without a minus leave only these', () => {
  assert.deepEqual(switchedOff('title.form', catalogue), ['cell.width', 'cell.blank']);
  assert.deepEqual(switchedOff('cell.*,-cell.width', catalogue), ['cell.width', 'title.form']);
});

test('what says that nothing was read stays on, and a wrong name switches nothing off', () => {
  assert.deepEqual(switchedOff('-input.*,-input.not_a_report', catalogue), []);
  assert.deepEqual(switchedOff('titel.form,-nothing,input.not_a_report', catalogue), []);
});

test('a result goes to UTF-16 and back without change', () => {
  const text = '一、总计😀\n43';
  const bytes = Buffer.byteLength('一、总计😀\n');
  /** @type {any} */
  const result = {
    text,
    source: { bytes: 99 },
    report: {
      year: null,
      sections: [{ id: 'requests', number: '一', span: [0, bytes - 1] }],
      cells: { 'requests.new.total': { state: 'number', value: 43, text: '43', span: [bytes, bytes + 2] } },
      claims: [{ value: 43, span: [3, bytes], number: [bytes, bytes + 2] }],
    },
    findings: [{ rule: 'x', span: [bytes, bytes + 2], line: 2, fix: { span: [0, 3], text: '二' } }],
    blocks: [
      { kind: 'paragraph', span: [0, bytes - 1], heading: true },
      { kind: 'table', span: [bytes, bytes + 2], rows: [{ span: [bytes, bytes + 2], cells: [{ span: [bytes, bytes + 2], column: 0 }] }] },
    ],
    previous: { source: {}, report: { cells: { a: { state: 'blank', text: '', span: [70, 80] } } }, use: 'compared' },
  };
  const converted = toUtf16(result);
  assert.notDeepEqual(converted, result);
  assert.deepEqual(toUtf8(converted), result);
});

test('without a text there is nothing to convert', () => {
  /** @type {any} */
  const result = { report: { cells: { a: { span: [1, 2] } } } };
  assert.equal(toUtf8(result), result);
});

test('markup becomes a tree: attributes, flags, void elements, text; nothing for scripts that are off', () => {
  assert.deepEqual(
    readTree('<div id="a" hidden>\n  <p class="b c">文 <b>字</b></p>\n  <input type="file"\n    accept=".a,text/*">\n  <noscript><p>off</p></noscript></div>\n'),
    [['div', { id: 'a', hidden: '' }, ['p', { class: 'b c' }, '文 ', ['b', {}, '字']], ['input', { type: 'file', accept: '.a,text/*' }]]],
  );
  assert.throws(() => readTree('<div><p></div>'), /p/);
  assert.throws(() => readTree('<div>'), /div/);
  assert.throws(() => readTree('<p>&amp;</p>'), /&/);
});

test('the markup of the checker becomes a tree with all its ids', async () => {
  const html = await readFile(new URL('../src/checker.html', import.meta.url), 'utf8');
  const tree = JSON.stringify(readTree(html));
  const ids = [...html.matchAll(/\sid="([\w-]+)"/g)].map(([, id]) => id);
  assert.ok(ids.length > 20);
  for (const id of ids) assert.ok(tree.includes(`"id":"${id}"`), id);
});
