// @ts-check
// Whether what is pasted is a report of its own, or a piece that goes into one.

/** A piece is shorter. */
const LEAST = 200;
/** So many rows are a table, fewer go into one. */
const LEAST_ROWS = 4;
/** A line of a title, which may have two. */
const TITLE = /^.{0,50}信息公开.{0,12}报告$/;
const PART =
  /^.{0,4}[一二三四五六][）)]?\s*[、.．，,].{0,20}(总体情况|主动公开|信息公开申请|行政复议|主要问题|其他需要)/;

/** @param {string} text @param {string} html */
function rowsIn(text, html) {
  const ofPage = html.match(/<tr[\s>]/gi)?.length ?? 0;
  return Math.max(ofPage, text.split('\n').filter((line) => line.includes('\t')).length);
}

/**
 * Whether it has what only a report has: a title, the headings of two parts, or a table.
 * @param {string} text
 * @param {string} [html] that it comes from
 */
export function isReport(text, html = '') {
  if (text.length < LEAST) return false;
  const lines = text.split(/[\r\n]+/).map((line) => line.trim());
  return (
    lines.some((line) => TITLE.test(line)) ||
    lines.filter((line) => PART.test(line)).length > 1 ||
    rowsIn(text, html) >= LEAST_ROWS
  );
}
