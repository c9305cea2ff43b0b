// @ts-check
// The table of many reports: progress, choice and order, a row each, and the way back from one.
import { renderExports } from './exports.js';
import { fill, h, icon } from '../dom.js';
import { STANDINGS, countsOf, filtered, sorted, standingOf } from '../model/batch.js';

/** @typedef {import('../app/app.js').LaterApp} App */
/** @typedef {import('../model/batch.js').Column} Column */
/** @typedef {import('../model/batch.js').Row} Row */
/** @typedef {import('../model/batch.js').Standing} Standing */
/** `away`: neither the table nor one of its reports is shown. @typedef {{rows: Row[], running: boolean, opened: Row | null, away: boolean}} State */
/**
 * @typedef {object} Actions
 * @property {(row: Row) => void} open
 * @property {() => void} back
 * @property {() => void} cancel
 * @property {() => void} resume
 * @property {() => AsyncIterable<import('./exports.js').Checked>} checked
 * @property {(parent: Row) => string} rollup what stands in the way, if anything
 */

/** As many rows are built at once. */
const STEP = 200;
/** The table follows the checks at this pace, in milliseconds. */
const PACE = 250;

/** @type {Column[]} */
const COLUMNS = ['name', 'standing', 'organ', 'year', 'errors', 'warnings', 'lost', 'ms'];
/** @type {Set<Column>} */
const NUMERIC = new Set(['year', 'errors', 'warnings', 'lost', 'ms']);
/** @type {Record<Standing, import('../dom.js').IconName | null>} */
const SIGNS = { problem: 'warning', fail: 'error', incomplete: 'incomplete', pass: 'pass', waiting: null };

/** @param {App} app @param {Actions} actions */
export function createBatchView(app, actions) {
  const box = app.byId('batch');
  /** @type {State} */
  let state = { rows: [], running: false, opened: null, away: false };
  /** @type {{column: Column, descending: boolean} | null} */
  let order = null;
  /** @type {{standing: Standing | '', words: string}} */
  let choice = { standing: '', words: '' };
  let limit = STEP;
  let timer = 0;
  /** The elements that stay while rows change. @type {ReturnType<typeof build> | null} */
  let parts = null;
  let language = '';

  /** The way back to the table, and from one report to the next. @param {Row | null} row */
  function bar(row) {
    const t = app.texts().batch;
    const list = visible();
    const at = row ? list.indexOf(row) : -1;
    /** @param {Row | undefined} to @param {string} words */
    const step = (to, words) =>
      h('button', { type: 'button', disabled: !to, 'data-step': words, onclick: () => to && actions.open(to) }, words);
    return h(
      'nav',
      { class: 'batch-bar', 'aria-label': t.bar },
      h('button', { type: 'button', class: 'batch-back', onclick: actions.back }, t.back(state.rows.length)),
      row && h('span', { class: 'batch-at' }, at < 0 ? '' : t.at(at + 1, list.length), ' ', h('b', { lang: 'zh-CN' }, row.entry.name)),
      row && step(list[at - 1], t.before),
      row && step(list[at + 1], t.next),
    );
  }

  function visible() {
    return sorted(filtered(state.rows, choice), order);
  }

  function build() {
    const t = app.texts().batch;
    const heading = h('h2', { id: 'batch-heading', tabindex: -1 });
    const progress = h('progress', { 'aria-label': t.progress });
    const tally = h('p', { class: 'batch-tally' });
    const cancel = h('button', { type: 'button', onclick: actions.cancel }, t.cancel);
    const resume = h('button', { type: 'button', onclick: actions.resume }, t.resume);
    const standing = h(
      'select',
      {
        id: 'batch-standing',
        onchange: () => {
          choice = { ...choice, standing: /** @type {Standing | ''} */ (standing.value) };
          limit = STEP;
          update();
        },
      },
    );
    const words = h('input', {
      type: 'search',
      id: 'batch-words',
      autocomplete: 'off',
      oninput: () => {
        choice = { ...choice, words: words.value };
        limit = STEP;
        update();
      },
    });
    words.value = choice.words;
    const heads = COLUMNS.map((column) => {
      const sign = h('span', { class: 'batch-order', 'aria-hidden': 'true' });
      const button = h(
        'button',
        {
          type: 'button',
          onclick: () => {
            // First up, then down, then as the files came; what counts most first.
            const most = NUMERIC.has(column) && column !== 'year';
            if (order?.column !== column) order = { column, descending: most };
            else if (order.descending === most) order = { column, descending: !most };
            else order = null;
            update();
          },
        },
        t.columns[column],
        sign,
      );
      return { column, sign, element: h('th', { scope: 'col', class: `column-${column}${NUMERIC.has(column) ? ' number' : ''}` }, button) };
    });
    const body = h('tbody');
    const none = h('p', { class: 'none' });
    const more = h('button', { type: 'button', class: 'more', onclick: () => {
      limit += STEP;
      update();
    } });
    const parent = h('select', { id: 'batch-parent' });
    const refusal = h('p', { class: 'notice', hidden: true });
    const table = h(
      'div',
      { class: 'batch-list' },
      heading,
      h('p', { class: 'print-only' }, `${app.texts().source.day} ${app.texts().source.dayValue(new Date())}`),
      h('div', { class: 'batch-progress' }, progress, tally, cancel, resume),
      h(
        'div',
        { class: 'batch-choice' },
        h('label', { for: 'batch-standing' }, t.standing),
        standing,
        h('label', { for: 'batch-words' }, t.words),
        words,
      ),
      h(
        'div',
        { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': t.table },
        h(
          'table',
          { class: 'batch-table', 'aria-labelledby': 'batch-heading' },
          h('thead', {}, h('tr', {}, ...heads.map(({ element }) => element))),
          body,
        ),
      ),
      none,
      more,
      renderExports(app, { name: () => t.heading(state.rows.length), each: actions.checked }),
      h(
        'details',
        { class: 'batch-rollup' },
        h('summary', {}, t.rollup),
        h('p', { class: 'help' }, t.rollupHelp),
        h('label', { for: 'batch-parent' }, t.parent),
        ' ',
        parent,
        ' ',
        h(
          'button',
          {
            type: 'button',
            onclick: () => {
              const row = state.rows[Number(parent.value)];
              const words = row ? actions.rollup(row) : '';
              refusal.textContent = words;
              refusal.hidden = !words;
            },
          },
          t.rollupGo,
        ),
        refusal,
      ),
    );
    const place = h('div', { class: 'batch-place' });
    fill(box, place, table);
    return { heading, progress, tally, cancel, resume, standing, heads, body, none, more, parent, table, place };
  }

  /** @param {Row} row */
  function cells(row) {
    const t = app.texts().batch;
    const { summary } = row;
    const standing = standingOf(row);
    const sign = SIGNS[standing];
    const words = row.state === 'checking' ? t.checking : t.standings[standing];
    const why = row.failure ? t.failures[row.failure] : summary?.problem ?? '';
    const advice = row.failure ? '' : summary?.advice ?? '';
    /** @param {number | undefined} value @param {string} [className] */
    const number = (value, className = '') => h('td', { class: `number ${value ? className : ''}` }, value === undefined ? '' : String(value));
    const known = summary && !summary.problem ? summary : undefined;
    const numbers = () => [
      h('td', { lang: 'zh-CN' }, known?.organ ?? ''),
      h(
        'td',
        { class: 'number' },
        known?.year ? String(known.year) : '',
        row.previous && h('small', { class: 'batch-pair' }, t.pair(row.previous.summary?.year ?? '')),
      ),
      number(known?.errors, 'error'),
      number(known?.warnings, 'warning'),
      number(known?.lost, 'lost'),
    ];
    return [
      h(
        'th',
        { scope: 'row' },
        h('button', { type: 'button', class: 'quiet batch-open', 'data-row': row.id, onclick: () => actions.open(row) }, row.entry.name),
      ),
      h(
        'td',
        // What there is to say of a file without numbers has their room.
        { class: `batch-standing ${standing}`, colspan: why !== '' && COLUMNS.length - 2 },
        sign && icon(sign),
        sign && ' ',
        words,
        why && h('small', { class: 'batch-why' }, why, advice && ` ${advice}`),
      ),
      ...(why ? [] : numbers()),
      h('td', { class: 'number' }, row.ms === undefined ? '' : t.ms(row.ms)),
    ];
  }

  /** What a row shows, to build it anew only if that has changed. @type {WeakMap<Row, {shown: string, element: HTMLTableRowElement}>} */
  const built = new WeakMap();

  /** @param {Row} row */
  function rowElement(row) {
    const shown = JSON.stringify([row.id, row.entry.name, row.state, row.failure, row.summary, row.ms, row.previous?.id, language]);
    const before = built.get(row);
    if (before?.shown === shown) return before.element;
    const element = before?.element ?? h('tr');
    fill(element, ...cells(row));
    built.set(row, { shown, element });
    return element;
  }

  function update() {
    if (!parts) return;
    const t = app.texts().batch;
    const { rows, running } = state;
    const counts = countsOf(rows);
    const done = rows.length - counts.waiting;
    parts.heading.textContent = t.heading(rows.length);
    parts.progress.max = rows.length;
    parts.progress.value = done;
    parts.progress.hidden = !running;
    parts.tally.textContent = t.tally(done, rows.length, counts);
    const pressed = [parts.cancel, parts.resume].some((button) => button === app.root.activeElement);
    parts.cancel.hidden = !running;
    parts.resume.hidden = running || counts.waiting === 0;
    if (pressed) ([parts.cancel, parts.resume].find((button) => !button.hidden) ?? parts.heading).focus();
    const options = STANDINGS.filter((standing) => counts[standing] > 0 || choice.standing === standing).map((standing) =>
      h('option', { value: standing, selected: standing === choice.standing }, t.option(t.standings[standing], counts[standing])),
    );
    const open = app.root.activeElement === parts.standing;
    // A list that is open under the mouse is left alone.
    if (!open) fill(parts.standing, h('option', { value: '' }, t.all(rows.length)), ...options);
    for (const { column, sign, element } of parts.heads) {
      const mine = order?.column === column;
      element.setAttribute('aria-sort', !mine ? 'none' : order?.descending ? 'descending' : 'ascending');
      sign.textContent = !mine ? '↕' : order?.descending ? '▼' : '▲';
    }
    const list = visible();
    const shown = list.slice(0, limit).map(rowElement);
    const focused = /** @type {HTMLElement | null} */ (app.root.activeElement);
    const row = focused?.dataset.row;
    const current = [...parts.body.children];
    if (current.length !== shown.length || shown.some((element, index) => element !== current[index])) {
      fill(parts.body, ...shown);
    }
    if (row !== undefined && app.root.activeElement !== focused) focusRow(Number(row));
    parts.none.hidden = list.length > 0;
    parts.none.textContent = t.none;
    parts.more.hidden = list.length <= limit;
    parts.more.textContent = t.more(Math.min(STEP, list.length - limit), list.length - limit);
    const named = rows.filter(({ state: how, summary }) => how === 'done' && !summary?.problem);
    if (app.root.activeElement !== parts.parent) {
      const chosen = parts.parent.value;
      fill(parts.parent, ...named.map((each) => h('option', { value: each.id }, each.summary?.organ || each.entry.name)));
      if (chosen) parts.parent.value = chosen;
    }
  }

  /** @param {number} id */
  function focusRow(id) {
    const button = box.querySelector(`[data-row="${id}"]`);
    if (button instanceof HTMLElement) button.focus();
    else parts?.heading.focus();
  }

  return {
    /** @param {State} next */
    draw(next) {
      state = next;
      box.hidden = state.rows.length === 0;
      if (box.hidden) {
        order = null;
        choice = { standing: '', words: '' };
        limit = STEP;
      }
      if (!parts || language !== app.language()) {
        language = app.language();
        parts = build();
      }
      const aside = state.away || state.opened !== null;
      parts.table.hidden = aside;
      box.classList.toggle('aside', aside);
      const focused = /** @type {HTMLElement | null} */ (app.root.activeElement);
      const within = focused !== null && box.contains(focused);
      const { step } = focused?.dataset ?? {};
      fill(parts.place, ...(aside ? [bar(state.opened)] : []));
      if (within && aside) {
        // The same way on, else the way back.
        const on = [...parts.place.querySelectorAll('button')].find((button) => step && button.dataset.step === step && !button.disabled);
        (on ?? /** @type {HTMLElement | null} */ (parts.place.querySelector('.batch-back')))?.focus();
      }
      update();
    },
    /** A row has changed; the table follows soon. */
    changed() {
      if (timer) return;
      timer = window.setTimeout(() => {
        timer = 0;
        update();
      }, PACE);
    },
    /** @param {Row | null} row null: the table as a whole */
    focus: (row) => focusRow(row?.id ?? -1),
  };
}
