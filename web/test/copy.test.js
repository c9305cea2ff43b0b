// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  NOTHING, inferredRepairs, changedParagraphs, changesOf, difference, dropLast, editsOf, formerText, historyAt, redo, repairsOf, revert, shownChanges, undo, withStep,
} from '../src/model/copy.js';

/** @param {string} text @param {[number, number]} [span] @param {string} [was] */
const change = (text, span = [0, 1], was = '?') => ({ edit: { span, text }, was });
/** @param {string[]} texts */
const historyOf = (...texts) => texts.reduce((history, text) => withStep(history, { changes: [change(text)] }), NOTHING);
/** @param {import('../src/model/copy.js').History} history */
const words = (history) => editsOf(history).map(({ text }) => text).join('');

test('steps are undone and redone in turn; a new one ends what was undone', () => {
  const three = historyOf('a', 'b', 'c');
  assert.equal(words(three), 'abc');
  assert.equal(words(undo(undo(three))), 'a');
  assert.equal(words(redo(undo(undo(three)))), 'ab');
  assert.equal(words(redo(redo(redo(undo(undo(three)))))), 'abc');
  const other = withStep(undo(three), { changes: [change('d')] });
  assert.equal(words(other), 'abd');
  assert.equal(words(redo(other)), 'abd');
  assert.equal(words(undo(NOTHING)), '');
});

test('all is taken back at once, and each step can be done again', () => {
  const none = revert(historyOf('a', 'b', 'c'));
  assert.equal(words(none), '');
  assert.equal(words(redo(none)), 'a');
  assert.equal(words(redo(redo(redo(none)))), 'abc');
  assert.equal(words(undo(redo(redo(none)))), 'a');
});

test('a step that did not work leaves no trace', () => {
  const one = dropLast(historyOf('a', 'b'));
  assert.equal(words(one), 'a');
  assert.equal(words(redo(one)), 'a');
});

test('a step of many edits is one', () => {
  const history = withStep(historyOf('a'), { changes: [change('b'), change('c')] });
  assert.equal(changesOf(history).length, 3);
  assert.equal(words(undo(history)), 'a');
});

test('what is seen of the changes: by place, the last on a place, nothing that was made back', () => {
  const history = withStep(historyOf(), {
    changes: [change('44', [9, 11], '43'), change('7', [2, 3], '7'), change('x', [4, 5], 'y'), change('45', [9, 11], '43')],
  });
  /** @type {any} */
  const result = { text: '', edited: [null, { span: [2, 3] }, { span: [4, 5] }, { span: [9, 11] }] };
  assert.deepEqual(
    shownChanges(history, result).map(({ change: { was, edit }, span }) => [was, edit.text, span[0]]),
    [['y', 'x', 4], ['43', '45', 9]],
  );
  assert.deepEqual(shownChanges(history, /** @type {any} */ ({})), []);
});

test('what stood at a place first is known through all changes of it', () => {
  const history = withStep(NOTHING, { changes: [change('44', [2, 4], '43')] });
  /** @type {any} */
  const result = { text: '共44件', edited: [{ span: [1, 3] }] };
  assert.equal(formerText(history, result, [1, 3]), '43');
  assert.equal(formerText(history, result, [3, 4]), '件');
});

test('a text that the field had leads back to its step', () => {
  /** @type {import('../src/model/copy.js').History} */
  let history = withStep(NOTHING, { changes: [change('a')], field: { before: '0', after: '1' } });
  history = withStep(history, { changes: [change('b')], field: { before: '1', after: '2' } });
  assert.equal(words(/** @type {any} */ (historyAt(history, '0'))), '');
  assert.equal(words(/** @type {any} */ (historyAt(history, '1'))), 'a');
  assert.equal(words(/** @type {any} */ (historyAt(undo(undo(history)), '2'))), 'ab');
  assert.equal(historyAt(history, '3'), null);
  assert.equal(historyAt(NOTHING, '0'), null);
});

test('the difference of two texts is one passage, with whole characters', () => {
  for (const [before, after] of [
    ['共43件', '共44件'], ['', 'abc'], ['abc', ''], ['aaa', 'aa'], ['aa', 'aaa'], ['一二', '一二'], ['a😀b', 'a😁b'], ['😀', '😀😀'],
    ['𠮷x', '𠮸x'], ['x\ud83d\ude00', 'x\ud83c\ude00'],
  ]) {
    const { span, text } = difference(before, after);
    assert.equal(before.slice(0, span[0]) + text + before.slice(span[1]), after);
    for (const at of [...span]) {
      assert.ok(at === 0 || (before.codePointAt(at - 1) ?? 0) <= 0xffff || at === before.length, `${before} ${at}`);
    }
  }
  assert.deepEqual(difference('共43件', '共44件'), { span: [2, 3], text: '4' });
});

test('the paragraphs of a document that were changed, not its tables', () => {
  /** @param {'paragraph' | 'table'} kind @param {[number, number]} span */
  const block = (kind, span) => ({ kind, span });
  /** @type {any} */
  const result = {
    text: '甲甲。乙乙。丙丙。丁丁。',
    blocks: [block('paragraph', [0, 3]), block('paragraph', [3, 6]), block('table', [6, 9]), block('paragraph', [9, 12])],
    edited: [{ span: [4, 5] }, { span: [7, 8] }, { span: [9, 10] }],
  };
  const changes = ['乙', '丙', '丁'].map((text) => change(text));
  assert.deepEqual(changedParagraphs(withStep(NOTHING, { changes }), result), ['乙乙。', '丁丁。']);
});

test('repairs at once: the last place first, none over another, none that is ignored or only inferred', () => {
  /** @param {[number, number]} span @param {object} [more] */
  const finding = (span, more) => ({ fix: { span, text: 'x' }, ...more });
  /** @type {any} */
  const result = {
    findings: [
      finding([0, 2]), finding([10, 12]), finding([10, 12]), finding([11, 15]), finding([4, 4]), finding([4, 4]),
      finding([20, 22], { ignored: {} }), finding([40, 41], { relations: [{}] }), { span: [30, 31] }, finding([2, 4]),
    ],
  };
  assert.deepEqual(repairsOf(result).map(({ fix }) => fix?.span), [[11, 15], [4, 4], [2, 4], [0, 2]]);
  assert.equal(inferredRepairs(result), 1);
});
