// @ts-check
// Documents a second of `gouji check --format jsonl` over the corpus, with one job and with two.
// Usage: node tests/bench/corpus_bench.mjs [COUNT [ROUNDS]]; GOUJI_PROGRAM names another program.
// Prints a JSON object a line: the work, its unit, and over the rounds median, least and most. Rates
// come by the clock and by processor time (of one core); on a machine that others use only the second
// holds. Scaling is made of two runs of the same round.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

import { makeCorpus } from './corpus.mjs';

const gouji = env.GOUJI_PROGRAM ?? fileURLToPath(new URL('../../build/release/gouji', import.meta.url));
const count = Number(argv[2] ?? 5000);
const rounds = Number(argv[3] ?? 5);

const folder = mkdtempSync(join(tmpdir(), 'gouji-corpus-'));
try {
  makeCorpus(folder, count);
  const list = join(folder, 'list.txt');
  const out = join(folder, 'out.jsonl');

  /** Seconds by the clock, and of processor time. @param {number} jobs */
  const run = (jobs) => {
    const script = `TIMEFORMAT='%R %U %S'; { time '${gouji}' check --format jsonl --fail-on never --jobs ${jobs} \
      --files-from '${list}' > '${out}'; } 2>&1`;
    const [clock, user, system] = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split(' ').map(Number);
    return { clock, processor: user + system };
  };
  /** @typedef {ReturnType<typeof run>} Times */
  /** @type {Record<1 | 2, Times[]>} */
  const times = { 1: [], 2: [] };
  run(1);  // warm: the files read
  for (let round = 0; round < rounds; round++) {
    // There and back, so that none always has the same before it.
    for (const jobs of /** @type {(1 | 2)[]} */ (round % 2 ? [2, 1] : [1, 2])) times[jobs].push(run(jobs));
  }

  /** @param {string} work @param {string} unit @param {number[]} values */
  const say = (work, unit, values) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
    console.log(JSON.stringify({
      work, unit, median, least: sorted[0], most: sorted[sorted.length - 1], documents: count,
      output: statSync(out).size, cores: cpus().length,
    }));
  };
  for (const jobs of /** @type {const} */ ([1, 2])) {
    const name = `corpus, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}`;
    say(name, 'documents a second', times[jobs].map(({ clock }) => count / clock));
    say(name, 'documents a second of one core', times[jobs].map(({ processor }) => count / processor));
  }
  say('corpus, 2 jobs to 1', 'times as fast by the clock', times[1].map(({ clock }, i) => clock / times[2][i].clock));
  say('corpus, 2 jobs to 1', 'times the processor time', times[1].map(({ processor }, i) => times[2][i].processor / processor));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
