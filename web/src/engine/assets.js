// @ts-check
// The files of the module: its code, and the tables that few documents need.
import { beside } from './place.js';

/**
 * Where the module's files come from.
 * @typedef {object} Assets
 * @property {() => Promise<WebAssembly.Module>} [first] the first module, where there is one
 * @property {() => Promise<ArrayBuffer>} wasm
 * @property {(name: string) => Promise<ArrayBuffer>} data
 */

/** @param {string} name */
async function fetchFile(name) {
  const url = beside(name);
  const integrity = typeof GOUJI_INTEGRITY === 'undefined' ? undefined : GOUJI_INTEGRITY[name];
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** @param {string} name */
const fetchBytes = async (name) => (await fetchFile(name)).arrayBuffer();

/** A module, compiled while it comes. What is compiled so, the browser keeps for the next visit. @param {string} name */
async function fetchModule(name) {
  const response = await fetchFile(name);
  // From a server that does not know what it is, or in an old browser.
  const streams = 'compileStreaming' in WebAssembly && response.headers.get('Content-Type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** The files of the program. @returns {Assets} */
export function siblingAssets() {
  return {
    first: () => fetchModule('gouji-first.wasm'),
    wasm: () => fetchBytes('gouji.wasm'),
    data: (name) => fetchBytes(`gouji-${name}.dat`),
  };
}
