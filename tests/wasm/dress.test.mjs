// The real reports in every dress: native and WebAssembly give the same bytes, text and structure
// included, as the schema says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dressedReports } from '../dress/documents.mjs';
import { readSchema, validator } from './schema.mjs';

const root = new URL('../../', import.meta.url);
const build = new URL('build/wasm/', root);
const program = fileURLToPath(new URL('build/release/gouji', root));
const createGouji = createRequire(import.meta.url)(fileURLToPath(new URL('gouji.js', build)));

/** What the native program prints. @param {string[]} args @param {Buffer} [input] */
function native(args, input) {
  const run = spawnSync(program, args, { input, maxBuffer: 1 << 26 });
  assert.ifError(run.error);
  assert.equal(run.signal, null);
  return run.stdout;
}

describe('a report in any dress is the same to native and WebAssembly', () => {
  const validate = validator(readSchema('gouji-1'));
  /** @type {import('../../wasm/gouji').Gouji} */
  let gouji;
  before(async () => {
    gouji = await createGouji({ wasmBinary: readFileSync(new URL('gouji.wasm', build)) });
    assert.ok(gouji.add_data('gb18030', readFileSync(new URL('gouji-gb18030.dat', build))));
  });
  for (const { seed, tables, dress, file } of dressedReports(program)) {
    it(`${seed}, ${tables}: ${dress}`, () => {
      // A PDF's words come from another program here and there; from there on all is the same.
      const isPdf = file.endsWith('.pdf');
      const bytes = isPdf ? native(['dump', '--stage=words', file]) : readFileSync(file);
      const text = gouji.check(bytes, { name: '-', withText: true });
      const expected = native(['check', '--format', 'jsonl', '--with-text', '-'], bytes);
      assert.equal(`${text}\n`, expected.toString());
      const result = JSON.parse(text);
      validate(result);
      // A PDF has no tables of its own.
      const tablesIn = result.blocks.filter((/** @type {any} */ block) => block.kind === 'table');
      assert.ok(isPdf || tablesIn.length >= 3);
    });
  }
});
