// @ts-check
// Builds the package of <gouji-checker>, and the examples that use it.
// `node package/build.mjs [--wasm FOLDER] [--sources FOLDER] [--out FOLDER] [--examples FOLDER]`:
// --wasm holds gouji.js, gouji.wasm and gouji-gb18030.dat, --sources the libraries in them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { carried } from '../carry.mjs';
import { readTree } from '../markup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const text = { type: /** @type {const} */ ('string') };
const { values } = parseArgs({ options: { wasm: text, sources: text, out: text, examples: text } });
const wasm = resolve(values.wasm ?? join(root, 'build/wasm'));
const sources = resolve(values.sources ?? join(root, 'build/wasm-sources'));
const out = resolve(values.out ?? join(root, 'build/package'));
const examples = resolve(values.examples ?? join(root, 'build/examples'));
const modules = join(here, '../node_modules');
const pdfjs = join(modules, 'pdfjs-dist');
const version = /VERSION ([\d.]+)/.exec(await readFile(join(root, 'CMakeLists.txt'), 'utf8'))?.[1] ?? '';

/** @param {string} name */
const hashOf = async (name) => `sha384-${createHash('sha384').update(await readFile(join(out, name))).digest('base64')}`;

/** @type {import('esbuild').BuildOptions} */
const options = {
  bundle: true,
  minify: true,
  target: 'chrome80',
  charset: 'utf8',
  loader: { '.txt': 'text' },
  alias: {
    'gouji-module': join(wasm, 'gouji.js'),
    // The element starts with the whole module: the page around it decides when.
    'gouji-first-module': join(wasm, 'gouji.js'),
    fflate: join(here, '../src/app/zip.js'),
  },
  // The module's glue can run in Node.js, too; a browser never gets to these.
  external: ['fs', 'path', 'crypto', 'url', 'ws', 'perf_hooks'],
  logLevel: 'warning',
  legalComments: 'none',
};

/**
 * The style sheets for a shadow tree. Colours lie on the inner element, where no rule of the page
 * gets at them; dark is for the attribute `theme` to say; sizes go by the element's own rem.
 */
async function elementStyles() {
  const { outputFiles } = await build({ ...options, entryPoints: [join(here, '../src/element.css')], write: false });
  let dark = 0;
  const css = outputFiles[0].text
    .replace(/@media\s*\(prefers-color-scheme:\s*dark\)\s*\{:root,:host\{([^{}]*)\}\}/g, (_, colours) => {
      dark++;
      return (
        `@media screen and (prefers-color-scheme: dark){:host([theme="auto"]) .checker{color-scheme:dark;${colours}}}` +
        `@media screen{:host([theme="dark"]) .checker{color-scheme:dark;${colours}}}`
      );
    })
    .replace(/:root,:host\{/g, '.checker{')
    .replace(/color-scheme:light dark/g, 'color-scheme:light')
    .replace(/(?<![\w.#-])(-?(?:\d+\.?\d*|\.\d+))rem\b/g, 'calc(var(--rem)*$1)');
  if (dark !== 1 || /:root|\drem|\(prefers-color-scheme:\s*dark\)\s*\{(?!:host)/.test(css)) {
    throw new Error('element.css: a rule for :root, a size or a dark colour that the element cannot have');
  }
  return css;
}

/** What the element's scripts import that is no file. @param {string} [pdf] stands in for pdf.js @returns {import('esbuild').Plugin} */
function made(pdf) {
  return {
    name: 'made',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^gouji-element-styles$/ }, ({ path }) => ({ path, namespace: 'made' }));
      onLoad({ filter: /./, namespace: 'made' }, async () => ({ contents: await elementStyles(), loader: 'text' }));
      onLoad({ filter: /checker\.html$/ }, async ({ path }) => ({
        contents: JSON.stringify(readTree(await readFile(path, 'utf8'))),
        loader: 'json',
      }));
      if (pdf) onResolve({ filter: /^\.\/pdf\.js$/ }, () => ({ path: join(here, pdf) }));
    },
  };
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const file of ['gouji.wasm', 'gouji-gb18030.dat']) await cp(join(wasm, file), join(out, file));
const integrity = Object.fromEntries(
  await Promise.all(['gouji.wasm', 'gouji-gb18030.dat'].map(async (name) => [name, await hashOf(name)])),
);
// What a script fetches is as it was when the script was built.
options.define = { GOUJI_INTEGRITY: JSON.stringify(integrity) };

/**
 * @param {string} from
 * @param {string} to
 * @param {'esm' | 'cjs' | 'iife'} format
 * @param {import('esbuild').BuildOptions} [more]
 */
const script = (from, to, format, more) =>
  build({ ...options, entryPoints: [join(here, from)], outfile: join(out, to), format, ...more });

const beside = { plugins: [made('pdf-beside.js')] };
/** @type {import('esbuild').BuildOptions} */
const node = { platform: 'node', target: 'node18', minify: false };
await script('../src/engine/worker.js', 'worker.js', 'iife');
await Promise.all([
  script('module.js', 'gouji-checker.js', 'esm', beside),
  script('global.js', 'gouji-checker.global.js', 'iife', beside),
  script('global.js', 'gouji-checker.cjs', 'cjs', beside),
  script('engine.js', 'engine.js', 'esm'),
  script('engine.node.js', 'engine.node.js', 'esm', {
    ...node,
    define: { ...options.define, GOUJI_FOLDER: '__dirname' },
    banner: {
      js:
        "import { createRequire } from 'node:module';\nimport { fileURLToPath } from 'node:url';\n" +
        "const require = createRequire(import.meta.url);\nconst __dirname = fileURLToPath(new URL('.', import.meta.url));",
    },
  }),
  script('engine.node.js', 'engine.node.cjs', 'cjs', { ...node, define: { ...options.define, GOUJI_FOLDER: '__dirname' } }),
  script('embed.js', 'embed.js', 'esm', beside),
  script('pdf-reader.js', 'pdf/reader.js', 'esm'),
  build({
    ...options,
    entryPoints: [join(pdfjs, 'legacy/build/pdf.worker.mjs')],
    outfile: join(out, 'pdf/worker.js'),
    format: 'iife',
    logLevel: 'error',
  }),
  cp(join(pdfjs, 'cmaps'), join(out, 'pdf/cmaps'), { recursive: true }),
  cp(join(root, 'LICENSE'), join(out, 'LICENSE')),
  cp(join(here, 'embed.css'), join(out, 'embed.css')),
]);

await script('single.js', 'gouji-checker.single.js', 'iife', { plugins: [made(), carried(wasm, options)] });

// Types, once for modules and once for require().
for (const [name, file] of [
  ['gouji-checker', join(here, 'gouji-checker.d.ts')],
  ['engine', join(here, 'engine.d.ts')],
  ['gouji', join(root, 'wasm/gouji.d.ts')],
]) {
  const types = (await readFile(file, 'utf8')).replace(/'\.\.\/\.\.\/wasm\/gouji\.js'/g, "'./gouji.js'");
  await writeFile(join(out, `${name}.d.ts`), types);
  await writeFile(join(out, `${name}.d.cts`), types.replace(/'\.\/gouji\.js'/g, "'./gouji.cjs'"));
}
await writeFile(join(out, 'gouji-checker.single.d.ts'), "export type * from './gouji-checker.js';\n");

/** The first of some files that is there. @param {string[]} files */
async function firstOf(files) {
  for (const file of files) {
    const content = await readFile(file, 'utf8').catch(() => null);
    if (content !== null) return content;
  }
  throw new Error(`no licence: ${files.join(', ')}`);
}

const licences = [
  ['ICU, in gouji.wasm and gouji-gb18030.dat', [join(sources, 'icu/LICENSE')]],
  ['libxml2, in gouji.wasm', [join(sources, 'libxml2/Copyright'), join(sources, 'libxml2/COPYING')]],
  ['zlib, in gouji.wasm', [join(sources, 'zlib/LICENSE'), join(sources, 'zlib/README')]],
  ['minizip, in gouji.wasm', [join(sources, 'minizip/debian/copyright'), join(sources, 'minizip/MiniZip64_info.txt')]],
  ['Emscripten and its C and C++ libraries, in gouji.wasm and the scripts', [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'em++.py'))).map((folder) => join(folder, 'LICENSE')),
    '/usr/share/doc/emscripten/copyright',
  ]],
  ['pdf.js, in the folder pdf', [join(pdfjs, 'LICENSE')]],
  ['The character maps of the folder pdf/cmaps', [join(pdfjs, 'cmaps/LICENSE')]],
  ['write-excel-file, in the scripts', [join(modules, 'write-excel-file/LICENSE')]],
  ['fflate, in the scripts', [join(modules, 'fflate/LICENSE')]],
];
const line = '='.repeat(80);
const parts = await Promise.all(
  licences.map(async ([name, files]) => `${line}\n${name}\n${line}\n\n${(await firstOf([...files])).trim()}\n`),
);
await writeFile(join(out, 'THIRD-PARTY-LICENSES'), `What this package has in it of others, and on which terms.\n\n${parts.join('\n')}`);

const scripts = (await readdir(out)).filter((name) => /\.(c?js|wasm|dat)$/.test(name)).concat('pdf/reader.js', 'pdf/worker.js');
const sri = Object.fromEntries(await Promise.all(scripts.sort().map(async (name) => [name, await hashOf(name)])));
await writeFile(join(out, 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);

/** A text with the version, and with the hashes of the scripts that it loads. @param {string} source */
function completed(source) {
  return source
    .replace(/\{version\}/g, version)
    .replace(/(src="[^"]*?([\w.-]+\.js)"[^>]*?integrity=")\{sri\}/g, (_, before, name) => before + sri[name]);
}

for (const file of ['package.json', 'README.md', 'embed.html']) {
  await writeFile(join(out, file), completed(await readFile(join(here, file), 'utf8')).replace('"0.0.0"', `"${version}"`));
}

// The examples, with the package in a folder beside them.
await rm(examples, { recursive: true, force: true });
await cp(join(here, '../examples'), examples, { recursive: true });
await cp(out, join(examples, 'gouji'), { recursive: true });
for (const file of (await readdir(examples, { recursive: true })).map(String)) {
  if (!file.endsWith('.html') || file.startsWith('gouji')) continue;
  await writeFile(join(examples, file), completed(await readFile(join(examples, file), 'utf8')));
}
