// @ts-check
// The national forms as the page uses them: which form a result follows, the rows that a report
// really has, what a cell is called, and the relations with their numbers.
import data from '../generated/forms.json';

/** @typedef {import('./types.js').Cell} Cell */
/** @typedef {import('./types.js').Column} Column */
/** @typedef {import('./types.js').Form} Form */
/** @typedef {import('./types.js').Forms} Forms */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Row} Row */
/** @typedef {import('./types.js').Table} Table */
/** @typedef {import('./types.js').TableId} TableId */
/** @typedef {import('../texts/index.js').Language} Language */

/** @type {Forms} */
const FORMS = /** @type {any} */ (data);

export const PARTS = FORMS.parts;

/** The parts with a table, which bears the part's id. @type {TableId[]} */
export const TABLES = ['disclosure', 'requests', 'disputes'];

/** @param {string | null | undefined} id @returns {Form | undefined} */
export function formById(id) {
  return FORMS.forms.find((form) => form.id === id);
}

/** The form to draw a result in: its own, else the newest. @param {Result} result */
export function formOf(result) {
  return formById(result.report.form) ?? FORMS.forms[FORMS.forms.length - 1];
}

/** @param {Form} form @param {TableId} id @returns {Table} */
export function tableOf(form, id) {
  const table = form.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** @param {string} id @returns {{table: TableId, row: string, column: string}} */
export function splitId(id) {
  const [table, row, column] = id.split('.');
  return { table: /** @type {TableId} */ (table), row, column };
}

/**
 * Row and column of a cell, from the given form, else from another that has them.
 * @param {Form} form
 * @param {string} id
 * @returns {{row: Row, column: Column, foreign: boolean} | undefined}
 */
export function findCell(form, id) {
  const { table, row: rowId, column: columnId } = splitId(id);
  for (const candidate of [form, ...FORMS.forms.filter((other) => other !== form).reverse()]) {
    const row = candidate.tables.find((t) => t.id === table)?.rows.find((r) => r.id === rowId);
    const column = row?.columns.find((c) => c.id === columnId);
    if (row && column) return { row, column, foreign: candidate !== form };
  }
  return undefined;
}

/** The first of some cells that a form knows. @param {Form} form @param {string[]} ids */
export const firstCell = (form, ids) => ids.find((id) => findCell(form, id));

/** A row as the form prints it. @param {Row} row @param {Language} language */
export function rowName(row, language) {
  return language === 'en' ? row.english : row.number + row.label;
}

/** @param {Column} column @param {Language} language */
export function columnName(column, language) {
  return language === 'en' ? column.english : column.label;
}

/** A row as one would say it: no long brackets, and 其他 with the group that it belongs to. @param {Row} row @param {Language} language */
export function spokenRow(row, language) {
  if (language === 'en') return row.english;
  const group = row.group && (row.id === 'other_rest' || row.group === '行政诉讼') ? row.group : '';
  const dot = group === '行政诉讼' ? '·' : '';
  return group + dot + row.number + row.label.replace(/（.*）$/, '');
}

/** @param {Form} form @param {string} id @param {Language} language */
export function cellName(form, id, language) {
  const found = findCell(form, id);
  if (!found) return id;
  const separator = language === 'en' ? ' / ' : '·';
  return spokenRow(found.row, language) + separator + columnName(found.column, language);
}

/** @param {Cell | undefined} cell */
const present = (cell) => cell !== undefined && cell.state !== 'missing';

/** Whether a report has anything of a row. @param {Result} result @param {TableId} table @param {Row} row */
export function hasRow(result, table, row) {
  return row.columns.some((column) => present(result.report.cells[`${table}.${row.id}.${column.id}`]));
}

/**
 * The rows of a table in printed order: the form's own, and those of other forms that the report
 * has, each after the row that it follows in its form.
 * @param {Result} result
 * @param {Form} form
 * @param {TableId} id
 * @returns {{row: Row, foreign: boolean}[]}
 */
export function rowsOf(result, form, id) {
  const rows = tableOf(form, id).rows.map((row) => ({ row, foreign: false }));
  for (const other of FORMS.forms) {
    if (other === form) continue;
    const theirs = tableOf(other, id).rows;
    theirs.forEach((row, index) => {
      if (rows.some((mine) => mine.row.id === row.id) || !hasRow(result, id, row)) return;
      const before = theirs[index - 1];
      const at = rows.findIndex((mine) => mine.row.id === before?.id) + 1;
      rows.splice(at, 0, { row, foreign: true });
    });
  }
  return rows;
}

/** @typedef {{cell?: string, sign: 1 | -1, value: number | undefined}} Term */
/**
 * @typedef {object} Relation
 * @property {string} rule
 * @property {string} scope id of the row or column that it is taken over
 * @property {boolean} overRow
 * @property {Term[]} left
 * @property {Term[]} right
 * @property {'=' | '>='} operator
 * @property {'holds' | 'broken' | 'unknown'} outcome unknown: a number was not found
 * @property {number} leftSum
 * @property {number} rightSum
 */

/**
 * One side of a formula as terms: ids, ranges of ids (`granted..other`) and whole numbers.
 * @param {string} side
 * @param {string[]} order ids in printed order
 * @returns {{id?: string, number?: number, sign: 1 | -1}[]}
 */
function parseSide(side, order) {
  /** @type {{id?: string, number?: number, sign: 1 | -1}[]} */
  const terms = [];
  /** @type {1 | -1} */
  let sign = 1;
  for (const token of side.trim().split(/\s+/)) {
    const range = /^(\w+)\.\.(\w+)$/.exec(token);
    if (token === '+') sign = 1;
    else if (token === '-') sign = -1;
    else if (/^\d+$/.test(token)) terms.push({ number: Number(token), sign });
    else if (range) {
      // Where the last row was swapped for one of another form, the range runs up to the total.
      const last = order.includes(range[2]) ? order.indexOf(range[2]) + 1 : order.indexOf('result_total');
      for (const id of order.slice(order.indexOf(range[1]), last)) terms.push({ id, sign });
    } else terms.push({ id: token, sign });
  }
  return terms;
}

/** What a cell counts in a relation: what is blank or a placeholder counts as 0. @param {Cell | undefined} cell */
function counted(cell) {
  if (cell?.state === 'number') return cell.value;
  return cell?.state === 'blank' || cell?.state === 'placeholder' ? 0 : undefined;
}

/** Sums of counts and changes; amounts take part in no sum. @param {Term[]} terms */
function sum(terms) {
  return terms.reduce((total, term) => total + term.sign * (term.value ?? 0), 0);
}

/**
 * Every relation of the form on the numbers of a result.
 * @param {Result} result
 * @param {Form} form
 * @returns {Relation[]}
 */
export function relationsOf(result, form) {
  /** @type {Relation[]} */
  const relations = [];
  const cells = result.report.cells;
  for (const id of TABLES) {
    const table = tableOf(form, id);
    const rows = rowsOf(result, form, id);
    // Where the report has the rows of another form, those of its own that it lacks take no part.
    const swapped = rows.some((entry) => entry.foreign);
    const order = rows
      .filter((entry) => !swapped || hasRow(result, id, entry.row))
      .map((entry) => entry.row.id);
    for (const spec of table.relations) {
      const [, leftText, operator, rightText] = /^(.*?)\s*(>=|=)\s*(.*)$/.exec(spec.formula) ?? [];
      const overColumns = spec.over === 'columns';
      const scopes = overColumns
        ? table.rows[0].columns.map((column) => column.id)
        : rows.map((entry) => entry.row.id);
      for (const scope of scopes) {
        /** @param {string} text @returns {Term[]} */
        const terms = (text) =>
          parseSide(text, order).map((term) => {
            if (term.id === undefined) return { sign: term.sign, value: term.number };
            const cell = overColumns ? `${id}.${term.id}.${scope}` : `${id}.${scope}.${term.id}`;
            return { cell, sign: term.sign, value: counted(cells[cell]) };
          });
        const left = terms(leftText);
        const right = terms(rightText);
        const all = [...left, ...right];
        const row = rows.find((entry) => entry.row.id === scope)?.row;
        if (row && !overColumns) {
          const columns = row.columns.map((column) => `${id}.${scope}.${column.id}`);
          if (!all.every((term) => !term.cell || columns.includes(term.cell))) continue;
        }
        const known = all.every((term) => term.value !== undefined);
        const leftSum = sum(left);
        const rightSum = sum(right);
        const holds = operator === '=' ? leftSum === rightSum : leftSum >= rightSum;
        relations.push({
          rule: spec.rule,
          scope,
          overRow: !overColumns,
          left,
          right,
          operator: operator === '=' ? '=' : '>=',
          outcome: !known ? 'unknown' : holds ? 'holds' : 'broken',
          leftSum,
          rightSum,
        });
      }
    }
  }
  return relations;
}
