// @ts-check
// The door to what the page does without until its first result (later.js): a script of its own,
// fetched as soon as that result is seen, or when it is asked for.
import { addWords } from '../texts/index.js';

/** @typedef {typeof import('./later.js')} Later */

/** @type {Later | null} */
let there = null;
/** @type {Promise<Later> | null} */
let coming = null;

async function fetched() {
  const chunk = await import('./later.js');
  addWords(chunk.words);
  return (there = chunk);
}

/** Null until it has been loaded. */
export const later = () => there;

/** Once for all; what could not be fetched may come another time. @returns {Promise<Later>} */
export function loadLater() {
  if (!coming) {
    coming = fetched();
    coming.catch(() => (coming = null));
  }
  return coming;
}
