// @ts-check
// The page reads PDFs with pdf.js, the command line with pdftotext: the same cells, of every report.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { wordOf, wordsText } from '../../web/src/model/words.js';
import { dressedReports } from './documents.mjs';

const root = new URL('../../', import.meta.url);
const packages = new URL('web/node_modules/pdfjs-dist/', root);
const gouji = process.env.GOUJI ?? fileURLToPath(new URL('build/release/gouji', root));
const { getDocument } = await import(new URL('legacy/build/pdf.mjs', packages).href);

/** The words of a PDF as the page takes them out. @param {Buffer} bytes */
async function wordsOf(bytes) {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: fileURLToPath(new URL('cmaps/', packages)),
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items, styles } = await page.getTextContent({ disableNormalization: true });
    const words = items.flatMap((/** @type {any} */ item) => {
      const word = 'str' in item ? wordOf(item, styles[item.fontName], transform) : null;
      return word ? [word] : [];
    });
    pages.push({ width, height, words });
  }
  await task.destroy();
  return wordsText(bytes.length, pages);
}

/** @param {string[]} args @param {string} [input] @returns {any[]} state, value and text of each cell that is read */
function cells(args, input) {
  const run = spawnSync(gouji, ['check', '--format', 'json', ...args], { encoding: 'utf8', input, maxBuffer: 1 << 26 });
  assert.ifError(run.error);
  const [result] = JSON.parse(run.stdout).results;
  const found = Object.entries(result.report.cells);
  assert.ok(found.length > 100);
  return found.map(([id, { state, value, text }]) =>
    state === 'invalid' || state === 'missing' ? [id, 'not read'] : [id, state, value, text.replace(/\s+/g, '')]);
}

for (const { seed, tables, dress, file } of dressedReports(gouji).filter(({ file: name }) => name.endsWith('.pdf'))) {
  test(`${seed}, ${tables}: ${dress}`, async () => {
    assert.deepEqual(cells(['-'], await wordsOf(readFileSync(file))), cells([file]));
  });
}
