// @ts-check
// The recipes: other programs spread the work, workers are killed in the middle, and
// the results are those of one run, byte for byte. They load into the databases.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { corpus, recipes, gouji, json, lines, run, shell, size, start, until } from './tools.mjs';

const folder = corpus(800);
const list = join(folder, 'list.txt');
const whole = run(['check', '--format', 'jsonl', '--files-from', list]).stdout;
assert.equal(whole.split('\n').length, 801);
/** @param {string} name */
const at = (name) => join(folder, name);
writeFileSync(at('results.jsonl'), whole);

/** A program in the place of gouji. @param {string} name @param {string} script */
function program(name, script) {
  writeFileSync(at(name), `#!/bin/sh\n${script}`);
  chmodSync(at(name), 0o755);
  return at(name);
}

test('GNU parallel', () => {
  const { status, stderr } =
    shell(`'${recipes}/with-parallel.sh' list.txt parallel.jsonl --jobs 2`, folder);
  assert.deepEqual([status, stderr], [0, '']);
  assert.equal(readFileSync(at('parallel.jsonl'), 'utf8'), whole);
});

test('GNU parallel, a job killed in the middle of its output', () => {
  const killed = program('killed-once', `
    if mkdir '${at('was-killed')}' 2> /dev/null; then
      '${gouji}' "$@" | head -c 100000
      kill -9 $$
    fi
    exec '${gouji}' "$@"`);
  const { status } = shell(
    `GOUJI='${killed}' '${recipes}/with-parallel.sh' list.txt parallel-killed.jsonl --jobs 2`, folder);
  assert.equal(status, 0);
  assert.ok(size(at('was-killed')) > 0);
  assert.equal(readFileSync(at('parallel-killed.jsonl'), 'utf8'), whole);
});

test('Dask, with three workers of which one is killed while it works', async () => {
  const scheduler = at('scheduler.json');
  /** @param {string} part @param {string[]} args */
  const dask = (part, ...args) => start('/usr/bin/python3',
    ['-m', `distributed.cli.dask_${part}`, '--scheduler-file', scheduler, '--host', '127.0.0.1', '--no-dashboard', ...args],
    { stdio: 'ignore', cwd: folder, env: { ...process.env, DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL: '1s' } });
  const started = [dask('scheduler', '--port', '0')];
  try {
    await until(() => size(scheduler) > 0, 'the scheduler');
    const { address } = JSON.parse(readFileSync(scheduler, 'utf8'));
    // After thirty of the eighty runs each says who works, and waits until one was killed.
    const held = program('held', `
      echo >> '${at('runs')}'
      if [ "$(wc -l < '${at('runs')}')" -gt 30 ]; then
        echo $PPID >> '${at('waiting')}'
        until [ -e '${at('go')}' ]; do sleep 0.05; done
      fi
      exec '${gouji}' "$@"`);
    const workers = [1, 2, 3].map(() => dask('worker', '--no-nanny', '--nthreads', '1', '--memory-limit', '0'));
    started.push(...workers);
    const out = at('dask.jsonl');
    const { child, ended } = start(join(recipes, 'with-dask.py'),
      [address, list, out, '--gouji', held, '--chunk', '10'], { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder });
    let said = '';
    child.stderr?.on('data', (data) => { said += data; });
    await until(() => size(out) > whole.length / 8, 'the first results');
    await until(() => size(at('waiting')) > 0, 'a worker in the middle of its work');
    const pid = Number(lines(at('waiting'))[0]);
    const victim = workers.find((worker) => worker.child.pid === pid);
    assert.ok(victim, `${pid} is none of the workers`);
    victim.child.kill('SIGKILL');
    assert.equal((await victim.ended).signal, 'SIGKILL');
    assert.ok(size(out) < Buffer.byteLength(whole) / 2, 'killed before the middle');
    writeFileSync(at('go'), '');
    assert.equal((await ended).status, 0, said);
    assert.equal(readFileSync(out, 'utf8'), whole);
  } finally {
    for (const { child } of started) child.kill('SIGKILL');
  }
});

/** What the databases must say. */
const expected = json(at('expected.jsonl'));
const byRule = Object.entries(
  expected.flatMap((e) => e.rules).reduce((all, rule) => ({ ...all, [rule]: (all[rule] ?? 0) + 1 }), {}),
).map(([rule, n]) => `${rule}|${n}`).sort();
const applications = whole.split('\n').slice(0, -1).map((line) => JSON.parse(line).report.cells['requests.new.total'])
  .reduce((n, cell) => n + (cell.value ?? 0), 0);

const readme = readFileSync(join(recipes, '../../../README.md'), 'utf8');

/** @type {[query: string, answer: string[]][]} */
const QUESTIONS = [
  ['SELECT count(*), count(DISTINCT file) FROM reports', ['800|800']],
  ["SELECT count(*) FROM reports WHERE verdict = 'fail'", [`${expected.filter((e) => e.verdict === 'fail').length}`]],
  ['SELECT rule, count(*) FROM findings GROUP BY rule ORDER BY rule', byRule],
  ["SELECT CAST(sum(value) AS INTEGER) FROM cells WHERE cell = 'requests.new.total'", [`${applications}`]],
  ['SELECT DISTINCT year FROM reports ORDER BY year', [2019, 2020, 2021, 2022, 2023, 2024, 2025].map(String)],
];

describe('results load into', () => {
  test('SQLite', () => {
    const commands = readme.split('\n').filter((line) => line.startsWith('sqlite3 '));
    const [load, ask] = commands.map((line) => line.replace('tests/pipeline/recipes', recipes));
    assert.deepEqual(shell(load, folder), { status: 0, stdout: '', stderr: '' });
    assert.deepEqual(shell(ask, folder).stdout.trim().split('\n').sort(), byRule);
    for (const [query, answer] of QUESTIONS) {
      const said = execFileSync('sqlite3', [at('results.db'), query], { encoding: 'utf8' });
      assert.deepEqual(said.trim().split('\n'), answer, query);
    }
  });

  test('DuckDB', async () => {
    const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api');
    const database = await (await DuckDBInstance.create(':memory:')).connect();
    const sql = readFileSync(join(recipes, 'load-duckdb.sql'), 'utf8');
    await database.run(sql.replace("'results.jsonl'", `'${at('results.jsonl')}'`));
    for (const [query, answer] of QUESTIONS) {
      const rows = (await database.runAndReadAll(query)).getRowsJson();
      assert.deepEqual(rows.map((/** @type {any[]} */ row) => row.join('|')), answer, query);
    }
    const said = /^duckdb -c "(.*)"$/m.exec(readme)?.[1].replace("'results.jsonl'", `'${at('results.jsonl')}'`);
    assert.deepEqual((await database.runAndReadAll(`${said}`)).getRowsJson().flat(),
      expected.filter((e) => e.verdict === 'fail').map((e) => e.name));
  });
});
