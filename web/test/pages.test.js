// @ts-check
// The pages of words: both languages say the same, and what they say of the policy is what is sent.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { HEADERS } from '../serve.mjs';

/** @param {string} name */
const read = (name) => readFile(new URL(`../src/${name}`, import.meta.url), 'utf8');

/** @param {string} html @returns {string[]} */
const sections = (html) => html.split(/(?=<section lang)|(?=<section id="[\w-]+" lang)/).slice(1);

for (const name of ['privacy.html', 'rules.html']) {
  test(`${name}: Chinese and English have the same parts`, async () => {
    const [zh, en] = sections(await read(name));
    /** @param {string} html */
    const shape = (html) => [...html.matchAll(/<(h\d|p|ol|ul|li|dt|dd|code|kbd|!--)\b/g)].map(([, tag]) => tag);
    assert.ok(shape(zh).length > 3);
    assert.deepEqual(shape(en), shape(zh));
    /** @param {string} html */
    const fixed = (html) => [...html.matchAll(/<(?:code|kbd)>([^<]*)</g)].map(([, text]) => text.replace(/…+/g, '…'));
    assert.deepEqual(fixed(en), fixed(zh));
  });

  test(`${name}: no Chinese in English, but for the way back to it`, async () => {
    const [, en] = sections(await read(name));
    assert.doesNotMatch(en.replace(/<a [^>]*lang="zh-CN">中文<\/a>/, ''), /\p{Script=Han}/u);
  });
}

test('the privacy page explains each line of the policy that is sent', async () => {
  for (const section of sections(await read('privacy.html'))) {
    const explained = [...section.matchAll(/<dt><code>([^<]*)</g)].map(([, line]) => line);
    assert.deepEqual(explained, HEADERS['Content-Security-Policy'].split(/; */));
  }
});

test('the privacy page names all that is stored in the browser', async () => {
  const folder = new URL('../src/', import.meta.url);
  const names = (await readdir(folder, { recursive: true })).map(String).filter((name) => name.endsWith('.js'));
  const code = (await Promise.all(names.map(read))).join('\n');
  const keys = new Set([...code.matchAll(/KEY = '(gouji\.\w+)'/g)].map(([, key]) => key));
  assert.ok(keys.size > 1);
  for (const section of sections(await read('privacy.html'))) {
    const named = [...section.matchAll(/<code>(gouji\.(?!html)\w+)</g)].map(([, key]) => key);
    assert.deepEqual(new Set(named), keys);
  }
  assert.equal([...code.matchAll(/localStorage\.setItem\(/g)].length, [...code.matchAll(/localStorage\.setItem\(KEY,/g)].length);
  assert.doesNotMatch(code, /sessionStorage|indexedDB|document\.cookie/);
});
