// @ts-check
// The verdict: one line on what is wrong, one on how much was checked, and what was not.
import { h, icon, sizeText } from '../dom.js';
import { blockingFinding, lostRules } from '../model/blocking.js';
import { formById } from '../model/forms.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/types.js').RuleOutcome} RuleOutcome */
/** A copy that passes is no report that does. @typedef {'pass' | 'copy' | 'fail' | 'incomplete' | 'problem'} Kind */

/** Parts of a sum that keep it from being made. */
const PREVENTING = /** @type {const} */ (['year', 'twice', 'not_a_report']);

/** @param {Context} context @returns {{kind: Kind, headline: string, detail: string}} */
export function verdictText({ result, texts, relations, rules, acting }) {
  const t = texts.verdict;
  const problem = blockingFinding(result);
  if (problem) {
    const words = [problem.message, problem.advice].filter(Boolean);
    return { kind: 'problem', headline: t.problem, detail: words.join(texts.lang === 'en' ? ' ' : '') };
  }
  const { errors, warnings, infos, ignored, held, broken, verdict } = result.summary;
  const counts = t.counts(errors, warnings, infos);
  const cells = Object.values(result.report.cells);
  const lostCells = cells.filter((cell) => cell.state === 'missing').length;
  const lost = lostRules(result).length;
  const ran = new Set(result.rules.map(({ rule }) => rule));
  const switchedOff = rules.size - ran.size;
  const checkedRelations = relations.filter(({ rule, outcome }) => outcome !== 'unknown' && ran.has(rule)).length;
  const changed = acting.changed();
  const isCopy = changed > 0 && verdict === 'pass';
  const detail = [
    changed > 0 && !isCopy ? t.ofCopy(changed) : '',
    t.checked(cells.length - lostCells, checkedRelations, held + broken),
    lostCells ? t.lostCells(lostCells) : '',
    lost ? t.lostRules(lost) : '',
    switchedOff > 0 ? t.switchedOff(switchedOff) : '',
    ignored ? t.ignored(ignored) : '',
  ];
  const ignoredErrors = result.findings.filter((finding) => finding.ignored && finding.severity === 'error').length;
  let headline;
  if (verdict === 'fail') headline = t.fail(counts);
  else if (verdict === 'incomplete' && ignoredErrors && !lost) headline = t.ignoredErrors(ignoredErrors, counts);
  else if (verdict === 'incomplete') headline = counts ? t.incomplete(counts) : t.incompleteClean;
  else headline = counts ? t.passWith(counts) : t.pass;
  if (isCopy) headline = t.copy(headline, changed);
  return { kind: isCopy ? 'copy' : verdict, headline, detail: detail.filter(Boolean).join(texts.lang === 'en' ? ' ' : '') };
}

/** @param {Context} context @param {string} source what was checked, in words */
export function renderVerdict(context, source) {
  const { result, texts, rules, language, groups, links } = context;
  const t = texts.verdict;
  const { kind, headline, detail } = verdictText(context);
  const sign = { pass: 'pass', copy: 'info', fail: 'error', incomplete: 'incomplete', problem: 'warning' };
  const box = h(
    'div',
    { class: `verdict verdict-${kind}`, part: `verdict verdict-${kind}` },
    icon(/** @type {import('../dom.js').IconName} */ (sign[kind])),
    h(
      'div',
      { class: 'verdict-words' },
      h('h2', { id: 'verdict-heading', tabindex: -1 }, h('span', { class: 'hidden-text' }, `${t.heading}: `), headline),
      h('p', { class: 'verdict-detail' }, detail),
      lostList(context),
      kind !== 'problem' &&
        groups.length > 0 &&
        h(
          'p',
          { class: 'buttons' },
          h('button', { type: 'button', id: 'to-first', onclick: () => links.toFinding(groups[0].findings[0]) }, t.toFirst),
        ),
    ),
  );
  if (kind === 'problem') return h('div', {}, box);

  const { organ, year, title } = result.report;
  const form = formById(result.report.form);
  /** @param {string} term @param {Node | string} value @param {string} [className] @returns {HTMLElement} */
  const fact = (term, value, className = '') => h('div', { class: className }, h('dt', {}, term), h('dd', {}, value));
  /** @param {string} text */
  const chinese = (text) => h('span', { lang: 'zh-CN' }, text);
  const s = texts.source;
  const { bytes, encoding } = result.source;
  const facts = h(
    'div',
    { class: 'facts' },
    title && h('p', { class: 'report-title', lang: 'zh-CN' }, title),
    h(
      'dl',
      {},
      fact(s.organ, organ ? chinese(organ) : s.unknown),
      fact(s.year, year ? s.yearValue(year) : s.unknown),
      fact(s.form, form ? s.formValue(form.id, form.notice) : s.unknown),
      fact(s.from, `${source} (${encoding ? s.bytes(sizeText(bytes), encoding) : sizeText(bytes)})`),
      fact(s.day, s.dayValue(new Date()), 'print-only'),
    ),
    h('p', { class: 'print-only' }, texts.footer.basis),
  );

  /** @type {Map<string, RuleOutcome[]>} */
  const byGroup = new Map();
  for (const outcome of result.rules) {
    const group = rules.get(outcome.rule)?.group ?? '';
    byGroup.set(group, [...(byGroup.get(group) ?? []), outcome]);
  }
  const scope = h(
    'details',
    { class: 'scope' },
    h('summary', {}, t.scope(result.summary.held, result.summary.broken)),
    h(
      'div',
      { class: 'scope-groups' },
      ...[...byGroup].map(([group, outcomes]) =>
        h(
          'div',
          {},
          h('h3', {}, /** @type {Record<string, string>} */ (texts.ruleGroups)[group] ?? group),
          h(
            'ul',
            {},
            ...outcomes.map((outcome) =>
              h(
                'li',
                { class: `outcome outcome-${outcome.outcome}` },
                rules.get(outcome.rule)?.title[language] ?? outcome.rule,
                ' ',
                h(
                  'span',
                  { class: 'outcome-word' },
                  outcome.outcome === 'not_assessed'
                    ? reasonOf(context, outcome)
                    : t.outcomes[outcome.outcome],
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return h('div', {}, box, facts, scope);
}

/**
 * Why a rule was not assessed. A sum is not made where reports do not belong together, however well
 * they were read.
 * @param {Context} context
 * @param {{rule: string, reason: import('../../../wasm/gouji').Reason}} outcome
 */
function reasonOf({ result, texts }, { rule, reason }) {
  const { parts = [] } = result;
  const preventing = PREVENTING.map((use) => ({ use, count: parts.filter((part) => part.use === use).length }));
  const found = preventing.filter(({ count }) => count > 0);
  if (rule !== 'rollup.sum' || reason !== 'unreadable' || found.length === 0) return texts.verdict.reasons[reason];
  const divider = texts.lang === 'en' ? '; ' : '；';
  return found.map(({ use, count }) => texts.verdict.parts(count, texts.beside.part(use, 0, 0))).join(divider);
}

/** The rules that could not be assessed for want of material, each with the reason. @param {Context} context */
function lostList(context) {
  const { result, texts, rules, language } = context;
  const divider = texts.lang === 'en' ? ': ' : '：';
  const lost = lostRules(result);
  if (lost.length === 0 || blockingFinding(result)) return null;
  return h(
    'details',
    { class: 'lost' },
    h('summary', {}, texts.verdict.lostHeading(lost.length)),
    h(
      'ul',
      {},
      ...lost.map((entry) =>
        h('li', {}, `${rules.get(entry.rule)?.title[language] ?? entry.rule}${divider}${reasonOf(context, entry)}`),
      ),
    ),
  );
}
