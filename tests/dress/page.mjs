// @ts-check
// The real reports as HTML, from which other programs make the other dresses. In: what the plain
// text of a report says; out: a page with its paragraphs and tables.
import { execFileSync } from 'node:child_process';

/**
 * `found`: the rows and cells that the text has, with all their faults. `form`: the national form's
 * tables with their merged cells, filled with what was read.
 * @typedef {'found' | 'form'} Tables
 */

/** @param {string} program @param {string[]} args */
const json = (program, ...args) =>
  JSON.parse(execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 }));

/** @param {string} text */
const escape = (text) =>
  text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');

/** @param {string} text @param {string} [spans] @param {'td' | 'th'} [tag] */
const cell = (text, spans = '', tag = 'td') =>
  `<${tag}${spans && ` ${spans}`}><p>${escape(text) || '&nbsp;'}</p></${tag}>`;

/** @param {string[]} cells */
const row = (...cells) => `<tr>${cells.join('')}</tr>\n`;

const KINDS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** @param {any} table @param {(row: any, column: any) => string} value */
function disclosureTable(table, value) {
  let out = '';
  let group = '';
  let head = '';
  for (const item of table.rows) {
    const columns = item.columns;
    const spans = columns.length === 1 ? 'colspan="3"' : '';
    const heads = columns.map((/** @type {any} */ c) => c.label).join();
    if (item.group !== group) out += row(cell(item.group, 'colspan="4"'));
    if (item.group !== group || heads !== head) {
      const wide = columns.length === 2 ? ['', 'colspan="2"'] : [spans, spans, spans];
      out += row(cell('信息内容'), ...columns.map((/** @type {any} */ c, /** @type {number} */ i) =>
        cell(c.kind === 'amount' ? `${c.label}${table.unit}` : c.label, wide[i])));
    }
    const wide = columns.length === 2 ? ['', 'colspan="2"'] : [spans, spans, spans];
    out += row(cell(item.label), ...columns.map((/** @type {any} */ c, /** @type {number} */ i) =>
      cell(value(item, c), wide[i])));
    group = item.group;
    head = heads;
  }
  return out;
}

/** @param {any} table @param {(row: any, column: any) => string} value */
function requestsTable(table, value) {
  let out =
    row(cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'colspan="3" rowspan="3"'),
      cell('申请人情况', 'colspan="7"')) +
    row(cell('自然人', 'rowspan="2"'), cell('法人或其他组织', 'colspan="5"'), cell('总计', 'rowspan="2"')) +
    row(...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((head) => cell(head)));
  const outcomes = table.rows.filter((/** @type {any} */ r) => !/^[一二四]/.test(r.number));
  let group = '';
  for (const item of table.rows) {
    const values = item.columns.map((/** @type {any} */ c) => cell(value(item, c)));
    const label = item.number + item.label;
    if (!outcomes.includes(item)) {
      out += row(cell(label, 'colspan="3"'), ...values);
      continue;
    }
    const before = item === outcomes[0] ? [cell('三、本年度办理结果', `rowspan="${outcomes.length}"`)] : [];
    if (!item.group) {
      out += row(...before, cell(label, 'colspan="2"'), ...values);
    } else {
      const rows = outcomes.filter((/** @type {any} */ r) => r.group === item.group).length;
      if (item.group !== group) before.push(cell(item.group, `rowspan="${rows}"`));
      out += row(...before, cell(label), ...values);
    }
    group = item.group;
  }
  return out;
}

/** @param {any} table @param {(row: any, column: any) => string} value */
function disputesTable(table, value) {
  return (
    row(cell('行政复议', 'colspan="5"'), cell('行政诉讼', 'colspan="10"')) +
    row(...KINDS.map((kind) => cell(kind, 'rowspan="2"')),
      cell('未经复议直接起诉', 'colspan="5"'), cell('复议后起诉', 'colspan="5"')) +
    row(...[...KINDS, ...KINDS].map((kind) => cell(kind))) +
    row(...table.rows.flatMap((/** @type {any} */ block) =>
      block.columns.map((/** @type {any} */ c) => cell(value(block, c)))))
  );
}

const TABLES = { disclosure: disclosureTable, requests: requestsTable, disputes: disputesTable };

/**
 * The rows that the report has, those of another form included.
 * @param {any} table @param {any[]} forms @param {any} cells
 */
function rowsThere(table, forms, cells) {
  const is = (/** @type {any} */ r) =>
    r.columns.some((/** @type {any} */ c) => cells[`${table.id}.${r.id}.${c.id}`].state !== 'missing');
  const rows = table.rows.filter(is);
  for (const form of forms) {
    const others = form.tables.find((/** @type {any} */ t) => t.id === table.id).rows;
    others.forEach((/** @type {any} */ other, /** @type {number} */ i) => {
      if (!is(other) || rows.some((/** @type {any} */ r) => r.id === other.id)) return;
      rows.splice(rows.findIndex((/** @type {any} */ r) => r.id === others[i + 1].id), 0, other);
    });
  }
  return rows;
}

const STYLE = `
  @page { size: A4; margin: 3cm 2.6cm; }
  body { font-family: "Noto Serif CJK SC", FangSong, serif; font-size: 16pt; line-height: 28pt; }
  p.text { text-indent: 2em; margin: 0; text-align: justify; }
  table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 12pt; }
  td { border: 1px solid black; text-align: center; padding: 2px 4px; }
  td p { margin: 0; font-size: 9pt; line-height: 12pt; }`;

/**
 * @param {string} gouji the program
 * @param {string} report file of the plain text
 * @param {Tables} tables
 * @param {boolean} styled
 */
export function pageOf(gouji, report, tables, styled) {
  const { blocks } = json(gouji, 'dump', '--stage=document', report);
  const read = json(gouji, 'dump', '--stage=report', report);
  const { forms } = json(gouji, 'dump', '--stage=form');
  const form = forms.find((/** @type {any} */ f) => f.id === read.form);
  for (const table of form.tables) {
    table.rows = rowsThere(table, forms, read.cells);
    // The report's own words: a rule holds its amounts against them.
    table.unit = blocks.some((/** @type {any} */ b) => JSON.stringify(b).includes('保留4位小数'))
      ? '（单位：万元，保留4位小数）' : '';
  }
  const attributes = styled ? ' class="text"' : '';
  let body = '';
  const drawn = new Set();
  for (const block of blocks) {
    const inside = form.tables.find((/** @type {any} */ t) => {
      const span = read.tables[t.id].span;
      return block.span[0] < span[1] && span[0] < block.span[1];
    });
    if (tables === 'form' && inside) {
      if (drawn.has(inside.id)) continue;
      drawn.add(inside.id);
      /** @type {keyof typeof TABLES} */
      const id = inside.id;
      const value = (/** @type {any} */ r, /** @type {any} */ c) =>
        read.cells[`${id}.${r.id}.${c.id}`].text;
      body += `<table>\n${TABLES[id](inside, value)}</table>\n`;
    } else if (block.type === 'paragraph') {
      body += `<p${attributes}>${escape(block.text)}</p>\n`;
    } else {
      const rows = block.rows.map((/** @type {any} */ r) =>
        row(...r.cells.map((/** @type {any} */ c) => cell(c.text))));
      body += `<table>\n${rows.join('')}</table>\n`;
    }
  }
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>政府信息公开工作年度报告</title>
${styled ? `<style>${STYLE}\n</style>\n` : ''}</head>
<body>
${body}</body>
</html>
`;
}
