// @ts-check
// How time and memory grow with the document, every format, natively and in WebAssembly. Each point
// is a process or a module of its own, with nothing in its memory from before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bytesOf, document, formats } from './documents.mjs';
import { freshModule, inThisProcess, native, programs, runOnce } from './engines.mjs';

/** @typedef {import('./curves.mjs').Point} Point */

/** The best of some slices, once it is warm: whoever else uses the machine only adds. @param {import('./measure.mjs').Contestant} contestant */
async function best(contestant) {
  let nanoseconds = await contestant(500);
  const begin = performance.now();
  for (let i = 0; i < 7 && (i === 0 || performance.now() - begin < 1500); i++) {
    nanoseconds = Math.min(nanoseconds, await contestant(50));
  }
  return nanoseconds;
}

const SIZES = [10e3, 30e3, 100e3, 300e3, 1e6, 3e6, 10e6, 30e6, 50e6];
const LONG = 10e6;
/** The least that a report takes in a format. @type {Record<string, number>} */
const LEAST = { text: 10e3, html: 30e3, docx: 100e3, photos: 1e6, xlsx: 100e3, words: 30e3 };

/** @param {any} result */
const refusal = (result) =>
  result.findings.find((/** @type {any} */ { rule }) => /^input\.(?!encoding)/.test(rule))?.rule;

/**
 * @param {number} largest
 * @param {(line: string) => void} say
 * @returns {Promise<Point[]>}
 */
export async function growth(largest, say) {
  const gouji = join(programs, 'gouji');
  const timer = native();
  /** @type {Point[]} */
  const points = [];
  try {
    for (const format of formats) {
      for (const size of SIZES.filter((bytes) => bytes <= largest && bytes >= LEAST[format])) {
        const file = document(format, size, gouji);
        const bytes = readFileSync(file);
        const common = { format, size, bytes: bytesOf(format, file), file: bytes.length };

        const run = runOnce(gouji, ['check', '--format', 'json', file], 'pipe');
        const refused = refusal(JSON.parse(run.output.toString()).results[0]);
        // What takes long is measured once: nothing has to get warm.
        const long = size >= LONG;
        const nanoseconds = long ? run.nanoseconds : await best(timer.of('check', file));
        points.push({ ...common, kind: 'native', nanoseconds, memory: run.bytes, ...(refused && { refused }) });

        const module = await freshModule();
        /** @type {string | undefined} */
        let failed;
        const first = await inThisProcess(() => {
          try {
            failed = refusal(JSON.parse(module.check(bytes)));
          } catch (error) {
            failed = String(error).slice(0, 80);
          }
        })(0);
        const memory = module.heap();
        const warm = long || failed ? first : await best(inThisProcess(() => module.check(bytes)));
        points.push({ ...common, kind: 'wasm', nanoseconds: warm, memory, ...(failed && { refused: failed }) });
        say(`${format} ${size / 1e3} kB: native ${rate(size, nanoseconds)}, wasm ${rate(size, warm)}${refused ? ` (${refused})` : ''}`);
      }
    }
  } finally {
    await timer.close();
  }
  return points;
}

/** @param {number} bytes @param {number} nanoseconds */
const rate = (bytes, nanoseconds) => `${((bytes / nanoseconds) * 1e3).toFixed(1)} MB/s`;
