// @ts-check
// Files, folders and archives as one list of entries, none of them read yet.

import { wordsOf } from '../engine/readings.js';

/** What can be checked. @typedef {{name: string, size: number, open: () => Promise<Uint8Array>}} Entry */
/** @typedef {import('../engine/local.js').Engine} Engine */

/** No report is larger. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** As many files of a folder are listed at most: a whole disk dropped by mistake ends here. */
export const MOST_FILES = 20_000;

/** What systems and office programs leave in folders. */
const LEFT_BEHIND = /(^|\/)(\.|~\$|__MACOSX\/|thumbs\.db$|desktop\.ini$)/i;

/** @param {File} file @param {string} [path] @returns {Entry} */
function entryOf(file, path) {
  return {
    name: path || file.webkitRelativePath || file.name,
    size: file.size,
    open: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** @param {Iterable<File>} files those of a picker @returns {Entry[]} */
export function entriesOf(files) {
  const entries = [...files].map((file) => entryOf(file));
  // A single file is meant, whatever it is called.
  return entries.length < 2 ? entries : entries.filter(({ name }) => !LEFT_BEHIND.test(name)).slice(0, MOST_FILES);
}

/** @param {any} directory @returns {Promise<any[]>} */
async function childrenOf(directory) {
  const reader = directory.createReader();
  const children = [];
  for (;;) {
    // A reader gives a hundred at a time, and none at the end.
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}

/**
 * What was dropped, folders with all that is in them, by name. To be called while the drop is
 * handled: later the browser has forgotten it.
 * @param {DataTransfer} data
 * @returns {Promise<Entry[]>}
 */
export async function entriesOfDrop(data) {
  const items = [...data.items].filter((item) => item.kind === 'file');
  const roots = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!roots.some((root) => root?.isDirectory)) return entriesOf(data.files);
  const loose = items.map((item) => item.getAsFile());
  /** @type {Entry[]} */
  const entries = [];
  /** @type {any[]} */
  let open = [];
  roots.forEach((root, index) => {
    const file = loose[index];
    if (root) open.push(root);
    else if (file) entries.push(entryOf(file));
  });
  while (open.length > 0 && entries.length < MOST_FILES) {
    const next = open.shift();
    const path = next.fullPath.replace(/^\//, '');
    if (LEFT_BEHIND.test(path)) continue;
    if (next.isDirectory) {
      open = [...(await childrenOf(next).catch(() => [])), ...open];
    } else {
      /** @type {File | null} */
      const file = await new Promise((resolve) => next.file(resolve, () => resolve(null)));
      entries.push(file ? entryOf(file, path) : { name: path, size: 0, open: () => Promise.reject(new Error(path)) });
    }
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).slice(0, MOST_FILES);
}

/**
 * The files of an archive in its place, by their paths; null if it is none, or has none to offer.
 * @param {Entry} archive
 * @param {Uint8Array} bytes
 * @param {Engine} engine
 * @returns {Promise<Entry[] | null>}
 */
export async function unpack(archive, bytes, engine) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return null;
  const found = await engine.members(bytes);
  if (found.length === 0) return null;
  return found.map(({ name, bytes: size }, index) => ({
    name: `${archive.name} › ${name}`,
    size,
    open: () => engine.member(bytes, index),
  }));
}

/**
 * The bytes to check of an entry: those of its words if it is a PDF. Null if it was aborted.
 * @param {Entry} entry
 * @param {AbortSignal} signal
 */
export async function bytesOf(entry, signal) {
  return wordsIn(await entry.open(), signal);
}

/** The same of bytes that are there. @param {Uint8Array} bytes @param {AbortSignal} signal */
export const wordsIn = (bytes, signal) => wordsOf(bytes, { signal, onPage() {} });
