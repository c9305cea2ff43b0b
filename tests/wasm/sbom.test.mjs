// @ts-check
// The list of what the product has in it of others is a valid one, and nothing is missing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-sbom-'));
after(() => rmSync(folder, { recursive: true }));

/** @typedef {{name: string, version: string, purl: string, scope: string, licenses: {expression: string}[], properties?: {name: string, value: string}[]}} Component */
/** @type {any} */
let bom;
/** @type {Component[]} */
let components;
before(() => {
  execFileSync(process.execPath, [join(root, 'web/sbom.mjs'), '--out', folder]);
  bom = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  components = bom.components;
});

/** @param {string} part */
const namesIn = (part) =>
  components.filter(({ properties }) => properties?.some(({ value }) => value === part)).map(({ name }) => name);

test('it is CycloneDX, each component once, with version, address and licence', () => {
  assert.equal(bom.bomFormat, 'CycloneDX');
  assert.equal(bom.specVersion, '1.5');
  assert.equal(bom.metadata.component.name, 'gouji');
  const refs = components.map((component) => /** @type {any} */ (component)['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { name, version, purl, scope, licenses, properties } of components) {
    assert.match(version, /\d/, name);
    assert.match(purl, /^pkg:(npm|github|deb\/\w+)\/[\w%./+-]+@[\w%.~+:-]+(\?arch=source)?$/, name);
    assert.equal(scope, properties ? 'required' : 'excluded', name);
    // SPDX: identifiers, joined.
    assert.match(licenses[0].expression, /^\(?[A-Za-z0-9.-]+( (OR|AND|WITH) [A-Za-z0-9.-]+)*\)?$/, name);
  }
});

test('every package of the lock files is in it', () => {
  for (const lockfile of ['web/package-lock.json', 'tests/bench/package-lock.json', 'tests/pipeline/package-lock.json']) {
    const { packages } = JSON.parse(readFileSync(join(root, lockfile), 'utf8'));
    const paths = Object.keys(packages).filter((path) => path !== '');
    assert.ok(paths.length > 0);
    for (const path of paths) {
      const purl = `pkg:npm/${path.replace(/^.*node_modules\//, '').replace('@', '%40')}@${packages[path].version}`;
      assert.ok(components.some((component) => component.purl === purl), purl);
    }
  }
});

test('every library that the command line and the module are linked with is in it', () => {
  const needed = execFileSync('readelf', ['-d', join(root, 'build/release/gouji')], { encoding: 'utf8' });
  const libraries = [...needed.matchAll(/\(NEEDED\).*\[lib([\w+]+?)[\d.-]*\.so/g)].map(([, name]) => name);
  assert.ok(libraries.length >= 5, needed);
  const native = namesIn('command line').join(' ');
  for (const name of libraries) {
    // The C library comes in several pieces.
    const wanted = { m: 'libc6', c: 'libc6', icuuc: 'libicu', gcc_s: 'libgcc-s', z: 'zlib' }[name] ?? `lib${name}`;
    assert.ok(native.includes(wanted), `${name} is not among ${native}`);
  }
  const linked = readFileSync(join(root, 'wasm/libraries/CMakeLists.txt'), 'utf8');
  const sources = [...linked.matchAll(/^set\((\w+) \$\{GOUJI_WASM_SOURCES\}/gm)].map(([, name]) => name);
  assert.ok(sources.length >= 4);
  for (const name of sources) assert.ok(namesIn('module').includes(name), name);
});

test('what the page has in it is told from what it is built and tested with', () => {
  assert.deepEqual(namesIn('page').sort(), ['fflate', 'pdfjs-dist', 'write-excel-file']);
});

test('the text says the same', () => {
  const text = readFileSync(join(folder, 'sbom.txt'), 'utf8');
  for (const { name, version } of components) assert.ok(text.includes(`  ${name} ${version}: `), name);
});
