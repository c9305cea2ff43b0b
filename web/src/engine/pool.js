// @ts-check
// Several engines at work on many documents: each takes the next as soon as it is free.

/** @typedef {import('./local.js').Engine} Engine */

/** No page needs more, and each holds memory of its own. */
const MOST_ENGINES = 8;

/** How many engines suit this machine: one for each processor, the page itself has little to do. */
export function poolSize() {
  return Math.max(1, Math.min(MOST_ENGINES, navigator.hardwareConcurrency || 2));
}

/**
 * Runs a task for each item, in order, on all engines; resolves when all are done or it was aborted.
 * @template T
 * @param {T[]} items may grow while it runs
 * @param {Engine[]} engines
 * @param {AbortSignal} signal
 * @param {(item: T, engine: Engine) => Promise<void>} task does not reject
 */
export async function runOnAll(items, engines, signal, task) {
  let next = 0;
  /** Engines that found nothing to do while others were at work. @type {Set<Engine>} */
  const running = new Set();
  /** @param {Engine} engine */
  const work = async (engine) => {
    running.add(engine);
    while (next < items.length && !signal.aborted) {
      const before = items.length;
      await task(items[next++], engine);
      // An archive has become many: those that had stopped come back.
      if (items.length > before) more.push(...engines.filter((other) => !running.has(other)).map(work));
      // On the page's own thread, what was clicked meanwhile comes first.
      if (engine.onPage) await new Promise((resolve) => setTimeout(resolve));
    }
    running.delete(engine);
  };
  /** @type {Promise<void>[]} */
  const more = engines.map((engine) => work(engine));
  for (let index = 0; index < more.length; index++) await more[index];
}
