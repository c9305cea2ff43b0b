// @ts-check
// The engine as programs want it: results exactly as the contract has them, one call at a time.
import { createLocalEngine } from '../src/engine/local.js';

/** @typedef {import('../src/engine/assets.js').Assets} Assets */
/** @typedef {{place?: string, wasm?: ArrayBuffer, tables?: Record<string, ArrayBuffer>}} Setting */

/** @param {Assets} assets @param {Setting} [setting] */
export async function createCheckerFrom(assets, setting = {}) {
  const engine = createLocalEngine(assets);
  const { wasm, ...more } = setting;
  const { version, catalogue } = await engine.start(wasm ?? (await assets.wasm()), more);
  return {
    version,
    catalogue,
    /** @param {string | Uint8Array} input @param {import('../../wasm/gouji').CheckOptions} [options] */
    check: (input, options = {}) => engine.checkBytes(input, options),
    members: engine.members,
    member: engine.member,
  };
}
