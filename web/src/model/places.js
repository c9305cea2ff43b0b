// @ts-check
// Where something stands: in which part, on which cells, between which words.
import { cellName, findCell, splitId, spokenRow } from './forms.js';

/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Form} Form */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Span} Span */
/** @typedef {import('../texts/index.js').Language} Language */

/** As many characters of what stands around a passage are shown. */
const AROUND = 9;

/**
 * The part that a place lies in, as printed.
 * @param {Pick<Result, 'report'>} result
 * @param {number} at
 * @param {string} head what stands before the first part is called
 */
export function partName({ report: { sections } }, at, head) {
  const part = sections.find(({ span: [start, end] }) => start <= at && at < end);
  if (part) return [part.number, part.title].filter(Boolean).join('、');
  return sections.length > 0 && at < sections[0].span[0] ? head : '';
}

/** @param {Pick<Result, 'report'>} result @param {string} id @param {Span} span */
function isWithin({ report }, id, span) {
  const cell = report.cells[id];
  return cell && cell.state !== 'missing' && cell.span[0] >= span[0] && cell.span[1] <= span[1];
}

/**
 * The cell that a finding is on, where it is on the cell and not on a sentence about it.
 * @param {Pick<Result, 'report'>} result
 * @param {Finding} finding
 */
export function ownCell(result, { cells, span }) {
  return cells.length > 0 && isWithin(result, cells[0], span) ? cells[0] : undefined;
}

/**
 * The name of the cell that a finding is on, or else tells of; of the row where it is on several
 * cells of one.
 * @param {Pick<Result, 'report'>} result
 * @param {Form} form
 * @param {Finding} finding
 * @param {Language} language
 */
export function cellsName(result, form, { cells, span }, language) {
  const [first, ...others] = cells.filter((id) => findCell(form, id));
  if (!first) return '';
  const { table, row } = splitId(first);
  const isRow = others.some((id) => isWithin(result, id, span)) && others.every((id) => id.startsWith(`${table}.${row}.`));
  const found = isRow ? findCell(form, first) : undefined;
  return found ? spokenRow(found.row, language) : cellName(form, first, language);
}

/**
 * What stands before and after a passage, in its line.
 * @param {string} text
 * @param {Span} span
 * @returns {[string, string]}
 */
export function around(text, [start, end]) {
  const before = [...text.slice(Math.max(0, start - 4 * AROUND), start).replace(/[^]*[\r\n]/, '')];
  const after = [...text.slice(end, end + 4 * AROUND).replace(/[\r\n][^]*/, '')];
  return [
    (before.length > AROUND ? '…' : '') + before.slice(-AROUND).join(''),
    after.slice(0, AROUND).join('') + (after.length > AROUND ? '…' : ''),
  ];
}
