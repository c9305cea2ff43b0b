// @ts-check
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { en } from '../src/texts/en.js';
import { first } from '../src/texts/zh-CN-first.js';
import { later } from '../src/texts/zh-CN-later.js';
import { zhCN } from '../src/texts/zh-CN.js';

/** @param {any} value @param {string} [path] @returns {Map<string, any>} */
function leaves(value, path = '') {
  /** @type {Map<string, any>} */
  const found = new Map();
  for (const [key, child] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof child === 'object') for (const [k, v] of leaves(child, at)) found.set(k, v);
    else found.set(at, child);
  }
  return found;
}

const zh = leaves(zhCN);
const english = leaves(en);

test('both languages have the same texts of the same kind', () => {
  assert.deepEqual([...english.keys()].sort(), [...zh.keys()].sort());
  for (const [key, text] of zh) {
    assert.equal(typeof english.get(key), typeof text, key);
    if (typeof text === 'function') assert.ok(english.get(key).length <= text.length, key);
  }
});

test('what comes later takes no words away from what is there', () => {
  const both = Object.keys(later).filter((area) => area in first);
  assert.deepEqual(both, []);
});

test('no English text has Chinese characters in it', () => {
  for (const [key, text] of english) {
    const words = typeof text === 'function' ? String(text) : text;
    assert.doesNotMatch(words, /\p{Script=Han}/u, key);
  }
});

test('only what has to be empty is empty', () => {
  const empty = [...zh, ...english].filter(([, text]) => text === '').map(([key]) => key);
  assert.deepEqual(empty, ['tables.unit'], 'the unit stands in the English column heads already');
});

test('every text is used and every text used exists', async () => {
  const folder = new URL('../src/', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).map(String);
  const sources = await Promise.all(
    names
      .filter((name) => /\.(js|html)$/.test(name) && !name.startsWith('texts'))
      .map((name) => readFile(new URL(name, folder), 'utf8')),
  );
  const all = sources.join('\n');
  // Looked up by an id of the result.
  const byId = [
    /^batch\.(columns|standings|failures)(\.|\w*$)/,
    /^beside\.uses(\.|\w*$)/,
    /^changes\.states(\.|\w*$)/,
    /^claims\.(reasons|outcome|short|exact|approximate|at_least)(\.|\w*$)/,
    /^detail\.(value|relation)(\.|\w*$)/,
    /^flow\.names(\.|\w*$)/,
    /^help\.forms(\.|\w*$)/,
    /^ignore\.scope(\.|\w*$)/,
    /^map\.(names|counts)(\.|\w*$)/,
    /^problems(\.|\w*$)/,
    /^rowGroups(\.|\w*$)/,
    /^ruleGroups(\.|\w*$)/,
    /^samples(\.|\w*$)/,
    /^severity(\.|\w*$)/,
    /^sheets\.(verdicts|states|\w+Heads)(\.|\w*$)/,
    /^start\.done(\.|\w*$)/,
    /^tableN(ames|umbers)(\.|\w*$)/,
    /^tables\.state(\.|\w*$)/,
    /^verdict\.(reasons|outcomes)(\.|\w*$)/,
  ];
  for (const key of zh.keys()) {
    if (byId.some((looked) => looked.test(key)) || key === 'lang') continue;
    const last = key.split('.').pop();
    const used = all.includes(`"${key}"`) || new RegExp(`\\.${last}\\b`).test(all);
    assert.ok(used, key);
  }
  for (const [, key] of all.matchAll(/data-text(?:-[\w-]+)?="([\w.]+)"/g)) assert.ok(zh.has(key), key);
});
