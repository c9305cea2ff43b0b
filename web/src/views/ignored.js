// @ts-check
// Behind the list: what is ignored, why, and the way back.
import { h, icon } from '../dom.js';
import { nameOfCells, placeOf } from './places.js';

/** @typedef {import('./context.js').Context} Context */

/** Above the list: what is no longer ignored. @param {Context} context */
export function renderLapsed({ texts, acting, rules, language }) {
  return acting.lapsed().map((decision) =>
    h(
      'p',
      { class: 'notice lapsed' },
      texts.ignore.lapsed(rules.get(decision.rule)?.title[language] ?? decision.rule),
      ' ',
      h('button', { type: 'button', class: 'quiet', onclick: () => acting.takeBack(decision) }, texts.ignore.forget),
    ),
  );
}

/** @param {Context} context @returns {HTMLElement | null} */
export function renderIgnored(context) {
  const { result, texts, acting, rules, language, links } = context;
  const t = texts.ignore;
  const ignored = result.findings.map((finding, index) => ({ finding, index })).filter(({ finding }) => finding.ignored);
  if (ignored.length === 0) return null;
  /** The first of each rule that is not checked any more bears the way back for all. @type {Set<string>} */
  const told = new Set();
  const items = ignored.map(({ finding, index }) => {
    const { scope, reason } = /** @type {NonNullable<typeof finding.ignored>} */ (finding.ignored);
    const { rule, key } = finding;
    const again = scope === 'rule' && told.has(rule);
    if (scope === 'rule') told.add(rule);
    const place = nameOfCells(context, finding) || placeOf(context, finding);
    return h(
      'li',
      { id: `finding-${index}`, class: `ignored-finding ${finding.severity}`, 'data-rule': rule, 'data-key': key, tabindex: -1 },
      h(
        'p',
        { class: 'finding-head' },
        icon(finding.severity),
        h('strong', { class: 'severity' }, texts.severity[finding.severity]),
        h('span', { class: 'finding-title' }, rules.get(rule)?.title[language] ?? rule),
        h('span', { class: 'finding-place' }, place),
      ),
      h('p', { class: 'message' }, finding.message),
      h('p', { class: 'help' }, `${t.scope[scope]} · ${t.because(reason)}`),
      h(
        'div',
        { class: 'buttons' },
        !again &&
          h(
            'button',
            { type: 'button', class: 'restore', onclick: () => acting.takeBack({ scope, rule, keys: [key], reason }) },
            scope === 'rule' ? t.restoreRule : t.restore,
          ),
        h('button', { type: 'button', class: 'quiet', onclick: () => links.toText(index) }, texts.findings.inText),
      ),
    );
  });
  const kept = acting.kept();
  return h(
    'details',
    { class: 'ignored' },
    h('summary', {}, t.heading(ignored.length)),
    h('ol', { class: 'finding-list' }, ...items),
    acting.isKept()
      ? h(
          'p',
          { class: 'help' },
          t.kept(kept),
          ' ',
          h('button', { type: 'button', class: 'quiet forget-all', onclick: () => acting.forgetAll() }, t.clear),
        )
      : h('p', { class: 'help' }, t.notKept),
  );
}
