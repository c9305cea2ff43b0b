// @ts-check
// This year's numbers beside last year's, row by row of this year's form.
import { TABLES, rowsOf } from './forms.js';

/** @typedef {import('./types.js').Cell} Cell */
/** @typedef {import('./types.js').Column} Column */
/** @typedef {import('./types.js').Form} Form */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Row} Row */
/** @typedef {import('./types.js').TableId} TableId */
/** `same`: both are numbers; `part`: one of them is none. @typedef {{cell: string, row: Row, column: Column, last: Cell | undefined, now: Cell, change: number | undefined}} Line */

/** Changes are exact to eight decimals, as the numbers are. @param {number} last @param {number} now */
const difference = (last, now) => Math.round((now - last) * 1e8) / 1e8;

/**
 * The cells of a table in printed order, each with last year's. Of Table 3 one column of applicants.
 * A cell that last year's form does not have comes without it.
 * @param {Result} result with last year's report compared
 * @param {Form} form
 * @param {TableId} table
 * @param {string} [applicant] id of the column
 * @returns {Line[]}
 */
export function yearLines(result, form, table, applicant = 'total') {
  const before = result.previous?.report.cells ?? {};
  return rowsOf(result, form, table).flatMap(({ row }) =>
    row.columns
      .filter((column) => table !== 'requests' || column.id === applicant)
      .flatMap((column) => {
        const cell = `${table}.${row.id}.${column.id}`;
        const now = result.report.cells[cell];
        if (!now) return [];
        const last = before[cell];
        const change =
          last?.state === 'number' && now.state === 'number' ? difference(last.value, now.value) : undefined;
        return [{ cell, row, column, last, now, change }];
      }),
  );
}

/** The tables that have lines. @param {Result} result @param {Form} form */
export function yearTables(result, form) {
  return TABLES.filter((table) => yearLines(result, form, table).some(({ last }) => last && last.state !== 'missing'));
}
