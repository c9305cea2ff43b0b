// @ts-check
// What the tests of the pipeline share: a corpus, and the program run over it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { makeCorpus } from '../bench/corpus.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const gouji = process.env.GOUJI_PROGRAM ?? join(root, 'build/release/gouji');
export const recipes = join(root, 'tests/pipeline/recipes');

/** A folder that goes away with the tests, and in it a corpus. @param {number} count */
export function corpus(count) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-pipeline-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  makeCorpus(folder, count);
  return folder;
}

/** @param {string} file */
export const lines = (file) => readFileSync(file, 'utf8').split('\n').slice(0, -1);
/** @param {string} file */
export const json = (file) => lines(file).map((line) => JSON.parse(line));

/** Runs to the end. @param {string[]} args @param {{input?: string, cwd?: string}} [options] */
export function run(args, options = {}) {
  const { status, signal, stdout, stderr } =
    spawnSync(gouji, args, { encoding: 'utf8', maxBuffer: 1 << 30, ...options });
  return { status, signal, stdout, stderr };
}

/** Runs words for a shell, with the program as $GOUJI. @param {string} words @param {string} cwd */
export function shell(words, cwd) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', words],
    { cwd, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, GOUJI: gouji } });
  return { status, stdout, stderr };
}

/**
 * Starts the program or another, with its output as the caller wants it.
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 */
export function start(program, args, options) {
  const child = spawn(program, args, options);
  /** @type {Promise<{status: number | null, signal: string | null}>} */
  const ended = new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal }));
  });
  return { child, ended };
}

/** @param {() => boolean} is @param {string} what */
export async function until(is, what) {
  for (const start = Date.now(); !is();) {
    if (Date.now() - start > 300_000) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** @param {string} file */
export const size = (file) => (existsSync(file) ? statSync(file).size : 0);
