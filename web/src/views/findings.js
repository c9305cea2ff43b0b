// @ts-check
// The list of findings by part of the report.
import { copyText, fill, h, icon } from '../dom.js';
import { EVERYTHING, filterGroups, fitting } from '../model/filter.js';
import { firstCell } from '../model/forms.js';
import { isPiece } from '../model/piece.js';
import { ownCell } from '../model/places.js';
import { actionsOf } from './acting.js';
import { renderFilters } from './filters.js';
import { renderIgnored, renderLapsed } from './ignored.js';
import { groupTitle, nameOfCells, placeOf } from './places.js';
import { renderRuleHelp } from './rulehelp.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/groups.js').Group} Group */

/** How many findings of a group are built at once: a damaged file may have thousands. */
const STEP = 100;
/** As many findings of one rule in a row, errors apart, are folded into one line. */
const FOLD = 4;

/**
 * Findings of a group as single ones and runs of the same rule.
 * @param {Context} context
 * @param {number[]} findings
 * @returns {number[][]}
 */
function runsOf({ result }, findings) {
  /** @type {number[][]} */
  const runs = [];
  for (const index of findings) {
    const last = runs[runs.length - 1];
    const { rule, severity } = result.findings[index];
    const before = last && result.findings[last[0]];
    if (before && severity !== 'error' && before.rule === rule && before.severity === severity) {
      last.push(index);
    } else {
      runs.push([index]);
    }
  }
  return runs.flatMap((run) => (run.length < FOLD ? run.map((index) => [index]) : [run]));
}

/**
 * @param {Context} context
 * @param {(message: string) => void} announce
 */
export function renderFindings(context, announce) {
  const { texts, result, acting, groups } = context;
  /** What is not built yet, by group. @type {Map<Group, () => void>} */
  const more = new Map();
  /** @type {Group[]} */
  let shown = [];
  const list = h('div', { class: 'groups' });

  /** @param {Group} group */
  const renderGroup = (group) => {
    const id = `group-${group.key.replace('.', '-')}`;
    const items = h('ol', { class: 'finding-list' });
    const button = h('button', { type: 'button', class: 'more' });
    let built = 0;
    const build = () => {
      const next = group.findings.slice(built, built + STEP);
      for (const run of runsOf(context, next)) {
        const cards = run.map((index) => renderFinding(context, index, announce));
        if (run.length === 1) items.append(...cards);
        else items.append(renderRun(context, run, cards));
      }
      built += next.length;
      const rest = group.findings.length - built;
      button.textContent = texts.findings.more(Math.min(STEP, rest), rest);
      button.hidden = rest === 0;
    };
    button.addEventListener('click', () => {
      const first = group.findings[built];
      build();
      context.root.getElementById(`finding-${first}`)?.focus();
    });
    build();
    more.set(group, build);
    return h(
      'section',
      { class: 'group', 'aria-labelledby': id },
      h(
        'h3',
        { id },
        groupTitle(context, group),
        ' ',
        h('span', { class: 'count' }, texts.findings.count(group.findings.length)),
      ),
      items,
      button,
    );
  };

  function draw() {
    more.clear();
    shown = filterGroups(result, groups, acting.filter());
    fill(list, ...shown.map(renderGroup));
  }

  const many = groups.reduce((sum, group) => sum + group.findings.length, 0) > 1;
  acting.setFilter(many ? fitting(acting.filter(), result, groups) : EVERYTHING);
  const filters = renderFilters(context, acting.filter(), (filter) => {
    acting.setFilter(filter);
    draw();
  });
  draw();
  const element = h(
    'div',
    {},
    isPiece(result) && h('p', { class: 'notice piece' }, result.source.name ? texts.findings.pieceOfFile : texts.findings.piece),
    ...renderLapsed(context),
    many && filters.element,
    groups.length > 0 ? list : h('p', { class: 'none' }, texts.findings.none),
    renderIgnored(context),
  );

  return {
    element,
    /** Marks a finding, building and unfolding what hides it. @param {number} index @param {boolean} scroll */
    mark(index, scroll) {
      const isFiltered =
        !result.findings[index].ignored && !shown.some((candidate) => candidate.findings.includes(index));
      if (isFiltered) {
        filters.set(EVERYTHING);
        announce(texts.filter.lifted);
      }
      const group = shown.find((candidate) => candidate.findings.includes(index));
      const build = group && more.get(group);
      while (build && !context.root.getElementById(`finding-${index}`)) build();
      for (const item of element.querySelectorAll('[aria-current]')) item.removeAttribute('aria-current');
      const item = context.root.getElementById(`finding-${index}`);
      const fold = item?.closest('details');
      if (fold) fold.open = true;
      item?.setAttribute('aria-current', 'true');
      if (scroll) item?.scrollIntoView({ block: 'nearest' });
    },
    /** @param {number} index */
    focus: (index) => context.root.getElementById(`finding-${index}`)?.focus({ preventScroll: true }),
  };
}

/** @param {Context} context @param {number[]} run @param {HTMLElement[]} items */
function renderRun({ result, texts, rules, language }, run, items) {
  const { rule, severity } = result.findings[run[0]];
  return h(
    'li',
    { class: `run ${severity}` },
    h(
      'details',
      {},
      h(
        'summary',
        {},
        icon(severity),
        ' ',
        h('strong', { class: 'severity' }, texts.severity[severity]),
        ' ',
        h('span', {}, rules.get(rule)?.title[language] ?? rule),
        ' ',
        h('span', { class: 'count' }, texts.findings.count(run.length)),
      ),
      h('ol', { class: 'finding-list' }, ...items),
    ),
  );
}

/**
 * @param {Context} context
 * @param {number} index
 * @param {(message: string) => void} announce
 */
function renderFinding(context, index, announce) {
  const { result, texts, rules, language, links, form } = context;
  const t = texts.findings;
  const finding = result.findings[index];
  const rule = rules.get(finding.rule);
  const basis = rule?.basis[language] ?? '';
  const advice = finding.advice || rule?.repair[language] || '';
  const place = placeOf(context, finding);
  const cell = firstCell(form, finding.cells);
  const severity = texts.severity[finding.severity];

  /** @param {string} label @param {() => string} text */
  const copyButton = (label, text) => {
    const button = h('button', { type: 'button', class: 'quiet copy' }, label);
    let timer = 0;
    button.addEventListener('click', async () => {
      const done = await copyText(text(), button);
      announce(done ? t.copied : t.copyFailed);
      button.textContent = done ? t.copied : t.copyFailed;
      clearTimeout(timer);
      timer = window.setTimeout(() => (button.textContent = label), 2000);
    });
    return button;
  };

  const { expected, actual, relations = [] } = finding;
  const change =
    expected === undefined
      ? null
      : actual === undefined || actual === ''
        ? t.changeBlank(String(expected))
        : t.change(String(actual), String(expected));
  const name = nameOfCells(context, finding);
  // What should stand in the cell, where the finding is on the cell and not on a sentence about it.
  const onCell = cell !== undefined && ownCell(result, finding) === cell;
  const { repairs, ignores, place: formPlace } = actionsOf(context, index);

  const item = h(
    'li',
    { id: `finding-${index}`, class: `finding ${finding.severity}`, part: `finding ${finding.severity}`, 'data-rule': finding.rule, 'data-key': finding.key, tabindex: -1 },
    h(
      'p',
      { class: 'finding-head' },
      icon(finding.severity),
      h('strong', { class: 'severity' }, severity),
      h('span', { class: 'finding-title' }, rule?.title[language] ?? finding.rule),
      !result.blocks && h('span', { class: 'finding-place' }, place),
    ),
    h('p', { class: 'message' }, finding.message),
    change && onCell && h('p', { class: 'change' }, h('span', {}, name), ' ', h('strong', {}, change)),
    relations.length > 0 &&
      h(
        'ul',
        { class: 'relations', 'aria-label': t.relations },
        ...relations.map((relation) =>
          h(
            'li',
            {},
            h('span', { class: 'formula' }, relation.printed),
            h('span', { class: 'numbers' }, relation.numbers),
          ),
        ),
      ),
    h(
      'dl',
      { class: 'more-about' },
      advice && h('div', {}, h('dt', {}, t.advice), h('dd', {}, advice)),
      basis && h('div', { class: 'basis' }, h('dt', {}, t.basis), h('dd', {}, basis)),
    ),
    renderRuleHelp(context, finding.rule),
    h(
      'div',
      { class: 'buttons' },
      ...repairs,
      cell && h('button', { type: 'button', class: 'to-table', onclick: () => links.toCell(cell, index) }, t.inTable),
      h('button', { type: 'button', class: 'to-text', onclick: () => links.toText(index) }, t.inText),
      copyButton(t.copy, () =>
        texts.copyFormat({
          severity,
          place: [name, place].filter(Boolean).join(texts.lang === 'en' ? ', ' : '，'),
          message: finding.message,
          advice,
          basis,
        }),
      ),
      ...ignores,
    ),
    formPlace,
  );
  // With the mouse the whole card leads to the place; selecting text in it does not.
  item.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('button, .inline-form') || String(getSelection())) return;
    if (cell) links.toCell(cell, index);
    else links.toText(index);
  });
  return item;
}
