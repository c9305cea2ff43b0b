// @ts-check
// A document that is no flat text, for showing: its paragraphs and cells as stretches of the text,
// and which findings lie on each.

/** @typedef {import('./types.js').Block} Block */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {import('./types.js').TableCell} TableCell */
/** @typedef {{span: Span, index: number}} Mark */

/** HTML has no wider cells. */
const WIDEST = 1000;

/**
 * The stretches of text to show, in order: one for each paragraph, by whole lines, and one for each
 * cell of a table.
 * @param {Block[]} blocks
 * @param {string} text
 * @returns {Span[]}
 */
export function leavesOf(blocks, text) {
  /** @type {Span[]} */
  const leaves = [];
  let end = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      for (const row of block.rows) for (const cell of row.cells) leaves.push(cell.span);
      end = Math.max(end, block.span[1]);
      return;
    }
    // What was trimmed at either end, such as Markdown marks, belongs to the line.
    const [start, stop] = block.span;
    const next = blocks[index + 1]?.span[0] ?? text.length;
    const from = Math.max(end, text.lastIndexOf('\n', start - 1) + 1);
    const lineEnd = text.indexOf('\n', stop);
    const to = Math.max(stop, Math.min(next, lineEnd === -1 ? text.length : lineEnd));
    leaves.push([Math.min(from, start), to]);
    end = to;
  });
  return leaves;
}

/** The first of the leaves that ends at or behind a place. @param {Span[]} leaves @param {number} at */
function leafFrom(leaves, at) {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leaves[middle][1] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The marks on each of the leaves, cut to it; every mark is on one at least, an empty one on
 * exactly one.
 * @param {Span[]} leaves in order
 * @param {Mark[]} marks
 * @returns {Mark[][]}
 */
export function marksByLeaf(leaves, marks) {
  /** @type {Mark[][]} */
  const found = leaves.map(() => []);
  if (leaves.length === 0) return found;
  for (const { span, index } of marks) {
    const first = leafFrom(leaves, span[0]);
    let placed = false;
    for (let i = first; i < leaves.length && leaves[i][0] < span[1]; i++) {
      const from = Math.max(span[0], leaves[i][0]);
      const to = Math.min(span[1], leaves[i][1]);
      if (from >= to) continue;
      found[i].push({ span: [from, to], index });
      placed = true;
    }
    if (placed) continue;
    // Empty, or between the leaves: on the blank cell that stands right there, else where text is.
    const at = span[0];
    let leaf = Math.min(first, leaves.length - 1);
    for (let i = first; i < leaves.length && leaves[i][0] <= at; i++) {
      leaf = i;
      if (leaves[i][0] === at && leaves[i][1] === at) break;
    }
    if (leaves[leaf][0] > at && leaf > 0) leaf--;
    const place = Math.min(Math.max(at, leaves[leaf][0]), leaves[leaf][1]);
    found[leaf].push({ span: [place, place], index });
  }
  return found;
}

/**
 * The cells of a table as HTML wants them: what no cell covers is filled with `null`.
 * @param {{cells: TableCell[]}[]} rows
 * @returns {{cell: TableCell | null, columns: number, rows: number}[][]}
 */
export function tableRows(rows) {
  /** For each column the first row that no cell from above covers. @type {number[]} */
  const free = [];
  return rows.map(({ cells }, index) => {
    /** @type {{cell: TableCell | null, columns: number, rows: number}[]} */
    const shown = [];
    let at = 0;
    /** @param {number} columns */
    const fill = (columns) => {
      for (let left = columns; left > 0; left -= WIDEST) {
        shown.push({ cell: null, columns: Math.min(left, WIDEST), rows: 1 });
      }
    };
    for (const cell of cells) {
      let gap = 0;
      for (; at < cell.column; at++) {
        if ((free[at] ?? 0) > index) {
          fill(gap);
          gap = 0;
        } else {
          gap++;
        }
      }
      fill(gap);
      const columns = Math.min(cell.columns, WIDEST);
      const span = Math.min(cell.rows, rows.length - index);
      for (let i = 0; i < columns; i++) free[at + i] = Math.max(free[at + i] ?? 0, index + span);
      at += columns;
      shown.push({ cell, columns, rows: span });
    }
    return shown;
  });
}
