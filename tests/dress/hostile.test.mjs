// @ts-check
// Documents that were cut off, changed, locked or hold only pictures are refused with advice, and
// never read to other numbers that pass. GOUJI names the program (build/release/gouji).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { dressedReports, folder, office, print } from './documents.mjs';

const gouji = process.env.GOUJI ?? fileURLToPath(new URL('../../build/release/gouji', import.meta.url));
const hostile = join(folder, 'hostile');

/** @param {string[]} files @returns {any[]} results, in the order of the files */
function check(files) {
  const run = spawnSync(gouji, ['check', '--format', 'jsonl', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 29 });
  assert.ifError(run.error);
  assert.ok([0, 1, 2].includes(run.status ?? -1), `status ${run.status} ${run.signal} ${run.stderr}`);
  const results = run.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(results.map((result) => result.source.name), files);
  return results;
}

/** @param {any} result */
const rules = (result) => result.findings.map((/** @type {any} */ finding) => finding.rule);

const documents = dressedReports(gouji).filter(({ seed, tables }) => seed.startsWith('001') && tables === 'form');
const wholes = new Map(documents.map(({ file }) => [file, check([file])[0]]));
rmSync(hostile, { recursive: true, force: true });
mkdirSync(hostile, { recursive: true });

/** @param {string} ending */
const document = (ending) => {
  const found = documents.find(({ file }) => file.endsWith(ending));
  assert.ok(found);
  return found.file;
};

/** Whether each number of a result is that of the whole document. @param {any} result @param {any} whole */
function assertNoOtherNumbers(result, whole) {
  for (const [id, cell] of Object.entries(result.report?.cells ?? {})) {
    if (cell.state === 'number') assert.equal(cell.value, whole.report.cells[id]?.value, id);
  }
}

/**
 * Writes variants of a document and checks all of them at once.
 * @param {string} ending @param {Iterable<[number, Buffer]>} variants
 */
function checkVariants(ending, variants) {
  /** @type {string[]} */
  const files = [];
  for (const [at, bytes] of variants) {
    const file = join(hostile, `${at}${ending}`);
    writeFileSync(file, bytes);
    files.push(file);
  }
  assert.ok(files.length >= 8);
  return check(files);
}

/** @param {Buffer} bytes @param {number} step @returns {Generator<[number, Buffer]>} */
function* cuts(bytes, step) {
  for (let size = step; size < bytes.length; size += step) yield [size, bytes.subarray(0, size)];
}

/** Changed in one bit each, at places that are the same in every run. @param {Buffer} bytes @returns {Generator<[number, Buffer]>} */
function* flips(bytes) {
  for (let i = 0; i < 300; ++i) {
    const at = Math.imul(i + 1, 2654435761) >>> 0;
    const changed = Buffer.from(bytes);
    changed[at % bytes.length] ^= 1 << (i % 8);
    yield [i, changed];
  }
}

for (const ending of ['.office.docx', '.pandoc.docx', '.office.xlsx', '.office.html', '.form.html']) {
  test(`${ending} cut at every kilobyte`, () => {
    const file = document(ending);
    const whole = wholes.get(file);
    for (const result of checkVariants(`.cut${ending}`, cuts(readFileSync(file), 1024))) {
      assert.notEqual(result.summary.verdict, 'pass');
      assert.notEqual(result.findings.length, 0);
      assertNoOtherNumbers(result, whole);
      if (!ending.endsWith('html')) assert.deepEqual(rules(result), ['input.damaged']);
    }
  });
}

for (const ending of ['.office.pdf', '.browser.pdf']) {
  test(`${ending} cut at every sixteen kilobytes`, () => {
    const file = document(ending);
    for (const result of checkVariants(`.cut${ending}`, cuts(readFileSync(file), 16384))) {
      assert.notEqual(result.summary.verdict, 'pass');
      assertNoOtherNumbers(result, wholes.get(file));
    }
  });
}

for (const ending of ['.office.docx', '.office.xlsx']) {
  test(`${ending} with one bit changed`, () => {
    const file = document(ending);
    for (const result of checkVariants(`.flip${ending}`, flips(readFileSync(file)))) {
      if (rules(result).some((/** @type {string} */ rule) => rule.startsWith('input.'))) continue;
      assertNoOtherNumbers(result, wholes.get(file));
      assert.equal(result.summary.verdict, wholes.get(file).summary.verdict);
    }
  });
}

/** What is said of a document that is refused. @param {string} file */
function refusal(file) {
  const [result] = check([file]);
  assert.equal(result.summary.verdict, 'fail');
  assert.deepEqual(rules(result), ['input.unsupported']);
  return `${result.findings[0].message} ${result.findings[0].advice}`;
}

test('a PDF with a password', () => {
  const made = join(hostile, 'locked.docx');
  writeFileSync(made, readFileSync(document('.office.docx')));
  const locked = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}';
  office([made], `pdf:writer_pdf_Export:${locked}`, 'pdf', '.locked.pdf');
  const said = refusal(join(folder, 'locked.locked.pdf'));
  assert.match(said, /密码/);
});

test('a PDF of pictures', () => {
  const page = join(hostile, 'pictures.html');
  writeFileSync(page, '<!DOCTYPE html><svg width="500" height="500"><circle cx="200" cy="200" r="150" fill="red"/></svg>');
  print(page, join(hostile, 'pictures.pdf'));
  const said = refusal(join(hostile, 'pictures.pdf'));
  assert.match(said, /扫描件/);
  assert.match(said, /文字版/);
});

// Two megabytes of one thing again and again take a second or two; minutes and hours where each is
// compared with all before it.
const report = readFileSync(new URL('../cases/base/2021-department.txt', import.meta.url), 'utf8');
for (const [name, begin, again, end] of [
  ['denials', '未收到政府信息公开申请', '、政府信息公开申请', '。'],
  ['denied verbs', '未制发', '、废止', '、行政规范性文件。'],
  ['outcomes in a list', '发布信息9条，政府信息公开申请', '、不予公开3件', '。'],
  ['parts of those carried in', '', '上年结转政府信息公开申请4件，其中予以公开4件。', ''],
  ['stages', '收到政府信息公开申请57件', '，受理政府信息公开申请58件', '。'],
  ['applicants', '受理公民', '、商业企业', '提出的政府信息公开申请9件。'],
  ['brackets that only close', '', '1件)', ''],
  ['disputes in a list', '行政', '、行政复议1件', '。'],
  ['disputes that end alike', '', '行政复议1件，均维持，', ''],
  ['numbers before a screening', '实际受理', '收到1件', '。'],
  ['years', '', '2021年，', ''],
  ['numbers in one clause', '', '办理行政许可18件', '。'],
  ['doubled words', '', '公开公开，', ''],
  ['repeated rows', '', '一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n', ''],
  ['pieces of heads', '四、政府信息公开行政复议、行政诉讼情况\n', '尚未\n审结 总计 结果\n', ''],
  ['pieces of labels', '三、收到和处理政府信息公开申请情况\n', '二、上年结转\n政府信息\n', ''],
  ['cells above and beside their pipes', '', '规章\n|\n件 |\n类 |\n项 |\n', ''],
  ['cells above their pipes', '', '规章\n|\n0\n|\n', ''],
]) {
  test(`${name}, a hundred thousand times`, () => {
    const part = report.indexOf('二、主动公开政府信息情况');
    const count = Math.floor(2_000_000 / Buffer.byteLength(again));
    const file = join(hostile, `${name.replaceAll(' ', '-')}.txt`);
    writeFileSync(file, `${report.slice(0, part)}${begin}${again.repeat(count)}${end}\n${report.slice(part)}`);
    const run = spawnSync(gouji, ['check', '--format', 'json', file],
      { timeout: 60_000, stdio: 'ignore' });
    assert.ifError(run.error);
    assert.ok([0, 1].includes(run.status ?? -1), `status ${run.status} ${run.signal}`);
  });
}
