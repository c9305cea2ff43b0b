// @ts-check
// Starts the engine: in a worker, else on the page. The rest of the page does not know which.
import { CheckError } from './error.js';

/** @typedef {import('./local.js').Engine} Engine */
/** @typedef {import('../model/types.js').Catalogue} Catalogue */

/** @param {Worker} worker @returns {Engine} */
function createWorkerEngine(worker) {
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let last = 0;
  worker.addEventListener('message', ({ data }) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error) call?.reject(new CheckError(data.error.code, data.error.message));
    else call?.resolve(data.value);
  });
  // The script did not load, or something outside a call failed.
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new CheckError('crash', event.message));
    waiting.clear();
  });
  /** @param {string} call @param {unknown[]} args @returns {Promise<any>} */
  const send = (call, args) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, args });
    });
  return {
    start: () => send('start', []),
    check: (input, options) => send('check', [input, options]),
    members: (bytes) => send('members', [bytes]),
    member: (bytes, index) => send('member', [bytes, index]),
  };
}

/**
 * An engine that has started.
 * @param {string} workerUrl
 * @returns {Promise<{engine: Engine, version: string, catalogue: Catalogue, worker: boolean}>}
 */
export async function startEngine(workerUrl) {
  try {
    const engine = createWorkerEngine(new Worker(workerUrl));
    return { engine, ...(await engine.start()), worker: true };
  } catch {
    const { createLocalEngine, siblingAssets } = await import('./local.js');
    const engine = createLocalEngine(siblingAssets());
    return { engine, ...(await engine.start()), worker: false };
  }
}
