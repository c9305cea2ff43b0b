// @ts-check
// The list of changes as a table, to look at, copy and print.
import { copyRich, fill, h } from '../dom.js';
import { listChanges } from '../model/changes.js';
import { ownCell } from '../model/places.js';
import { escapeHtml, htmlTable, sheetRows } from '../model/tablecopy.js';
import { nameOfCell, nameOfCells, placeAt, placeOf } from './places.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/changes.js').Entry} Entry */

/** As many rows are shown; all of them are copied. */
const MOST_ROWS = 500;

/** As many places of equal changes are told. */
const MOST_PLACES = 3;

/** @param {Context} context @param {Entry} entry */
function placeWords(context, { finding, change, spans }) {
  const { result, texts } = context;
  const t = texts.changes;
  const isOpen = finding && !change;
  const ofOpen = isOpen && ownCell(result, finding) && nameOfCells(context, finding);
  const cells = isOpen ? ofOpen : nameOfCell(context, change?.cell ?? finding?.cells[0]);
  const places = isOpen ? [placeOf(context, finding)] : [...new Set(spans.map((span) => placeAt(context, span)))];
  const told = places.slice(0, MOST_PLACES).join(t.between);
  const all = places.length > MOST_PLACES ? t.andSoOn(told) : told;
  return [cells, all].filter(Boolean).join(texts.lang === 'en' ? ', ' : '，');
}

/**
 * An entry in words, by column.
 * @param {Context} context
 * @param {Entry} entry
 */
function wordsOf(context, entry) {
  const { state, finding, change, spans, now, should, around } = entry;
  const { result, texts, rules, language } = context;
  const t = texts.changes;
  const rule = finding && rules.get(finding.rule);
  const isOnCell = change ? !around : finding && ownCell(result, finding);
  // The sentence of a finding is as long as it is open; afterwards its rule says what it was about.
  const about = finding ? (change ? (rule?.title[language] ?? finding.rule) : finding.message) : t.byHand;
  const advice = finding?.advice || rule?.repair[language] || '';
  const reason = finding?.ignored && texts.ignore.because(finding.ignored.reason);
  /** With what stands around it, by which it is found again. @param {string} words */
  const passage = (words) => (around ? t.passage(around[0], words, around[1]) : words);
  // Blank is what a cell can be; elsewhere nothing stands where something is put in.
  const isPutIn = now === '' && !isOnCell;
  const quoted = now === '' ? t.blank : now && passage(now);
  return {
    severity: finding ? texts.severity[finding.severity] : '',
    place: placeWords(context, entry),
    now: isPutIn ? null : quoted && spans.length > 1 ? t.equal(quoted, spans.length) : quoted,
    about,
    should: should === null ? '' : should === '' ? t.remove : isPutIn ? passage(should) : should,
    advice: should === null ? advice : '',
    basis: rule?.basis[language] ?? '',
    state: t.states[state],
    reason: reason ?? '',
  };
}

/** @param {Context} context */
export function renderChanges(context) {
  const { result, texts, acting } = context;
  const t = texts.changes;
  const entries = listChanges(result, acting.history());
  const { title, organ, year } = result.report;
  const s = texts.source;
  const columns = [t.number, t.severity, t.place, t.now, t.should, t.basis, t.state];
  /** @param {Entry['state']} state */
  const count = (state) =>
    entries.filter((entry) => entry.state === state).reduce((sum, { spans }) => sum + spans.length, 0);
  const counts = t.count(count('open'), count('done'), count('ignored'));
  const [before, after] = title ? t.caption('\n').split('\n') : [t.heading, ''];
  const heading = before + title + after;
  const rest = [year && `${s.year} ${s.yearValue(year)}`, `${s.day} ${s.dayValue(new Date())}`, counts].filter(Boolean);
  const divider = texts.lang === 'en' ? '; ' : '；';
  const facts = [organ && `${s.organ} ${organ}`, ...rest].filter(Boolean).join(divider);

  /** @param {Entry} entry @param {number} index */
  const plainRow = (entry, index) => {
    const words = wordsOf(context, entry);
    return [
      String(index + 1),
      words.severity,
      words.place,
      [words.now, words.about].filter(Boolean).join(divider),
      words.should || words.advice,
      words.basis,
      [words.state, words.reason].filter(Boolean).join(divider),
    ];
  };

  function copied() {
    const rows = [columns, ...entries.map(plainRow)];
    const html = rows
      .map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`)
      .join('\n');
    return {
      html: htmlTable(html, `${heading}${divider}${facts}`),
      text: `${sheetRows([[heading], [facts], ...rows])}\r\n`,
    };
  }
  const copy = h('button', { type: 'button' }, t.copy);
  copy.addEventListener('click', async () => {
    const done = await copyRich(copied(), copy);
    acting.announce(done ? texts.findings.copied : texts.findings.copyFailed);
    copy.textContent = done ? texts.findings.copied : texts.findings.copyFailed;
    window.setTimeout(() => (copy.textContent = t.copy), 2000);
  });

  if (entries.length === 0) return h('div', {}, h('p', { class: 'none' }, t.none));
  const body = h('tbody', {});
  entries.slice(0, MOST_ROWS).forEach((entry, index) => {
    const words = wordsOf(context, entry);
    body.append(
      h(
        'tr',
        { class: `entry-${entry.state}` },
        h('th', { scope: 'row' }, String(index + 1)),
        h('td', { class: 'severity' }, words.severity),
        h('td', {}, words.place),
        h('td', {}, words.now && h('strong', { lang: 'zh-CN' }, words.now), h('span', { class: 'about' }, words.about)),
        h('td', {}, words.should ? h('strong', { lang: 'zh-CN' }, words.should) : h('span', { class: 'advice' }, words.advice)),
        h('td', { class: 'basis' }, words.basis),
        h('td', { class: 'state' }, words.state, words.reason && h('span', { class: 'about' }, words.reason)),
      ),
    );
  });
  const more = h('p', { class: 'notice' });
  if (entries.length > MOST_ROWS) fill(more, texts.text.markLimit(MOST_ROWS, entries.length));
  else more.hidden = true;
  return h(
    'div',
    { class: 'changes' },
    h(
      'div',
      { class: 'screen-only' },
      h('p', { class: 'help' }, t.help),
      h(
        'div',
        { class: 'buttons' },
        copy,
        acting.canPrint && h('button', { type: 'button', class: 'print', onclick: () => acting.print() }, t.print),
      ),
    ),
    h('h3', { id: 'changes-heading' }, before, title && h('span', { lang: 'zh-CN' }, title), after),
    h(
      'p',
      { class: 'changes-facts' },
      organ && [`${s.organ} `, h('span', { lang: 'zh-CN' }, organ), divider],
      rest.join(divider),
    ),
    h(
      'div',
      { class: 'scroll', role: 'group', tabindex: 0, 'aria-labelledby': 'changes-heading' },
      h(
        'table',
        { class: 'changes-table', 'aria-labelledby': 'changes-heading' },
        h('thead', {}, h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))),
        body,
      ),
    ),
    more,
    h('p', { class: 'changes-foot' }, t.checked),
  );
}
