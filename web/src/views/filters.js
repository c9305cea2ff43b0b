// @ts-check
// Above the list: what of it is shown, and how much that is.
import { h, icon } from '../dom.js';
import { EVERYTHING, SEVERITIES, choicesOf, filterGroups, isEverything } from '../model/filter.js';
import { groupTitle } from './places.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/filter.js').Filter} Filter */

/**
 * @param {Context} context
 * @param {Filter} filter as it is at first
 * @param {(filter: Filter) => void} onChange
 */
export function renderFilters(context, filter, onChange) {
  const { result, texts, groups, rules, language } = context;
  const t = texts.filter;
  const choices = choicesOf(result, groups);
  const shown = h('p', { class: 'filter-shown', role: 'status' });
  const reset = h('button', { type: 'button', class: 'quiet', onclick: () => set(EVERYTHING) }, t.reset);

  const severities = SEVERITIES.filter((severity) => choices.severities[severity] > 0).map((severity) => {
    const words = t.severity(texts.severity[severity], choices.severities[severity]);
    const button = h('button', { type: 'button', class: `toggle ${severity}` }, icon(severity), ' ', words);
    button.addEventListener('click', () => {
      const { hidden } = filter;
      const isHidden = hidden.includes(severity);
      set({ ...filter, hidden: isHidden ? hidden.filter((other) => other !== severity) : [...hidden, severity] });
    });
    return { severity, button };
  });

  /**
   * @param {string} label
   * @param {string} every
   * @param {[string, string][]} options
   * @param {(value: string) => Filter} next
   */
  const select = (label, every, options, next) => {
    const field = h(
      'select',
      {},
      h('option', { value: '' }, every),
      ...options.map(([value, words]) => h('option', { value }, words)),
    );
    field.addEventListener('change', () => set(next(field.value)));
    return { field, element: h('label', { class: 'filter-field' }, h('span', {}, label), field) };
  };
  const part = select(
    t.part,
    t.everyPart,
    choices.parts.map(({ group, count }) => [group.key, t.option(groupTitle(context, group), count)]),
    (value) => ({ ...filter, part: value }),
  );
  const rule = select(
    t.rule,
    t.everyRule,
    choices.rules.map((entry) => [entry.rule, t.option(rules.get(entry.rule)?.title[language] ?? entry.rule, entry.count)]),
    (value) => ({ ...filter, rule: value }),
  );
  const repairable = h('input', { type: 'checkbox' });
  repairable.addEventListener('change', () => set({ ...filter, repairable: repairable.checked }));

  /** @param {Filter} next */
  function set(next) {
    // The button that shows everything goes with the click on it.
    const lost = isEverything(next) && document.activeElement !== null && reset.contains(deepFocus());
    filter = next;
    draw();
    onChange(next);
    if (lost) severities[0]?.button.focus();
  }

  const deepFocus = () => /** @type {import('../dom.js').Root} */ (reset.getRootNode()).activeElement;

  function draw() {
    for (const { severity, button } of severities) {
      button.setAttribute('aria-pressed', String(!filter.hidden.includes(severity)));
    }
    part.field.value = filter.part;
    rule.field.value = filter.rule;
    repairable.checked = filter.repairable;
    const count = filterGroups(result, groups, filter).reduce((sum, group) => sum + group.findings.length, 0);
    shown.textContent = `${t.shown(count, choices.all)}${count === 0 ? ` ${t.none}` : ''}`;
    reset.hidden = isEverything(filter);
  }
  draw();

  return {
    element: h(
      'div',
      { class: 'filters', role: 'group', 'aria-label': t.label },
      h('div', { class: 'toggles', role: 'group', 'aria-label': t.severities }, ...severities.map(({ button }) => button)),
      h('div', { class: 'filter-fields' }, part.element, rule.element),
      choices.repairable > 0 && h('label', { class: 'filter-check' }, repairable, ' ', t.repairable(choices.repairable)),
      h('div', { class: 'filter-foot' }, shown, reset),
    ),
    set,
  };
}
