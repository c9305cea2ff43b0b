#!/usr/bin/env node
// @ts-check
// Breaks one comparison of the rules after the other and runs the tests: a test must fail each time.
// Usage: tests/mutation/run.mjs [FILE[:LINE]...], such as core/rules/date_late.cpp; else all rules.
// All of them are built at once (mutate.mjs, mutant.h), in build/mutation. Those that change nothing
// are listed with the reason in equivalent.txt. Fails where another survives.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { mutate } from './mutate.mjs';

/** @typedef {import('./mutate.mjs').Mutant & {file: string}} Mutant */

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = join(root, 'build/mutation/source');
const jobs = Number(process.env.JOBS) || cpus().length;
/** Of processor time. What runs on for ever, or asks for ever more memory, has been found out too. */
const SECONDS = 8;

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Only what changed, so that only that is compiled again. @param {string} file @param {string} text */
function write(file, text) {
  const path = join(copy, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

const sources = filesIn('core/rules').filter((file) => file.endsWith('.cpp') && !file.endsWith('/registry.cpp'));
const wanted = process.argv.slice(2).map((argument) => {
  const [file, line] = argument.split(':');
  return { file: relative(root, resolve(file)), line: Number(line) };
});
const mutated = [...new Set([...sources, ...wanted.map(({ file }) => file)])];

/** Writes the sources, each file's mutants numbered on from those before. @param {Map<string, Set<number>>} barren */
function writeSources(barren) {
  for (const file of filesIn('core')) {
    if (!mutated.includes(file)) write(file, readFileSync(join(root, file), 'utf8'));
  }
  for (const name of ['CMakeLists.txt', 'CMakePresets.json']) write(name, readFileSync(join(root, name), 'utf8'));
  write('mutant.h', readFileSync(join(root, 'tests/mutation/mutant.h'), 'utf8'));
  for (const name of ['tests', 'web', 'wasm', 'CONTRIBUTING.md']) {
    if (!existsSync(join(copy, name))) symlinkSync(join(root, name), join(copy, name));
  }
  return mutated.flatMap((file, index) => {
    const { source, mutants } = mutate(readFileSync(join(root, file), 'utf8'), index * 10000, barren.get(file));
    write(file, `#include "${copy}/mutant.h"\n#line 1\n${source}`);
    return mutants.map((mutant) => ({ ...mutant, file }));
  });
}

function build() {
  const folder = join(root, 'build/mutation/build');
  /** Lines that did not compile with their operators rewritten. @type {Map<string, Set<number>>} */
  const barren = new Map();
  for (let attempt = 0; attempt < 12; attempt++) {
    const mutants = writeSources(barren);
    if (attempt === 0) {
      const flags = '-DCMAKE_CXX_FLAGS=-O1 -w -D_GLIBCXX_ASSERTIONS';
      const configured = run('cmake', ['-S', copy, '-B', folder, '-DCMAKE_BUILD_TYPE=None', flags,
        ...(process.env.CMAKE_CXX_COMPILER_LAUNCHER ? [`-DCMAKE_CXX_COMPILER_LAUNCHER=${process.env.CMAKE_CXX_COMPILER_LAUNCHER}`] : [])]);
      if (!configured.ok) throw new Error(configured.output);
    }
    const { ok, output } = run('cmake', ['--build', folder, '-j', String(jobs), '--target', 'gouji_tests', '--', '-k']);
    if (ok) return { mutants, program: join(folder, 'gouji_tests'), barren };
    let found = false;
    for (const [, file, line] of output.matchAll(/(core\/[\w/]+\.cpp):(\d+):\d+: error/g)) {
      const lines = barren.get(file) ?? new Set();
      found = found || !lines.has(Number(line));
      barren.set(file, lines.add(Number(line)));
    }
    if (!found) throw new Error(output.slice(-8000));
  }
  throw new Error('the rewritten sources do not compile');
}

/**
 * @param {string} program @param {string[]} args @param {Record<string, string>} env
 * @returns {Promise<{code: number | null, output: string}>}
 */
function test(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', `ulimit -v 4000000 -t ${SECONDS}; exec "$0" "$@"`, program, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: join(root, 'build/mutation'),
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const CASES = 'cases have exactly the findings that they list';
// Those of the command line take long, and see no rule that the others do not see.
const TESTS = '~[#cli_test]';

/** A test, or the cases of one rule. @typedef {{name: string, rule?: string, sees: Set<number>}} Part */

/** @param {string[]} names */
const asked = (names) => names.map((name) => `"${name.replace(/[\\,[\]]/g, '\\$&')}"`).join(',');

/** What each test would see of the mutants: those that answer a comparison otherwise in it. @param {string} program */
async function look(program) {
  const { code, output } = await test(program, ['-#', TESTS, '-d', 'yes'], {});
  if (code !== 0) throw new Error('the tests fail with nothing broken');
  const names = new Set([...output.matchAll(/^[\d.]+ s: (.*)$/gm)].map(([, name]) => name));
  /** @type {Part[]} */
  const parts = [
    ...readdirSync(join(root, 'tests/cases')).map((rule) => ({ name: CASES, rule, sees: new Set() })),
    ...[...names].filter((name) => name !== CASES).map((name) => ({ name, sees: new Set() })),
  ];
  await each(parts, async (part, worker) => {
    const file = join(root, `build/mutation/seen-${worker}.txt`);
    rmSync(file, { force: true });
    await test(program, [asked([part.name]), ...(part.rule ? ['-c', part.rule] : [])], { GOUJI_MUTANTS_SEEN: file });
    const seen = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    part.sees = new Set(seen.filter(Boolean).map(Number));
  });
  return parts;
}

/** @template T @param {T[]} items @param {(item: T, worker: number) => Promise<void>} take */
async function each(items, take) {
  let next = 0;
  const work = async (/** @type {number} */ worker) => {
    while (next < items.length) await take(items[next++], worker);
  };
  await Promise.all(Array.from({ length: jobs }, (_, worker) => work(worker)));
}

/** What the tests run, from those that most likely fail to all that can. @param {Mutant} mutant @param {Part[]} parts */
function stages({ file, id }, parts) {
  const seeing = parts.filter(({ sees }) => sees.has(id));
  const own = readFileSync(join(root, file), 'utf8').match(/^extern const Rule \w+ = \{\s*"([\w.]+)"/m)?.[1];
  const rules = seeing.flatMap(({ rule }) => rule ?? []);
  const others = rules.filter((rule) => rule !== own);
  const tests = seeing.filter(({ rule }) => !rule).map(({ name }) => name);
  return [
    ...rules.filter((rule) => rule === own).map((rule) => [asked([CASES]), '-c', rule]),
    ...(others.length > 8 ? [[asked([CASES])]] : others.map((rule) => [asked([CASES]), '-c', rule])),
    ...(tests.length > 0 ? [[asked(tests)]] : []),
  ];
}

const { mutants: all, program, barren } = build();
const mutants = all.filter(
  (mutant) => wanted.length === 0 || wanted.some(({ file, line }) => file === mutant.file && (!line || line === mutant.line)),
);
for (const [file, lines] of barren) console.log(`left as they are: ${file}:${[...lines].join(',')}`);
const parts = await look(program);

/** What a line of equivalent.txt names: file, and how the mutant is shown. */
const equivalent = new Set(
  readFileSync(new URL('equivalent.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#') && !line.startsWith(' ')),
);
/** @param {Mutant} mutant */
const name = ({ file, what }) => `${file}: ${what}`;

/** @type {Mutant[]} */
const survivors = [];
/** @type {Set<string>} */
const used = new Set();
let killed = 0;
await each(mutants, async (mutant) => {
  if (equivalent.has(name(mutant))) {
    used.add(name(mutant));
    return;
  }
  const runs = stages(mutant, parts);
  for (const args of runs) {
    const { code } = await test(program, ['--abort', ...args], { GOUJI_MUTANT: String(mutant.id) });
    if (code !== 0) {
      killed++;
      return;
    }
  }
  survivors.push(mutant);
  console.log(`survives${runs.length > 0 ? '' : ', as no test comes by'}: ${mutant.file}:${mutant.line}: ${mutant.what}`);
});
for (const line of equivalent) {
  if (mutants.some(({ file }) => line.startsWith(`${file}:`)) && !used.has(line)) console.log(`no longer there: ${line}`);
}
console.log(`${mutants.length} mutants: ${killed} killed, ${used.size} change nothing, ${survivors.length} survive`);
console.log(`# pass ${killed}\n# fail ${survivors.length}`);
process.exitCode = survivors.length > 0 ? 1 : 0;
rmSync(join(root, 'build/mutation/survivors.txt'), { force: true });
writeFileSync(join(root, 'build/mutation/survivors.txt'), survivors.map((mutant) => `${mutant.file}:${mutant.line}: ${mutant.what}\n`).sort().join(''));
