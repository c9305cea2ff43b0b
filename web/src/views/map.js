// @ts-check
// The map of the report under the verdict: its parts in one row, each with its findings counted and
// a way there, and the whole text as a line with a tick for each finding.
import { h, icon, svg } from '../dom.js';
import { PARTS } from '../model/forms.js';
import { countsOf, lineOf, mapOf } from '../model/map.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/map.js').Entry} Entry */
/** @typedef {'error' | 'warning' | 'info' | 'incomplete'} Sign */

/** How finely the line tells places apart. */
const STEPS = 240;
const HEIGHT = 16;

/** @param {Context} context */
export function renderMap(context) {
  const { result, groups, texts } = context;
  const entries = mapOf(result, groups);
  return h(
    'nav',
    { class: 'map', 'aria-label': texts.map.label },
    h('ol', { class: 'map-parts' }, ...entries.map((entry) => renderEntry(context, entry))),
    renderLine(context, entries),
  );
}

/** @param {Context} context @param {Entry} entry */
function nameOf({ texts, language }, entry) {
  const t = texts.map;
  if (entry.kind === 'whole') return t.whole;
  const short = /** @type {Record<string, string>} */ (t.names)[entry.part ?? ''];
  const index = PARTS.findIndex((spec) => spec.id === entry.part);
  const number = language === 'en' && index >= 0 ? String(index + 1) : entry.number;
  return t.part(number, short ?? entry.title);
}

/** @param {Context} context @param {number[]} findings @param {number} unread */
function countsFor({ result, texts }, findings, unread) {
  const counts = { ...countsOf(result, findings), incomplete: unread };
  const signs = /** @type {Sign[]} */ (Object.keys(counts)).filter((sign) => counts[sign] > 0);
  return signs.map((sign) =>
    h(
      'span',
      { class: `map-count ${sign}`, 'data-sign': sign },
      icon(sign),
      h('span', { 'aria-hidden': 'true' }, String(counts[sign])),
      h('span', { class: 'hidden-text' }, ` ${texts.map.counts[sign](counts[sign])} `),
    ),
  );
}

/**
 * A link where there is somewhere to go, else the words alone.
 * @param {string} words
 * @param {(() => void) | null} go
 * @param {Node[]} more
 * @param {Record<string, unknown>} [attributes]
 */
function place(words, go, more, attributes) {
  const content = [h('span', { class: 'map-name', ...attributes }, words), h('span', { class: 'map-counts' }, ...more)];
  if (!go) return h('span', { class: 'map-place' }, ...content);
  const link = h('a', { class: 'map-place', href: '#result' }, ...content);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  return link;
}

/** @param {Context} context @param {Entry} entry */
function renderEntry(context, entry) {
  const { texts, links } = context;
  const t = texts.map;
  const { findings, span, table } = entry;
  const absent = () =>
    h(
      'span',
      { class: 'map-missing' },
      h('span', { 'aria-hidden': 'true' }, t.missing),
      h('span', { class: 'hidden-text' }, ` ${t.missingLong} `),
    );
  /** @param {number[]} own */
  const toFirst = (own) => (own.length > 0 ? () => links.toFinding(own[0]) : null);
  const english = context.language === 'en' && PARTS.find((spec) => spec.id === entry.part)?.english;
  const chinese = entry.kind === 'extra' ? { lang: 'zh-CN' } : {};
  return h(
    'li',
    { class: `map-part ${entry.kind}${entry.missing ? ' missing' : ''}`, 'data-part': entry.part ?? entry.kind },
    place(
      nameOf(context, entry),
      toFirst(findings) ?? (span ? () => links.toTextOfSpan(span) : null),
      [...(entry.missing ? [absent()] : []), ...countsFor(context, findings, 0)],
      { ...chinese, title: english || entry.title || false },
    ),
    table &&
      place(
        texts.tableNumbers[table.id],
        toFirst(table.findings) ?? (table.first ? () => links.toTableCell(table.first) : null),
        [
          ...(table.missing ? [absent()] : []),
          ...countsFor(context, table.findings, table.missing ? 0 : table.unread),
        ],
        { title: texts.tableNames[table.id] },
      ),
  );
}

/** The text as a line; the list above says the same. @param {Context} context @param {Entry[]} entries */
function renderLine({ result }, entries) {
  const length = result.text?.length ?? Math.max(0, ...result.report.sections.map(({ span }) => span[1]));
  const { stretches, ticks } = lineOf(result, entries, length, STEPS);
  const high = { error: HEIGHT, warning: HEIGHT * 0.65, info: HEIGHT * 0.35 };
  return svg(
    'svg',
    {
      class: 'map-line',
      'aria-hidden': 'true',
      viewBox: `0 0 ${STEPS} ${HEIGHT}`,
      preserveAspectRatio: 'none',
    },
    svg('rect', { class: 'map-ground', width: STEPS, height: HEIGHT }),
    ...stretches.map(({ at, size, entry }) =>
      svg('rect', {
        class: entries[entry].kind === 'extra' ? 'map-stretch extra' : 'map-stretch',
        x: at * STEPS,
        y: 1,
        // A hair of ground shows between the parts.
        width: Math.max(0.3, size * STEPS - 0.5),
        height: HEIGHT - 2,
      }),
    ),
    ...ticks.map(({ at, severity }) =>
      svg('rect', {
        class: `map-tick ${severity}`,
        x: at * STEPS,
        y: HEIGHT - high[severity],
        width: 0.8,
        height: high[severity],
      }),
    ),
  );
}
