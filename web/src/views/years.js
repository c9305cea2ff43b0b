// @ts-check
// Both years side by side, with what has changed.
import { fill, h } from '../dom.js';
import { columnName, rowName, spokenRow, tableOf } from '../model/forms.js';
import { yearLines, yearTables } from '../model/years.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/types.js').Cell} Cell */
/** @typedef {import('../model/types.js').TableId} TableId */

/** A percentage of less than nothing tells nothing. @param {number} last @param {number} change */
function percent(last, change) {
  return last > 0 ? Math.round((change / last) * 1000) / 10 : undefined;
}

/** @param {Context} context */
export function renderYears(context) {
  const { result, form, texts, language, links } = context;
  const t = texts.years;
  const last = result.previous?.report;
  const years = [t.year(last?.year ?? ''), t.year(result.report.year ?? '')];

  /** @param {Cell | undefined} cell */
  const shown = (cell) => {
    if (!cell || cell.state === 'missing') return h('td', { class: 'number absent' }, t.absent);
    return h('td', { class: 'number' }, cell.state === 'number' ? String(cell.value) : cell.text || t.blank);
  };

  /** @param {TableId} table @param {string} [applicant] */
  const body = (table, applicant) =>
    yearLines(result, form, table, applicant).map(({ cell, row, column, last: before, now, change }) => {
      const share = change && before?.state === 'number' ? percent(before.value, change) : undefined;
      const marks = context.marks.get(cell);
      const found = marks && [...marks.found, ...marks.involved].find((index) => result.findings[index].rule.startsWith('years.'));
      const name =
        table === 'requests'
          ? rowName(row, language)
          : `${spokenRow(row, language)}${language === 'en' ? ' / ' : '·'}${columnName(column, language)}`;
      return h(
        'tr',
        { class: change && 'changed' },
        h(
          'th',
          { scope: 'row' },
          h('button', { type: 'button', class: 'quiet', onclick: () => links.toTableCell(cell) }, name),
        ),
        shown(before),
        shown(now),
        h('td', { class: 'number' }, change === undefined ? '' : t.change(change)),
        h('td', { class: 'number' }, share === undefined ? '' : t.percent(share)),
        h(
          'td',
          {},
          found !== undefined &&
            h('button', { type: 'button', class: 'quiet', onclick: () => links.toFinding(found) }, t.finding),
        ),
      );
    });

  const tables = yearTables(result, form).map((id) => {
    const heading = h('h3', { id: `years-${id}` }, texts.tableNames[id]);
    const rows = h('tbody', {}, ...body(id));
    /** @type {Node[]} */
    const chooser = [];
    if (id === 'requests') {
      const { columns } = tableOf(form, id).rows[0];
      const select = h('select', { id: 'years-applicant', onchange: () => fill(rows, ...body(id, select.value)) });
      fill(select, ...columns.map((column) =>
        h('option', { value: column.id, selected: column.id === 'total' }, columnName(column, language)),
      ));
      chooser.push(h('p', { class: 'years-applicant' }, h('label', { for: 'years-applicant' }, t.applicant), ' ', select));
    }
    return h(
      'section',
      { class: 'years-table', 'aria-labelledby': `years-${id}` },
      heading,
      ...chooser,
      h(
        'div',
        { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': texts.tableNames[id] },
        h(
          'table',
          { 'aria-labelledby': `years-${id}` },
          h(
            'thead',
            {},
            h('tr', {}, ...[t.item, ...years, t.changed, t.share, t.remark].map((words, index) =>
              h('th', { scope: 'col', class: index > 0 && index < 5 && 'number' }, words),
            )),
          ),
          rows,
        ),
      ),
    );
  });
  return h(
    'div',
    { class: 'years' },
    h('p', { class: 'help' }, t.help(last?.title || result.previous?.source.name || '')),
    ...(tables.length > 0 ? tables : [h('p', { class: 'none' }, t.nothing)]),
  );
}
