// @ts-check
// The module with less memory than it is built for, so that little is too much.

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} an unsigned LEB128 and where it ends */
function numberAt(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** @param {number} value */
function leb(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

const MEMORY_SECTION = 5;

/** @param {Uint8Array} wasm */
function memorySection(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const [size, begin] = numberAt(wasm, at + 1);
    if (wasm[at] === MEMORY_SECTION) return { at, begin, end: begin + size };
    at = begin + size;
  }
  throw new Error('no memory in the module');
}

/** What it begins with, in pages of 64 KiB. @param {Uint8Array} wasm */
export function leastPages(wasm) {
  // One memory, of the kind that has a least and a most.
  return numberAt(wasm, memorySection(wasm).begin + 2)[0];
}

/** The module with at most so many pages. @param {Uint8Array} wasm @param {number} pages */
export function limited(wasm, pages) {
  const { at, end } = memorySection(wasm);
  const section = [1, 1, ...leb(leastPages(wasm)), ...leb(pages)];
  return Buffer.concat([
    wasm.subarray(0, at),
    Uint8Array.from([MEMORY_SECTION, ...leb(section.length), ...section]),
    wasm.subarray(end),
  ]);
}
