// @ts-check
// The engine that runs where it is created: in the worker, or on the page where workers fail.
// In: bytes or text; out: a result with places in UTF-16.
import createFirst from 'gouji-first-module';

import { summaryOf } from '../model/batch.js';
import { toUtf16 } from '../model/offsets.js';
import { CheckError, moduleFailure } from './error.js';
import { createGouji, prepare } from './glue.js';
import { setPlace } from './place.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Member} Member */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../model/batch.js').Summary} Summary */

/**
 * Edits count in UTF-8 bytes, as the module has them (toBytes): they outlive the text that they were
 * made on.
 * @typedef {import('../../../wasm/gouji').CheckOptions & {name: string, lang: 'zh' | 'en'}} CheckOptions
 */
/**
 * One interface for every engine. `check` rejects with a CheckError; calls do not overlap.
 * @typedef {object} Engine
 * @property {(wasm: ArrayBuffer | null, more?: More) => Promise<{version: string, catalogue: Catalogue}>} start with the whole module, or with the first one, which it fetches itself
 * @property {(input: string | Uint8Array, options: CheckOptions) => Promise<Result>} check
 * @property {(bytes: Uint8Array, options: CheckOptions) => Promise<{summary: Summary, ms: number}>} survey what a list tells of a result
 * @property {(input: string | Uint8Array, options: CheckOptions) => Promise<string>} render a result in options.format, to be framed
 * @property {(format: import('../../../wasm/gouji').Format, lang: 'zh' | 'en') => Promise<import('../../../wasm/gouji').Frame>} frame
 * @property {(bytes: Uint8Array) => Promise<Member[]>} members the files of an archive; none of anything else
 * @property {(bytes: Uint8Array, index: number) => Promise<Uint8Array>} member the bytes of one of them
 * @property {boolean} [onPage] whether it holds up the page while it works
 */

/** @typedef {import('./assets.js').Assets} Assets */
/**
 * What an engine is given besides: tables that it need not fetch, the place of the rest.
 * @typedef {{place?: string, tables?: Record<string, ArrayBuffer>}} More
 */
/** Only the first one has `fits`: whether an input is one for it. @typedef {import('../model/types.js').Gouji & {fits?: (bytes: Uint8Array) => boolean}} Module */
/**
 * If it has started with the first module, it takes the whole one for what that rejects as `whole`.
 * `warm` runs the first one on some reports until it is fast.
 * @typedef {Engine & {complete: (wasm: ArrayBuffer) => Promise<void>, warm: (texts: string[]) => Promise<void>}} Growing
 */
/** With the result as the module gives it, its places in UTF-8. @typedef {Growing & {checkBytes: (input: string | Uint8Array, options: import('../../../wasm/gouji').CheckOptions) => Promise<Result>}} LocalEngine */

/** A module that may have been made. @typedef {{code: Promise<WebAssembly.Module>, create: (options: import('../../../wasm/gouji').GoujiOptions) => Promise<Module>, made?: Module}} Part */

/** What is larger goes to the whole module: the memory of two that have grown would be held. */
const MOST_FOR_FIRST = 1024 * 1024;
/** After as many checks the browser has compiled well what a check takes, and keeps it for the next visit. */
const ROUNDS = 120;
/** They are spread, and begin or go on when nobody has asked for anything for a while. In milliseconds. */
const PAUSE = 30;
const QUIET = 2000;

/** @param {number} ms */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {Part} part @returns {Promise<Module>} */
async function made({ code, create }) {
  const compiled = await code;
  return new Promise((resolve, reject) => {
    create({
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(compiled, imports).then(receive).catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** @param {Assets} assets @returns {LocalEngine} */
export function createLocalEngine(assets) {
  /** For small plain texts, even when the whole one is there: it is warm. @type {Part | null} */
  let first = null;
  /** @type {Part | null} */
  let whole = null;
  /** @type {Map<string, Uint8Array>} */
  const tables = new Map();
  /** When something was asked for last. */
  let asked = 0;

  // A module that failed is thrown away; the next check gets a new one from the same code.
  /** @param {Part} part */
  async function loaded(part) {
    if (part.made) return part.made;
    const fresh = await made(part);
    for (const [name, bytes] of tables) fresh.add_data?.(/** @type {'gb18030'} */ (name), bytes);
    part.made = fresh;
    return fresh;
  }

  /**
   * A call of the module, with the data that it needs for these inputs.
   * @template T
   * @param {Uint8Array[]} inputs
   * @param {(gouji: Module) => T} call
   * @param {boolean} [plain] whether the first module has that call
   */
  async function withData(inputs, call, plain = false) {
    /** @type {Part | null} */
    let part = null;
    asked = performance.now();
    try {
      const small = inputs.reduce((sum, { length }) => sum + length, 0) <= MOST_FOR_FIRST;
      if (first && plain && (small || !whole)) {
        part = first;
        const gouji = await loaded(first);
        if (inputs.every((bytes) => gouji.fits?.(bytes))) return call(gouji);
      }
      part = whole;
      if (!part) throw new CheckError('whole');
      const gouji = await loaded(part);
      for (const bytes of inputs) {
        const needed = gouji.needs_data(bytes);
        if (!needed || tables.has(needed)) continue;
        const table = await assets.data(needed).catch((error) => {
          throw new CheckError('data', error);
        });
        tables.set(needed, new Uint8Array(table));
        gouji.add_data(needed, new Uint8Array(table));
      }
      return call(gouji);
    } catch (error) {
      if (error instanceof CheckError) throw error;
      if (part) part.made = undefined;
      throw moduleFailure(error);
    }
  }

  /** @param {Uint8Array} bytes @param {import('../../../wasm/gouji').CheckOptions} options */
  const inputsOf = (bytes, { previous, parts = [] }) =>
    [bytes, ...[...(previous ? [previous] : []), ...parts].map((companion) => companion.bytes)];

  /** @param {string | Uint8Array} input @param {import('../../../wasm/gouji').CheckOptions} options */
  const render = (input, options) => {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    return withData(inputsOf(bytes, options), (gouji) => gouji.check(bytes, options), !options.format);
  };

  /** @type {LocalEngine['checkBytes']} */
  const checkBytes = async (input, options) => JSON.parse(await render(input, options));

  return {
    onPage: typeof window !== 'undefined',
    async start(wasm, more = {}) {
      if (more.place) setPlace(more.place);
      for (const [name, bytes] of Object.entries(more.tables ?? {})) tables.set(name, new Uint8Array(bytes));
      if (wasm) {
        prepare();
        whole = { code: WebAssembly.compile(wasm), create: createGouji };
      } else if (assets.first) {
        first = { code: assets.first(), create: createFirst };
      }
      const gouji = await loaded(/** @type {Part} */ (whole ?? first));
      return { version: gouji.version(), catalogue: JSON.parse(gouji.rules()) };
    },
    async complete(wasm) {
      prepare();
      const code = WebAssembly.compile(wasm);
      await code;
      whole = { code, create: createGouji };
    },
    async warm(texts) {
      const inputs = texts.map((text) => new TextEncoder().encode(text));
      asked = performance.now();
      for (let round = 0; round < ROUNDS; round++) {
        await sleep(PAUSE);
        while (performance.now() - asked < QUIET) await sleep(QUIET);
        if (!first?.made) return;
        try {
          first.made.check(inputs[round % inputs.length], { name: '', lang: 'zh', withText: true });
        } catch {
          // Nobody waits for it; the next check gets a new one.
          first.made = undefined;
        }
      }
    },
    checkBytes,
    check: async (input, options) => toUtf16(await checkBytes(input, { ...options, withText: true })),
    survey: (bytes, options) =>
      withData(inputsOf(bytes, options), (gouji) => {
        const begin = performance.now();
        const summary = summaryOf(JSON.parse(gouji.check(bytes, options)));
        return { summary, ms: performance.now() - begin };
      }),
    render,
    frame: (format, lang) => withData([], (gouji) => JSON.parse(gouji.frame(format, lang))),
    members: (bytes) => withData([bytes], (gouji) => JSON.parse(gouji.members(bytes))),
    member: (bytes, index) => withData([bytes], (gouji) => gouji.member(bytes, index)),
  };
}
