// @ts-check
// The list of findings by part of the report.
import { copyText, h, icon } from '../dom.js';
import { PARTS, cellName, findCell } from '../model/forms.js';

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

/** @param {Context} context @param {Group} group */
function groupTitle({ texts, language }, group) {
  const part = PARTS.find((spec) => spec.id === group.part);
  if (!part) return group.key === 'extra' ? texts.groups.extra : texts.groups.identity;
  const number = language === 'en' ? String(PARTS.indexOf(part) + 1) : part.number;
  const name = texts.groups.part(number, language === 'en' ? part.english : part.title);
  return group.table ? texts.groups.table(name) : name;
}

/**
 * @param {Context} context
 * @param {(message: string) => void} announce
 */
export function renderFindings(context, announce) {
  const { texts, result } = context;
  /** What is not built yet, by group. @type {Map<Group, () => void>} */
  const more = new Map();

  const sections = context.groups.map((group) => {
    const id = `group-${group.key.replace('.', '-')}`;
    const list = h('ol', { class: 'finding-list' });
    const button = h('button', { type: 'button', class: 'more' });
    let shown = 0;
    const build = () => {
      const next = group.findings.slice(shown, shown + STEP);
      for (const run of runsOf(context, next)) {
        const items = run.map((index) => renderFinding(context, index, announce));
        if (run.length === 1) list.append(...items);
        else list.append(renderRun(context, run, items));
      }
      shown += next.length;
      const rest = group.findings.length - shown;
      button.textContent = texts.findings.more(Math.min(STEP, rest), rest);
      button.hidden = rest === 0;
    };
    button.addEventListener('click', () => {
      const first = group.findings[shown];
      build();
      document.getElementById(`finding-${first}`)?.focus();
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
      list,
      button,
    );
  });
  const element = h(
    'div',
    {},
    ...(result.findings.length ? sections : [h('p', { class: 'none' }, texts.findings.none)]),
  );

  return {
    element,
    /** Marks a finding, building and unfolding what hides it. @param {number} index @param {boolean} scroll */
    mark(index, scroll) {
      const group = context.groups.find((candidate) => candidate.findings.includes(index));
      const build = group && more.get(group);
      while (build && !document.getElementById(`finding-${index}`)) build();
      for (const item of element.querySelectorAll('[aria-current]')) item.removeAttribute('aria-current');
      const item = document.getElementById(`finding-${index}`);
      const fold = item?.closest('details');
      if (fold) fold.open = true;
      item?.setAttribute('aria-current', 'true');
      if (scroll) item?.scrollIntoView({ block: 'nearest' });
    },
    /** @param {number} index */
    focus: (index) => document.getElementById(`finding-${index}`)?.focus({ preventScroll: true }),
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
 * Where a finding stands, in words: by line, or by part in a document, which has no lines.
 * @param {Context} context
 * @param {import('../model/types.js').Finding} finding
 */
function placeOf({ result, texts }, { line, column, span }) {
  if (!result.blocks) return texts.findings.place(line, column);
  const part = result.report.sections.find(({ span: [start, end] }) => start <= span[0] && span[0] < end);
  return part ? [part.number, part.title].filter(Boolean).join('、') : '';
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
  const cell = finding.cells.find((id) => findCell(form, id));
  const severity = texts.severity[finding.severity];

  /** @param {string} label @param {() => string} text */
  const copyButton = (label, text) => {
    const button = h('button', { type: 'button', class: 'quiet' }, label);
    let timer = 0;
    button.addEventListener('click', async () => {
      const done = await copyText(text());
      announce(done ? t.copied : t.copyFailed);
      button.textContent = done ? t.copied : t.copyFailed;
      clearTimeout(timer);
      timer = window.setTimeout(() => (button.textContent = label), 2000);
    });
    return button;
  };

  const { expected, actual, relations = [], fix } = finding;
  const change =
    expected === undefined
      ? null
      : actual === undefined || actual === ''
        ? t.changeBlank(String(expected))
        : t.change(String(actual), String(expected));
  const name = cell && cellName(form, cell, language);
  // What should stand in the cell, where the finding is on the cell and not on a sentence about it.
  const own = cell && result.report.cells[cell]?.span;
  const onCell = own && own[0] >= finding.span[0] && own[1] <= finding.span[1];

  const item = h(
    'li',
    { id: `finding-${index}`, class: `finding ${finding.severity}`, 'data-rule': finding.rule, tabindex: -1 },
    h(
      'p',
      { class: 'finding-head' },
      icon(finding.severity),
      h('strong', { class: 'severity' }, severity),
      h('span', { class: 'finding-title' }, rule?.title[language] ?? finding.rule),
      !result.blocks && h('span', { class: 'finding-place' }, place),
    ),
    h('p', { class: 'message' }, finding.message),
    change && onCell && h('p', { class: 'change' }, h('span', {}, name ?? ''), ' ', h('strong', {}, change)),
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
    h(
      'div',
      { class: 'buttons' },
      cell && h('button', { type: 'button', class: 'to-table', onclick: () => links.toCell(cell, index) }, t.inTable),
      h('button', { type: 'button', class: 'to-text', onclick: () => links.toText(index) }, t.inText),
      fix && fix.text && copyButton(t.copyFix(fix.text), () => fix.text),
      copyButton(t.copy, () =>
        texts.copyFormat({
          severity,
          place: [name, place].filter(Boolean).join(texts.lang === 'en' ? ', ' : '，'),
          message: finding.message,
          advice,
          basis,
        }),
      ),
    ),
  );
  // With the mouse the whole card leads to the place; selecting text in it does not.
  item.addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest('button') || String(getSelection())) return;
    if (cell) links.toCell(cell, index);
    else links.toText(index);
  });
  return item;
}
