// The first module: what it takes, it reads as the whole one does; what it leaves is that one's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { casesWithCompanions, storedDocuments } from './documents.mjs';

/** @typedef {import('../../web/src/engine/local.js').Module} Module */

const build = new URL('../../build/wasm/', import.meta.url);
/** @param {string} name @returns {Promise<Module>} */
const load = (name) =>
  createRequire(import.meta.url)(fileURLToPath(new URL(`${name}.js`, build)))({
    wasmBinary: readFileSync(new URL(`${name}.wasm`, build)),
  });

describe('the first module', () => {
  /** @type {Module} */
  let whole;
  /** @type {Module} */
  let first;
  before(async () => {
    [whole, first] = await Promise.all([load('gouji'), load('gouji-first')]);
  });
  /** @param {string | Uint8Array} input */
  const fits = (input) => /** @type {(bytes: Uint8Array) => boolean} */ (first.fits)(Buffer.from(input));

  it('gives the same results for all plain texts', () => {
    let compared = 0;
    for (const [name, bytes] of [...storedDocuments('golden/seeds'), ...storedDocuments('cases')]) {
      if (!fits(bytes)) continue;
      for (const lang of /** @type {('zh' | 'en')[]} */ (['zh', 'en'])) {
        const options = { name, lang, withText: true };
        assert.equal(first.check(bytes, options), whole.check(bytes, options), name);
      }
      compared++;
    }
    assert.ok(compared >= 50, `${compared} texts`);
  });

  it('gives the same results beside other reports', () => {
    const cases = casesWithCompanions();
    assert.ok(cases.length >= 5, `${cases.length} cases`);
    for (const { name, report, previous, parts } of cases) {
      for (const { bytes } of [report, ...(previous ? [previous] : []), ...parts]) assert.ok(fits(bytes), name);
      const options = { name: report.name, previous, parts };
      assert.equal(first.check(report.bytes, options), whole.check(report.bytes, options), name);
    }
  });

  it('has the same rules and version', () => {
    assert.equal(first.rules(), whole.rules());
    assert.equal(first.version(), whole.version());
  });

  it('leaves to the whole one what is no plain text in UTF-8', () => {
    for (const input of [
      '<!doctype html><p>一、总体情况</p>',
      '%PDF-1.7\n',
      '{\\rtf1}',
      'GIF89a',
      'gouji-words/1 pdf 3\n',
      'gouji-refusal/1 damaged 3\n',
      'PK\x03\x04',
      '总体情况\0',
      '总体情况\x07',
      Buffer.from('总体情况', 'utf16le'),
      Buffer.from('\ufeff总体情况', 'utf16le'),
      new Uint8Array([0xd5, 0xfe, 0xb8, 0xae]),
    ]) {
      assert.equal(fits(input), false, String(input));
    }
    for (const text of ['', '总体情况', '\ufeff总体情况\r\n\t一', 'a < b > c']) assert.equal(fits(text), true, text);
  });
});
