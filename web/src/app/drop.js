// @ts-check
// Files and pieces of a page or document dropped anywhere on a target.

/**
 * @typedef {object} Drops
 * @property {import('../dom.js').Root} root
 * @property {Window | HTMLElement} target
 * @property {HTMLElement} overlay says that something may be let go
 * @property {HTMLTextAreaElement} field takes text by itself
 * @property {(data: DataTransfer, at: Node | null) => void} onFiles
 * @property {(text: string, html: string) => void} onPage a piece beside the field
 * @property {(html: string) => void} onFieldPage the browser is about to put its text into the empty field
 */

/** @param {Drops} drops @returns {() => void} ends it */
export function acceptDrops({ root, target, overlay, field, onFiles, onPage, onFieldPage }) {
  let ownDrag = false;
  let depth = 0;
  /** @param {DragEvent} event */
  const isWelcome = (event) => {
    if (ownDrag) return false;
    const types = [...(event.dataTransfer?.types ?? [])];
    return types.includes('Files') || (types.includes('text/html') && event.target !== field);
  };
  /** @type {[EventTarget, string, (event: any) => void][]} */
  const listeners = [
    [root, 'dragstart', () => (ownDrag = true)],
    [root, 'dragend', () => (ownDrag = false)],
    [target, 'dragenter', (event) => {
      if (isWelcome(event)) overlay.hidden = ++depth === 0;
    }],
    [target, 'dragleave', (event) => {
      if (isWelcome(event)) overlay.hidden = --depth <= 0;
    }],
    [target, 'dragover', (event) => {
      if (isWelcome(event)) event.preventDefault();
    }],
    [target, 'drop', drop],
  ];
  for (const [on, type, listener] of listeners) on.addEventListener(type, listener);
  return () => {
    for (const [on, type, listener] of listeners) on.removeEventListener(type, listener);
  };

  /** @param {DragEvent} event */
  function drop(event) {
    depth = 0;
    overlay.hidden = true;
    const data = event.dataTransfer;
    if (!data) return;
    if (data.files.length > 0) {
      event.preventDefault();
      onFiles(data, /** @type {Node | null} */ (event.target));
      return;
    }
    const html = data.getData('text/html');
    if (event.target === field) {
      if (!field.value) onFieldPage(html);
    } else if (isWelcome(event)) {
      event.preventDefault();
      onPage(data.getData('text/plain'), html);
    }
  }
}
