// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { entriesOf, entriesOfDrop } from '../src/app/entries.js';
import { runOnAll } from '../src/engine/pool.js';
import { countsOf, filtered, pairsOf, sorted, standingOf, summaryOf } from '../src/model/batch.js';

/** @typedef {import('../src/model/batch.js').Row} Row */

const read = { title: '', organ: '甲局', year: 2020, form: '2019', verdict: 'pass', errors: 0, warnings: 0, infos: 0, lost: 0, problem: '', advice: '' };

/** @param {string} name @param {any} [summary] @param {any} [more] @returns {Row} */
const row = (name, summary, more) => ({
  id: 0,
  entry: { name, size: 1, open: async () => new Uint8Array() },
  state: summary ? 'done' : 'waiting',
  ...(summary && { summary: { ...read, ...summary } }),
  ...more,
});

/** @param {Row[]} rows */
const names = (rows) => rows.map(({ entry }) => entry.name);

test('a row stands as its verdict says; what cannot be checked is a problem and never passed', () => {
  assert.equal(standingOf(row('a')), 'waiting');
  assert.equal(standingOf(row('a', { verdict: 'pass' })), 'pass');
  assert.equal(standingOf(row('a', { verdict: 'incomplete' })), 'incomplete');
  assert.equal(standingOf(row('a', { verdict: 'fail', problem: '文件已损坏。' })), 'problem');
  assert.equal(standingOf(row('a', { verdict: 'pass' }, { state: 'failed', failure: 'crash' })), 'problem');
  assert.deepEqual(countsOf([row('a'), row('b', { verdict: 'pass' }), row('c', { verdict: 'pass' })]), {
    problem: 0,
    fail: 0,
    incomplete: 0,
    pass: 2,
    waiting: 1,
  });
});

test('a summary counts what could not be assessed for want of material, not what does not apply', () => {
  /** @type {any} */
  const result = {
    report: { title: '', organ: '甲局', year: 2020, form: '2019', sections: [{}], cells: {} },
    findings: [],
    not_assessed: [{ reason: 'form' }, { reason: 'no_table' }, { reason: 'unreadable' }, { reason: 'no_previous' }],
    summary: { errors: 1, warnings: 2, infos: 3, verdict: 'fail' },
  };
  assert.deepEqual(summaryOf(result), { ...read, verdict: 'fail', errors: 1, warnings: 2, infos: 3, lost: 2 });
});

test('rows are sorted by number, by worst verdict and as people count; what is not known comes last', () => {
  const rows = [
    row('报告10', { errors: 1, verdict: 'fail' }),
    row('报告9', { errors: 12, verdict: 'fail' }),
    row('报告1'),
    row('报告2', { verdict: 'pass' }, { state: 'failed', failure: 'crash', summary: undefined }),
  ];
  rows.forEach((each, index) => (each.id = index));
  assert.deepEqual(names(sorted(rows, { column: 'name', descending: false })), ['报告1', '报告2', '报告9', '报告10']);
  assert.deepEqual(names(sorted(rows, { column: 'errors', descending: true })), ['报告9', '报告10', '报告1', '报告2']);
  assert.deepEqual(names(sorted(rows, { column: 'errors', descending: false })), ['报告10', '报告9', '报告1', '报告2']);
  assert.deepEqual(names(sorted(rows, { column: 'standing', descending: false })), ['报告2', '报告10', '报告9', '报告1']);
  assert.equal(sorted(rows, null), rows);
});

test('rows are chosen by verdict and by words of file, organ and year', () => {
  const rows = [row('a.docx', { organ: '乙县人民政府' }), row('B.pdf', { verdict: 'fail', year: 2021 }), row('c.txt')];
  assert.deepEqual(names(filtered(rows, { standing: '', words: '' })), ['a.docx', 'B.pdf', 'c.txt']);
  assert.deepEqual(names(filtered(rows, { standing: 'fail', words: '' })), ['B.pdf']);
  assert.deepEqual(names(filtered(rows, { standing: '', words: ' 乙县 ' })), ['a.docx']);
  assert.deepEqual(names(filtered(rows, { standing: '', words: 'b.P' })), ['B.pdf']);
  assert.deepEqual(names(filtered(rows, { standing: 'pass', words: '2021' })), []);
});

test('this year\'s report finds last year\'s of the same organ, and none where two could be meant', () => {
  const [last, now] = [row('去年', { year: 2020 }), row('今年', { year: 2021, organ: ' 甲 局' })];
  const other = row('别家', { year: 2020, organ: '乙局' });
  assert.deepEqual(pairsOf([last, now, other]), [[now, last]]);
  assert.deepEqual(pairsOf([last, now, row('去年又一份', { year: 2020 })]), []);
  assert.deepEqual(pairsOf([row('无名', { organ: '' }), row('无年', { year: null }), row('坏', { year: 2021, problem: '坏' })]), []);
});

test('of several files those that systems leave behind are no reports; a single one is meant', () => {
  const folder = ['各镇/报告.docx', '各镇/~$报告.docx', '__MACOSX/报告.docx', '.DS_Store', '各镇/Thumbs.db', 'desktop.ini', '年报.txt'];
  const files = folder.map((webkitRelativePath) => /** @type {any} */ ({ webkitRelativePath, name: 'x', size: 1 }));
  assert.deepEqual(entriesOf(files).map(({ name }) => name), ['各镇/报告.docx', '年报.txt']);
  assert.equal(entriesOf([files[1]]).length, 1);
});

/** What a browser gives for something that was dropped. @param {string} path @param {any[] | null} [children] null: a file */
const dropped = (path, children = null) => ({
  fullPath: `/${path}`,
  isDirectory: children !== null,
  /** @param {(file: any) => void} done @param {() => void} fail */
  file: (done, fail) => (path.includes('没有了') ? fail() : done({ name: path, size: 3, arrayBuffer: async () => new ArrayBuffer(3) })),
  createReader() {
    // Two at a time, as browsers give a hundred at a time.
    const left = [...(children ?? [])];
    return { readEntries: (/** @type {(some: any[]) => void} */ done) => done(left.splice(0, 2)) };
  },
});

/** @param {any[]} roots @returns {any} */
const transfer = (roots) => ({
  files: roots.map(({ fullPath }) => ({ name: fullPath.slice(1), size: 3, webkitRelativePath: '' })),
  items: roots.map((root) => ({ kind: 'file', webkitGetAsEntry: () => root, getAsFile: () => ({ name: root.fullPath }) })),
});

test('a folder that is dropped gives all files in it, by their paths, without what systems leave', async () => {
  const folder = dropped('报送', [
    dropped('报送/乙.docx'),
    dropped('报送/各镇', [dropped('报送/各镇/丙.pdf'), dropped('报送/各镇/~$丙.docx'), dropped('报送/各镇/丁.txt'), dropped('报送/各镇/没有了.txt')]),
    dropped('报送/甲.docx'),
    dropped('报送/.DS_Store'),
    dropped('报送/__MACOSX', [dropped('报送/__MACOSX/甲.docx')]),
  ]);
  const entries = await entriesOfDrop(transfer([folder, dropped('另外.txt')]));
  const expected = ['另外.txt', '报送/乙.docx', '报送/各镇/丁.txt', '报送/各镇/丙.pdf', '报送/各镇/没有了.txt', '报送/甲.docx'];
  assert.deepEqual(entries.map(({ name }) => name), expected.sort());
  // One that has vanished meanwhile is a row that says so, not lost.
  await assert.rejects(entries.find(({ name }) => name.includes('没有了'))?.open() ?? Promise.resolve());
  assert.equal((await entries[0].open()).length, 3);
});

test('files that are dropped without a folder are taken as they are', async () => {
  assert.deepEqual((await entriesOfDrop(transfer([dropped('b.txt'), dropped('a.txt')]))).map(({ name }) => name), ['b.txt', 'a.txt']);
});

test('every item is done once, on all engines; added items bring back engines that had stopped', async () => {
  /** @type {any[]} */
  const engines = [{}, {}, {}];
  const items = [1];
  /** @type {Map<any, number[]>} */
  const done = new Map(engines.map((engine) => [engine, []]));
  await runOnAll(items, engines, new AbortController().signal, async (item, engine) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (item === 1) items.push(2, 3, 4, 5, 6, 7);
    done.get(engine)?.push(item);
  });
  assert.deepEqual([...done.values()].flat().sort(), [1, 2, 3, 4, 5, 6, 7]);
  assert.ok([...done.values()].every((some) => some.length > 0));
});

test('after an abort nothing more is begun', async () => {
  const stop = new AbortController();
  /** @type {number[]} */
  const begun = [];
  await runOnAll([1, 2, 3, 4], [/** @type {any} */ ({ onPage: true })], stop.signal, async (item) => {
    begun.push(item);
    if (item === 2) stop.abort();
  });
  assert.deepEqual(begun, [1, 2]);
});
