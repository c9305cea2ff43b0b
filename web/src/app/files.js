// @ts-check
// The files that were dropped or picked: one is opened, many are listed, an archive is what is in it.
import { CheckError } from '../engine/error.js';
import { MOST_BYTES, entriesOf, entriesOfDrop, unpack } from './entries.js';

/** @typedef {import('../engine/engine.js').Started} Started */
/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./app.js').Outcome} Outcome */
/**
 * @typedef {object} FilesSetting
 * @property {HTMLInputElement} picker
 * @property {HTMLInputElement} folderPicker
 * @property {Promise<Started>} started
 * @property {() => void} onTake files take the place of what was there
 * @property {() => void} onChoose one was chosen and is about to be opened
 * @property {(name: string, bytes: Uint8Array, reveal: boolean) => Promise<Outcome>} onOpen
 * @property {(entries: Entry[], reveal: boolean) => Promise<Outcome>} onMany
 * @property {(file: Entry, why: 'too_large' | 'unreadable' | CheckError['code']) => Outcome} onRefuse
 * @property {() => void} onNone
 */

/** @param {FilesSetting} setting */
export function createFiles({ picker, folderPicker, started, onTake, onChoose, onOpen, onMany, onRefuse, onNone }) {
  /** @type {Entry | null} */
  let chosen = null;
  /** Counts what took the place of files: a folder that is still being read is late then. */
  let left = 0;

  /** @param {Entry} file @param {boolean} [reveal] @returns {Promise<Outcome>} */
  async function open(file, reveal = true) {
    chosen = file;
    onChoose();
    if (file.size > MOST_BYTES) return onRefuse(file, 'too_large');
    try {
      const bytes = await file.open();
      const members = await unpack(file, bytes, (await started).engine);
      if (chosen !== file) return null;
      if (!members) return await onOpen(file.name, bytes, reveal);
      return await (members.length > 1 ? onMany(members, reveal) : open(members[0], reveal));
    } catch (error) {
      if (chosen !== file) return null;
      return onRefuse(file, error instanceof CheckError ? error.code : 'unreadable');
    }
  }

  function forget() {
    left++;
    chosen = null;
    picker.value = '';
    folderPicker.value = '';
  }

  /** @param {Entry[]} entries */
  function takeEntries(entries) {
    if (entries.length === 0) {
      onNone();
      return;
    }
    forget();
    onTake();
    if (entries.length > 1) onMany(entries, true);
    else open(entries[0]);
  }

  return {
    open,
    forget,
    /** Takes a file from the program around the checker. @param {string} name @param {Blob} blob */
    put(name, blob) {
      forget();
      onTake();
      return open({ name, size: blob.size, open: async () => new Uint8Array(await blob.arrayBuffer()) }, false);
    },
    /** @param {FileList | File[] | null | undefined} list */
    take(list) {
      if (list && list.length > 0) takeEntries(entriesOf(list));
    },
    /** @param {DataTransfer} data */
    async takeDrop(data) {
      const own = left;
      const entries = await entriesOfDrop(data);
      if (own === left) takeEntries(entries);
    },
  };
}
