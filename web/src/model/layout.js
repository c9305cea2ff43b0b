// @ts-check
// The three tables as the form prints them: heads with their spans, and where each cell stands.
import { columnName, findCell, rowName, rowsOf } from './forms.js';

/** @typedef {import('./types.js').Form} Form */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Row} Row */
/** @typedef {import('./types.js').TableId} TableId */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').Texts} Texts */

/** @typedef {'col' | 'colgroup' | 'row' | 'rowgroup'} Scope */
/**
 * @typedef {{kind: 'head', id: string, text: string, scope: Scope, colSpan: number, rowSpan: number,
 *   note?: string}} Head
 */
/** @typedef {{kind: 'cell', cell: string, headers: string[], colSpan: number, caption?: string}} Place */
/** @typedef {{entries: (Head | Place)[], foreign?: boolean}} Line */
/** @typedef {{id: TableId, labels: number, head: Line[], body: Line[][]}} Layout */

/** What a layout is made of. @typedef {{result: Result, form: Form, language: Language, texts: Texts}} Source */

/**
 * @param {string} id
 * @param {string} text
 * @param {Scope} scope
 * @param {number} [colSpan]
 * @param {number} [rowSpan]
 * @param {string} [note]
 * @returns {Head}
 */
function head(id, text, scope, colSpan = 1, rowSpan = 1, note) {
  return { kind: 'head', id, text, scope, colSpan, rowSpan, ...(note && { note }) };
}

/** The first span takes what the columns leave over. @param {number} columns @param {number} width */
function spans(columns, width) {
  return Array.from({ length: columns }, (_, i) => (i === columns - 1 ? width - columns + 1 : 1));
}

/** Table 2: blocks, each with heads of its own. @param {Source} source @returns {Layout} */
function disclosure({ result, form, language, texts }) {
  const width = 3;
  const rows = rowsOf(result, form, 'disclosure');
  /** @type {Map<string, {row: Row, foreign: boolean}[]>} */
  const groups = new Map();
  for (const entry of rows) {
    const key = entry.foreign ? entry.row.id : entry.row.group;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const body = [...groups.values()].map((entries, index) => {
    const prefix = `disclosure-${index}`;
    const { columns, group } = entries[0].row;
    const widths = spans(columns.length, width);
    /** @type {Line[]} */
    const lines = [
      { entries: [head(prefix, texts.rowGroups[group] ?? group, 'colgroup', width + 1)] },
      {
        entries: [
          head(`${prefix}-content`, texts.tables.content, 'col'),
          ...columns.map((column, i) => {
            const unit = column.kind === 'amount' ? texts.tables.unit : '';
            return head(`${prefix}-${column.id}`, columnName(column, language) + unit, 'col', widths[i]);
          }),
        ],
      },
    ];
    for (const { row, foreign } of entries) {
      const rowHead = head(
        `disclosure-${row.id}`,
        rowName(row, language),
        'row',
        1,
        1,
        foreign ? texts.tables.foreignRow : undefined,
      );
      const ids = rowCells(result, row);
      const own = ids.length === columns.length;
      const rowWidths = spans(ids.length, width);
      lines.push({
        foreign,
        entries: [
          rowHead,
          ...ids.map((id, i) => {
            const column = findCell(form, id)?.column;
            /** @type {Place} */
            const place = {
              kind: 'cell',
              cell: id,
              headers: [prefix, rowHead.id, own ? `${prefix}-${columns[i].id}` : ''].filter(Boolean),
              colSpan: rowWidths[i],
            };
            return own || !column ? place : { ...place, caption: columnName(column, language) };
          }),
        ],
      });
    }
    return lines;
  });
  return { id: 'disclosure', labels: 1, head: [], body };
}

/**
 * The cells of a row of Table 2: the form's, or those of another form where the report has them.
 * @param {Result} result
 * @param {Row} row
 */
function rowCells(result, row) {
  const own = row.columns.map((column) => `disclosure.${row.id}.${column.id}`);
  const prefix = `disclosure.${row.id}.`;
  const found = Object.keys(result.report.cells).filter(
    (id) => id.startsWith(prefix) && (own.includes(id) || result.report.cells[id].state !== 'missing'),
  );
  return found.length > own.length ? found.slice(0, 3) : own;
}

/** Table 3. @param {Source} source @returns {Layout} */
function requests({ result, form, language, texts }) {
  const t = texts.tables;
  const rows = rowsOf(result, form, 'requests');
  const columns = rows[0].row.columns;
  const column = /** @param {number} i */ (i) => columnName(columns[i], language);
  const last = columns.length - 1;
  /** @type {Line[]} */
  const heads = [
    {
      entries: [
        head('requests-note', t.headNote, 'colgroup', 3, 3),
        head('requests-applicants', t.applicants, 'colgroup', columns.length),
      ],
    },
    {
      entries: [
        head(`requests-${columns[0].id}`, column(0), 'col', 1, 2),
        head('requests-organisations', t.organisations, 'colgroup', columns.length - 2),
        head(`requests-${columns[last].id}`, column(last), 'col', 1, 2),
      ],
    },
    {
      entries: columns
        .slice(1, -1)
        .map((c, i) => head(`requests-${c.id}`, column(i + 1), 'col')),
    },
  ];

  const plain = new Set(['new', 'carried_in', 'carried_out']);
  const handled = rows.filter((entry) => !plain.has(entry.row.id));
  let handledDone = false;
  let group = '';
  const lines = rows.map(({ row, foreign }) => {
    /** @type {Head[]} */
    const labels = [];
    const note = foreign ? t.foreignRow : undefined;
    if (plain.has(row.id)) {
      labels.push(head(`requests-${row.id}`, rowName(row, language), 'row', 3, 1, note));
      group = '';
    } else {
      if (!handledDone) {
        labels.push(head('requests-handled', t.handled, 'rowgroup', 1, handled.length));
        handledDone = true;
      }
      if (row.group && row.group !== group) {
        const size = handled.filter((entry) => entry.row.group === row.group).length;
        labels.push(head(groupId(row), texts.rowGroups[row.group] ?? row.group, 'rowgroup', 1, size));
      }
      group = row.group;
      labels.push(head(`requests-${row.id}`, rowName(row, language), 'row', row.group ? 1 : 2, 1, note));
    }
    const above = plain.has(row.id) ? [] : ['requests-handled', ...(row.group ? [groupId(row)] : [])];
    const cells = columns.map((c, i) => {
      /** @type {Place} */
      const place = {
        kind: 'cell',
        cell: `requests.${row.id}.${c.id}`,
        headers: [
          ...above,
          `requests-${row.id}`,
          ...(i > 0 && i < last ? ['requests-organisations'] : []),
          `requests-${c.id}`,
        ],
        colSpan: 1,
      };
      return place;
    });
    return { foreign, entries: [...labels, ...cells] };
  });
  return { id: 'requests', labels: 3, head: heads, body: [lines] };
}

/** @param {Row} row */
function groupId(row) {
  return `requests-group-${row.id.split('_')[0]}`;
}

/** Table 4: three levels of heads, one row. @param {Source} source @returns {Layout} */
function disputes({ form, language, texts }) {
  const blocks = form.tables.find((table) => table.id === 'disputes')?.rows ?? [];
  const [review, ...suits] = blocks;
  const width = review.columns.length;
  /** @param {Row} block @param {number} rowSpan */
  const columns = (block, rowSpan) =>
    block.columns.map((column) =>
      head(`disputes-${block.id}-${column.id}`, columnName(column, language), 'col', 1, rowSpan),
    );
  /** @param {Row} block */
  const title = (block) => (language === 'en' ? block.english : block.label);
  return {
    id: 'disputes',
    labels: 0,
    head: [
      {
        entries: [
          head(`disputes-${review.id}`, texts.tables.reconsideration, 'colgroup', width),
          head('disputes-suits', texts.tables.litigation, 'colgroup', width * suits.length),
        ],
      },
      {
        entries: [
          ...columns(review, 2),
          ...suits.map((block) => head(`disputes-${block.id}`, title(block), 'colgroup', width)),
        ],
      },
      { entries: suits.flatMap((block) => columns(block, 1)) },
    ],
    body: [
      [
        {
          entries: blocks.flatMap((block) =>
            block.columns.map((column) => {
              /** @type {Place} */
              const place = {
                kind: 'cell',
                cell: `disputes.${block.id}.${column.id}`,
                headers: [
                  ...(block === review ? [] : ['disputes-suits']),
                  `disputes-${block.id}`,
                  `disputes-${block.id}-${column.id}`,
                ],
                colSpan: 1,
              };
              return place;
            }),
          ),
        },
      ],
    ],
  };
}

/** @param {TableId} id @param {Source} source @returns {Layout} */
export function layoutOf(id, source) {
  return { disclosure, requests, disputes }[id](source);
}
