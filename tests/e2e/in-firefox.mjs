// @ts-check
// Runs the tests of the page in Firefox: all files but those that are named here, with the reason.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} */
const NOT_HERE = {
  'everywhere.test.mjs': 'starts Firefox itself, beside the others',
};

const folder = fileURLToPath(new URL('./', import.meta.url));
const all = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
for (const name of Object.keys(NOT_HERE)) {
  if (!all.includes(name)) throw new Error(`${name} is named as not for Firefox, but there is no such file`);
}
const files = all.filter((name) => !(name in NOT_HERE)).map((name) => folder + name);
const run = spawn(process.execPath, ['--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: { ...process.env, GOUJI_BROWSER: 'firefox' },
});
run.once('exit', (code) => (process.exitCode = code ?? 1));
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => run.kill(signal));
}
