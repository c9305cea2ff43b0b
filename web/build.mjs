// @ts-check
// Bundles the page into a folder that any web server can serve.
// `node build.mjs [--wasm FOLDER] [--out FOLDER]`: --wasm holds gouji.js, gouji.wasm and
// gouji-gb18030.dat.
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { zhCN } from './src/texts/zh-CN.js';
import { textAt } from './src/texts/index.js';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { wasm: { type: 'string' }, out: { type: 'string' } } });
const wasm = resolve(values.wasm ?? join(here, '../build/wasm'));
const pdfjs = join(here, 'node_modules/pdfjs-dist');
const out = resolve(values.out ?? join(here, '../build/site'));

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  minify: true,
  outdir: out,
  target: 'chrome80',
  charset: 'utf8',
  loader: { '.txt': 'text' },
  alias: { 'gouji-module': join(wasm, 'gouji.js') },
  // The module's glue can run in Node.js, too; a browser never gets to these.
  external: ['fs', 'path', 'crypto', 'url', 'ws', 'perf_hooks'],
  logLevel: 'warning',
};
await Promise.all([
  // The page; what it needs where workers fail is a chunk of its own.
  build({ ...options, entryPoints: [join(here, 'src/page.js')], format: 'esm', splitting: true }),
  build({ ...options, entryPoints: [join(here, 'src/engine/worker.js')], format: 'iife', entryNames: '[name]' }),
  build({ ...options, entryPoints: [join(here, 'src/page.css')] }),
  // What reads PDFs, for the first one that is opened.
  build({
    ...options,
    entryPoints: [{ in: join(pdfjs, 'legacy/build/pdf.worker.mjs'), out: 'pdf/worker' }],
    format: 'iife',
    logLevel: 'error',
  }),
  cp(join(pdfjs, 'cmaps'), join(out, 'pdf/cmaps'), { recursive: true }),
  cp(join(pdfjs, 'LICENSE'), join(out, 'pdf/LICENSE')),
]);

/** The page with its Chinese words in place, before any script has run. @param {string} html */
function withTexts(html) {
  return html
    .replace(/(<[^<>]*\sdata-text="([\w.]+)"[^<>]*>)(?=<\/)/g, (_, open, key) => open + escape(textAt(zhCN, key)))
    .replace(/\sdata-text-([\w-]+)="([\w.]+)"/g, (all, name, key) => `${all} ${name}="${escape(textAt(zhCN, key))}"`);
}

/** @param {string} text */
function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}

const html = await readFile(join(here, 'src/index.html'), 'utf8');
await writeFile(join(out, 'index.html'), withTexts(html));
await copyFile(join(here, 'src/icon.svg'), join(out, 'icon.svg'));
for (const file of ['gouji.wasm', 'gouji-gb18030.dat']) await copyFile(join(wasm, file), join(out, file));
