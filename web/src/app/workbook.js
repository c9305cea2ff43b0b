// @ts-check
// Sheets in, an Excel workbook out. A chunk of its own, for the library that writes it: a page that
// exports none never loads it.
import writeXlsxFile from 'write-excel-file/browser';

/** @typedef {import('../model/exports.js').Sheet} Sheet */

/** @param {Sheet[]} sheets @returns {Promise<Blob>} */
export function workbookOf(sheets) {
  return writeXlsxFile(
    sheets.map(({ name, heads, widths, rows }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        heads.map((value) => ({ value, type: String, fontWeight: /** @type {const} */ ('bold') })),
        // Text is written as text, whatever it begins with: no cell is a formula.
        ...rows.map((row) =>
          row.map((value) => {
            if (value === null || value === '') return null;
            return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true, alignVertical: /** @type {const} */ ('top') };
          }),
        ),
      ],
    })),
  ).toBlob();
}
