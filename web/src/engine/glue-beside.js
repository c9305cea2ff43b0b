// @ts-check
// The same from a file beside the worker's, which the first check does not need.
import { beside } from './place.js';

const scope = /** @type {any} */ (self);

export function prepare() {
  if (!scope.createGouji) scope.importScripts(beside('gouji.js'));
}

/** @param {import('../../../wasm/gouji').GoujiOptions} [options] @returns {Promise<import('../../../wasm/gouji').Gouji>} */
export const createGouji = (options) => scope.createGouji(options);
