// @ts-check
// Measures the check side by side with what people would use instead, and writes table.md,
// results.json and growth.svg to build/bench. `node tests/bench/run.mjs [PART...]` measures some
// parts only: text, html, docx, pdf, stages, start, many, growth.
// QUICK=1: few rounds, documents to 1 MB; FULL=1: many rounds, documents to 50 MB.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { document, partsOfReport, prepare, report, wordsOfReport, xmlOfReport } from './documents.mjs';
import { chromium, native, node, programs, python, started, wasm } from './engines.mjs';
import { firstChecks } from './first.mjs';
import { growth } from './growth.mjs';
import { ratios, rounds, summary } from './measure.mjs';
import { plot } from './plot.mjs';
import { table } from './table.mjs';

/** @typedef {import('./measure.mjs').Contestant} Contestant */
/**
 * One line of the table: a contestant of ours against another one, or by itself. `atMost` is of the
 * ratio, `milliseconds` at most, `megabytes` a second at least.
 * @typedef {object} Figure
 * @property {string} ours
 * @property {string} [theirs]
 * @property {number} [atMost]
 * @property {number} [milliseconds]
 * @property {number} [megabytes]
 */
/** @typedef {{part: string, title: string, bytes: number, contestants: Record<string, Contestant>, figures: Figure[]}} Group */
/** @typedef {Figure & {work: string, bytes: number, nanoseconds: import('./measure.mjs').Summary, theirNanoseconds?: import('./measure.mjs').Summary, ratio?: import('./measure.mjs').Summary}} Row */

const root = fileURLToPath(new URL('../../', import.meta.url));
const gouji = join(programs, 'gouji');
const site = process.env.GOUJI_SITE ?? join(root, 'build/site');
const speed = process.env.FULL ? 'full' : process.env.QUICK ? 'quick' : 'normal';
const SETTING = {
  quick: { rounds: 5, slice: 40, starts: 5, many: 500, largest: 1e6 },
  normal: { rounds: 9, slice: 100, starts: 11, many: 2000, largest: 10e6 },
  full: { rounds: 15, slice: 100, starts: 15, many: 5000, largest: 50e6 },
}[speed];
const PARTS = ['text', 'html', 'docx', 'pdf', 'stages', 'start', 'many', 'growth'];
const corpusBench = join(root, 'tests/bench/corpus_bench.mjs');
const wanted = process.argv.length > 2 ? process.argv.slice(2) : PARTS.filter((part) => part !== 'many' || existsSync(corpusBench));
for (const part of wanted) if (!PARTS.includes(part)) throw new Error(`no such part: ${part} (${PARTS.join(', ')})`);

/** @param {string} line */
const say = (line) => console.error(line);

prepare(gouji);
const size = (/** @type {string} */ file) => readFileSync(file).length;

const engines = { native: native(), python: python(), node: await node(), chromium: await chromium() };

/** @returns {Group[]} */
function groups() {
  const { native: cpp, python: py, node: js, chromium: web } = engines;
  const megabyte = document('text', 1e6, gouji);
  const page = document('html', 100e3, gouji);
  const words = wordsOfReport(gouji);
  const parts = partsOfReport();
  return [
    {
      part: 'text',
      title: 'pasted text, one report',
      bytes: size(report.text),
      contestants: {
        wasm: web.of('paste', report.text),
        'autocorrect wasm': web.of('autocorrect', report.text),
        native: cpp.of('check', report.text),
        'autocorrect-node': js.of('autocorrect-node', report.text),
        zhlint: js.of('zhlint', report.text),
      },
      figures: [
        { ours: 'wasm', milliseconds: 0.3 },
        { ours: 'wasm', theirs: 'autocorrect wasm', atMost: 1 / 6 },
        { ours: 'wasm', theirs: 'native', atMost: 2 },
        { ours: 'native', theirs: 'autocorrect-node' },
        { ours: 'native', theirs: 'zhlint' },
      ],
    },
    {
      part: 'text',
      title: 'text, 1 MB',
      bytes: size(megabyte),
      contestants: {
        wasm: web.of('check', megabyte),
        'autocorrect wasm': web.of('autocorrect', megabyte),
        native: cpp.of('check', megabyte),
        'autocorrect-node': js.of('autocorrect-node', megabyte),
        'UTF-8 validation (ICU)': cpp.of('utf8', megabyte),
        memcpy: cpp.of('copy', megabyte),
      },
      figures: [
        { ours: 'wasm', megabytes: 40 },
        { ours: 'wasm', theirs: 'autocorrect wasm', atMost: 1 / 12 },
        { ours: 'native', megabytes: 80 },
        { ours: 'wasm', theirs: 'native', atMost: 2 },
        { ours: 'native', theirs: 'autocorrect-node' },
        { ours: 'native', theirs: 'UTF-8 validation (ICU)' },
        { ours: 'native', theirs: 'memcpy' },
      ],
    },
    {
      part: 'html',
      title: 'HTML page of 100 KB',
      bytes: size(page),
      contestants: {
        native: cpp.of('check', page),
        "libxml2's bare SAX parse": cpp.of('sax', page),
        cheerio: js.of('cheerio', page),
        parse5: js.of('parse5', page),
        htmlparser2: js.of('htmlparser2', page),
        'pandas.read_html (lxml)': py.of('pandas', page),
        'lxml, tables to cells': py.of('lxml', page),
        wasm: web.of('check', page),
        'DOMParser and a walk over the cells': web.of('dom', page),
      },
      figures: [
        { ours: 'native', theirs: "libxml2's bare SAX parse", atMost: 1.2 },
        { ours: 'native', theirs: 'cheerio', atMost: 1 / 2 },
        { ours: 'native', theirs: 'parse5' },
        { ours: 'native', theirs: 'htmlparser2' },
        { ours: 'native', theirs: 'pandas.read_html (lxml)', atMost: 1 / 4 },
        { ours: 'native', theirs: 'lxml, tables to cells' },
        { ours: 'wasm', theirs: 'DOMParser and a walk over the cells', atMost: 1 },
        { ours: 'wasm', theirs: 'native', atMost: 2 },
      ],
    },
    {
      part: 'docx',
      title: 'DOCX, one report',
      bytes: size(report.docx),
      contestants: {
        wasm: js.of('check', report.docx),
        mammoth: js.of('mammoth', report.docx),
        'inflating it alone, wasm': js.of('inflate', parts),
        native: cpp.of('check', report.docx),
        'inflating it alone, native': cpp.of('inflate', parts),
        "libxml2's bare SAX parse of its text": cpp.of('xml', xmlOfReport()),
        'python-docx': py.of('python-docx', report.docx),
      },
      figures: [
        { ours: 'wasm', theirs: 'mammoth', atMost: 1 / 30 },
        { ours: 'wasm', theirs: 'inflating it alone, wasm', atMost: 4 },
        { ours: 'wasm', theirs: 'native', atMost: 2 },
        { ours: 'native', theirs: 'inflating it alone, native' },
        { ours: 'native', theirs: "libxml2's bare SAX parse of its text" },
        { ours: 'native', theirs: 'python-docx' },
      ],
    },
    {
      part: 'pdf',
      title: 'PDF of one report: its words to the result',
      bytes: size(words),
      contestants: {
        wasm: js.of('check', words),
        'pdf.js, text of all pages': js.of('pdfjs', report.pdf),
        native: cpp.of('check', words),
        'pdftotext -bbox, a process': started('pdftotext', ['-bbox', report.pdf, '-']),
      },
      figures: [
        { ours: 'wasm', theirs: 'pdf.js, text of all pages' },
        { ours: 'native', theirs: 'pdftotext -bbox, a process' },
        { ours: 'wasm', theirs: 'native', atMost: 2 },
      ],
    },
  ];
}

/** @param {Group} group @returns {Promise<Row[]>} */
async function rowsOf({ title, bytes, contestants, figures }) {
  say(`${title}, ${SETTING.rounds} rounds of ${Object.keys(contestants).length}`);
  const times = await rounds(contestants, SETTING);
  return figures.map((figure) => ({
    ...figure,
    work: title,
    bytes,
    nanoseconds: summary(times[figure.ours]),
    ...(figure.theirs && {
      theirNanoseconds: summary(times[figure.theirs]),
      ratio: ratios(times[figure.ours], times[figure.theirs]),
    }),
  }));
}

/** What stages of a native check take, in nanoseconds. @typedef {{work: string, stages: Record<string, number>}} Stages */

/** @returns {Promise<Stages[]>} */
async function stagesOf() {
  const files = {
    'pasted text, one report': report.text,
    'text, 1 MB': document('text', 1e6, gouji),
    'HTML page of 100 KB': document('html', 100e3, gouji),
    'DOCX, one report': report.docx,
    'PDF of one report, its words': wordsOfReport(gouji),
  };
  const all = [];
  for (const [work, file] of Object.entries(files)) {
    say(`stages: ${work}`);
    const names = ['read', 'report', 'claims', 'result', 'check'];
    const contestants = Object.fromEntries(names.map((name) => [name, engines.native.of(name, file)]));
    const times = await rounds(contestants, { ...SETTING, rounds: 5 });
    // Each has those before it: what it takes itself is what it takes more.
    const upTo = names.map((name) => summary(times[name]).median);
    all.push({ work, stages: Object.fromEntries(names.map((name, i) => [name, Math.max(0, upTo[i] - (upTo[i - 1] ?? 0))])) });
  }
  return all;
}

/** @returns {Promise<Row[]>} */
async function startRows() {
  /** @type {Row[]} */
  const rows = [];
  const bytes = size(report.text);
  for (const installed of [false, true]) {
    const from = installed ? 'files from its service worker' : "files in the browser's cache";
    say(`first check in a fresh page, ${from}, ${SETTING.starts} pages`);
    const all = await firstChecks(site, report.text, SETTING.starts, installed);
    /** @param {string} ours @param {(first: typeof all[0]) => number} value @param {number} [milliseconds] */
    const row = (ours, value, milliseconds) => rows.push({
      work: `first check in a fresh page, ${from}`, bytes, ours,
      nanoseconds: summary(all.map((first) => value(first) * 1e6)),
      ...(milliseconds && { milliseconds }),
    });
    row('navigation to result', ({ result }) => result, 150);
    row('of that, the module: compiled, started, catalogue read', ({ module, moduleBegan }) => module - moduleBegan, 30);
    row('of that, until the page takes input', ({ listening }) => listening);
    row('of that, until the module is ready', ({ ready }) => ready);
    row('for comparison: a page with nothing but a picture', ({ empty }) => empty);
    row("processor time of the page's process, all threads", ({ worked }) => worked);
    row('for comparison: of the page with a picture', ({ emptyWorked }) => emptyWorked);
  }
  return rows;
}

/** The command line over many documents, by corpus_bench.mjs. @typedef {{work: string, unit: string, median: number, least: number, most: number, documents: number}} Many */

/** @returns {Many[]} */
function manyDocuments() {
  say(`${SETTING.many} documents`);
  const args = [corpusBench, String(SETTING.many), '5'];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, GOUJI_PROGRAM: gouji } });
  return output.trim().split('\n').map((line) => JSON.parse(line));
}

const begun = Date.now();
/** @type {Row[]} */
const rows = [];
/** @type {import('./curves.mjs').Point[]} */
let points = [];
/** @type {Stages[]} */
let stages = [];
try {
  for (const group of groups().filter(({ part }) => wanted.includes(part))) rows.push(...(await rowsOf(group)));
  if (wanted.includes('stages')) stages = await stagesOf();
} finally {
  for (const engine of Object.values(engines)) await engine.close();
}
if (wanted.includes('start')) rows.push(...(await startRows()));
/** @type {Many[]} */
let many = [];
if (wanted.includes('many')) many = manyDocuments();
if (wanted.includes('growth')) points = await growth(SETTING.largest, say);

/** @param {string} program @param {string[]} args */
const versionOf = (program, args) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n')[0];
const machine = {
  processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `Linux ${release()}`,
  node: process.version,
  chromium: versionOf('chromium', ['--version']),
  compiler: versionOf('c++', ['--version']),
  commit: versionOf('git', ['-C', root, 'rev-parse', '--short', 'HEAD']),
  module: size(join(wasm, 'gouji.wasm')),
};
const results = { setting: { speed, ...SETTING }, seconds: Math.round((Date.now() - begun) / 1000), machine, rows, stages, many, points };
writeFileSync(join(programs, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
const words = table(results);
writeFileSync(join(programs, 'table.md'), words);
if (points.length > 0) writeFileSync(join(programs, 'growth.svg'), plot(points));
console.log(words);
console.log(`In ${join(programs, existsSync(join(programs, 'growth.svg')) ? '{table.md,results.json,growth.svg}' : '{table.md,results.json}')}`);
