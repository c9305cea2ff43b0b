// @ts-check
// What the points of growth amount to.

/**
 * `size` is what was asked for, `bytes` what the document has, unpacked where it is packed; `refused`
 * names the rule that says that it is not read.
 * @typedef {{format: string, kind: 'native' | 'wasm', size: number, bytes: number, file: number, nanoseconds: number,
 *   memory: number, refused?: string}} Point
 */

/** The most memory that a document may take. @param {number} bytes */
export const memoryBound = (bytes) => 3 * bytes + (16 << 20);

/**
 * The exponent of growth: 1 is linear. By least squares of the logarithms, of what is so large that
 * the start counts for little.
 * @param {Point[]} points of one curve
 */
export function exponent(points) {
  const fit = points.filter(({ nanoseconds, refused }) => !refused && nanoseconds > 0);
  const large = fit.filter(({ size }) => size >= 1e6);
  const used = large.length > 2 ? large : fit.filter(({ size }) => size >= 300e3);
  if (used.length < 2) return NaN;
  const xs = used.map(({ bytes }) => Math.log(bytes));
  const ys = used.map(({ nanoseconds }) => Math.log(nanoseconds));
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0);
  return above / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}

/** @param {Point[]} points @returns {Point[][]} by format and kind */
export function curves(points) {
  /** @type {Map<string, Point[]>} */
  const map = new Map();
  for (const point of points) {
    const key = `${point.format} ${point.kind}`;
    map.set(key, [...(map.get(key) ?? []), point]);
  }
  return [...map.values()];
}
