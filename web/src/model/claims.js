// @ts-check
// The claims of the text, its numbers and denials: where they stand, which cells they speak of, and
// what came of comparing them.

/** @typedef {import('./types.js').Claim} Claim */
/** @typedef {import('./types.js').Result} Result */

/**
 * What came of a claim. `agrees` and `differs`: compared with the sum of these cells; `otherwise`:
 * the sum is another, but the claim holds by rounding or by another way of counting; the rest:
 * not compared, for this reason.
 * @typedef {{outcome: 'agrees' | 'differs' | 'otherwise', cells: string[], sum: number}
 *   | {outcome: 'other' | 'year' | 'approximate' | 'at_least' | 'period' | 'absent' | 'unread',
 *      cells: string[]}} Comparison
 */

/** The rules that compare claims with cells. */
const COMPARING = /^narrative\.(requests|disputes|disclosure|none)$/;

/** @param {Claim} claim @param {number | null} year the report's @returns {Comparison['outcome'] | null} */
function obstacle(claim, year) {
  if (claim.compared) return null;
  if (!claim.own) return 'other';
  if (claim.year !== undefined && year !== null && claim.year !== year) return 'year';
  if (claim.precision !== 'exact') return claim.precision;
  return claim.cells.length === 0 ? 'absent' : 'period';
}

/** What cells sum up to, or null where they hold no number. @param {Result} result @param {string[]} ids */
function sumOf(result, ids) {
  let total = 0;
  let numbers = 0;
  for (const id of ids) {
    const cell = result.report.cells[id];
    if (cell?.state === 'invalid') return null;
    if (cell?.state !== 'number') continue;
    total += cell.value;
    numbers++;
  }
  // Amounts have six decimals at most.
  return numbers > 0 ? Math.round(total * 1e6) / 1e6 : null;
}

/** @param {Result} result @param {Claim} claim @returns {Comparison} */
export function compare(result, claim) {
  const { cells } = claim;
  const reason = obstacle(claim, result.report.year);
  if (reason) return /** @type {Comparison} */ ({ outcome: reason, cells });
  const sum = sumOf(result, cells);
  const contradiction = result.findings.find(
    (finding) =>
      COMPARING.test(finding.rule) &&
      finding.span[0] === claim.span[0] &&
      finding.span[1] === claim.span[1] &&
      Number(finding.actual) === claim.value &&
      // Other cells than the usual ones are taken where these hold no number.
      (sum === null || finding.cells.some((cell) => cells.includes(cell))),
  );
  if (contradiction) {
    return { outcome: 'differs', cells: contradiction.cells, sum: Number(contradiction.expected) };
  }
  if (sum === null) return { outcome: 'unread', cells };
  return { outcome: sum === claim.value ? 'agrees' : 'otherwise', cells, sum };
}

/** Whether a claim counts money, which results hold in 万元. @param {Claim} claim */
export function isAmount(claim) {
  return /\.(fee|amount)$/.test(claim.subjects[0]);
}

/**
 * The claims that speak of each cell, by index.
 * @param {Claim[]} claims
 * @returns {Map<string, number[]>}
 */
export function claimsByCell(claims) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  claims.forEach(({ cells }, index) => {
    for (const cell of new Set(cells)) {
      const list = found.get(cell);
      if (list) list.push(index);
      else found.set(cell, [index]);
    }
  });
  return found;
}

/**
 * Cuts stretches of text, taken in order, at the borders of claims' numbers: each piece with the
 * claims on it. Together the calls look at every claim once, however many stretches there are.
 * @param {Claim[]} claims
 * @returns {(from: number, to: number) => {from: number, to: number, claims: number[]}[]}
 */
export function claimCutter(claims) {
  const ordered = claims
    .map(({ number }, index) => ({ start: number[0], end: number[1], index }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.index - b.index);
  let next = 0;
  /** Begun and not yet ended. @type {typeof ordered} */
  let open = [];
  return (from, to) => {
    while (next < ordered.length && ordered[next].start < to) open.push(ordered[next++]);
    open = open.filter(({ end }) => end > from);
    const borders = new Set([from, to]);
    for (const { start, end } of open) {
      if (start > from) borders.add(start);
      if (end < to) borders.add(end);
    }
    const sorted = [...borders].sort((a, b) => a - b);
    return sorted.slice(1).map((end, i) => {
      const start = sorted[i];
      const here = open.filter((claim) => claim.start <= start && claim.end >= end);
      return { from: start, to: end, claims: here.map(({ index }) => index) };
    });
  };
}

/** Characters of a quotation beside its number, on either side. */
const AROUND = 24;

/**
 * A claim's passage in three parts, the middle one its number; a long passage is cut.
 * @param {string} text
 * @param {Claim} claim
 * @returns {[string, string, string]}
 */
export function quote(text, { span, number }) {
  const start = Math.min(span[0], number[0]);
  const end = Math.max(span[1], number[1]);
  // By characters: a pair of surrogates stays together.
  const before = [...text.slice(start, number[0]).replace(/\s+/g, ' ')];
  const after = [...text.slice(number[1], end).replace(/\s+/g, ' ')];
  const middle = [...text.slice(number[0], number[1]).replace(/\s+/g, ' ')];
  return [
    before.length > AROUND ? `…${before.slice(-AROUND).join('')}` : before.join(''),
    middle.length > 2 * AROUND ? `${middle.slice(0, 2 * AROUND).join('')}…` : middle.join(''),
    after.length > AROUND ? `${after.slice(0, AROUND).join('')}…` : after.join(''),
  ];
}
