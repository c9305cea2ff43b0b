// @ts-check
// Bundles the page into a folder that any web server can serve, with the same page as one file in it.
// `node build.mjs [--wasm FOLDER] [--out FOLDER]`: --wasm holds gouji.js, gouji.wasm, gouji-first.js,
// gouji-first.wasm and gouji-gb18030.dat.
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { carried } from './carry.mjs';
import { articles, escape, pageOf } from './pages.mjs';
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
  alias: {
    'gouji-module': join(wasm, 'gouji.js'),
    'gouji-first-module': join(wasm, 'gouji-first.js'),
    fflate: join(here, 'src/app/zip.js'),
  },
  // The module's glue can run in Node.js, too; a browser never gets to these.
  external: ['fs', 'path', 'crypto', 'url', 'ws', 'perf_hooks'],
  logLevel: 'warning',
};
/** For what carries the whole module, or has it beside. */
const wholeOnly = { alias: { ...options.alias, 'gouji-first-module': join(wasm, 'gouji.js') } };
/** What the worker needs after the first check only. @type {import('esbuild').Plugin} */
const glueBeside = {
  name: 'glue beside',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/glue\.js$/ }, () => ({ path: join(here, 'src/engine/glue-beside.js') })),
};
const [{ metafile }] = await Promise.all([
  // The page; what it needs where workers fail is a chunk of its own.
  build({ ...options, entryPoints: [join(here, 'src/page.js')], format: 'esm', splitting: true, metafile: true }),
  build({
    ...options,
    entryPoints: [join(here, 'src/early.js'), join(here, 'src/engine/worker.js')],
    format: 'iife',
    entryNames: '[name]',
    plugins: [glueBeside],
  }),
  build({ ...options, entryPoints: [join(wasm, 'gouji.js')], format: 'iife', globalName: 'createGouji' }),
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

/** esbuild has every script wait for its helpers, which few use. */
async function dropUnusedHelpers() {
  const scripts = Object.entries(metafile.outputs);
  const helpers = scripts.filter(([, { inputs }]) => Object.keys(inputs).length === 0).map(([file]) => basename(file));
  for (const [file] of scripts) {
    const script = await readFile(file, 'utf8');
    const needed = helpers.reduce((left, helper) => left.replace(`import"./${helper}";`, ''), script);
    if (needed !== script) await writeFile(file, needed);
  }
}
await dropUnusedHelpers();

/** What a script imports before it runs, which the page need not find out one after the other. @param {string} name @returns {Promise<string[]>} */
async function importsOf(name) {
  const script = await readFile(join(out, name), 'utf8');
  const found = [...script.matchAll(/(?:\bfrom|\bimport)"\.\/([\w-]+\.js)"/g)].map(([, imported]) => imported);
  const all = await Promise.all(found.map(async (one) => [one, ...(await importsOf(one))]));
  return [...new Set(all.flat())];
}

const checker = (await readFile(join(here, 'src/checker.html'), 'utf8')).replace(/^(?=.)/gm, '      ').trimEnd();
const html = (await readFile(join(here, 'src/index.html'), 'utf8')).replace(/ *<!-- checker.html -->/, () => checker);
const imports = await importsOf('page.js');
/** V8 compiles what the first check runs while it loads, and keeps all of that for the next visit. */
for (const name of ['page.js', ...imports, 'worker.js']) {
  await writeFile(join(out, name), `//# allFunctionsCalledOnLoad\n${await readFile(join(out, name), 'utf8')}`);
}
const preloads = imports.map((name) => `\n    <link rel="modulepreload" href="${name}">`);
const page = withTexts(html).replace(/(?<=<script type="module"[^>]*><\/script>)/, preloads.join(''));
await writeFile(join(out, 'index.html'), page);
for (const file of ['gouji-first.wasm', 'gouji.wasm', 'gouji-gb18030.dat']) await copyFile(join(wasm, file), join(out, file));
await cp(join(here, 'src/icons'), join(out, 'icons'), { recursive: true });
for (const file of ['icon.svg', 'manifest.webmanifest']) await copyFile(join(here, 'src', file), join(out, file));

const words = await articles(wasm);
for (const [name, article] of Object.entries(words)) {
  await writeFile(join(out, `${name}.html`), await pageOf(article));
}

/** @param {string | Uint8Array} content */
const hashOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Replaces what has to be there. @param {string} text @param {string | RegExp} from @param {string} to */
function swap(text, from, to) {
  const swapped = text.replace(from, () => to);
  if (swapped === text) throw new Error(`gouji.html: no ${from} to replace`);
  return swapped;
}

/** The page with everything in it but for PDFs: it opens from a disk, and can reach nothing else. */
async function oneFile() {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [join(here, 'src/offline.js')],
    format: 'iife',
    write: false,
    ...wholeOnly,
    plugins: [carried(wasm, { ...options, ...wholeOnly })],
  });
  // What would end the element early.
  const script = outputFiles[0].text.replace(/<(?=\/script|!--)/gi, '\\x3c');
  const style = await readFile(join(out, 'page.css'), 'utf8');
  const icon = await readFile(join(here, 'src/icon.svg'), 'utf8');
  const policy = [
    "default-src 'none'",
    // Browsers before 2022 know 'unsafe-eval' only, without which they run no WebAssembly.
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval' 'unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const inside = Object.values(words)
    // While one is shown, the page itself is hidden.
    .map((article) => article.replace(/^<article /, '<article hidden role="main" '))
    .join('\n')
    .replace(/<a href="gouji\.html" download>([^<]*)<\/a>/g, '$1')
    .replace(/href="\.\/"/g, 'href="#checker"');
  let file = swap(page, '<meta charset="utf-8">', `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
  file = swap(file, /\n *<link rel="manifest"[^>]*>/, '');
  file = swap(file, 'href="icon.svg"', `href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}"`);
  file = swap(file, '<link rel="stylesheet" href="page.css">', `<style>${style}</style>`);
  file = file.replace(/\n *<link rel="modulepreload"[^>]*>/g, '');
  for (const name of ['early.js', 'page.js']) file = swap(file, new RegExp(`\\n *<script [^>]*src="${name}"></script>`), '');
  file = swap(file, /\n *<li><a href="gouji\.html".*<\/li>/, '');
  file = swap(file, /(?=\n *<footer)/, `\n${inside}`);
  file = swap(file, '</body>', `<script>${script}</script>\n  </body>`);
  return file;
}
const file = await oneFile();
await writeFile(join(out, 'gouji.html'), file);
console.log(`gouji.html: ${(Buffer.byteLength(file) / 1e6).toFixed(1)} MB`);

// Last, the service worker, which knows all the others.
/** @type {Record<'core' | 'more', Record<string, string>>} */
const files = { core: {}, more: {} };
for (const entry of (await readdir(out, { recursive: true, withFileTypes: true })).filter((found) => found.isFile())) {
  const name = relative(out, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/');
  if (name === 'gouji.html' || name.endsWith('LICENSE')) continue;
  files[/^pdf[-/]/.test(name) ? 'more' : 'core'][name] = hashOf(await readFile(join(out, name)));
}
const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
await build({
  ...options,
  entryPoints: [join(here, 'src/sw.js')],
  format: 'iife',
  define: { GOUJI_FILES: JSON.stringify({ version, ...files }) },
});

/** What was packed has to read a sample: a module may be built, and yet crash on every input. @param {string} name */
async function assertReads(name) {
  const create = createRequire(import.meta.url)(join(wasm, `${name}.js`));
  const gouji = await create({ wasmBinary: await readFile(join(out, `${name}.wasm`)) });
  const sample = await readFile(join(here, '../tests/golden/seeds/003_dc7a5fd35aa49e56.txt'));
  const { report, findings } = JSON.parse(gouji.check(new Uint8Array(sample), { name: '', lang: 'zh' }));
  if (report.year !== 2022 || findings.length === 0) throw new Error(`${name}.wasm does not read a sample`);
}
await assertReads('gouji-first');
await assertReads('gouji');
