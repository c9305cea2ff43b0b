// @ts-check
// One check at a time, and no check that nobody waits for any more.

/** @typedef {import('./local.js').Engine} Engine */
/** @typedef {import('./local.js').CheckOptions} CheckOptions */
/** @typedef {import('../model/types.js').Result} Result */

/**
 * Checks one input after the other. What was asked for while a check ran and then asked again is
 * never checked: only the newest waits. A superseded call gets null.
 * @param {Engine} engine
 * @returns {(input: string | Uint8Array, options: CheckOptions) => Promise<Result | null>}
 */
export function newestOnly(engine) {
  let newest = 0;
  /** @type {Promise<unknown>} */
  let running = Promise.resolve();
  return (input, options) => {
    const mine = ++newest;
    const run = running.then(async () => {
      if (mine !== newest) return null;
      try {
        const result = await engine.check(input, options);
        return mine === newest ? result : null;
      } catch (error) {
        if (mine !== newest) return null;
        throw error;
      }
    });
    running = run.catch(() => {});
    return run;
  };
}
