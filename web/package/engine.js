// @ts-check
// The checker without an element, for programs: in a browser or a worker.
import { siblingAssets } from '../src/engine/assets.js';
import { setPlace } from '../src/engine/place.js';
import { createCheckerFrom } from './checker.js';

setPlace(import.meta.url);

/** @param {import('./checker.js').Setting} [setting] */
export function createChecker(setting) {
  if (setting?.place) setPlace(setting.place);
  return createCheckerFrom(siblingAssets(), setting);
}

export { toUtf16 } from '../src/model/offsets.js';
