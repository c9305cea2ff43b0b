// @ts-check
// What the first load of the page weighs, against the budget in size.json.
// `node size.mjs [--site FOLDER]`: lists each file of it raw, under gzip and under Brotli, and what is
// loaded later. Fails above the budget.
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { site: { type: 'string' } } });
const site = resolve(values.site ?? join(here, '../build/site'));

/** @type {{target: number, all: number, groups: Record<string, number>}} */
const budget = JSON.parse(await readFile(join(here, 'size.json'), 'utf8'));

/** @typedef {{name: string, raw: number, gzip: number, brotli: number}} Size */

/** @param {string} name @returns {Promise<Size>} */
async function sizeOf(name) {
  const bytes = await readFile(join(site, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** A script and what it imports before it runs. @param {string} name @param {Set<string>} [found] */
async function withImports(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const script = await readFile(join(site, name), 'utf8');
  // Imports that wait until they are needed have a bracket before the name.
  for (const [, imported] of script.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.js)"/g)) {
    await withImports(imported, found);
  }
  return found;
}

const html = await readFile(join(site, 'index.html'), 'utf8');
const linked = [...html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([\w.-]+)"/g)].map(([, name]) => name);
/** What a page fetches until the first result of a text that is pasted. @type {Record<string, string[]>} */
const groups = {
  page: ['index.html', ...linked.filter((name) => !name.endsWith('.js'))],
  script: [...new Set([...linked.filter((name) => name.endsWith('.js')), ...(await withImports('page.js'))])],
  worker: ['worker.js'],
  module: ['gouji-first.wasm'],
};

/** @param {number} bytes */
const shown = (bytes) => bytes.toLocaleString('en').padStart(11);
/** @param {Size} size @param {string} [more] */
const line = ({ name, raw, gzip, brotli }, more = '') =>
  console.log(`${name.padEnd(26)}${shown(raw)}${shown(gzip)}${shown(brotli)}${more}`);
/** @param {string} name @param {Size[]} sizes @returns {Size} */
const sum = (name, sizes) =>
  sizes.reduce(
    (all, { raw, gzip, brotli }) => ({ name, raw: all.raw + raw, gzip: all.gzip + gzip, brotli: all.brotli + brotli }),
    { name, raw: 0, gzip: 0, brotli: 0 },
  );

/** @type {string[]} */
const over = [];
/** @param {Size} size @param {number} most */
function hold(size, most) {
  line(size, `  of ${most.toLocaleString('en')}`);
  if (size.brotli > most) over.push(`${size.name}: ${size.brotli - most} bytes above ${most}`);
}

console.log(`${''.padEnd(26)}${'raw'.padStart(11)}${'gzip'.padStart(11)}${'Brotli'.padStart(11)}`);
/** @type {Size[]} */
const first = [];
for (const [group, names] of Object.entries(groups)) {
  const sizes = await Promise.all(names.map(sizeOf));
  first.push(...sizes);
  for (const size of sizes) line(size);
  hold(sum(`  ${group}`, sizes), budget.groups[group]);
}
hold(sum('first load', first), budget.all);
console.log(`The target is ${budget.target.toLocaleString('en')}.\n\nLater`);
for (const entry of (await readdir(site, { recursive: true, withFileTypes: true })).filter((found) => found.isFile())) {
  const name = relative(site, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/');
  if (first.some((size) => size.name === name) || /^(pdf|icons)\//.test(name)) continue;
  const { length } = await readFile(join(site, name));
  console.log(`${name.padEnd(26)}${shown(length)}`);
}
for (const message of over) console.error(`Too large: ${message}`);
process.exitCode = over.length ? 1 : 0;
