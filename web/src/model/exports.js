// @ts-check
// What leaves the page: words of advice to paste into a message, the sheets of a workbook, the name
// of a file. In: results; nothing here needs the text of a report.
import { lostRules } from './blocking.js';
import { cellName, formOf, splitId } from './forms.js';
import { cellsName, partName } from './places.js';

/** @typedef {import('./types.js').Catalogue} Catalogue */
/** @typedef {import('./types.js').Finding} Finding */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {{name: string, heads: string[], widths: number[], rows: (string | number | null)[][]}} Sheet */

/** Excel takes no longer text in a cell. */
const MOST_IN_CELL = 32_000;
/** What XML, and so a workbook, cannot hold. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** @param {string} text */
const fit = (text) => text.replace(NOT_IN_XML, '').slice(0, MOST_IN_CELL);

/** @param {Result} result */
const nameOf = (result) => result.report.title || result.source.name;

/** Where a finding stands, in words. @param {Result} result @param {Finding} finding @param {Texts} texts @param {Language} language */
const placeOf = (result, finding, texts, language) =>
  cellsName(result, formOf(result), finding, language) || partName(result, finding.span[0], texts.places.head);

/** Those that still count. @param {Result} result */
const open = (result) => result.findings.filter((finding) => !finding.ignored);

/** @param {Finding[]} ignored @param {Texts['opinion']} t */
function ignoredWords(ignored, t) {
  /** @param {Finding['severity']} severity */
  const count = (severity) => ignored.filter((finding) => finding.severity === severity).length;
  const reasons = [...new Set(ignored.map((finding) => finding.ignored?.reason ?? ''))];
  return t.ignored(count('error'), count('warning'), count('info'), reasons);
}

/**
 * An opinion on reports, as a reviewer would send it.
 * @param {Result[]} results
 * @param {Catalogue} catalogue
 * @param {Texts} texts
 * @param {Language} language
 * @param {number} [changed] how many places of the working copy that they are of are not as in the original
 */
export function opinionOf(results, catalogue, texts, language, changed = 0) {
  const t = texts.opinion;
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  return results
    .map((result) => {
      const findings = open(result);
      const ignored = result.findings.filter((finding) => finding.ignored);
      const { errors, warnings, infos } = result.summary;
      const lost = lostRules(result).length > 0;
      const clean = lost ? t.cleanAsRead : ignored.length > 0 ? t.cleanButIgnored : t.clean;
      const lines = [t.title(nameOf(result)), ...(changed ? [t.copy(changed)] : []), findings.length > 0 ? t.found(errors, warnings, infos) : clean];
      findings.forEach((finding, index) => {
        const advice = finding.advice || rules.get(finding.rule)?.repair[language] || '';
        const place = placeOf(result, finding, texts, language);
        lines.push(t.finding(index + 1, texts.severity[finding.severity], place, finding.message, advice));
      });
      if (ignored.length > 0) lines.push(ignoredWords(ignored, t));
      if (lost) lines.push(t.incomplete);
      return lines.join('\n');
    })
    .concat(t.end)
    .join('\n\n');
}

/**
 * The sheets of a workbook: the reports, their findings, their numbers.
 * @param {Result[]} results
 * @param {Catalogue} catalogue
 * @param {Texts} texts
 * @param {Language} language
 * @returns {Sheet[]}
 */
export function sheetsOf(results, catalogue, texts, language) {
  const t = texts.sheets;
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  /** @type {Sheet} */
  const reports = { name: t.reports, heads: t.reportHeads, widths: [36, 28, 8, 14, 8, 8, 8, 10, 10], rows: [] };
  /** @type {Sheet} */
  const findings = { name: t.findings, heads: t.findingHeads, widths: [36, 28, 8, 8, 28, 24, 60, 12, 12, 50, 40, 24, 24], rows: [] };
  /** @type {Sheet} */
  const cells = { name: t.cells, heads: t.cellHeads, widths: [36, 28, 8, 36, 36, 14, 12, 14, 36], rows: [] };
  for (const result of results) {
    const { organ, year } = result.report;
    const { errors, warnings, infos, ignored, not_assessed: notAssessed, verdict } = result.summary;
    const begin = [result.source.name, organ, year];
    reports.rows.push([...begin, t.verdicts[verdict], errors, warnings, infos, ignored, notAssessed]);
    const form = formOf(result);
    for (const finding of result.findings) {
      const rule = rules.get(finding.rule);
      findings.rows.push([
        ...begin,
        texts.severity[finding.severity],
        rule?.title[language] ?? finding.rule,
        placeOf(result, finding, texts, language),
        finding.message,
        finding.actual ?? null,
        finding.expected ?? null,
        finding.advice || rule?.repair[language] || '',
        rule?.basis[language] ?? '',
        finding.ignored?.reason ?? '',
        finding.rule,
      ]);
    }
    for (const [id, cell] of Object.entries(result.report.cells)) {
      const { table } = splitId(id);
      const value = cell.state === 'number' ? cell.value : null;
      cells.rows.push([...begin, texts.tableNames[table], cellName(form, id, language), value, t.states[cell.state], cell.text, id]);
    }
  }
  return [reports, findings, cells].map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((value) => (typeof value === 'string' ? fit(value) : value))),
  }));
}

/** A name for a file, fit for every system. @param {string} words @param {string} extension */
export function fileName(words, extension) {
  // Names of devices and what file systems forbid; dots at the end vanish on Windows.
  const plain = words
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(plain) ? 'gouji' : plain}.${extension}`;
}
