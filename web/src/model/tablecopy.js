// @ts-check
// A table of the report as the form prints it, for other programs: HTML for Word and WPS, text with
// tabs for Excel. What the report leaves blank or lacks stays blank.

/** @typedef {import('./layout.js').Layout} Layout */
/** @typedef {import('./layout.js').Line} Line */
/** @typedef {import('./types.js').Result} Result */

/** @param {Layout} layout @returns {Line[]} */
const linesOf = ({ head, body }) => [...head, ...body.flat()];

/** @param {Result} result @param {string} id */
function cellText({ report }, id) {
  const cell = report.cells[id];
  return cell && cell.state !== 'missing' ? cell.text.trim() : '';
}

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * @param {Layout} layout
 * @param {Result} result
 * @param {string} title
 */
export function tableHtml(layout, result, title) {
  const rows = linesOf(layout).map(({ entries }) => {
    const cells = entries.map((entry) => {
      const rowSpan = entry.kind === 'head' ? entry.rowSpan : 1;
      const spans = (entry.colSpan > 1 ? ` colspan="${entry.colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
      const isLabel = entry.kind === 'head' && entry.scope.startsWith('row');
      const text = entry.kind === 'head' ? entry.text : cellText(result, entry.cell);
      // No th: Word prints it bold.
      return `<td${spans} align="${isLabel ? 'left' : 'center'}">${escapeHtml(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return htmlTable(rows.join('\n'), title);
}

/** @param {string} rows @param {string} title */
export function htmlTable(rows, title) {
  return `<meta charset="utf-8"><p>${escapeHtml(title)}</p>\n<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">\n${rows}\n</table>`;
}

/**
 * A text as a cell of a sheet: in one line, and never a formula.
 * @param {string} text
 */
export function sheetText(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  const isFormula = /^[=+@]/.test(line) || (/^-/.test(line) && !/^-\s?[\d,]+(\.\d+)?%?$/.test(line));
  return isFormula ? `'${line}` : line;
}

/** @param {string[][]} rows */
export const sheetRows = (rows) => rows.map((row) => row.map(sheetText).join('\t')).join('\r\n');

/**
 * Every place that an entry covers beyond its first is left blank.
 * @param {Layout} layout
 * @param {Result} result
 */
export function tableSheet(layout, result) {
  const lines = linesOf(layout);
  /** @type {(string | undefined)[][]} */
  const grid = lines.map(() => []);
  lines.forEach(({ entries }, y) => {
    let x = 0;
    for (const entry of entries) {
      while (grid[y][x] !== undefined) x++;
      const down = entry.kind === 'head' ? entry.rowSpan : 1;
      for (let i = 0; i < Math.min(down, lines.length - y); i++) {
        for (let j = 0; j < entry.colSpan; j++) grid[y + i][x + j] = '';
      }
      grid[y][x] = entry.kind === 'head' ? entry.text : cellText(result, entry.cell);
      x += entry.colSpan;
    }
  });
  const width = Math.max(...grid.map((row) => row.length));
  return sheetRows(grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? '')));
}
