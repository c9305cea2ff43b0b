// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isPdf } from '../src/engine/readings.js';
import { joined, wordOf, wordsText } from '../src/model/words.js';

/** An A4 page upright: y is turned round. */
const UPRIGHT = [1, 0, 0, -1, 0, 842];

/** @param {string} str @param {number[]} transform */
const run = (str, transform) => ({ str, transform, width: 30, height: 10, fontName: 'f' });

/** The line of a word alone on a page. @param {Parameters<typeof wordOf>} args */
function lineOf(...args) {
  const word = wordOf(...args);
  return word && wordsText(0, [{ width: 0, height: 0, words: [word] }]).split('\n')[2];
}

test('a run has its box in points from the top left corner', () => {
  assert.equal(lineOf(run('总计', [10, 0, 0, 10, 72, 742]), { ascent: 0.9, descent: -0.2 }, UPRIGHT), '72 91 102 102 总计');
  assert.equal(lineOf(run('43', [10, 0, 0, 10, 72.123, 742]), undefined, UPRIGHT), '72.12 91.2 102.12 101.2 43');
  assert.equal(lineOf(run('a', [10, 0, 0, 10, 0, 0]), { ascent: NaN, descent: NaN }, UPRIGHT), '0 833.2 30 843.2 a');
});

test('blanks in a run stay, at its ends they go; a run of blanks is nothing', () => {
  assert.equal(wordOf(run(' 一 本年\t新收\n', [10, 0, 0, 10, 0, 0]), {}, UPRIGHT)?.text, '一 本年 新收');
  assert.equal(wordOf(run('', [10, 0, 0, 10, 0, 0]), {}, UPRIGHT), null);
  assert.equal(wordOf(run(' \u3000', [10, 0, 0, 10, 0, 0]), {}, UPRIGHT), null);
});

test('what does not run from left to right is left out, on a turned page too', () => {
  for (const transform of [[0, 10, -10, 0, 0, 0], [-10, 0, 0, -10, 0, 0], [7, 7, -7, 7, 0, 0]]) {
    assert.equal(wordOf(run('草稿', transform), {}, UPRIGHT), null);
  }
  assert.equal(wordOf(run('竖', [10, 0, 0, 10, 0, 0]), { vertical: true }, UPRIGHT), null);
  // A page turned by 90 degrees, its text with it.
  const turned = [0, 1, 1, 0, 0, 0];
  assert.equal(lineOf(run('表', [0, 10, -10, 0, 100, 50]), { ascent: 0.9, descent: -0.1 }, turned), '50 91 80 101 表');
  assert.equal(wordOf(run('表', [10, 0, 0, 10, 100, 50]), {}, turned), null);
});

test('runs without a gap on one line are one word, others are not', () => {
  /** @param {string} text @param {number} left @param {number} [base] @param {number} [size] */
  const word = (text, left, base = 100, size = 10) =>
    ({ text, left, right: left + 10, top: base - size, bottom: base, base, size });
  assert.deepEqual(
    joined([word('规', 0), word('章', 10.1), word('0', 22), word('下', 32, 115), word('大', 42, 115, 16)]).map(({ text, left, right }) => [text, left, right]),
    [['规章', 0, 20.1], ['0', 22, 32], ['下', 32, 42], ['大', 42, 52]],
  );
  // A number set twice in the same place, or back at the start of the line, is not joined to itself.
  assert.equal(joined([word('7', 0), word('7', 0)]).length, 2);
});

test('the text has the size, the pages and their words, or the problem', () => {
  const word = { left: 1, top: 2, right: 3.456, bottom: 4, base: 4, size: 2, text: '甲' };
  assert.equal(
    wordsText(1234, [{ width: 595.276, height: 842, words: [word] }, { width: 595, height: 842, words: [] }]),
    'gouji-words/1 pdf 1234\npage 595.28 842\n1 2 3.46 4 甲\npage 595 842\n',
  );
  assert.equal(wordsText(9, [], 'encrypted'), 'gouji-words/1 pdf 9 encrypted\n');
});

test('a PDF is told by its mark, behind a byte-order mark or blanks, too', () => {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  for (const text of ['%PDF-1.7\n', '\ufeff%PDF-1.4', ' \r\n\t%PDF-2.0']) assert.ok(isPdf(bytes(text)), text);
  for (const text of ['', '%PD', 'x%PDF-1.7', '一份 %PDF-', ' '.repeat(5000)]) assert.ok(!isPdf(bytes(text)), text);
});
