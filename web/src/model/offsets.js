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
    findings: result.findings.map((finding) => ({
      ...finding,
      span: convert(finding.span),
      ...(finding.fix && { fix: { ...finding.fix, span: convert(finding.fix.span) } }),
    })),
  };
}
