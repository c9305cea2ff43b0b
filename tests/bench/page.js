// @ts-check
// The browser's half: what is measured in Chromium, bundled and driven by engines.mjs.
import * as autocorrect from '@huacnlee/autocorrect/autocorrect_bg.js';
import createGouji from 'gouji-module';

import { repeat } from './measure.mjs';

/** @type {any} */
let gouji;
/** @type {Map<string, {bytes: Uint8Array, text: string}>} */
const documents = new Map();

/** @param {string} html */
function cellsByParser(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(page.querySelectorAll('table'), (table) =>
    Array.from(table.rows, (row) =>
      Array.from(row.cells, (cell) => [cell.textContent, cell.colSpan, cell.rowSpan])));
}

/** @type {Record<string, (document: {bytes: Uint8Array, text: string}) => unknown>} */
const WORKS = {
  check: ({ bytes }) => gouji.check(bytes, {}),
  // What is pasted is text and has yet to become bytes.
  paste: ({ text }) => gouji.check(new TextEncoder().encode(text), {}),
  autocorrect: ({ text }) => autocorrect.lintFor(text, 'report.txt'),
  dom: ({ text }) => cellsByParser(text),
};

const get = async (/** @type {string} */ url) => (await fetch(url)).arrayBuffer();

Object.assign(window, {
  /** Nanoseconds of a work on a document that the server has. @param {string} work @param {string} url @param {number} milliseconds */
  async measure(work, url, milliseconds) {
    let document = documents.get(url);
    if (!document) {
      const bytes = new Uint8Array(await get(url));
      document = { bytes, text: new TextDecoder().decode(bytes) };
      documents.clear();
      documents.set(url, document);
    }
    const found = document;
    return repeat(() => WORKS[work](found), milliseconds);
  },
  async start() {
    const { instance } = await WebAssembly.instantiate(await get('/autocorrect.wasm'), {
      './autocorrect_bg.js': /** @type {any} */ (autocorrect),
    });
    autocorrect.__wbg_set_wasm(instance.exports);
    /** @type {any} */ (instance.exports).__wbindgen_start();
    gouji = await createGouji({ wasmBinary: await get('/gouji.wasm') });
  },
});
