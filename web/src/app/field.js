// @ts-check
// The field that reports are pasted into. What was pasted with its tables is remembered by the text
// that the field shows: as long as that is unchanged, or is so again, the page is checked.

import { difference } from '../model/copy.js';
import { isReport } from '../model/pasted.js';

/** What was pasted; `cells` were read in its page. @typedef {{text: string, html: string, cells: number}} Rich */
/** @typedef {{kind: 'paste', text: string, html?: string}} Pasted */
/**
 * @typedef {object} FieldSetting
 * @property {HTMLTextAreaElement} field
 * @property {() => void} onEmpty
 * @property {() => void} onSwap a report is about to take the place of another
 * @property {() => void} onInput it has another text now; onText follows after a pause
 * @property {(pasted: Pasted, reveal: boolean) => Promise<unknown>} onText
 * @property {(pasted: Pasted) => void} onOutside a paste that does not go through the field
 * @property {(files: FileList) => void} onFiles
 */

const TYPING_PAUSE = 400;
const MOST_REMEMBERED = 5;
/** A longer text is not put into the field, which browsers lay out line by line for many seconds. */
const MOST_IN_FIELD = 500_000;

/** @param {FieldSetting} setting */
export function createField({ field, onEmpty, onSwap, onInput, onText, onOutside, onFiles }) {
  /** The latest of `pasted` that the field has shown. @type {Rich | null} */
  let rich = null;
  /** The last ones first: undoing brings them back. @type {Rich[]} */
  let pasted = [];
  /** What is just being put into the field in place of all that was in it. @type {{html: string} | null} */
  let incoming = null;
  /** The pause after which what was typed is taken; 0: none. */
  let typing = 0;
  /** While the page itself writes into it. */
  let writing = false;

  function cancel() {
    clearTimeout(typing);
    typing = 0;
  }

  /** Takes what the field has, until that is done. @param {boolean} [reveal] */
  async function take(reveal = true) {
    cancel();
    const text = field.value;
    const known = pasted.find((entry) => entry.text === text);
    if (known) rich = known;
    if (text) await onText({ kind: 'paste', text, ...(known && { html: known.html }) }, reveal);
  }

  /** The browser is about to put a text into the field in place of all. @param {string} html where it comes from */
  function expect(html) {
    incoming = { html };
    setTimeout(() => (incoming = null));
  }

  /** The field has it now. @param {string} html */
  function remember(html) {
    const text = field.value;
    pasted = pasted.filter((entry) => entry.text !== text);
    rich = html ? { text, html, cells: 0 } : null;
    if (rich) pasted = [rich, ...pasted].slice(0, MOST_REMEMBERED);
  }

  /** @param {string} text @param {string} html */
  function takeOutside(text, html) {
    rich = null;
    onOutside({ kind: 'paste', text, ...(html && { html }) });
  }

  /** Puts a text in place of what is in the field, as if it had been pasted. @param {string} text @param {string} html */
  function insert(text, html) {
    if (!text || text.length > MOST_IN_FIELD) {
      takeOutside(text, html);
      return;
    }
    field.focus();
    field.select();
    expect(html);
    // The one way that can be undone.
    if (document.execCommand('insertText', false, text)) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromDrop' }));
  }

  /** Puts another text into it that the browser can undo, and takes nothing from it. @param {string} text */
  function replace(text) {
    const before = field.value;
    const { span, text: put } = difference(before, text);
    const { activeElement } = /** @type {import('../dom.js').Root} */ (field.getRootNode());
    cancel();
    writing = true;
    field.focus({ preventScroll: true });
    field.setSelectionRange(...span);
    const done = put ? document.execCommand('insertText', false, put) : document.execCommand('delete');
    if (!done || field.value !== text) field.value = text;
    writing = false;
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  }

  field.addEventListener('input', (event) => {
    if (writing) return;
    cancel();
    if (!field.value) {
      rich = null;
      onEmpty();
      return;
    }
    const kind = /** @type {InputEvent} */ (event).inputType ?? '';
    const inserted = incoming !== null || /^insertFrom(Paste|Drop)/.test(kind);
    if (incoming) remember(incoming.html);
    incoming = null;
    const whole = inserted || kind.startsWith('history');
    typing = window.setTimeout(() => take(whole), whole ? 0 : TYPING_PAUSE);
    onInput();
  });
  field.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const text = data?.getData('text/plain') ?? '';
    const html = data?.getData('text/html') ?? '';
    if (!text && !html) {
      if (!data?.files.length) return;
      event.preventDefault();
      onFiles(data.files);
      return;
    }
    if (text && text.length <= MOST_IN_FIELD) {
      // Within other text, the page alone would not be what the field shows.
      const replaced = field.selectionEnd - field.selectionStart;
      if (replaced === field.value.length) {
        expect(html);
      } else if (replaced === 0 && isReport(text, html) && isReport(field.value)) {
        // One behind the other they would be checked as one.
        event.preventDefault();
        onSwap();
        insert(text, html);
      }
      return;
    }
    event.preventDefault();
    takeOutside(text, html);
  });

  /** Empties or fills it unasked. @param {string} text @param {Rich | null} from */
  function set(text, from) {
    cancel();
    field.value = text;
    rich = from;
  }

  return {
    take,
    expect,
    insert,
    replace,
    cancel,
    /** Whether it has what is still to be taken. */
    isPending: () => typing !== 0,
    rich: () => rich,
    set,
    /** Takes a text from the program around the checker; gives what is to be checked. @param {string} text */
    put(text) {
      set(text.length > MOST_IN_FIELD ? '' : text, null);
      return field.value || text;
    },
  };
}
