// @ts-check
// The checker without an element, for programs: in Node.js.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createCheckerFrom } from './checker.js';

/** The build says where a module of either kind is. */
const folder = GOUJI_FOLDER;

/** @param {string} name @returns {Promise<ArrayBuffer>} */
const bytesOf = async (name) => new Uint8Array(await readFile(join(folder, name))).buffer;

/** @param {import('./checker.js').Setting} [setting] */
export const createChecker = (setting) =>
  createCheckerFrom(
    { wasm: () => bytesOf('gouji.wasm'), data: (name) => bytesOf(`gouji-${name}.dat`) },
    setting,
  );

export { toUtf16 } from '../src/model/offsets.js';
