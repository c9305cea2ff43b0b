// @ts-check
// Places of a result, in UTF-8 bytes, to places in a JavaScript string, in UTF-16 code units. The
// only place of the page that knows of bytes.

/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Span} Span */

/**
 * Converts byte offsets to UTF-16 offsets in one pass. An offset inside a character becomes that
 * character's start, one beyond the text its end.
 * @param {string} text well-formed: a lone surrogate counts as U+FFFD, as an encoder writes it
 * @param {number[]} offsets in any order
 * @returns {Map<number, number>}
 */
export function utf16Offsets(text, offsets) {
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  /** @type {Map<number, number>} */
  const found = new Map();
  let unit = 0;
  let byte = 0;
  let next = 0;
  while (next < sorted.length) {
    if (unit >= text.length) {
      found.set(sorted[next++], text.length);
      continue;
    }
    const code = text.charCodeAt(unit);
    let bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    let units = 1;
    if (code >= 0xd800 && code < 0xdc00) {
      const low = text.charCodeAt(unit + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        bytes = 4;
        units = 2;
      }
    }
    while (next < sorted.length && sorted[next] < byte + bytes) found.set(sorted[next++], unit);
    byte += bytes;
    unit += units;
  }
  return found;
}

/** Bytes of UTF-8. @param {string} text as for utf16Offsets @param {number} from @param {number} to */
function byteLength(text, from, to) {
  let bytes = 0;
  for (let unit = from; unit < to; unit++) {
    const code = text.charCodeAt(unit);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (code < 0xd800 || code >= 0xdc00 || unit + 1 >= text.length) continue;
    const low = text.charCodeAt(unit + 1);
    if (low < 0xdc00 || low >= 0xe000) continue;
    bytes++;
    unit++;
  }
  return bytes;
}

/**
 * A span of a JavaScript string as the module counts it, for edits. One that ends inside a
 * character is taken to that character's end, one that begins there from its start.
 * @param {string} text as for utf16Offsets
 * @param {Span} span in UTF-16 code units
 * @returns {Span} in UTF-8 bytes
 */
export function toBytes(text, span) {
  const start = Math.min(Math.max(span[0], 0), text.length);
  const end = Math.min(Math.max(span[1], start), text.length);
  const inside = start > 0 && start < text.length && (text.codePointAt(start - 1) ?? 0) > 0xffff;
  const from = inside ? start - 1 : start;
  const before = byteLength(text, 0, from);
  return [before, before + byteLength(text, from, end === start ? from : end)];
}

/**
 * The result with every span in UTF-16 code units of its text; without a text, without change.
 * @param {Result} result
 * @returns {Result}
 */
export function toUtf16(result) {
  const { text } = result;
  if (text === undefined) return result;
  /** @type {number[]} */
  const offsets = [];
  /** @param {Span} span */
  const collect = (span) => void offsets.push(span[0], span[1]);
  result.report.sections.forEach((section) => collect(section.span));
  Object.values(result.report.cells).forEach((cell) => collect(cell.span));
  result.report.claims.forEach((claim) => {
    collect(claim.span);
    collect(claim.number);
  });
  result.findings.forEach((finding) => {
    collect(finding.span);
    if (finding.fix) collect(finding.fix.span);
  });
  result.edited?.forEach((edit) => edit && collect(edit.span));
  result.blocks?.forEach((block) => {
    collect(block.span);
    if (block.kind === 'paragraph') return;
    for (const row of block.rows) {
      collect(row.span);
      for (const cell of row.cells) collect(cell.span);
    }
  });
  const at = utf16Offsets(text, offsets);
  /** @param {Span} span @returns {Span} */
  const convert = (span) => [at.get(span[0]) ?? 0, at.get(span[1]) ?? 0];

  /** @type {Result['report']['cells']} */
  const cells = {};
  for (const [id, cell] of Object.entries(result.report.cells)) {
    cells[id] = { ...cell, span: convert(cell.span) };
  }
  return {
    ...result,
    report: {
      ...result.report,
      sections: result.report.sections.map((section) => ({
        ...section,
        span: convert(section.span),
      })),
      cells,
      claims: result.report.claims.map((claim) => ({
        ...claim,
        span: convert(claim.span),
        number: convert(claim.number),
      })),
    },
    ...(result.blocks && {
      blocks: result.blocks.map((block) =>
        block.kind === 'paragraph'
          ? { ...block, span: convert(block.span) }
          : {
              ...block,
              span: convert(block.span),
              rows: block.rows.map((row) => ({
                span: convert(row.span),
                cells: row.cells.map((cell) => ({ ...cell, span: convert(cell.span) })),
              })),
            },
      ),
    }),
    ...(result.edited && {
      edited: result.edited.map((edit) => edit && { span: convert(edit.span) }),
    }),
    findings: result.findings.map((finding) => ({
      ...finding,
      span: convert(finding.span),
      ...(finding.fix && { fix: { ...finding.fix, span: convert(finding.fix.span) } }),
    })),
  };
}

/**
 * The byte of each place of a text.
 * @param {string} text
 * @param {Iterable<number>} units in UTF-16
 * @returns {Map<number, number>}
 */
function byteOffsets(text, units) {
  /** @type {Map<number, number>} */
  const found = new Map();
  const encoder = new TextEncoder();
  let unit = 0;
  let byte = 0;
  for (const next of [...new Set(units)].sort((a, b) => a - b)) {
    byte += encoder.encode(text.slice(unit, next)).length;
    found.set((unit = next), byte);
  }
  return found;
}

/**
 * The way back, for other programs: what toUtf16 was given.
 * @param {Result} result
 * @returns {Result}
 */
export function toUtf8(result) {
  const { text, previous, parts, ...own } = result;
  if (text === undefined) return result;
  /**
   * A copy, with what the function makes of each place.
   * @param {any} value
   * @param {(unit: number) => number} place
   * @returns {any}
   */
  const copy = (value, place) => {
    if (Array.isArray(value)) return value.map((entry) => copy(entry, place));
    if (value === null || typeof value !== 'object') return value;
    /** @type {Record<string, unknown>} */
    const made = {};
    for (const [key, entry] of Object.entries(value)) {
      const isSpan = (key === 'span' || key === 'number') && Array.isArray(entry);
      made[key] = isSpan ? entry.map(place) : copy(entry, place);
    }
    return made;
  };
  /** @type {number[]} */
  const units = [];
  copy(own, (unit) => units.push(unit));
  const bytes = byteOffsets(text, units);
  // The other reports have texts of their own, whose places nobody converts.
  return {
    ...copy(own, (unit) => bytes.get(unit) ?? 0),
    text,
    ...(previous && { previous }),
    ...(parts && { parts }),
  };
}
