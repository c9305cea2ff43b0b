// @ts-check
// Lists all that the product has in it of others, and all that it is built and tested with: name,
// version, licence. `node web/sbom.mjs [--out FOLDER] [--sources FOLDER]` writes sbom.cdx.json
// (CycloneDX 1.5) and sbom.txt. Goes by what is there: the libraries that the command line is linked
// with, the sources that the module was made of, what the bundler puts into the page, the lock files.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const { values } = parseArgs({ options: { out: { type: 'string' }, sources: { type: 'string' } } });
const out = resolve(values.out ?? join(root, 'build'));
const sources = resolve(values.sources ?? join(root, 'build/wasm-sources'));

/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression
 * @property {string} purl
 * @property {string[]} parts of the product that have it in them; none of what is only worked with
 */

/** By Debian's name of the source package. Debian's own record of them is prose. @type {Record<string, string>} */
const LICENCES = {
  cli11: 'BSD-3-Clause',
  emscripten: 'MIT OR NCSA',
  'gcc-12': 'GPL-3.0-or-later WITH GCC-exception-3.1',
  'gcc-13': 'GPL-3.0-or-later WITH GCC-exception-3.1',
  'gcc-14': 'GPL-3.0-or-later WITH GCC-exception-3.1',
  glibc: 'LGPL-2.1-or-later',
  icu: 'Unicode-DFS-2016',
  libxml2: 'MIT',
  minizip: 'Zlib',
  'xz-utils': '0BSD',
  zlib: 'Zlib',
};

/** npm packages that do not say; their repositories do. @type {Record<string, string>} */
const UNSAID = { '@huacnlee/autocorrect': 'MIT', format: 'MIT' };

/** @param {string} source */
function licenceOf(source) {
  const licence = LICENCES[source];
  if (!licence) throw new Error(`name the licence of ${source} in web/sbom.mjs`);
  return licence;
}

/** @param {string} command @param {string[]} args */
function output(command, args) {
  const { stdout, status, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: ${status}`);
  return stdout;
}

/** "debian", or what is made of it. */
const system = readFileSync('/etc/os-release', 'utf8').match(/^ID="?(\w+)/m)?.[1] ?? 'debian';

/** A Debian package. @param {string} name @param {string[]} parts @returns {Component} */
function debian(name, parts) {
  const [version, source] = output('dpkg-query', ['-W', '-f', '${Version} ${source:Package}', name]).split(' ');
  const bare = name.split(':')[0];
  return { name: bare, version, licence: licenceOf(source), purl: `pkg:deb/${system}/${bare}@${encodeURIComponent(version)}`, parts };
}

/** The Debian package that a file belongs to. @param {string} file */
function packageOf(file) {
  // A file may be known by where it was before /lib became a part of /usr.
  const names = [...new Set([file, realpathSync(file)].flatMap((path) => [path, path.replace(/^\/usr/, ''), `/usr${path}`]))];
  for (const name of names) {
    const { stdout, status } = spawnSync('dpkg-query', ['-S', name], { encoding: 'utf8' });
    if (status === 0) return stdout.split(': ')[0];
  }
  throw new Error(`${file} belongs to no package`);
}

/** What makes the module, and puts its own C and C++ libraries into it. @returns {Component} */
function emscripten() {
  const installed = spawnSync('dpkg-query', ['-W', 'emscripten']).status === 0;
  if (installed) return debian('emscripten', ['module']);
  const version = output('em++', ['--version']).match(/\d+\.\d+\.\d+/)?.[0] ?? '';
  return { name: 'emscripten', version, licence: licenceOf('emscripten'), purl: `pkg:github/emscripten-core/emscripten@${version}`, parts: ['module'] };
}

/** What the command line is linked with. @returns {Component[]} */
function native() {
  const libraries = output('ldd', [join(root, 'build/release/gouji')])
    .split('\n')
    .flatMap((line) => line.match(/=> (\/\S+)/)?.[1] ?? []);
  const packages = new Set(libraries.map(packageOf));
  return [...packages, 'libcli11-dev'].map((name) => debian(name, ['command line']));
}

/** A library in the module, from its source as Debian has it or as someone unpacked it. @param {string} name @returns {Component} */
function inModule(name) {
  const changelog = join(sources, name, 'debian/changelog');
  const header = { icu: 'source/common/unicode/uvernum.h', libxml2: 'configure.ac', zlib: 'zlib.h', minizip: 'unzip.h' }[name] ?? '';
  const version = existsSync(changelog)
    ? readFileSync(changelog, 'utf8').match(/\((.*?)\)/)?.[1]
    : readFileSync(join(sources, name, header), 'utf8').match(/(\d+\.\d+(\.\d+)*)/)?.[1];
  if (!version) throw new Error(`no version of ${name} in ${sources}`);
  return { name, version, licence: licenceOf(name), purl: `pkg:deb/${system}/${name}@${encodeURIComponent(version)}?arch=source`, parts: ['module'] };
}

/** The npm packages that the page and the element have in them. */
async function bundledPackages() {
  const entries = ['src/page.js', 'src/element.js', 'src/offline.js', 'src/engine/worker.js', 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs'];
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(here, entry)),
    bundle: true,
    write: false,
    metafile: true,
    outdir: out,
    format: 'esm',
    loader: { '.txt': 'text', '.html': 'text', '.css': 'text', '.svg': 'text' },
    external: ['gouji-module', 'gouji-carried', 'gouji-*', 'fs', 'path', 'crypto', 'url', 'ws', 'perf_hooks'],
    logLevel: 'silent',
  });
  return new Set(Object.keys(metafile.inputs).flatMap((path) => path.match(/node_modules\/((@[^/]+\/)?[^/]+)\/(?!.*node_modules)/)?.[1] ?? []));
}

/** @param {string} lockfile @param {Set<string>} shipped @returns {Component[]} */
function npm(lockfile, shipped) {
  const { packages } = JSON.parse(readFileSync(join(root, lockfile), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const licence = license ?? UNSAID[name];
      if (!licence) throw new Error(`${lockfile}: ${name} has no licence`);
      return { name, version, licence, purl: `pkg:npm/${name.replace('@', '%40')}@${version}`, parts: shipped.has(name) ? ['page'] : [] };
    });
}

const listed = [
  ...native(),
  ...['icu', 'libxml2', 'zlib', 'minizip'].map(inModule),
  emscripten(),
  ...npm('web/package-lock.json', await bundledPackages()),
  ...npm('tests/bench/package-lock.json', new Set()),
  ...npm('tests/pipeline/package-lock.json', new Set()),
];
/** Once each, whichever lists have it. @type {Map<string, Component>} */
const components = new Map();
for (const component of listed) {
  const parts = [...(components.get(component.purl)?.parts ?? []), ...component.parts];
  components.set(component.purl, { ...component, parts: [...new Set(parts)] });
}
const sorted = [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));

const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  version: 1,
  metadata: {
    component: { type: 'application', 'bom-ref': 'gouji', name: 'gouji', version, licenses: [{ license: { id: 'Apache-2.0' } }] },
  },
  components: sorted.map(({ name, version: its, licence, purl, parts }) => ({
    type: 'library',
    'bom-ref': purl,
    name,
    version: its,
    scope: parts.length > 0 ? 'required' : 'excluded',
    licenses: [{ expression: licence }],
    purl,
    ...(parts.length > 0 && { properties: parts.map((value) => ({ name: 'gouji:part', value })) }),
  })),
};

/** @param {(component: Component) => boolean} wanted */
const lines = (wanted) => sorted.filter(wanted).map(({ name, version: its, licence }) => `  ${name} ${its}: ${licence}`);
const text = [
  `gouji ${version}: Apache-2.0`,
  ...['command line', 'module', 'page'].flatMap((part) => ['', `In the ${part}:`, ...lines(({ parts }) => parts.includes(part))]),
  '',
  'To build and test it, in no part of it:',
  ...lines(({ parts }) => parts.length === 0),
];
await mkdir(out, { recursive: true });
await writeFile(join(out, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 1)}\n`);
await writeFile(join(out, 'sbom.txt'), `${text.join('\n')}\n`);
