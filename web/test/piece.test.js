// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bundled } from './bundled.js';

const { isPiece } = await bundled('model/piece.js');

/** @param {string} parts @param {'number' | 'missing'} [state] */
const report = (parts, state = 'number') => ({
  report: { sections: parts.split(' ').filter(Boolean).map((id) => ({ id })), cells: { 'requests.new.total': { state } } },
});

test('a report is a piece without its beginning, its end, or all but a table', () => {
  for (const parts of ['', 'overview disclosure requests', 'requests disputes improvement other', 'disputes', 'overview extra']) {
    assert.ok(isPiece(report(parts)), parts);
  }
});

test('a part that is missing somewhere is a finding, no piece', () => {
  for (const parts of [
    'overview disclosure requests disputes improvement other',
    'disclosure requests disputes improvement other',
    'overview disclosure requests disputes improvement',
    'overview disputes other',
  ]) {
    assert.ok(!isPiece(report(parts)), parts);
  }
  assert.ok(!isPiece(report('', 'missing')), 'nothing at all');
});
