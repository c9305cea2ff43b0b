// Reports beside the one that is checked, native and WebAssembly: every case that has some.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { casesWithCompanions } from './documents.mjs';
import { readSchema, validator } from './schema.mjs';

const root = new URL('../../', import.meta.url);
const build = new URL('build/wasm/', root);
const createGouji = createRequire(import.meta.url)(fileURLToPath(new URL('gouji.js', build)));
const folder = mkdtempSync(join(tmpdir(), 'gouji-companions-'));
after(() => rmSync(folder, { recursive: true }));

/** What the native program prints, run in the folder. @param {string[]} args */
function native(args) {
  const program = fileURLToPath(new URL('build/release/gouji', root));
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.ifError(run.error);
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  return run.stdout;
}

/** @param {string} name @param {{ bytes: Buffer }} document */
function stored(name, { bytes }) {
  writeFileSync(join(folder, name), bytes);
  return { name, bytes };
}

describe('reports beside the one that is checked are the same to native and WebAssembly', () => {
  const validate = validator(readSchema('gouji-1'));
  const cases = casesWithCompanions();
  /** @type {import('../../wasm/gouji').Gouji} */
  let gouji;
  before(async () => {
    gouji = await createGouji({ wasmBinary: readFileSync(new URL('gouji.wasm', build)) });
  });

  it('there are cases of both kinds', () => {
    assert.ok(cases.some(({ previous }) => previous));
    assert.ok(cases.some(({ parts }) => parts.length > 1));
  });

  for (const { name, report, previous, parts } of cases) {
    it(name, () => {
      const { bytes } = stored('report.txt', report);
      for (const lang of /** @type {('zh' | 'en')[]} */ (['zh', 'en'])) {
        const common = ['--format', 'json', '--lang', lang];
        if (previous) {
          const before = stored('before.txt', previous);
          const text = gouji.check(bytes, { name: 'report.txt', lang, previous: before });
          const args = ['check', ...common, '--previous', before.name, 'report.txt'];
          assert.equal(native(args), `{"schema":"gouji/1","results":[\n${text}\n]}\n`);
          validate(JSON.parse(text));
        }
        if (parts.length > 0) {
          const files = parts.map((part, i) => stored(`part-${i}.txt`, part));
          const text = gouji.check(bytes, { name: 'report.txt', lang, parts: files });
          const args = ['rollup', ...common, '--parent', 'report.txt', ...files.map((f) => f.name)];
          assert.equal(native(args), `{"schema":"gouji/1","results":[\n${text}\n]}\n`);
          validate(JSON.parse(text));
        }
      }
    });
  }
});
