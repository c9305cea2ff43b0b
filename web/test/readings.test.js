// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CheckError } from '../src/engine/error.js';
import { cellsRead, checkPasted, wordsOf } from '../src/engine/readings.js';

/** @param {number} cells @param {number} [invalid] */
function report(cells, invalid = 0) {
  /** @type {any} */
  const all = {};
  for (let i = 0; i < cells; i++) all[`a.b.c${i}`] = { state: i % 2 ? 'number' : 'blank', span: [0, 0] };
  for (let i = 0; i < invalid; i++) all[`a.b.i${i}`] = { state: 'invalid', span: [0, 0] };
  all['a.b.lost'] = { state: 'missing', span: [0, 0] };
  return { report: { sections: [{}], cells: all }, findings: [] };
}

const NONE = { report: { sections: [], cells: {} }, findings: [{ rule: 'input.not_a_report' }] };

/** @param {any} page @param {any} flat */
async function choose(page, flat, html = '<p>一') {
  /** @type {(string | Uint8Array)[]} */
  const inputs = [];
  const check = async (/** @type {any} */ input) => {
    inputs.push(input);
    return typeof input === 'string' ? flat : page;
  };
  /** @type {any} */
  const options = {};
  return { chosen: await checkPasted({ text: '一', html }, options, check), inputs };
}

test('cells count where something was read', () => assert.equal(cellsRead(/** @type {any} */ (report(4, 3))), 4));

test('the page is preferred, unless it is no report or less was read in it', async () => {
  for (const [page, flat, reading] of /** @type {[any, any, string][]} */ ([
    [report(10), report(10), 'html'],
    [report(10), report(4), 'html'],
    [report(10), NONE, 'html'],
    [report(0), NONE, 'html'],
    [report(3), report(10), 'text'],
    [report(3, 50), report(10), 'text'],
    [NONE, report(0), 'text'],
    [NONE, NONE, 'text'],
  ])) {
    const { chosen } = await choose(page, flat);
    assert.equal(chosen?.reading, reading);
    assert.equal(chosen?.result, reading === 'html' ? page : flat);
  }
});

test('a page goes to the engine as UTF-8 that cannot be mistaken; without one only the text does', async () => {
  const { inputs } = await choose(report(1), report(1), '<meta charset=gb2312><p>一');
  assert.equal(Buffer.from(/** @type {Uint8Array} */ (inputs[0])).toString(), '\ufeff<!doctype html><meta charset=gb2312><p>一');
  assert.deepEqual((await choose(report(1), report(1), '')).inputs, ['一']);
});

test('a superseded check gives nothing', async () => {
  assert.equal((await choose(null, report(1))).chosen, null);
  assert.equal((await choose(report(1), null)).chosen, null);
});

test('only a PDF is read for its words; what cannot be loaded is told apart', async () => {
  /** @type {any} */
  const options = {};
  const text = Buffer.from('报告');
  const pdf = Buffer.from('%PDF-1.7');
  const words = Buffer.from('words');
  assert.equal(await wordsOf(text, options, () => assert.fail()), text);
  assert.equal(await wordsOf(pdf, options, async () => words), words);
  assert.equal(await wordsOf(pdf, options, async () => null), null);
  await assert.rejects(wordsOf(pdf, options, () => Promise.reject(new Error('offline'))), (error) =>
    error instanceof CheckError && error.code === 'pdf');
});
