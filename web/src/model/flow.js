// @ts-check
// The way of the applications in one column of Table 3: what came in, what was concluded and how,
// what is carried on; and where that does not add up. From the relations of the form, so that the
// picture says what the findings say.
import { splitId } from './forms.js';

/** @typedef {import('./forms.js').Relation} Relation */
/** @typedef {import('./forms.js').Term} Term */
/** @typedef {import('./types.js').Form} Form */
/** @typedef {import('./types.js').Result} Result */

/** Outcomes by group, in the order of the form. A row belongs to the group that its id begins with. */
export const OUTCOMES = ['granted', 'partial', 'refused', 'unavailable', 'rejected', 'other'];

/** `value` is undefined where a number was not read. @typedef {{key: string, cells: string[], value: number | undefined}} Share */
/**
 * @typedef {object} Flow
 * @property {string} column
 * @property {'unknown' | 'negative' | 'zero' | 'gap' | 'even'} state
 *   unknown: a number was not read; negative: a number below 0 cannot be drawn
 * @property {Share[]} came new, carried_in
 * @property {Share} total what the report prints as the total of the outcomes
 * @property {Share[]} outcomes
 * @property {Share} carried carried_out
 * @property {number | undefined} balance what came in less what is accounted for
 * @property {number | undefined} results the printed total less the sum of the outcomes
 * @property {string[]} unread cells
 * @property {boolean} blank whether a blank or a placeholder was counted as 0
 */

/** Sums of decimals that were written by mistake keep no trace of binary fractions. @param {number} value */
const clean = (value) => Math.round(value * 1e6) / 1e6;

/** @param {Share[]} shares */
export function sumOf(shares) {
  let sum = 0;
  for (const { value } of shares) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return clean(sum);
}

/** @param {string} key @param {Term[]} terms @returns {Share} */
function share(key, terms) {
  const values = terms.map((term) => term.value);
  return {
    key,
    cells: terms.flatMap((term) => term.cell ?? []),
    value: values.includes(undefined) ? undefined : clean(values.reduce((/** @type {number} */ a, b) => a + (b ?? 0), 0)),
  };
}

/** @param {number | undefined} a @param {number | undefined} b */
const less = (a, b) => (a === undefined || b === undefined ? undefined : clean(a - b));

/** @param {Flow} flow The amounts that are missing or too much. */
export function gapsOf({ balance, results }) {
  return [balance, results].flatMap((gap) => (gap ? [Math.abs(gap)] : []));
}

/**
 * @param {Result} result
 * @param {Relation[]} relations
 * @param {string} column
 * @returns {Flow | undefined}
 */
function flowOf(result, relations, column) {
  /** @param {string} rule */
  const find = (rule) => relations.find((relation) => relation.rule === rule && relation.scope === column);
  const balance = find('requests.balance');
  const results = find('requests.results');
  if (!balance || !results) return undefined;
  /** @param {Term} term */
  const row = (term) => (term.cell ? splitId(term.cell).row : '');
  /** @param {string} id */
  const term = (id) => balance.right.filter((candidate) => row(candidate) === id);

  const came = balance.left.map((one) => share(row(one), [one]));
  const total = share('result_total', term('result_total'));
  const carried = share('carried_out', term('carried_out'));
  const outcomes = OUTCOMES.map((key) => share(key, results.left.filter((one) => row(one).split('_')[0] === key)));
  const all = [...balance.left, ...balance.right, ...results.left];
  const unread = all.flatMap((one) => (one.cell && one.value === undefined ? [one.cell] : []));
  /** @type {Flow} */
  const flow = {
    column,
    state: 'even',
    came,
    total,
    outcomes,
    carried,
    balance: less(sumOf(came), sumOf([total, carried])),
    results: less(total.value, sumOf(outcomes)),
    unread,
    blank: all.some((one) => one.cell && ['blank', 'placeholder'].includes(result.report.cells[one.cell]?.state)),
  };
  if (unread.length > 0) flow.state = 'unknown';
  else if (all.some((one) => (one.value ?? 0) < 0)) flow.state = 'negative';
  else if (all.every((one) => one.value === 0)) flow.state = 'zero';
  else if (gapsOf(flow).length > 0) flow.state = 'gap';
  return flow;
}

/**
 * The flows of a report: the total first, then the applicants that have any number. Empty where the
 * table was not read at all.
 * @param {Result} result
 * @param {Form} form
 * @param {Relation[]} relations
 * @returns {Flow[]}
 */
export function flowsOf(result, form, relations) {
  const columns = form.tables.find((table) => table.id === 'requests')?.rows[0].columns.map((column) => column.id) ?? [];
  const order = ['total', ...columns.filter((id) => id !== 'total')];
  const flows = order.flatMap((column) => flowOf(result, relations, column) ?? []);
  /** @param {Flow} flow */
  const shares = (flow) => [...flow.came, flow.total, ...flow.outcomes, flow.carried];
  const cells = flows.flatMap((flow) => shares(flow).flatMap((one) => one.cells));
  if (cells.every((id) => (result.report.cells[id]?.state ?? 'missing') === 'missing')) return [];
  return flows.filter(
    (flow) => flow.column === 'total' || shares(flow).some((one) => one.value !== undefined && one.value !== 0),
  );
}

/** The flow to show first: the total, unless only another one has a gap. @param {Flow[]} flows */
export function firstFlow(flows) {
  return flows[0] && gapsOf(flows[0]).length === 0
    ? flows.find((flow) => gapsOf(flow).length > 0) ?? flows[0]
    : flows[0];
}
