// @ts-check
// The results as Markdown. `node tests/bench/table.mjs` keeps those of the last run in README.md.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { curves, exponent, memoryBound } from './curves.mjs';

/** @typedef {import('./measure.mjs').Summary} Summary */
/** @typedef {import('./curves.mjs').Point} Point */

/** @param {number} nanoseconds */
function time(nanoseconds) {
  if (nanoseconds >= 1e9) return `${(nanoseconds / 1e9).toPrecision(3)} s`;
  if (nanoseconds >= 1e6) return `${(nanoseconds / 1e6).toPrecision(3)} ms`;
  return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
}

/** Ratios below one as what they are parts of. @param {number} value */
const ratio = (value) => (value > 0.95 ? Number(value.toPrecision(3)).toString() : `1/${(1 / value).toPrecision(3)}`);

/** @param {string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |\n`;

/** @param {any} row @returns {{target: string, reached: boolean | null}} */
function targetOf(row) {
  if (row.atMost !== undefined) {
    return { target: `≤ ${ratio(row.atMost)}`, reached: row.ratio.median <= row.atMost };
  }
  if (row.milliseconds !== undefined) {
    return { target: `≤ ${row.milliseconds} ms`, reached: row.nanoseconds.median / 1e6 <= row.milliseconds };
  }
  if (row.megabytes !== undefined) {
    return { target: `≥ ${row.megabytes} MB/s`, reached: (row.bytes / row.nanoseconds.median) * 1e3 >= row.megabytes };
  }
  return { target: '', reached: null };
}

/** @param {boolean | null} reached */
const word = (reached) => (reached === null ? '' : reached ? 'yes' : '**no**');

/** @param {any[]} rows */
function ratioTable(rows) {
  let out = line(['work', 'ours', 'median', 'against', 'median', 'ours ÷ theirs: median (least – most)', 'target', 'reached']);
  out += line(['---', '---', '---:', '---', '---:', '---:', '---:', '---']);
  let last = '';
  for (const row of rows) {
    const { target, reached } = targetOf(row);
    const own = row.megabytes
      ? `${time(row.nanoseconds.median)} = ${((row.bytes / row.nanoseconds.median) * 1e3).toPrecision(3)} MB/s`
      : time(row.nanoseconds.median);
    const compared = row.ratio
      ? `${ratio(row.ratio.median)} (${ratio(row.ratio.least)} – ${ratio(row.ratio.most)})`
      : `(${time(row.nanoseconds.least)} – ${time(row.nanoseconds.most)})`;
    out += line([
      row.work === last ? '' : row.work, row.ours, own, row.theirs ?? '',
      row.theirNanoseconds ? time(row.theirNanoseconds.median) : '', compared, target, word(reached),
    ]);
    last = row.work;
  }
  return out;
}

const NAMES = { text: 'text', html: 'HTML', docx: 'DOCX', photos: 'DOCX with photographs', xlsx: 'XLSX', words: 'PDF words' };
const KINDS = { native: 'native', wasm: 'wasm' };

/** @param {Point[]} points */
function growthTable(points) {
  const sizes = [1e6, 10e6, 50e6].filter((size) => points.some((point) => point.size === size));
  let out = line(['format', '', 'growth (1 = linear)', ...sizes.map((size) => `${size / 1e6} MB: rate`), ...sizes.map((size) => `${size / 1e6} MB: peak memory`), '≤ 3 × input + 16 MiB']);
  out += line(['---', '---', '---:', ...sizes.flatMap(() => ['---:', '---:']), '---']);
  for (const curve of curves(points)) {
    const at = sizes.map((size) => curve.find((point) => point.size === size));
    const over = curve.filter(({ memory, bytes, refused }) => !refused && memory > memoryBound(bytes));
    const refused = curve.find((point) => point.refused);
    out += line([
      NAMES[/** @type {keyof typeof NAMES} */ (curve[0].format)], KINDS[curve[0].kind], exponent(curve).toFixed(2),
      ...at.map((point) => (!point ? '' : point.refused ? `refused: ${point.refused}` : `${((point.bytes / point.nanoseconds) * 1e3).toPrecision(3)} MB/s`)),
      ...at.map((point) => (!point || point.refused ? '' : `${(point.memory / 1e6).toFixed(1)} MB (${(point.memory / memoryBound(point.bytes)).toFixed(2)} of the bound)`)),
      over.length > 0 ? `**no**, from ${(over[0].bytes / 1e6).toPrecision(2)} MB` : refused ? 'as far as it is read' : 'yes',
    ]);
  }
  return out;
}

const STAGES = {
  read: 'decode, read the format', report: 'find parts, tables, cells', claims: 'read the sentences',
  result: 'relations, rules, keys', check: 'JSON',
};

/** @param {import('./run.mjs').Stages[]} all */
function stagesTable(all) {
  let out = line(['native check', 'in all', ...Object.values(STAGES)]);
  out += line(['---', ...Object.values(STAGES).map(() => '---:'), '---:']);
  for (const { work, stages } of all) {
    const whole = Object.values(stages).reduce((sum, nanoseconds) => sum + nanoseconds, 0);
    out += line([work, time(whole), ...Object.keys(STAGES).map((name) => `${Math.round((100 * stages[name]) / whole)} %`)]);
  }
  return out;
}

/** @param {import('./run.mjs').Many[]} many */
function manyTable(many) {
  let out = line([`command line, ${many[0].documents} documents`, 'median (least – most)', '']);
  out += line(['---', '---:', '---']);
  const number = (/** @type {number} */ value) => Number(value.toPrecision(3)).toString();
  for (const { work, unit, median, least, most } of many) {
    out += line([work, `${number(median)} (${number(least)} – ${number(most)})`, unit]);
  }
  return out;
}

/** @param {any} results of run.mjs */
export function table({ setting, seconds, machine, rows, stages, many, points }) {
  let out = `${machine.processor}, ${machine.memory}, ${machine.system}; Node.js ${machine.node}, ${machine.chromium}, ${machine.compiler}; gouji.wasm ${machine.module} bytes, at ${machine.commit}. ${setting.rounds} rounds of slices of ${setting.slice} ms, ${seconds} s in all.\n\n`;
  if (rows.length > 0) out += ratioTable(rows);
  if (stages.length > 0) out += `\n${stagesTable(stages)}`;
  if (many.length > 0) out += `\n${manyTable(many)}`;
  if (points.length > 0) out += `\n${growthTable(points)}`;
  return out;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = (/** @type {string} */ name) => new URL(name, import.meta.url);
  const build = '../../build/bench/';
  const words = table(JSON.parse(readFileSync(here(`${build}results.json`), 'utf8')));
  const readme = readFileSync(here('README.md'), 'utf8');
  writeFileSync(here('README.md'), readme.replace(/(<!-- table -->\n).*(?=<!-- end -->)/s, (_, begin) => `${begin}${words}\n`));
  copyFileSync(here(`${build}growth.svg`), here('growth.svg'));
}
