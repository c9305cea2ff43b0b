// @ts-check
// The help of a rule, folded beside its finding.
import { built, h } from '../dom.js';
import { formsText, ruleHelp } from '../model/rulehelp.js';

/** @typedef {import('./context.js').Context} Context */

/** Where all rules stand, if the page has such a place. @type {((anchor: string) => string) | null} */
let addressOf = null;

/** @param {(anchor: string) => string} address */
export function linkRules(address) {
  addressOf = address;
}

/** Another page opens beside this one, which would lose what is in it. @param {string} href */
export const elsewhere = (href) => (href.startsWith('#') ? { href } : { href, target: '_blank', rel: 'noopener' });

/** @param {Context} context @param {string} id of the rule */
export function renderRuleHelp({ rules, language, texts }, id) {
  const rule = rules.get(id);
  if (!rule) return null;
  const t = texts.help;
  const body = h('div', { class: 'rule-body' });
  const details = h('details', { class: 'rule-help screen-only' }, h('summary', {}, t.open), body);
  details.addEventListener('toggle', () => {
    // Most are never opened.
    if (!details.open || body.firstChild) return;
    body.append(
      ...ruleHelp(rule, language, texts).map(built),
      h(
        'p',
        { class: 'rule-meta' },
        h('code', {}, id),
        ` · ${formsText(rule, texts)}`,
        addressOf && h('a', elsewhere(addressOf(language === 'en' ? `en.${id}` : id)), t.all),
      ),
    );
  });
  // The card around it leads elsewhere.
  details.addEventListener('click', (event) => event.stopPropagation());
  return details;
}
