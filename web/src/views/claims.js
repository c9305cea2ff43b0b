// @ts-check
// Claims in words, and the card that explains those of the text: on hover, focus and touch.
import { h, icon, listenOutside } from '../dom.js';
import { compare, isAmount } from '../model/claims.js';
import { cellName, firstCell, splitId } from '../model/forms.js';

/** @typedef {import('./context.js').LaterContext} Context */
/** @typedef {import('../model/types.js').Claim} Claim */

/** Sums of more cells are named by their ends. */
const MOST_NAMED = 3;

/** What a claim was read as. @param {Context} context @param {Claim} claim */
function readAs({ texts, result }, claim) {
  const t = texts.claims;
  const value = isAmount(claim) ? t.amount(String(claim.value)) : String(claim.value);
  const what = claim.none && claim.value === 0 ? t.denied(claim.name) : t[claim.precision](claim.name, value);
  const other = claim.year !== undefined && claim.year !== result.report.year;
  return t.readAs(other ? t.ofYear(claim.year ?? 0, what) : what);
}

/** The cells of a comparison in words. @param {Context} context @param {string[]} cells */
function placeOf({ texts, form, language }, cells) {
  const t = texts.claims;
  const table = texts.tableNumbers[splitId(cells[0]).table];
  const names = cells.map((id) => cellName(form, id, language));
  if (names.length === 1) return t.cell(table, names[0]);
  return names.length > MOST_NAMED ? t.range(table, names[0], names[names.length - 1]) : t.sum(table, names);
}

/**
 * What came of comparing a claim: a sentence, a word and a sign.
 * @param {Context} context
 * @param {Claim} claim
 * @returns {{sentence: string, word: string, sign: import('../dom.js').IconName}}
 */
export function outcomeOf(context, claim) {
  const t = context.texts.claims;
  const comparison = compare(context.result, claim);
  switch (comparison.outcome) {
    case 'agrees':
    case 'differs':
    case 'otherwise': {
      const { outcome, cells, sum } = comparison;
      const value = isAmount(claim) ? t.amount(String(sum)) : String(sum);
      const sentence = t.outcome[outcome](placeOf(context, cells), value);
      return { sentence, word: t.short[outcome], sign: outcome === 'differs' ? 'error' : 'pass' };
    }
    case 'unread':
      return {
        sentence: t.outcome.unread(placeOf(context, comparison.cells)),
        word: t.short.unread,
        sign: 'incomplete',
      };
    default:
      return { sentence: t.reasons[comparison.outcome], word: t.short.unread, sign: 'incomplete' };
  }
}

/** How many claims there are, compared and contradicted. @param {Context} context */
export function claimsSummary({ result, texts }) {
  const { claims } = result.report;
  const outcomes = claims.map((claim) => compare(result, claim).outcome);
  const differ = outcomes.filter((outcome) => outcome === 'differs').length;
  const agree = outcomes.filter((outcome) => outcome === 'agrees' || outcome === 'otherwise').length;
  return texts.claims.summary(claims.length, differ + agree, differ);
}

/** Time to get from a number to its card with the mouse. */
const GRACE = 300;

/**
 * Makes the numbers of a text, elements with data-claims, explain themselves: one stop in the tab
 * order, left and right move between them; Enter or the mouse leads to the cell, a touch shows the
 * card, which has the way to the cell.
 * @param {Context} context
 * @param {HTMLElement} body
 */
export function explainClaims(context, body) {
  const { result, form, texts, links } = context;
  const t = texts.claims;
  const all = /** @type {HTMLElement[]} */ ([...body.querySelectorAll('[data-claims]')]);
  if (all.length === 0) return;
  let stop = all[0];
  stop.tabIndex = 0;
  /** The number whose card is open. @type {HTMLElement | null} */
  let open = null;
  /** @type {HTMLElement | null} */
  let card = null;
  let leaving = 0;
  let touched = false;

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const numberAt = (target) => (target instanceof Element ? target.closest('[data-claims]') : null);
  /** @param {HTMLElement} number */
  const claimsOf = (number) => (number.dataset.claims ?? '').split(' ').map(Number);

  function hide() {
    clearTimeout(leaving);
    const shown = card;
    open?.removeAttribute('aria-describedby');
    open = card = null;
    // Takes the focus from what is in it, which comes back to here.
    shown?.remove();
  }

  /** @param {HTMLElement} number */
  function show(number) {
    clearTimeout(leaving);
    if (open === number) return;
    hide();
    open = number;
    const findings = (number.closest('mark')?.dataset.findings ?? '').split(' ').filter(Boolean).map(Number);
    card = h(
      'span',
      { class: 'claim-card', role: 'group', 'aria-label': t.label, lang: texts.lang },
      h(
        'span',
        { id: 'claim-words' },
        ...claimsOf(number).map((index) => {
          const claim = result.report.claims[index];
          const { sentence, sign } = outcomeOf(context, claim);
          return h(
            'span',
            { class: 'claim-line' },
            h('strong', {}, readAs(context, claim)),
            ' ',
            h('span', { class: 'claim-outcome' }, icon(sign), ' ', sentence),
          );
        }),
      ),
      h(
        'span',
        { class: 'claim-links' },
        ...claimsOf(number)
          .filter((index) => firstCell(form, result.report.claims[index].cells))
          .map((index, _, several) =>
            h(
              'button',
              { type: 'button', class: 'claim-to-table', onclick: () => leave(() => links.toCellOfClaim(index)) },
              several.length > 1 ? t.toTableOf(result.report.claims[index].name) : t.toTable,
            ),
          ),
        findings.length > 0 &&
          h('button', { type: 'button', onclick: () => leave(() => links.toFinding(findings[0])) }, t.toFinding),
      ),
    );
    number.setAttribute('aria-describedby', 'claim-words');
    number.after(card);
    place(number, card);
  }

  /** Below the number, above it where there is no room; within the text. @param {HTMLElement} number @param {HTMLElement} box */
  function place(number, box) {
    const text = body.getBoundingClientRect();
    const lines = number.getClientRects();
    const pane = body.closest('.pane')?.getBoundingClientRect();
    const bottom = Math.min(window.innerHeight, pane?.bottom ?? Infinity);
    const line = lines[lines.length - 1];
    const first = lines[0];
    const left = Math.min(line.left, text.right - box.offsetWidth - 4);
    box.style.left = `${Math.max(left, text.left + 4) - text.left - body.clientLeft}px`;
    const below = line.bottom + box.offsetHeight <= bottom || first.top - box.offsetHeight < (pane?.top ?? 0);
    const top = below ? line.bottom : first.top - box.offsetHeight;
    box.style.top = `${top - text.top - body.clientTop}px`;
  }

  /** @param {() => void} way */
  function leave(way) {
    hide();
    way();
  }

  /** What has the focus keeps its card; what the mouse has left loses it. */
  function settle() {
    const focused = context.root.activeElement;
    const number = card?.contains(focused) ? open : numberAt(focused);
    if (number && body.contains(number)) show(number);
    else hide();
  }

  body.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const number = numberAt(event.target);
    if (number) show(number);
    else if (card?.contains(/** @type {Node} */ (event.target))) clearTimeout(leaving);
  });
  body.addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch' || !open) return;
    clearTimeout(leaving);
    leaving = window.setTimeout(settle, GRACE);
  });
  body.addEventListener('focusin', (event) => {
    const number = numberAt(event.target);
    if (!number) return;
    stop.tabIndex = -1;
    stop = number;
    stop.tabIndex = 0;
    show(number);
  });
  body.addEventListener('focusout', (event) => {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (next && (card?.contains(next) || numberAt(next))) return;
    hide();
  });
  body.addEventListener('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
  });
  body.addEventListener('click', (event) => {
    const number = numberAt(event.target);
    if (!number || String(getSelection())) return;
    choose(number, touched);
  });
  body.addEventListener('keydown', (event) => {
    const number = numberAt(event.target);
    if (!number || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = all.indexOf(number);
    /** @type {Record<string, HTMLElement | undefined>} */
    const steps = {
      ArrowRight: all[at + 1],
      ArrowLeft: all[at - 1],
      Home: all[0],
      End: all[all.length - 1],
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(number, false);
    } else if (event.key in steps) {
      event.preventDefault();
      steps[event.key]?.focus();
    }
  });
  // Also where the mouse holds the card open and the focus is elsewhere.
  listenOutside(context.root, document, 'keydown', onEscape);
  listenOutside(context.root, document, 'pointerdown', onOutside);
  listenOutside(context.root, window, 'resize', onResize);

  /** @param {KeyboardEvent} event */
  function onEscape(event) {
    if (event.key !== 'Escape' || !open) return;
    const inside = card?.contains(context.root.activeElement);
    const number = open;
    hide();
    if (!inside) return;
    number.focus();
    hide();
  }

  function onResize() {
    if (open && card) place(open, card);
  }

  /** @param {PointerEvent} event */
  function onOutside(event) {
    // Seen from the document, what lies in a shadow tree is all the same.
    const target = /** @type {Node} */ (event.composedPath()[0]);
    if (open && !open.contains(target) && !card?.contains(target)) hide();
  }

  /** @param {HTMLElement} number @param {boolean} first whether to show the card first */
  function choose(number, first) {
    const index = claimsOf(number).find((claim) => firstCell(form, result.report.claims[claim].cells));
    if (first || index === undefined) show(number);
    else leave(() => links.toCellOfClaim(index));
  }
}
