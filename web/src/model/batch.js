// @ts-check
// Many reports as rows: their states, order, choice, and which of them belong together.

import { blockingFinding, lostRules } from './blocking.js';

/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('../app/entries.js').Entry} Entry */
/** What a row tells of a result. @typedef {ReturnType<typeof summaryOf>} Summary */
/** Why there is no result. @typedef {'tooLarge' | 'unreadable' | 'data' | 'pdf' | 'no_pdf' | 'whole' | 'memory' | 'crash'} Failure */
/** `problem`: cannot be checked at all. @typedef {'problem' | 'fail' | 'incomplete' | 'pass' | 'waiting'} Standing */
/**
 * @typedef {object} Row
 * @property {number} id in the order of the files
 * @property {Entry} entry
 * @property {'waiting' | 'checking' | 'done' | 'failed'} state
 * @property {Summary} [summary]
 * @property {Failure} [failure]
 * @property {number} [ms] that the check took
 * @property {Row} [previous] last year's report of the same organ, if it is among the files
 */
/** @typedef {'name' | 'organ' | 'year' | 'standing' | 'errors' | 'warnings' | 'lost' | 'ms'} Column */

/** @param {Result} result */
export function summaryOf(result) {
  const { title, organ, year, form } = result.report;
  const { errors, warnings, infos, verdict } = result.summary;
  const problem = blockingFinding(result);
  return {
    title,
    organ,
    year,
    form,
    verdict,
    errors,
    warnings,
    infos,
    lost: lostRules(result).length,
    problem: problem ? problem.message : '',
    advice: problem?.advice ?? '',
  };
}

/** @param {Row} row @returns {Standing} */
export function standingOf({ state, summary }) {
  if (state === 'failed') return 'problem';
  if (!summary) return 'waiting';
  return summary.problem ? 'problem' : summary.verdict;
}

/** The worst first. @type {Standing[]} */
export const STANDINGS = ['problem', 'fail', 'incomplete', 'pass', 'waiting'];

/** What a column is sorted by; what is not known comes last. @type {Record<Column, (row: Row) => string | number | undefined>} */
const KEYS = {
  name: (row) => row.entry.name,
  organ: (row) => row.summary?.organ || undefined,
  year: (row) => row.summary?.year ?? undefined,
  standing: (row) => STANDINGS.indexOf(standingOf(row)),
  errors: (row) => row.summary?.errors,
  warnings: (row) => row.summary?.warnings,
  lost: (row) => row.summary?.lost,
  ms: (row) => row.ms,
};

/**
 * @param {Row[]} rows
 * @param {{column: Column, descending: boolean} | null} order null: that of the files
 */
export function sorted(rows, order) {
  if (!order) return rows;
  const key = KEYS[order.column];
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...rows].sort((a, b) => {
    const [one, two] = [key(a), key(b)];
    if (one === undefined || two === undefined) {
      return Number(one === undefined) - Number(two === undefined) || a.id - b.id;
    }
    const way = typeof one === 'string' ? collator.compare(one, String(two)) : one - Number(two);
    return (order.descending ? -way : way) || a.id - b.id;
  });
}

/** @param {Row[]} rows @param {{standing: Standing | '', words: string}} choice */
export function filtered(rows, { standing, words }) {
  const wanted = words.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!standing || standingOf(row) === standing) &&
      (!wanted ||
        [row.entry.name, row.summary?.organ, row.summary?.title, row.summary?.year]
          .some((text) => String(text ?? '').toLowerCase().includes(wanted))),
  );
}

/** How many rows stand how. @param {Row[]} rows */
export function countsOf(rows) {
  const counts = { problem: 0, fail: 0, incomplete: 0, pass: 0, waiting: 0 };
  for (const row of rows) counts[standingOf(row)]++;
  return counts;
}

/** An organ's name without what print makes of it. @param {string} organ */
const plain = (organ) => organ.normalize('NFKC').replace(/\s+/g, '');

/**
 * Pairs of a report and last year's of the same organ. Where a year is there twice, none of the two
 * can be told to be the right one.
 * @param {Row[]} rows
 * @returns {[Row, Row][]} this year's, last year's
 */
export function pairsOf(rows) {
  /** @type {Map<string, Row[]>} */
  const known = new Map();
  /** @param {Row} row @param {number} back */
  const key = ({ summary }, back) => `${plain(summary?.organ ?? '')} ${Number(summary?.year) - back}`;
  const reports = rows.filter(({ summary }) => summary && summary.organ && summary.year && !summary.problem);
  for (const row of reports) known.set(key(row, 0), [...(known.get(key(row, 0)) ?? []), row]);
  return reports.flatMap((row) => {
    const before = known.get(key(row, 1)) ?? [];
    return before.length === 1 ? [/** @type {[Row, Row]} */ ([row, before[0]])] : [];
  });
}
