// @ts-check
// Rounds on a machine that others use, too: in each, every contestant gets a slice of time, one right
// after the other, and only what was measured in the same round is compared.

/** Gives nanoseconds of one work, from a slice of so many milliseconds. @typedef {(milliseconds: number) => Promise<number>} Contestant */
/** @typedef {{median: number, low: number, high: number, least: number, most: number}} Summary */

/** @param {number[]} values @returns {Summary} */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  /** @param {number} part */
  const quantile = (part) => {
    const at = part * (sorted.length - 1);
    const below = sorted[Math.floor(at)];
    return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
  };
  return { median: quantile(0.5), low: quantile(0.25), high: quantile(0.75), least: sorted[0], most: sorted[sorted.length - 1] };
}

const WARM = 700;

/**
 * @template {string} Name
 * @param {Record<Name, Contestant>} contestants
 * @param {{rounds: number, slice: number}} setting
 * @returns {Promise<Record<Name, number[]>>} nanoseconds, a value a round
 */
export async function rounds(contestants, { rounds, slice }) {
  const names = /** @type {Name[]} */ (Object.keys(contestants));
  const times = /** @type {Record<Name, number[]>} */ ({});
  for (const name of names) {
    times[name] = [];
    // Warm: files read, memory grown, code compiled in earnest, which takes engines a while.
    await contestants[name](WARM);
  }
  for (let round = 0; round < rounds; round++) {
    // There and back, so that none always has the same before it.
    for (const name of round % 2 ? [...names].reverse() : names) {
      times[name].push(await contestants[name](slice));
    }
  }
  return times;
}

/** @param {number[]} ours @param {number[]} theirs */
export const ratios = (ours, theirs) => summary(ours.map((time, round) => time / theirs[round]));

/**
 * Repeats a work until the slice is over, and tells how often.
 * @param {() => unknown} work
 * @param {number} milliseconds
 */
export async function repeat(work, milliseconds) {
  const begin = performance.now();
  let times = 0;
  do {
    const result = work();
    if (result instanceof Promise) await result;
    times++;
  } while (performance.now() - begin < milliseconds);
  return times;
}
