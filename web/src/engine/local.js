// @ts-check
// The engine that runs where it is created: in the worker, or on the page where workers fail.
// In: bytes or text; out: a result with places in UTF-16.
import createGouji from 'gouji-module';

import { toUtf16 } from '../model/offsets.js';
import { CheckError } from './error.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Member} Member */
/** @typedef {import('../model/types.js').Result} Result */

/** @typedef {{name: string, lang: 'zh' | 'en'}} CheckOptions */
/**
 * One interface for every engine. `check` rejects with a CheckError; calls do not overlap.
 * @typedef {object} Engine
 * @property {() => Promise<{version: string, catalogue: Catalogue}>} start
 * @property {(input: string | Uint8Array, options: CheckOptions) => Promise<Result>} check
 * @property {(bytes: Uint8Array) => Promise<Member[]>} members the files of an archive; none of anything else
 * @property {(bytes: Uint8Array, index: number) => Promise<Uint8Array>} member the bytes of one of them
 */

/** Where the module's files come from. @typedef {{wasm: () => Promise<ArrayBuffer>, data: (name: string) => Promise<ArrayBuffer>}} Assets */

/** @param {string} url */
async function fetchBytes(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}

/** Files beside the script or page that runs. @returns {Assets} */
export function siblingAssets() {
  return {
    wasm: () => fetchBytes(new URL('gouji.wasm', location.href).href),
    data: (name) => fetchBytes(new URL(`gouji-${name}.dat`, location.href).href),
  };
}

/** @param {Assets} assets @returns {Engine} */
export function createLocalEngine(assets) {
  /** @type {ArrayBuffer} */
  let wasmBinary;
  /** @type {Awaited<ReturnType<typeof createGouji>> | null} */
  let module = null;
  /** @type {Map<string, Uint8Array>} */
  const tables = new Map();

  // A module that failed is thrown away; the next check gets a new one from the same bytes.
  async function loaded() {
    if (module) return module;
    const fresh = await createGouji({ wasmBinary });
    for (const [name, bytes] of tables) fresh.add_data(name, bytes);
    module = fresh;
    return fresh;
  }

  /**
   * A call of the module, with the data that it needs for these bytes.
   * @template T
   * @param {Uint8Array} bytes
   * @param {(gouji: NonNullable<typeof module>) => T} call
   */
  async function withData(bytes, call) {
    try {
      const gouji = await loaded();
      const needed = gouji.needs_data(bytes);
      if (needed && !tables.has(needed)) {
        const table = await assets.data(needed).catch((error) => {
          throw new CheckError('data', error);
        });
        tables.set(needed, new Uint8Array(table));
        gouji.add_data(needed, new Uint8Array(table));
      }
      return call(gouji);
    } catch (error) {
      if (error instanceof CheckError) throw error;
      module = null;
      throw new CheckError('crash', error);
    }
  }

  return {
    async start() {
      wasmBinary = await assets.wasm();
      const gouji = await loaded();
      return { version: gouji.version(), catalogue: JSON.parse(gouji.rules()) };
    },
    check(input, { name, lang }) {
      const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
      return withData(bytes, (gouji) => toUtf16(JSON.parse(gouji.check(bytes, { name, lang, withText: true }))));
    },
    members: (bytes) => withData(bytes, (gouji) => JSON.parse(gouji.members(bytes))),
    member: (bytes, index) => withData(bytes, (gouji) => gouji.member(bytes, index)),
  };
}
