// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toBytes, toUtf16, utf16Offsets } from '../src/model/offsets.js';

/** The slow and certain way: encode what stands before. @param {string} text @param {number} unit */
const bytesBefore = (text, unit) => Buffer.byteLength(text.slice(0, unit), 'utf8');

test('every character border of a mixed text converts to itself', () => {
  const text = 'a１é一😀\r\n\t（七）总计\u00a0𠮷z';
  /** @type {number[]} */
  const units = [0];
  for (const character of text) units.push(units[units.length - 1] + character.length);
  const at = utf16Offsets(text, units.map((unit) => bytesBefore(text, unit)));
  for (const unit of units) assert.equal(at.get(bytesBefore(text, unit)), unit);
});

test('an offset inside a character is its start, one beyond the end is the end', () => {
  const at = utf16Offsets('一😀b', [1, 2, 3, 4, 6, 7, 8, 9, 1000]);
  assert.deepEqual([...at], [[1, 0], [2, 0], [3, 1], [4, 1], [6, 1], [7, 3], [8, 4], [9, 4], [1000, 4]]);
});

test('offsets may come in any order and more than once', () => {
  assert.equal(utf16Offsets('一二三', [9, 0, 3, 3, 6]).get(6), 2);
});

test('an empty text has one place', () => {
  assert.deepEqual([...utf16Offsets('', [0, 5])], [[0, 0], [5, 0]]);
});

test('a lone surrogate counts as the three bytes of U+FFFD', () => {
  const text = 'x\ud800y\udc00z';
  assert.equal(utf16Offsets(text, [4]).get(4), 2);
  assert.equal(utf16Offsets(text, [8]).get(8), 4);
});

test('all spans of a result are converted, the rest is left', () => {
  const text = '一、总计\n43';
  const bytes = bytesBefore(text, 5);
  /** @type {any} */
  const result = {
    text,
    source: { bytes: 99 },
    report: {
      sections: [{ id: 'requests', span: [0, bytes] }],
      cells: { 'requests.new.total': { state: 'number', value: 43, text: '43', span: [bytes, bytes + 2] } },
      claims: [{ value: 43, span: [0, bytes], number: [bytes, bytes + 2] }],
    },
    findings: [{ rule: 'x', span: [bytes, bytes + 2], line: 2, fix: { span: [0, 3], text: '二' } }],
    blocks: [
      { kind: 'paragraph', span: [0, bytes - 1], heading: true },
      { kind: 'table', span: [bytes, bytes + 2], rows: [{ span: [bytes, bytes + 2], cells: [{ span: [bytes, bytes + 2], column: 0 }] }] },
    ],
  };
  const converted = toUtf16(result);
  assert.deepEqual(converted.report.sections[0].span, [0, 5]);
  const [start, end] = converted.report.cells['requests.new.total'].span;
  assert.equal(text.slice(start, end), '43');
  assert.deepEqual(converted.report.claims[0].span, [0, 5]);
  assert.deepEqual(converted.report.claims[0].number, [5, 7]);
  assert.deepEqual(converted.findings[0].span, [5, 7]);
  assert.deepEqual(converted.findings[0].fix, { span: [0, 1], text: '二' });
  assert.equal(converted.findings[0].line, 2);
  /** @type {any} */
  const [paragraph, table] = converted.blocks ?? [];
  assert.deepEqual(paragraph, { kind: 'paragraph', span: [0, 4], heading: true });
  assert.deepEqual(table, { kind: 'table', span: [5, 7], rows: [{ span: [5, 7], cells: [{ span: [5, 7], column: 0 }] }] });
  assert.deepEqual(result.findings[0].span, [bytes, bytes + 2], 'the result passed in is unchanged');
});

test('a span of a text converts to bytes and back, whatever stands in it', () => {
  const text = 'a１é一😀\r\n\t（七）总计\u00a0𠮷z\ud800y';
  for (let start = 0; start <= text.length; start++) {
    for (let end = start; end <= text.length; end++) {
      // What an encoder writes for each half of a pair is no piece of the whole.
      if ([start, end].some((unit) => (text.codePointAt(unit - 1) ?? 0) > 0xffff)) continue;
      const bytes = toBytes(text, [start, end]);
      assert.deepEqual(bytes, [bytesBefore(text, start), bytesBefore(text, end)]);
      const at = utf16Offsets(text, bytes);
      assert.deepEqual(bytes.map((byte) => at.get(byte)), [start, end]);
    }
  }
});

test('a span takes in the whole of a character, and nothing beyond the text', () => {
  assert.deepEqual(toBytes('一😀b', [2, 2]), [3, 3]);
  assert.deepEqual(toBytes('一😀b', [2, 3]), [3, 7]);
  assert.deepEqual(toBytes('一😀b', [1, 2]), [3, 7]);
  assert.deepEqual(toBytes('一😀b', [4, 99]), [8, 8]);
  assert.deepEqual(toBytes('一😀b', [-1, 1]), [0, 3]);
  assert.deepEqual(toBytes('', [0, 0]), [0, 0]);
});

test('the places of edits are converted, those that were not applied stay nothing', () => {
  /** @type {any} */
  const result = {
    text: '一二三',
    report: { sections: [], cells: {}, claims: [] },
    findings: [],
    edited: [{ span: [3, 9] }, null],
  };
  assert.deepEqual(toUtf16(result).edited, [{ span: [1, 3] }, null]);
});
