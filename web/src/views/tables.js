// @ts-check
// The three tables as the form prints them, with what was read, what is wrong, and the relations of
// the chosen cell. Each table is one stop in the tab order; arrow keys move inside.
import { copyRich, copyText, fill, h, icon } from '../dom.js';
import { claimsByCell, quote } from '../model/claims.js';
import { TABLES, cellName, columnName, findCell, formById, rowName, splitId, spokenRow } from '../model/forms.js';
import { worst } from '../model/groups.js';
import { shownChanges } from '../model/copy.js';
import { layoutOf } from '../model/layout.js';
import { tableHtml, tableSheet } from '../model/tablecopy.js';
import { TEXTS } from '../texts/index.js';
import { canChange, cellForm } from './acting.js';
import { outcomeOf } from './claims.js';
import { renderFlow } from './flow.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/forms.js').Relation} Relation */
/** @typedef {import('../model/forms.js').Term} Term */
/** @typedef {import('../model/layout.js').Layout} Layout */
/** @typedef {import('../model/layout.js').Line} Line */
/** @typedef {import('../model/types.js').TableId} TableId */

/** Beyond this many terms, those that are 0 are told together. */
const MANY = 6;
/** As many passages of the text are listed for a cell. */
const PASSAGES = 20;

/** @param {Context} context */
export function renderTables(context) {
  const { result, texts, form, language } = context;
  const t = texts.tables;
  /** @type {Map<string, HTMLTableCellElement>} */
  const cells = new Map();
  /** Data cells by table, as rows. @type {Map<TableId, string[][]>} */
  const grids = new Map();
  /** @type {string | null} */
  let chosen = null;
  const former = formerValues(context);
  const claimsOf = claimsByCell(result.report.claims);

  const detail = h('section', { class: 'detail', 'aria-labelledby': 'detail-heading', hidden: true });
  const detailBody = h('div', { class: 'detail-body' });
  const detailHeading = h('h3', { id: 'detail-heading', tabindex: -1 });
  const close = h('button', { type: 'button', class: 'quiet', onclick: leave }, texts.detail.close);
  detail.append(h('div', { class: 'detail-head' }, detailHeading, close), detailBody);
  detail.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });

  function leave() {
    detail.hidden = true;
    if (chosen) cells.get(chosen)?.focus();
  }

  /** @param {string} id */
  function choose(id) {
    if (chosen) cells.get(chosen)?.removeAttribute('aria-selected');
    chosen = id;
    const cell = cells.get(id);
    if (!cell) return;
    const { table } = splitId(id);
    for (const other of (grids.get(table) ?? []).flat()) cells.get(other)?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    cell.setAttribute('aria-selected', 'true');
    detailHeading.textContent = cellName(form, id, language);
    fill(detailBody, ...renderDetail(context, id, former.get(id), claimsOf.get(id) ?? []));
    detail.hidden = false;
    detailBody.scrollTop = 0;
    // What gets the focus must not lie behind the explanation at the bottom.
    context.root.getElementById('checker')?.style.setProperty('--detail', `${detail.offsetHeight}px`);
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The explanation sticks to the bottom: the tables need not move for it, but the pane may have to. */
  function bringUp() {
    if (detail.getBoundingClientRect().bottom <= window.innerHeight) return;
    detail.closest('.pane')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {TableId} table @param {KeyboardEvent} event */
  function move(table, event) {
    const target = /** @type {Element} */ (event.target).closest('td');
    const id = target?.dataset.cell;
    const rows = grids.get(table) ?? [];
    const y = rows.findIndex((row) => id !== undefined && row.includes(id));
    if (!id || y < 0 || event.altKey || event.metaKey) return;
    const row = rows[y];
    const x = row.indexOf(id);
    /** @param {string[] | undefined} other */
    const same = (other) => other?.[Math.min(x, other.length - 1)];
    const whole = event.ctrlKey;
    /** @type {Record<string, string | undefined>} */
    const steps = {
      ArrowRight: row[x + 1],
      ArrowLeft: row[x - 1],
      ArrowDown: same(rows[y + 1]),
      ArrowUp: same(rows[y - 1]),
      Home: whole ? rows[0][0] : row[0],
      End: whole ? rows[rows.length - 1].slice(-1)[0] : row[row.length - 1],
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(id);
      detailHeading.focus({ preventScroll: true });
      bringUp();
    } else if (event.key === 'F2') {
      event.preventDefault();
      choose(id);
      detail.querySelector('input')?.focus();
    } else if (event.key === 'Escape') {
      detail.hidden = true;
    } else if (event.key in steps) {
      event.preventDefault();
      const next = steps[event.key];
      if (next === undefined) return;
      choose(next);
      cells.get(next)?.focus();
    }
  }

  /** @param {Layout} layout @param {Line} line @param {string} tag */
  function renderLine(layout, line, tag) {
    /** @type {string[]} */
    const ids = [];
    const row = h('tr', { class: line.foreign && 'foreign' });
    for (const entry of line.entries) {
      const colspan = entry.colSpan > 1 && entry.colSpan;
      if (entry.kind === 'head') {
        row.append(
          h(
            'th',
            {
              id: entry.id,
              scope: entry.scope,
              colspan,
              rowspan: entry.rowSpan > 1 && entry.rowSpan,
              class: tag === 'tbody' && entry.scope.startsWith('row') ? 'label' : 'head',
            },
            entry.text,
            entry.note && h('small', { class: 'note' }, entry.note),
          ),
        );
        continue;
      }
      ids.push(entry.cell);
      const cell = renderCell(context, entry.cell, former.get(entry.cell), entry.caption);
      cell.setAttribute('headers', entry.headers.join(' '));
      if (colspan) cell.colSpan = colspan;
      cell.addEventListener('click', () => {
        choose(entry.cell);
        cell.focus({ preventScroll: true });
        bringUp();
      });
      cells.set(entry.cell, cell);
      row.append(cell);
    }
    if (ids.length) grids.set(layout.id, [...(grids.get(layout.id) ?? []), ids]);
    return row;
  }

  /** @param {TableId} id */
  function renderTable(id) {
    const heading = `table-${id}`;
    const layout = layoutOf(id, { result, form, language, texts });
    const table = h(
      'table',
      { class: `form-table form-${id}`, role: 'grid', 'aria-labelledby': heading },
      layout.head.length > 0 && h('thead', {}, ...layout.head.map((line) => renderLine(layout, line, 'thead'))),
      ...layout.body.map((lines) => h('tbody', {}, ...lines.map((line) => renderLine(layout, line, 'tbody')))),
    );
    table.addEventListener('keydown', (event) => move(id, event));
    const first = (grids.get(id) ?? []).flat()[0];
    cells.get(first)?.setAttribute('tabindex', '0');
    const absent = (grids.get(id) ?? [])
      .flat()
      .every((cell) => (result.report.cells[cell]?.state ?? 'missing') === 'missing');
    return h(
      'section',
      { class: 'form', 'aria-labelledby': heading },
      h('h3', { id: heading }, texts.tableNames[id]),
      absent ? h('p', { class: 'notice' }, t.absent) : copyButtons(context, id, former),
      id === 'requests' && renderFlow(context),
      h('div', { class: 'scroll', role: 'group', 'aria-label': t.region(texts.tableNames[id]) }, table),
    );
  }

  const { form: year, form_tables: tables } = result.report;
  const element = h(
    'div',
    { class: 'tables' },
    h('p', { class: 'help screen-only' }, t.help),
    renderLegend(context, former.size > 0),
    !formById(year) && h('p', { class: 'notice' }, t.noForm),
    Boolean(year && tables && tables !== year) && h('p', { class: 'notice' }, t.mixed),
    ...TABLES.map(renderTable),
    detail,
  );

  return {
    element,
    /** Chooses a cell and gives it the focus. @param {string} id */
    show(id) {
      choose(id);
      const cell = cells.get(id);
      cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
      cell?.focus({ preventScroll: true });
    },
    /** Marks the cells of a finding or claim. @param {string[]} ids */
    mark(ids) {
      for (const cell of element.querySelectorAll('td.current')) cell.classList.remove('current');
      for (const id of ids) cells.get(id)?.classList.add('current');
    },
  };
}

/** What stood in the cells that were changed. @param {Context} context @returns {Map<string, string>} */
function formerValues({ result, acting }) {
  /** @type {Map<string, string>} */
  const former = new Map();
  const changes = shownChanges(acting.history(), result);
  if (changes.length === 0) return former;
  for (const [id, { state, span }] of Object.entries(result.report.cells)) {
    if (state === 'missing') continue;
    const own = changes.find((change) => change.span[0] <= span[1] && change.span[1] >= span[0] && isOn(change.span, span));
    if (own) former.set(id, own.change.was);
  }
  return former;
}

/** Whether a change is on a cell, not only beside it. @param {import('../model/types.js').Span} change @param {import('../model/types.js').Span} cell */
function isOn(change, cell) {
  if (change[0] === change[1] || cell[0] === cell[1]) return change[0] === cell[0] && change[1] === cell[1];
  return change[0] < cell[1] && cell[0] < change[1];
}

/**
 * The ways of a table into other programs, in the report's own words whatever the page's language.
 * @param {Context} context
 * @param {TableId} id
 * @param {Map<string, string>} former
 */
function copyButtons({ result, form, texts, acting }, id, former) {
  const t = texts.acting;
  const layout = layoutOf(id, { result, form, language: 'zh', texts: TEXTS.zh });
  const isChanged = [...former.keys()].some((cell) => splitId(cell).table === id);
  /** @param {string} label @param {string} name @param {(button: Element) => Promise<boolean>} copy */
  const button = (label, name, copy) => {
    const element = h('button', { type: 'button', class: `quiet ${name}`, 'aria-label': t.ofTable(label, texts.tableNames[id]) }, label);
    element.addEventListener('click', async () => {
      const words = (await copy(element)) ? texts.findings.copied : texts.findings.copyFailed;
      acting.announce(words);
      element.textContent = words;
      window.setTimeout(() => (element.textContent = label), 2000);
    });
    return element;
  };
  const title = TEXTS.zh.tableNames[id];
  return h(
    'div',
    { class: 'buttons copy-table' },
    button(isChanged ? t.copyEdited : t.copyTable, 'copy-html', (holder) =>
      copyRich({ html: tableHtml(layout, result, title), text: tableSheet(layout, result) }, holder),
    ),
    button(t.copySheet, 'copy-sheet', (holder) => copyText(tableSheet(layout, result), holder)),
  );
}

/** @param {Context} context @param {boolean} changed whether anything was */
function renderLegend({ texts }, changed) {
  const t = texts.tables;
  /** @param {string} name @param {string} text */
  const entry = (name, text) => h('li', {}, h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), text);
  return h(
    'ul',
    { class: 'legend', 'aria-label': t.legend },
    entry('error', t.legendWrong),
    entry('warning', t.legendWarning),
    entry('involved', t.legendInvolved),
    entry('blank', t.legendBlank),
    entry('missing', t.legendMissing),
    changed && entry('changed', texts.acting.edited),
  );
}

/**
 * @param {Context} context
 * @param {string} id
 * @param {string | undefined} former what stood there before it was changed
 * @param {string} [caption] the column, where the head does not tell
 */
function renderCell({ result, texts, marks }, id, former, caption) {
  const t = texts.tables;
  const { state, text } = result.report.cells[id] ?? { state: 'missing', text: '' };
  const mark = marks.get(id);
  const severity = mark?.found.length ? worst(result, mark.found) : null;
  const classes = [state, severity ?? (mark ? 'involved' : ''), former !== undefined && 'changed'];
  const words = state === 'missing' ? t.missingLong : state === 'blank' ? t.blank : '';
  const note = severity ? t.state[severity] : mark ? t.state.involved : '';
  /** @type {(Node | string)[]} */
  const shown = [];
  if (state === 'missing') shown.push(h('span', { class: 'absent', 'aria-hidden': 'true' }, t.missing));
  else if (state === 'blank') shown.push(h('span', { class: 'absent', 'aria-hidden': 'true' }, t.blank));
  else shown.push(h('span', { lang: 'zh-CN' }, text));
  // A blank is seen as one: dozens of them need no icon each.
  if (severity && state !== 'blank') shown.unshift(icon(severity));
  const change = formerWords(texts, former);
  const told = [words, note, change].filter(Boolean).join(texts.lang === 'en' ? ', ' : '，');
  return h(
    'td',
    { class: classes.filter(Boolean).join(' '), tabindex: -1, 'data-cell': id, title: change },
    caption && h('small', { class: 'caption' }, caption),
    ...shown,
    told && h('span', { class: 'hidden-text' }, ` ${told}`),
  );
}

/** @param {Context['texts']} texts @param {string | undefined} former */
function formerWords({ lang, acting: t }, former) {
  if (former === undefined) return undefined;
  return [t.edited, former ? t.was(former) : t.wasBlank].join(lang === 'en' ? ', ' : '，');
}

/**
 * @param {Context} context
 * @param {string} id
 * @param {string | undefined} former
 * @param {number[]} claims those that speak of it
 * @returns {HTMLElement[]}
 */
function renderDetail(context, id, former, claims) {
  const { result, texts, relations, marks, links } = context;
  const t = texts.detail;
  const cell = result.report.cells[id] ?? { state: 'missing', text: '', span: [0, 0] };
  const own = relations.filter((relation) =>
    [...relation.left, ...relation.right].some((term) => term.cell === id),
  );
  const mark = marks.get(id);
  const about = [...new Set([...(mark?.found ?? []), ...(mark?.involved ?? [])])];
  return [
    h(
      'p',
      { class: 'detail-value' },
      t.value[cell.state],
      cell.text && cell.state !== 'blank' && cell.state !== 'missing' && [' ', h('strong', { lang: 'zh-CN' }, cell.text)],
      cell.span[1] > cell.span[0] &&
        h('button', { type: 'button', class: 'quiet', onclick: () => links.toTextOfCell(id) }, t.inText),
      former !== undefined && h('span', { class: 'former' }, formerWords(texts, former)),
    ),
    canChange(context, id) ? cellForm(context, id, texts.acting.cellShort) : null,
    about.length > 0 &&
      h(
        'ul',
        { class: 'detail-findings', 'aria-label': t.findings },
        ...about.map((index) => {
          const finding = result.findings[index];
          return h(
            'li',
            { class: finding.severity },
            icon(finding.severity),
            h(
              'p',
              {},
              h('strong', {}, texts.severity[finding.severity]),
              ' ',
              finding.message,
              ' ',
              h('button', { type: 'button', class: 'quiet', onclick: () => links.toFinding(index) }, t.toFinding),
            ),
          );
        }),
      ),
    renderPassages(context, claims),
    own.length > 0
      ? h('ul', { class: 'detail-relations', 'aria-label': t.heading }, ...own.map((relation) => renderRelation(context, relation, id)))
      : h('p', {}, t.none),
  ].filter((node) => node instanceof HTMLElement);
}

/** What the text says of a cell, each passage with what came of it. @param {Context} context @param {number[]} about */
function renderPassages(context, about) {
  const { result, texts, links } = context;
  const t = texts.claims;
  if (about.length === 0) return null;
  const text = result.text ?? '';
  return h(
    'div',
    { class: 'passages' },
    h('h4', {}, t.ofCell),
    h(
      'ul',
      {},
      ...about.slice(0, PASSAGES).map((index) => {
        const claim = result.report.claims[index];
        const [before, number, after] = quote(text, claim);
        const { sentence, word, sign } = outcomeOf(context, claim);
        return h(
          'li',
          {},
          icon(sign),
          h(
            'p',
            {},
            h('q', { lang: 'zh-CN' }, before, h('strong', {}, number), after),
            ' ',
            h('span', { class: 'passage-outcome', title: sentence }, word),
            ' ',
            h('button', { type: 'button', class: 'quiet', onclick: () => links.toClaim(index) }, t.toText),
          ),
        );
      }),
    ),
    about.length > PASSAGES && h('p', { class: 'help' }, t.more(about.length - PASSAGES)),
  );
}

/** @param {Context} context @param {Relation} relation @param {string} id */
function renderRelation({ form, texts, language }, relation, id) {
  const t = texts.detail;
  const sample = [...relation.left, ...relation.right].find((term) => term.cell)?.cell ?? id;
  const { overRow } = relation;

  /** @param {Term} term */
  const name = (term) => {
    const found = term.cell ? findCell(form, term.cell) : undefined;
    if (!found) return '';
    return overRow ? columnName(found.column, language) : spokenRow(found.row, language);
  };
  /** @param {Term[]} terms */
  const side = (terms) => {
    const many = terms.length > MANY;
    const shown = terms.filter((term) => !many || term.value !== 0 || term.cell === id);
    const zeros = terms.length - shown.length;
    /** @param {string} sign @param {string} value @param {string} words @param {boolean} own */
    const addend = (sign, value, words, own) =>
      h(
        'span',
        { class: 'addend' },
        sign && h('span', { class: 'sign' }, `${sign} `),
        h('span', { class: own ? 'term own' : 'term' }, h('b', {}, value), words && h('small', {}, words)),
        ' ',
      );
    const nodes = shown.map((term, index) =>
      addend(
        term.sign < 0 ? '−' : index > 0 ? '+' : '',
        term.value === undefined ? '?' : String(term.value),
        name(term),
        term.cell === id,
      ),
    );
    if (zeros > 0) nodes.push(addend(nodes.length > 0 ? '+' : '', '0', t.zeros(zeros), false));
    return nodes;
  };

  const found = findCell(form, sample);
  const scope = found && (overRow ? rowName(found.row, language) : columnName(found.column, language));
  const title = /** @type {Record<string, string>} */ (t.relation)[relation.rule] ?? relation.rule;
  const outcome =
    relation.outcome === 'holds'
      ? t.holds
      : relation.outcome === 'unknown'
        ? t.unknown
        : t.broken(String(relation.leftSum), String(relation.rightSum));
  const sign = { holds: 'pass', broken: 'error', unknown: 'incomplete' }[relation.outcome];
  const operator = relation.operator === '>=' ? '≥' : relation.outcome === 'broken' ? '≠' : '=';
  return h(
    'li',
    { class: `relation ${relation.outcome}` },
    h(
      'p',
      { class: 'relation-head' },
      icon(/** @type {import('../dom.js').IconName} */ (sign)),
      ' ',
      h('strong', {}, title),
      scope ? ` · ${scope} ` : ' ',
      h('span', { class: 'relation-outcome' }, outcome),
    ),
    h('p', { class: 'equation' }, ...side(relation.left), h('span', { class: 'operator' }, `${operator} `), ...side(relation.right)),
  );
}
