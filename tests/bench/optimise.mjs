// @ts-check
// Modules built in different ways, beside each other: their size, raw and under Brotli, and the time
// of the whole check. `node tests/bench/optimise.mjs FOLDER...`; the first is what others are compared
// with. Run by tests/bench/optimise.
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';

import { document, prepare, report, wordsOfReport } from './documents.mjs';
import { freshModule, inThisProcess, programs } from './engines.mjs';
import { ratios, rounds, summary } from './measure.mjs';

const gouji = join(programs, 'gouji');
prepare(gouji);
const folders = argv.slice(2).map((folder) => resolve(folder));
const documents = {
  'one report': report.text,
  'text, 1 MB': document('text', 1e6, gouji),
  'HTML, 100 KB': document('html', 100e3, gouji),
  'DOCX, one report': report.docx,
  'words of a PDF': wordsOfReport(gouji),
};

/** @type {string[][]} */
const lines = [];
for (const folder of folders) {
  const bytes = readFileSync(join(folder, 'gouji.wasm'));
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  lines.push([basename(folder).replace(/^wasm-/, '-'), `${Math.round(bytes.length / 1e3)} kB`, `${Math.round(packed.length / 1e3)} kB`]);
}
for (const [name, file] of Object.entries(documents)) {
  const input = readFileSync(file);
  /** @type {Record<string, import('./measure.mjs').Contestant>} */
  const contestants = {};
  for (const folder of folders) {
    const module = await freshModule(folder);
    contestants[folder] = inThisProcess(() => module.check(input));
  }
  const times = await rounds(contestants, { rounds: 7, slice: 80 });
  folders.forEach((folder, i) => {
    const { median } = ratios(times[folder], times[folders[0]]);
    lines[i].push(`${(summary(times[folder]).median / 1e6).toPrecision(3)} ms (${median.toFixed(2)})`);
  });
  console.error(name);
}
const heads = ['build', 'size', 'under Brotli', ...Object.keys(documents)];
for (const cells of [heads, heads.map((_, i) => (i ? '---:' : '---')), ...lines]) console.log(`| ${cells.join(' | ')} |`);
