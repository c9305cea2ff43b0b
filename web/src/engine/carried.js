// @ts-check
// The engine of a page or element that is one file: worker, module and tables come with the script.
import { tables, wasm, worker } from 'gouji-carried';

import { sourceWorker, startEngine } from './engine.js';

/** @param {string} base64 */
function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes.buffer;
}

/** @param {{size?: number}} [setting] */
export const startCarried = (setting) =>
  startEngine({
    ...setting,
    ways: [() => sourceWorker(worker)],
    wasm: bytesOf(wasm),
    more: { tables: Object.fromEntries(Object.entries(tables).map(([name, base64]) => [name, bytesOf(base64)])) },
  });
