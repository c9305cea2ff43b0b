// @ts-check
// What the fuzzers came upon, in this run and in longer ones before, is the same to the native
// program and to the WebAssembly module, byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const createGouji = createRequire(import.meta.url)(join(root, 'build/wasm/gouji.js'));

/** Files of one fuzzer, from the first to the last, that take some seconds. */
const MOST = 300;

/** @type {import('../../wasm/gouji').Gouji} */
let gouji;
before(async () => {
  gouji = await createGouji({ wasmBinary: readFileSync(join(root, 'build/wasm/gouji.wasm')) });
  assert.ok(gouji.add_data('gb18030', readFileSync(join(root, 'build/wasm/gouji-gb18030.dat'))));
});

// Those of the tables are choices and no documents.
for (const name of ['check', 'companions', 'docx', 'html', 'layout', 'text', 'xlsx', 'zip']) {
  test(name, () => {
    const found = ['build/fuzz-short', 'build/fuzz-corpus']
      .map((folder) => join(root, folder, name))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).sort().map((file) => join(folder, file)));
    assert.ok(found.length > 0, 'run tests/fuzz/run first');
    const step = Math.max(1, found.length / MOST);
    const files = Array.from({ length: Math.floor(found.length / step) }, (_, index) => found[Math.floor(index * step)]);
    const checked = files.filter((file) => {
      const bytes = readFileSync(file);
      // The command line opens archives, and reads PDFs with another program.
      return bytes.subarray(0, 5).toString('latin1') !== '%PDF-' && gouji.members(bytes) === '[]';
    });
    const native = spawnSync(join(root, 'build/release/gouji'), ['check', '--format', 'jsonl', ...checked], { maxBuffer: 1 << 30 });
    assert.ifError(native.error);
    assert.equal(native.signal, null);
    const lines = native.stdout.toString().trimEnd().split('\n');
    assert.equal(lines.length, checked.length);
    checked.forEach((file, index) => {
      assert.equal(gouji.check(readFileSync(file), { name: file, lang: 'zh' }), lines[index], file);
    });
  });
}
