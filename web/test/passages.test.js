// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { piecesOf, windowsOf } from '../src/model/passages.js';

test('pieces cover the range without gap or overlap, whatever the spans', () => {
  const text = '0123456789';
  /** @type {[number, number][]} */
  const spans = [[2, 5], [4, 8], [4, 4], [0, 10], [10, 10]];
  const pieces = piecesOf([0, 10], spans.map((span, index) => ({ span, index })));
  assert.equal(pieces.map(({ from, to }) => text.slice(from, to)).join(''), text);
  for (const { from, to, findings } of pieces) {
    const expected = spans.flatMap(([a, b], index) =>
      from === to ? (a === from && b === from ? [index] : []) : a <= from && b >= to && a < b ? [index] : [],
    );
    assert.deepEqual([...findings].sort(), expected, `${from}–${to}`);
  }
});

test('the most specific finding of a piece comes first', () => {
  const pieces = piecesOf([0, 10], [{ span: [0, 10], index: 0 }, { span: [3, 4], index: 1 }]);
  assert.deepEqual(pieces.find(({ from }) => from === 3)?.findings, [1, 0]);
});

test('an empty span makes a piece of its own, also at both ends', () => {
  const pieces = piecesOf([0, 4], [{ span: [0, 0], index: 0 }, { span: [4, 4], index: 1 }]);
  assert.deepEqual(pieces, [
    { from: 0, to: 0, findings: [0] },
    { from: 0, to: 4, findings: [] },
    { from: 4, to: 4, findings: [1] },
  ]);
});

test('windows take whole lines around findings and grow together', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `line ${i}`);
  const text = lines.join('\n');
  const at = text.indexOf('line 500');
  const windows = windowsOf(text, [[at, at + 4], [at + 20, at + 22]]);
  assert.equal(windows.length, 1);
  const shown = text.slice(...windows[0]).split('\n');
  assert.equal(shown[0], 'line 497');
  assert.ok(shown.length < 12);
});

test('a window in one endless line is bounded and cuts no character', () => {
  const text = '😀'.repeat(1_000_000);
  const [[from, to]] = windowsOf(text, [[1_000_000, 1_900_000]]);
  assert.ok(to - from < 6000);
  assert.equal(text.slice(from, to), '😀'.repeat((to - from) / 2));
});
