// @ts-check
// gouji check over many documents: lists, threads, order, interruptions and resuming.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  closeSync, constants, copyFileSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { corpus, gouji, lines, run, shell, size, start, until } from './tools.mjs';

const folder = corpus(400);
const list = join(folder, 'list.txt');
const names = lines(list);
const check = ['check', '--format', 'jsonl'];
const whole = run([...check, '--jobs', '1', '--files-from', list]).stdout;
assert.equal(whole.split('\n').length, 401);

/** @param {string} name */
const at = (name) => join(folder, name);
/** @param {string[]} some */
const asLines = (some) => some.map((name) => `${name}\n`).join('');
/** The results of some of the documents. @param {number} from @param {number} [to] */
const part = (from, to) => asLines(whole.split('\n').slice(0, -1).slice(from, to));

test('the results are the same bytes for every number of jobs, in every format', () => {
  for (const jobs of ['2', '3', '16']) {
    assert.equal(run([...check, '--jobs', jobs, '--files-from', list]).stdout, whole, jobs);
  }
  assert.equal(run([...check, '--files-from', list]).stdout, whole);
  for (const format of ['text', 'json', 'csv', 'sarif', 'html']) {
    const [one, four] = ['1', '4'].map((jobs) =>
      run(['check', '--format', format, '--jobs', jobs, '--files-from', list]));
    assert.equal(one.status, 1);
    assert.ok(one.stdout.length > 10_000);
    assert.deepEqual(four, one, format);
  }
  for (const jobs of ['0', '-1', 'x']) assert.equal(run([...check, '--jobs', jobs, names[0]]).status, 2);
});

test('PDFs, each read by a program of its own, come in order too', () => {
  const pdf = (/** @type {string} */ text) => {
    const words = `(${'some more words '.repeat(5)}) Tj 0 -20 Td `;
    const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj 0 -20 Td ${words.repeat(10)} ET`;
    return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n' +
      `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n` +
      '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n';
  };
  const files = Array.from({ length: 12 }, (_, i) => at(`${i}.pdf`));
  files.forEach((file, i) => writeFileSync(file, pdf(`document ${i}`)));
  const one = run([...check, '--with-text', '--jobs', '1', ...files]);
  assert.deepEqual(one.stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line).text.split('\n')[0]),
    files.map((_, i) => `document ${i}`));
  assert.deepEqual(run([...check, '--with-text', '--jobs', '8', ...files]), one);
});

describe('--files-from', () => {
  const [a, b] = [at('有 空格 的.txt'), at("it's “b”.txt")];
  copyFileSync(names[0], a);
  copyFileSync(names[0], b);
  /** @param {string} input @param {string[]} more */
  const found = (input, ...more) =>
    run([...check, '--files-from', '-', ...more], { input, cwd: folder }).stdout
      .split('\n').slice(0, -1).map((line) => JSON.parse(line).source.name);

  test('names end with a line or with NUL', () => {
    assert.deepEqual(found(`${a}\n${b}\n`), [a, b]);
    assert.deepEqual(found(`${a}\n\n${b}`), [a, b]);
    assert.deepEqual(found(`\uFEFF${a}\r\n${b}\r\n`), [a, b]);
    assert.deepEqual(found(`${a}\0${b}\0`), [a, b]);
    assert.deepEqual(found(`${a}\0${b}`), [a, b]);
    writeFileSync(at('two\nlines.txt'), readFileSync(names[0]));
    assert.deepEqual(found(`two\nlines.txt\0${b}\0`), ['two\nlines.txt', b]);
    writeFileSync(at('-'), readFileSync(names[0]));
    assert.deepEqual(found('-\n'), ['./-']);
  });

  test('goes with names in the arguments, with folders, and with files that are not there', () => {
    mkdirSync(at('folder'));
    copyFileSync(names[1], at('folder/c'));
    assert.deepEqual(found('nowhere.txt\nfolder\n', a), [a, 'nowhere.txt', 'folder/c']);
    const { status, stdout } = run([...check, '--files-from', '-'], { input: `nowhere.txt\n${a}\n`, cwd: folder });
    assert.equal(status, 2);
    assert.equal(JSON.parse(stdout.split('\n')[0]).findings[0].rule, 'input.damaged');
  });

  test('a list that is empty or not there is no success', () => {
    const empty = run([...check, '--files-from', '/dev/null']);
    assert.deepEqual([empty.status, empty.stdout], [2, '']);
    assert.match(empty.stderr, /清单里没有文件/);
    for (const args of [['--files-from', at('nowhere')], ['--files-from', '-', '-'],
      ['--files-from', '-', '--previous', '-'], ['--files-from', folder]]) {
      const refused = run([...check, ...args]);
      assert.deepEqual([refused.status, refused.stdout], [2, ''], args.join(' '));
    }
  });
});

/** A document that is not there yet: whoever reads it waits. */
class Gate {
  /** @param {string} name */
  constructor(name) {
    this.path = at(name);
    /** What keeps the reader waiting. @type {number | undefined} */
    this.held = undefined;
    rmSync(this.path, { force: true });
    execFileSync('mkfifo', [this.path]);
  }

  /** Lets the document come. @param {string} name whose bytes it has */
  open(name) {
    const file = openSync(this.path, 'w');
    writeFileSync(file, readFileSync(name));
    closeSync(file);
    if (this.held !== undefined) closeSync(this.held);
  }

  /** Until somebody waits for it. Whoever waits goes on waiting. */
  async reader() {
    await until(() => {
      try {
        this.held = openSync(this.path, constants.O_WRONLY | constants.O_NONBLOCK);
        return true;
      } catch (error) {
        if (/** @type {any} */ (error).code !== 'ENXIO') throw error;
        return false;
      }
    }, `a reader of ${this.path}`);
  }

  /** Puts a plain file in its place. @param {string} name */
  become(name) {
    copyFileSync(name, `${this.path}.new`);
    renameSync(`${this.path}.new`, this.path);
  }
}

/** Starts with a gate in the middle, and waits until all before it is written. @param {string} name */
async function startToGate(name) {
  const gate = new Gate(`${name}.txt`);
  const mine = [...names.slice(0, 200), gate.path, ...names.slice(200)];
  writeFileSync(at(`${name}.list`), asLines(mine));
  const before = part(0, 200);
  const out = at(`${name}.jsonl`);
  const file = openSync(out, 'w');
  const { child, ended } = start(gouji, [...check, '--jobs', '2', '--files-from', at(`${name}.list`)],
    { stdio: ['ignore', file, 'ignore'] });
  closeSync(file);
  await until(() => size(out) >= Buffer.byteLength(before), 'the first half');
  return { gate, out, child, ended, before, list: at(`${name}.list`) };
}

test('a document that takes long holds the others back, and their results take bounded memory', async () => {
  const gate = new Gate('slow.txt');
  const many = Array.from({ length: 12 }, () => names).flat();
  writeFileSync(at('slow.list'), asLines([gate.path, ...many]));
  const out = at('slow.jsonl');
  const file = openSync(out, 'w');
  const { child, ended } = start(gouji, [...check, '--jobs', '4', '--files-from', at('slow.list')],
    { stdio: ['ignore', file, 'ignore'] });
  closeSync(file);
  const used = () => {
    const ticks = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return Number(ticks[11]) + Number(ticks[12]);
  };
  // Until it does no more work: everything waits.
  let [last, since] = [-1, Date.now()];
  await until(() => {
    if (used() !== last) [last, since] = [used(), Date.now()];
    return last > 20 && Date.now() - since > 1500;
  }, 'a standstill');
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
  assert.equal(size(out), 0);
  assert.ok(Buffer.byteLength(whole) * 12 > 100e6, 'the output is larger than what may wait');
  assert.ok(peak < 112_000, `${peak} kB`);
  gate.open(names[0]);
  assert.equal((await ended).status, 1);
  const [first, ...others] = lines(out);
  assert.equal(JSON.parse(first).source.name, gate.path);
  assert.equal(asLines(others), part(0).repeat(12));
});

for (const [signal, shown] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
  test(`${signal} leaves whole lines, in order, and the shell sees ${shown}`, async () => {
    const { out, child, ended, before } = await startToGate(signal);
    child.kill(signal);
    assert.deepEqual(await ended, { status: null, signal });
    assert.equal(readFileSync(out, 'utf8'), before);
    const gate = new Gate(`shell-${signal}.txt`);
    const seen = shell(`timeout --preserve-status -s ${signal} 0.3 "$GOUJI" check '${gate.path}'; echo $?`, folder);
    assert.equal(seen.stdout.trim(), `${shown}`);
  });
}

test('an interruption waits until the line is written, even where the reader is slow', () => {
  const { stdout } = shell(`mkfifo pipe; "$GOUJI" check --format jsonl --files-from list.txt > pipe & program=$!
    { dd bs=1 count=1000 2> /dev/null; kill -TERM $program; sleep 0.3; cat; } < pipe > slowly.jsonl
    wait $program; echo $?`, folder);
  assert.equal(stdout, '143\n');
  const read = readFileSync(at('slowly.jsonl'), 'utf8');
  assert.ok(read.length < whole.length);
  assert.ok(whole.startsWith(read));
  assert.equal(read.at(-1), '\n');
});

test('kill -9 in the middle, half a line at the end: the same command resumes', async () => {
  const { gate, out, child, ended, before, list: mine } = await startToGate('killed');
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  assert.equal(readFileSync(out, 'utf8'), before);
  gate.become(names[0]);
  const uninterrupted = run([...check, '--files-from', mine]);
  const resume = `"$GOUJI" check --format jsonl --files-from '${mine}' --skip-done '${out}' >> '${out}'`;
  for (const cut of [1, 100, Buffer.byteLength(part(199, 200)) - 1]) {
    writeFileSync(out, before);
    truncateSync(out, Buffer.byteLength(before) - cut);
    const { status, stderr } = shell(resume, folder);
    assert.equal(status, uninterrupted.status);
    assert.match(stderr, /最后一行不完整，已删去/);
    assert.equal(readFileSync(out, 'utf8'), uninterrupted.stdout);
  }
  // Once more: nothing is left to do, and the outcome is the same.
  assert.deepEqual(shell(resume, folder), { status: uninterrupted.status, stdout: '', stderr: '' });
  assert.equal(readFileSync(out, 'utf8'), uninterrupted.stdout);
  // And from nothing.
  rmSync(out);
  assert.equal(shell(resume, folder).status, 1);
  assert.equal(readFileSync(out, 'utf8'), uninterrupted.stdout);
});

describe('--skip-done', () => {
  const done = at('done.jsonl');
  /** @param {string[]} args @param {string} standing what stands in the file */
  const rest = (args, standing) => {
    writeFileSync(done, standing);
    return run([...check, '--skip-done', done, ...args]);
  };

  test('leaves out what is done, in whatever order it stands there, and counts its findings', () => {
    const some = whole.split('\n').slice(0, 350).reverse();
    const { status, stdout, stderr } = rest(['--files-from', list], asLines(some));
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(stdout, part(350));
    const failed = whole.split('\n').find((line) => line.includes('"verdict":"fail"')) ?? '';
    const { name } = JSON.parse(failed).source;
    assert.equal(rest([name], `${failed}\n`).status, 1);
    assert.equal(rest(['--fail-on', 'never', name], `${failed}\n`).status, 0);
    const missing = run([...check, 'nowhere.txt']).stdout;
    assert.equal(rest(['nowhere.txt'], missing).status, 2);
  });

  test('half a last line counts for nothing; of a file that is not the output it stays', () => {
    const standing = part(0, 10).slice(0, -20);
    const { stdout, stderr } = rest(['--files-from', list], standing);
    assert.equal(stdout, part(9));
    assert.match(stderr, /最后一行不完整，不算已经检查/);
    assert.equal(readFileSync(done, 'utf8'), standing);
  });

  test('a name that stands twice in the list is left out once for each result', () => {
    assert.equal(rest([names[0], names[1], names[0]], part(0, 1)).stdout, part(1, 2) + part(0, 1));
  });

  test('names that are no UTF-8 are known again', () => {
    const script = `cp '${names[0]}' $'\\xff\\n.txt'; "$GOUJI" check --format jsonl $'\\xff\\n.txt' > odd.jsonl;` +
      `"$GOUJI" check --format jsonl --skip-done odd.jsonl $'\\xff\\n.txt'`;
    assert.equal(shell(script, folder).stdout, '');
    assert.equal(lines(at('odd.jsonl')).length, 1);
  });

  test('of an archive the reports that are done', () => {
    execFileSync('/usr/bin/python3', ['-m', 'zipfile', '-c', 'all.zip', ...names.slice(0, 5)], { cwd: folder });
    const all = run([...check, 'all.zip'], { cwd: folder });
    const five = all.stdout.split('\n').slice(0, -1);
    assert.equal(five.length, 5);
    writeFileSync(done, asLines(five.slice(0, 3)));
    const { status, stdout } = run([...check, '--skip-done', done, 'all.zip'], { cwd: folder });
    assert.deepEqual([status, stdout], [all.status, asLines(five.slice(3))]);
  });

  test('what is no result, or of another version, is refused and left as it is', () => {
    const [first] = whole.split('\n');
    for (const standing of [
      'no result\n', 'no result', '{}\n', `${part(0, 2)}${first.slice(0, -50)}\n`, `${first.slice(0, 350)}${first}\n`,
      `${first.replace(/"rules":"[^"]*"/, '"rules":"2001-01"')}\n`, `${first}}\n`, '\n',
    ]) {
      writeFileSync(done, standing);
      const refused = shell(`"$GOUJI" check --format jsonl --skip-done done.jsonl '${names[0]}' >> done.jsonl`, folder);
      assert.equal(refused.status, 2, standing.slice(0, 60));
      assert.match(refused.stderr, /--skip-done .*done\.jsonl/);
      assert.equal(readFileSync(done, 'utf8'), standing);
    }
    for (const args of [['--skip-done', at('nowhere.jsonl')], ['--skip-done', folder], ['--format', 'json', '--skip-done', done]]) {
      assert.equal(run([...check, ...args, names[0]]).status, 2, args.join(' '));
    }
  });
});

test('an output that nobody reads ends the run, quietly', () => {
  const { stdout, stderr } = shell(`"$GOUJI" check --format jsonl --files-from list.txt | head -n 1; echo "\${PIPESTATUS[@]}"`, folder);
  assert.deepEqual([stdout, stderr], [`${part(0, 1)}141 0\n`, '']);
  const ignored = shell(`trap '' PIPE; "$GOUJI" check --format jsonl --files-from list.txt | head -n 1; echo "\${PIPESTATUS[@]}"`, folder);
  assert.deepEqual([ignored.stdout, ignored.stderr], [`${part(0, 1)}141 0\n`, '']);
});

test('a full disk is said, and is no success', () => {
  for (const command of ['check --format jsonl --fail-on never', 'check --fail-on never', 'cells']) {
    const { status, stderr } = shell(`"$GOUJI" ${command} '${names[0]}' '${names[1]}' > /dev/full`, folder);
    assert.equal(status, 2, command);
    assert.match(stderr, /^gouji: 输出写不进去 \/ cannot write the output: No space left on device\n$/);
  }
});

describe('progress', () => {
  /** Runs until it is shown, or would have been. @param {string} words @param {string} gate @param {RegExp} [pattern] */
  const slow = async (words, gate, pattern) => {
    const wait = new Gate(gate);
    const program = start('script', ['-qec', words.replace('GATE', wait.path), '/dev/null'],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder, env: { ...process.env, GOUJI: gouji, TERM: 'xterm' } });
    let shown = '';
    program.child.stdout?.on('data', (data) => { shown += data; });
    await wait.reader();
    if (pattern) await until(() => pattern.test(shown), `${pattern}`);
    else await new Promise((resolve) => setTimeout(resolve, 1600));
    wait.open(names[0]);
    await program.ended;
    return shown;
  };

  test('is shown on a terminal, in the language that was asked for', async () => {
    const command = `"$GOUJI" check --format jsonl 'GATE' --files-from list.txt`;
    const [zh, en] = await Promise.all([
      slow(`${command} > p1.jsonl`, 'p1.txt', /已检查 0\/401/),
      slow(`${command} --lang en > p2.jsonl`, 'p2.txt', /checked 0\/401/),
    ]);
    assert.match(zh, /\r已检查 0\/401 份，每秒 0 份\x1B\[K/);
    assert.match(zh, /\r已检查 401\/401 份，每秒 \d+ 份，用时 \d+ 秒\x1B\[K\r?\n$/);
    assert.match(en, /\rchecked 401\/401, \d+ a second, took \d+ s\x1B\[K\r?\n$/);
    assert.equal(lines(at('p1.jsonl')).length, 401);
  });

  test('not where standard error goes elsewhere, nor among results', async () => {
    const [elsewhere, among] = await Promise.all([
      slow(`"$GOUJI" check --format jsonl 'GATE' > p3.jsonl 2> p3.err`, 'p3.txt'),
      slow(`"$GOUJI" check --format jsonl 'GATE'`, 'p4.txt'),
    ]);
    assert.equal(elsewhere, '');
    assert.equal(readFileSync(at('p3.err'), 'utf8'), '');
    assert.equal(JSON.parse(among).summary.verdict, JSON.parse(whole.split('\n')[0]).summary.verdict);
  });
});
