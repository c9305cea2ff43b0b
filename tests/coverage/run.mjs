#!/usr/bin/env node
// @ts-check
// Which lines of the core the native tests and properties run. Usage: tests/coverage/run.mjs, after
// `make coverage` has built them. Lists the files by what is not run, the lines of each, and the share
// of all. Fails below LEAST.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Percent. */
const LEAST = 95;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'build/coverage');

/** @param {string} path @param {string} ending @returns {string[]} */
function filesIn(path, ending) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesIn(inside, ending) : inside.endsWith(ending) ? [inside] : [];
  });
}

for (const file of filesIn(folder, '.gcda')) rmSync(file);
for (const program of ['gouji_tests', 'gouji_property']) {
  // Few cases of each property: what many find that few do not is seen by the other builds.
  const env = { ...process.env, RC_PARAMS: 'seed=1 max_success=40' };
  const { status } = spawnSync(join(folder, program), [], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program}: ${status}`);
}

/** How often each line was run, over all that include it. @type {Map<string, Map<number, number>>} */
const counts = new Map();
for (const data of filesIn(folder, '.gcda')) {
  const { stdout, status, stderr } = spawnSync('gcov', ['--json-format', '--stdout', data], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  for (const text of stdout.split('\n').filter((line) => line.startsWith('{'))) {
    const { files, current_working_directory: from } = JSON.parse(text);
    for (const { file, lines } of files) {
      const path = relative(root, resolve(from, file));
      if (!path.startsWith('core/') || !existsSync(join(root, path))) continue;
      const known = counts.get(path) ?? new Map();
      counts.set(path, known);
      for (const { line_number: line, count } of lines) known.set(line, (known.get(line) ?? 0) + count);
    }
  }
}

/** "3-5 9" @param {number[]} lines */
function ranges(lines) {
  /** @type {number[][]} */
  const runs = [];
  for (const line of lines) {
    const last = runs[runs.length - 1];
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(' ');
}

const files = [...counts].map(([path, lines]) => {
  const missed = [...lines].filter(([, count]) => count === 0).map(([line]) => line).sort((a, b) => a - b);
  return { path, all: lines.size, missed };
});
files.sort((a, b) => b.missed.length - a.missed.length || (a.path < b.path ? -1 : 1));
for (const { path, all, missed } of files.filter((file) => file.missed.length > 0)) {
  console.log(`${path}: ${missed.length} of ${all} lines are not run: ${ranges(missed)}`);
}
const all = files.reduce((sum, file) => sum + file.all, 0);
const run = files.reduce((sum, file) => sum + file.all - file.missed.length, 0);
const share = (100 * run) / all;
console.log(`${run} of ${all} lines in ${files.length} files are run: ${share.toFixed(1)} %, at least ${LEAST} % are wanted`);
process.exitCode = share >= LEAST && files.length > 100 ? 0 : 1;
