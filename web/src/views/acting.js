// @ts-check
// What can be done about a finding: put it right, give its cell a value, ignore it. Small forms open
// in their place; Escape closes them.
import { h } from '../dom.js';
import { LONGEST_REASON } from '../model/ignores.js';
import { ownCell } from '../model/places.js';
import { nameOfCell } from './places.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/types.js').Finding} Finding */

const LONGEST_WORDS = 16;

/** @param {string} text */
export function shorten(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}

/** @param {Context} context @param {Finding} finding with a repair */
function repairWords({ result, texts }, { fix }) {
  const t = texts.acting;
  const { span, text } = /** @type {NonNullable<typeof fix>} */ (fix);
  const was = (result.text ?? '').slice(...span);
  if (!text) return t.remove(shorten(was));
  return was.trim() ? t.change(shorten(text)) : t.insert(shorten(text));
}

/**
 * A field for the value of a cell.
 * @param {Context} context
 * @param {string} cell
 * @param {string} label
 * @param {() => void} [onCancel]
 */
export function cellForm({ result, texts, acting }, cell, label, onCancel) {
  const t = texts.acting;
  const { text, state } = result.report.cells[cell];
  const input = h('input', { type: 'text', class: 'value', autocomplete: 'off', inputmode: 'decimal', maxlength: 100 });
  input.value = state === 'blank' ? '' : text;
  const form = h(
    'form',
    { class: 'own-value' },
    h('label', {}, h('span', {}, label), ' ', input),
    ' ',
    h('button', { type: 'submit' }, t.apply),
    onCancel && h('button', { type: 'button', class: 'quiet', onclick: onCancel }, t.cancel),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = input.value.trim();
    if (value !== (state === 'blank' ? '' : text)) acting.setCell(cell, value);
    else onCancel?.();
  });
  return form;
}

/** Whether a cell has a place that a value can be put in. @param {Context} context @param {string | undefined} cell */
export function canChange({ result, acting }, cell) {
  const found = cell && result.report.cells[cell];
  if (!acting.canEdit() || !found || found.state === 'missing') return false;
  // The words on a page say nothing of blank cells.
  return found.span[1] > found.span[0] || result.source.format !== 'pdf';
}

/**
 * The buttons of a finding and the place for their forms.
 * @param {Context} context
 * @param {number} index
 */
export function actionsOf(context, index) {
  const { result, texts, acting } = context;
  const finding = result.findings[index];
  const place = h('div', { class: 'inline-form', hidden: true });
  /** @type {HTMLButtonElement | null} */
  let opener = null;

  function close() {
    place.hidden = true;
    place.textContent = '';
    opener?.setAttribute('aria-expanded', 'false');
    opener?.focus();
    opener = null;
  }

  /** @param {string} label @param {string} name @param {() => HTMLFormElement} form */
  const opening = (label, name, form) => {
    const button = h('button', { type: 'button', class: `quiet ${name}`, 'aria-expanded': 'false' }, label);
    button.addEventListener('click', () => {
      if (opener === button) {
        close();
        return;
      }
      opener?.setAttribute('aria-expanded', 'false');
      opener = button;
      button.setAttribute('aria-expanded', 'true');
      place.textContent = '';
      place.append(form());
      place.hidden = false;
      place.querySelector('input')?.focus();
    });
    return button;
  };
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });

  const cell = ownCell(result, finding);
  const repairs = [
    finding.fix &&
      acting.canEdit() &&
      h('button', { type: 'button', class: 'repair', onclick: () => acting.repair(index) }, repairWords(context, finding)),
    !finding.fix &&
      cell &&
      canChange(context, cell) &&
      opening(texts.acting.own, 'own', () => cellForm(context, cell, texts.acting.cell(nameOfCell(context, cell)), close)),
  ];
  const ignores = finding.ignored
    ? []
    : [
        opening(texts.ignore.once, 'ignore-once', () => ignoreForm(context, index, 'finding', close)),
        opening(texts.ignore.rule, 'ignore-rule', () => ignoreForm(context, index, 'rule', close)),
      ];
  return { repairs, ignores, place };
}

/**
 * @param {Context} context
 * @param {number} index
 * @param {'finding' | 'rule'} scope
 * @param {() => void} onCancel
 */
function ignoreForm({ result, texts, acting }, index, scope, onCancel) {
  const t = texts.ignore;
  const { rule } = result.findings[index];
  const count = result.findings.filter((other) => other.rule === rule).length;
  const input = h('input', { type: 'text', class: 'reason', maxlength: LONGEST_REASON, autocomplete: 'off' });
  const problem = h('p', { class: 'form-problem', role: 'alert' });
  const suggestions = [t.reasons.verified, t.reasons.printed, t.other].map((reason) => {
    const isOther = reason === t.other;
    return h(
      'button',
      {
        type: 'button',
        class: 'suggestion',
        onclick: () => {
          input.value = isOther ? '' : reason;
          input.focus();
        },
      },
      reason,
    );
  });
  const form = h(
    'form',
    { class: 'ignore-form', novalidate: true },
    h('p', { class: 'help' }, scope === 'finding' ? t.onceHelp : t.ruleHelp(count)),
    h('label', {}, h('span', {}, t.reason), ' ', input),
    h('p', { class: 'suggestions' }, ...suggestions),
    problem,
    h('button', { type: 'submit' }, t.done),
    h('button', { type: 'button', class: 'quiet', onclick: onCancel }, t.cancel),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reason = input.value.trim();
    if (reason) {
      acting.ignore(index, scope, reason);
      return;
    }
    problem.textContent = t.needed;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  });
  return form;
}
