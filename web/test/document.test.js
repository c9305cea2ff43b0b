// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { leavesOf, marksByLeaf, tableRows } from '../src/model/document.js';

/** @typedef {import('../src/model/types.js').Block} Block */

/** @param {number} start @param {number} end @returns {Block} */
const paragraph = (start, end) => ({ kind: 'paragraph', span: [start, end], heading: false });

/** @param {number} column @param {number} [columns] @param {number} [rows] */
const cell = (column, columns = 1, rows = 1) => ({ span: /** @type {[number, number]} */ ([0, 0]), column, columns, rows });

const TEXT = '## 题\n甲\t\t丙\n文 \n';
/** @type {Block[]} */
const BLOCKS = [
  paragraph(3, 4),
  {
    kind: 'table',
    span: [5, 9],
    rows: [
      {
        span: [5, 9],
        cells: [
          { span: [5, 6], column: 0, columns: 1, rows: 1 },
          { span: [7, 7], column: 1, columns: 1, rows: 1 },
          { span: [8, 9], column: 2, columns: 1, rows: 1 },
        ],
      },
    ],
  },
  paragraph(10, 11),
];

test('paragraphs are shown by whole lines, cells by what is in them', () => {
  const leaves = leavesOf(BLOCKS, TEXT);
  assert.deepEqual(leaves.map(([a, b]) => TEXT.slice(a, b)), ['## 题', '甲', '', '丙', '文 ']);
});

test('every mark lies on a leaf: long ones on each that they cover, empty ones on one', () => {
  const leaves = leavesOf(BLOCKS, TEXT);
  /** @param {[number, number]} span */
  const on = (span) => marksByLeaf(leaves, [{ span, index: 0 }]).map((marks) => marks.map(({ span: [a, b] }) => `${a}-${b}`).join());
  assert.deepEqual(on([3, 9]), ['3-4', '5-6', '', '8-9', '']);
  assert.deepEqual(on([7, 7]), ['', '', '7-7', '', ''], 'the blank cell, not the end of the one before');
  assert.deepEqual(on([6, 6]), ['', '6-6', '', '', '']);
  assert.deepEqual(on([6, 7]), ['', '6-6', '', '', ''], 'a separator alone');
  assert.deepEqual(on([0, 0]), ['0-0', '', '', '', '']);
  assert.deepEqual(on([13, 13]), ['', '', '', '', '12-12']);
  assert.deepEqual(marksByLeaf([], [{ span: [0, 1], index: 0 }]), []);
});

test('wherever empty marks are, none is lost and none is doubled', () => {
  const leaves = leavesOf(BLOCKS, TEXT);
  for (let at = 0; at <= TEXT.length; at++) {
    const all = marksByLeaf(leaves, [{ span: [at, at], index: 7 }]).flat();
    assert.equal(all.length, 1, String(at));
    assert.ok(leaves.some(([a, b]) => a <= all[0].span[0] && all[0].span[1] <= b));
  }
});

/** @param {ReturnType<typeof tableRows>} rows */
const drawn = (rows) => rows.map((row) => row.map((c) => `${c.cell ? 'c' : '-'}${c.columns}x${c.rows}`).join(' '));

test('what cells from above cover has no cell, what nothing covers is filled', () => {
  assert.deepEqual(
    drawn(tableRows([
      { cells: [cell(0, 3, 2), cell(3)] },
      { cells: [cell(4)] },
      { cells: [cell(2)] },
      { cells: [cell(0, 1, 99)] },
    ])),
    ['c3x2 c1x1', '-1x1 c1x1', '-2x1 c1x1', 'c1x1'],
  );
});

test('spans beyond all bounds stay within HTML’s', () => {
  const rows = tableRows([{ cells: [cell(0, 4000, 60000)] }, { cells: [cell(4095)] }]);
  assert.deepEqual(drawn(rows), ['c1000x2', '-1000x1 -1000x1 -1000x1 -95x1 c1x1']);
});
