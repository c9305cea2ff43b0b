// @ts-check
// That the benchmarks measure what they say: grown documents are read like the report that they are
// made of, and the arithmetic of rounds and growth is right. No times, no peers.
// GOUJI names the program (build/release/gouji).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { exponent, memoryBound } from './curves.mjs';
import { bytesOf, document, formats, prepare, report } from './documents.mjs';
import { ratios, repeat, rounds, summary } from './measure.mjs';
import { plot } from './plot.mjs';
import { table } from './table.mjs';

const gouji = process.env.GOUJI ?? fileURLToPath(new URL('../../build/release/gouji', import.meta.url));

/** @param {string} file */
function check(file) {
  // With findings, the exit status is one.
  const args = ['check', '--fail-on', 'never', '--format', 'json', file];
  return JSON.parse(execFileSync(gouji, args, { encoding: 'utf8', maxBuffer: 1 << 28 })).results[0];
}

/** @param {any} result */
const values = (result) =>
  Object.fromEntries(Object.entries(result.report.cells).map(([id, { state, value }]) => [id, `${state} ${value}`]));

prepare(gouji);
const expected = check(report.text);
for (const format of formats) {
  test(`a grown document is read like the report: ${format}`, () => {
    const file = document(format, 300e3, gouji);
    const size = bytesOf(format, file);
    assert.ok(size > 200e3 && size < 350e3, `${size} bytes`);
    const result = check(file);
    assert.deepEqual(values(result), values(expected));
    // What grows says nothing twice.
    assert.ok(result.findings.length <= expected.findings.length + 2, `${result.findings.length} findings`);
  });
}

test('ratios are of what was measured in the same round', async () => {
  /** @type {string[]} */
  const order = [];
  const times = { a: [9, 1, 2, 30], b: [9, 10, 20, 300] };
  const contestant = (/** @type {'a' | 'b'} */ name) => async () => {
    order.push(name);
    return times[name].shift() ?? NaN;
  };
  const measured = await rounds({ a: contestant('a'), b: contestant('b') }, { rounds: 3, slice: 1 });
  assert.deepEqual(measured, { a: [1, 2, 30], b: [10, 20, 300] });
  assert.equal(order.join(''), 'ababbaab');
  const { median, least, most } = ratios(measured.a, measured.b);
  assert.deepEqual([median, least, most], [0.1, 0.1, 0.1]);
  assert.deepEqual(summary([4, 1, 3, 2]), { median: 2.5, low: 1.75, high: 3.25, least: 1, most: 4 });
  let works = 0;
  assert.equal(await repeat(() => works++, 0), 1);
  assert.equal(works, 1);
});

test('growth is told, and drawn', () => {
  const sizes = [1e6, 3e6, 10e6];
  /** @param {number} power @returns {import('./curves.mjs').Point[]} */
  const curve = (power) => sizes.map((size) =>
    ({ format: 'text', kind: 'native', size, bytes: size, file: size, nanoseconds: size ** power, memory: 4 * size + (16 << 20) }));
  assert.equal(exponent(curve(1)).toFixed(6), '1.000000');
  assert.equal(exponent(curve(2)).toFixed(6), '2.000000');
  assert.equal(memoryBound(1e6), 3e6 + 16777216);
  const run = { setting: { rounds: 1, slice: 1 }, seconds: 1, machine: {}, rows: [], stages: [], many: [], points: curve(1) };
  assert.match(table(run), /\| text \| native \| 1\.00 \|.*\*\*no\*\*, from 1\.0 MB/);
  assert.equal(plot(curve(1)).match(/<circle /g)?.length, 2 * sizes.length);
});
