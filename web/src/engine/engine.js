// @ts-check
// Starts the engine: in a worker where there is a way to one, else on the page. The rest of the page
// does not know which.
import { siblingAssets } from './assets.js';
import { CheckError } from './error.js';
import { beside } from './place.js';
import { poolSize } from './pool.js';

/** @typedef {import('./local.js').Engine} Engine */
/** @typedef {import('../model/types.js').Catalogue} Catalogue */

/** @param {Worker} worker @returns {import('./local.js').Growing} */
function createWorkerEngine(worker) {
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  let heard = false;
  /** Why the worker never came to be. @type {CheckError | null} */
  let stillborn = null;
  worker.addEventListener('message', ({ data }) => {
    heard = true;
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new CheckError(data.error.code, data.error.message));
    else call?.resolve(data.value);
  });
  // The script did not load, or something outside a call failed.
  worker.addEventListener('error', (event) => {
    const failure = new CheckError('crash', event.message);
    if (!heard) stillborn = failure;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  });
  /** @param {string} call @param {unknown[]} args @returns {Promise<any>} */
  const send = (call, args) =>
    new Promise((resolve, reject) => {
      if (stillborn) throw stillborn;
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, args });
    });
  return {
    start: (wasm, more) => send('start', [wasm, more]),
    check: (input, options) => send('check', [input, options]),
    survey: (bytes, options) => send('survey', [bytes, options]),
    render: (input, options) => send('render', [input, options]),
    frame: (format, lang) => send('frame', [format, lang]),
    members: (bytes) => send('members', [bytes]),
    member: (bytes, index) => send('member', [bytes, index]),
    complete: (wasm) => send('complete', [wasm]),
    warm: (texts) => send('warm', [texts]),
  };
}

/**
 * An engine that has the first module only, until it is given the whole one: when that is asked for,
 * or as soon as an input needs it.
 * @param {import('./local.js').Growing} engine
 * @param {() => Promise<ArrayBuffer>} whole
 */
function growing(engine, whole) {
  /** @type {Promise<void> | null} */
  let completed = null;
  async function fetched() {
    try {
      return await engine.complete(await whole());
    } catch (error) {
      completed = null;  // the network may be back for the next one
      throw new CheckError('whole', error);
    }
  }
  const complete = () => (completed = completed ?? fetched());
  /** @template {any[]} A, R @param {(...args: A) => Promise<R>} call @returns {(...args: A) => Promise<R>} */
  const grown = (call) => async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (!(error instanceof CheckError) || error.code !== 'whole') throw error;
      await complete();
      return call(...args);
    }
  };
  return {
    complete,
    warm: engine.warm,
    engine: {
      ...engine,
      check: grown(engine.check),
      survey: grown(engine.survey),
      render: grown(engine.render),
      frame: grown(engine.frame),
      members: grown(engine.members),
      member: grown(engine.member),
    },
  };
}

/**
 * An engine that has started; `engines` gives it and, where there are workers, others for the other
 * processors. `complete` fetches what it did not need to start, `warm` makes the next start faster.
 * @typedef {{engine: Engine, version: string, catalogue: Catalogue, complete: () => Promise<void>,
 *   warm: (texts: string[]) => Promise<void>, engines: () => Promise<Engine[]>}} Started
 */

/** The worker's file: what a strict policy allows, on the page's own site. */
export const fileWorker = () => new Worker(beside('worker.js'));

/** A worker from its source: what a page from elsewhere, or from a disk, may have. @param {string} source */
export const sourceWorker = (source) =>
  new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));

/**
 * @param {object} [setting]
 * @param {(() => Worker)[]} [setting.ways] to a worker, tried in turn
 * @param {number} [setting.size] at most this many workers
 * @param {boolean} [setting.first] whether to start with the first module
 * @param {ArrayBuffer} [setting.wasm] the module, where it need not be fetched
 * @param {import('./local.js').More} [setting.more]
 * @returns {Promise<Started>}
 */
export async function startEngine({ ways = [fileWorker], size = poolSize(), first = false, wasm: given, more } = {}) {
  const assets = siblingAssets();
  // Once for all: neither a module nor a worker is asked for again, however much is checked.
  /** @type {Promise<ArrayBuffer> | null} */
  let fetching = given ? Promise.resolve(given) : null;
  const whole = () => {
    fetching = fetching ?? assets.wasm();
    fetching.catch(() => (fetching = null));
    return fetching;
  };
  /** @param {import('./local.js').Growing} engine */
  const start = async (engine) => {
    const begun = await engine.start(first ? null : await whole(), more);
    return { ...begun, ...(first ? growing(engine, whole) : { engine, complete: async () => {}, warm: async () => {} }) };
  };
  for (const way of ways) {
    /** @type {Worker[]} */
    const workers = [];
    const create = () => {
      const worker = way();
      workers.push(worker);
      return createWorkerEngine(worker);
    };
    /** The workers for the others; made early, as they may be needed when there is no network. @type {import('./local.js').Growing[] | null} */
    let spares = null;
    const recruit = () => (spares = spares ?? Array.from({ length: size - 1 }, create));
    try {
      const engine = create();
      if (!first) recruit();
      const started = await start(engine);
      /** @type {Promise<Engine[]> | null} */
      let all = null;
      const startAll = async () => {
        const others = recruit().map(async (spare) => {
          await spare.start(await whole(), more);
          return spare;
        });
        const able = await Promise.all(others.map((other) => other.catch(() => null)));
        return [started.engine, ...able.filter((spare) => spare !== null)];
      };
      const complete = () => {
        recruit();
        return started.complete();
      };
      return { ...started, complete, engines: () => (all = all ?? startAll()) };
    } catch {
      for (const worker of workers) worker.terminate();
    }
  }
  const { createLocalEngine } = await import('./local.js');
  const started = await start(createLocalEngine(assets));
  return { ...started, engines: async () => [started.engine] };
}
