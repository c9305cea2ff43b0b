// @ts-check
// A document that takes more memory than there is: the module says so, never anything else, and the
// engine starts it anew for the next one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { storedDocuments } from './documents.mjs';
import { leastPages, limited } from './limited.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const createGouji = createRequire(import.meta.url)(join(root, 'build/wasm/gouji.js'));
const wasm = readFileSync(join(root, 'build/wasm/gouji.wasm'));
const [, report] = storedDocuments('golden/seeds')[0];
const large = Buffer.concat(Array(400).fill(report));
const page = Buffer.from(`<html><body>${large.toString().replace(/^.*$/gm, (line) => `<p>${line}</p>`)}</body></html>`);

for (const [format, document] of /** @type {const} */ ([['text', large], ['html', page]])) test(`${format}: the module breaks off with OOM wherever its memory ends`, async () => {
  const expected = (await createGouji({ wasmBinary: wasm })).check(document, {});
  let result = '';
  let failures = 0;
  for (let pages = leastPages(wasm); !result; pages = Math.ceil(pages * 1.2)) {
    const gouji = await createGouji({ wasmBinary: limited(wasm, pages), printErr() {} });
    try {
      result = gouji.check(document, {});
    } catch (error) {
      assert.match(String(error), /OOM/, `${pages} pages`);
      failures++;
    }
  }
  assert.equal(result, expected);
  assert.notEqual(failures, 0);
});

test('the engine says that it was memory, and checks the next report as ever', async () => {
  const { build } = createRequire(join(root, 'web/package.json'))('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/engine/local.js';", resolveDir: join(root, 'web') },
    alias: { 'gouji-module': join(root, 'build/wasm/gouji.js'), 'gouji-first-module': join(root, 'build/wasm/gouji.js') },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const module = { exports: /** @type {any} */ ({}) };
  new Function('module', 'exports', 'require', '__dirname', '__filename', outputFiles[0].text)(
    module, module.exports, createRequire(import.meta.url), root, join(root, 'local.cjs'));
  const engine = module.exports.createLocalEngine({ data: async () => assert.fail(), wasm: async () => assert.fail() });
  await engine.start(limited(wasm, leastPages(wasm)));
  const options = { name: '', lang: 'zh' };
  const first = await engine.check(new Uint8Array(report), options);
  for (let round = 0; round < 3; round++) {
    await assert.rejects(engine.check(new Uint8Array(large), options), { code: 'memory' });
    assert.deepEqual(await engine.check(new Uint8Array(report), options), first);
  }
});
