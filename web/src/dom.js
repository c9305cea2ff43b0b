// @ts-check
// Elements without a framework. Text goes in as text: nothing here reads HTML.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * An element with attributes and children. Attributes that are false, null or undefined are left
 * out, true gives an empty one, functions under on… are listeners.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** Puts nodes in place of an element's content. @param {Element} element @param {...(Node | string)} nodes */
export function fill(element, ...nodes) {
  element.textContent = '';
  element.append(...nodes);
}

const SVG = 'http://www.w3.org/2000/svg';

/** Shapes in a 24 × 24 box; the icon is drawn in the colour of the text. */
const ICONS = {
  error: ['M8 2h8l6 6v8l-6 6H8l-6-6V8z', 'M8.5 8.5l7 7m0-7l-7 7'],
  warning: ['M12 3L1.8 21h20.4z', 'M12 9.5v5.5m0 2.2v.8'],
  info: ['M12 2a10 10 0 100 20 10 10 0 000-20z', 'M12 10.5V17m0-10v.8'],
  pass: ['M12 2a10 10 0 100 20 10 10 0 000-20z', 'M7 12.5l3.5 3.5L17 9'],
  incomplete: ['M12 2a10 10 0 100 20 10 10 0 000-20z', 'M7.5 12h9'],
};

/** @typedef {keyof typeof ICONS} IconName */

/** A decorative icon; the word beside it says the same. @param {IconName} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  ICONS[name].forEach((d, index) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', index === 0 ? 'icon-body' : 'icon-sign');
    svg.append(path);
  });
  return svg;
}

/**
 * The element with an id; the page has it.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/**
 * Puts a text on the clipboard; on a page without a secure context by way of a selection.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = h('textarea', { class: 'hidden-text', tabindex: -1, 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }
}

/** @param {number} bytes */
export function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 102.4) / 10} KB`;
  return `${Math.round(bytes / 104857.6) / 10} MB`;
}
