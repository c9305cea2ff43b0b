// @ts-check
// The corpus is what it says: each document is found with the error that was put into it, and with
// nothing else; the others pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { join } from 'node:path';

import { document } from '../bench/corpus.mjs';
import { corpus, json, run } from './tools.mjs';

const COUNT = 1200;
const folder = corpus(COUNT);
const expected = json(join(folder, 'expected.jsonl'));
const { status, stdout } = run(['check', '--format', 'jsonl', '--files-from', join(folder, 'list.txt')]);
const results = stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line));

test('every document has its result, with the error that was put in and no other', () => {
  assert.equal(status, 1);
  assert.deepEqual(
    results.map((r) => ({
      name: r.source.name,
      rules: r.findings.map((/** @type {any} */ f) => f.rule),
      verdict: r.summary.verdict,
    })),
    expected);
});

test('the corpus is varied', () => {
  /** @param {(result: any) => any} of */
  const kinds = (of) => new Set(results.map(of)).size;
  assert.equal(results.length, COUNT);
  assert.deepEqual(new Set(results.map((r) => r.source.format)), new Set(['text', 'html', 'docx']));
  for (const format of ['text', 'html']) {
    const some = results.filter((r) => r.source.format === format);
    assert.deepEqual(new Set(some.map((r) => r.source.encoding)), new Set(['UTF-8', 'GB18030']));
  }
  assert.equal(kinds((r) => r.report.year), 7);
  assert.equal(kinds((r) => r.report.form), 2);
  assert.ok(kinds((r) => r.report.organ) > 200);
  assert.ok(kinds((r) => r.report.cells['requests.new.total'].value) > 60);
  assert.ok(new Set(expected.flatMap((e) => e.rules)).size >= 11);
});

test('a document is the same every time', () => {
  for (const index of [0, 7, 99_999]) assert.deepEqual(document(index), document(index));
  assert.notDeepEqual(document(7).bytes, document(8).bytes);
});
