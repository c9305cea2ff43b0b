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
  return put(document.createElement(tag), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {Record<string, unknown>} attributes
 * @param {(Child | Child[])[]} children
 * @returns {E}
 */
function put(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  // What a page around the element may style.
  if (element.localName === 'button' && !element.hasAttribute('part')) element.setAttribute('part', 'button');
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** The elements of a tree. @param {import('../markup.mjs').Tree | string} node @returns {Node | string} */
export function built(node) {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  return h(/** @type {'div'} */ (tag), attributes, ...children.map((child) => /** @type {any} */ (built(child))));
}

/** Puts nodes in place of an element's content. @param {Element} element @param {...(Node | string)} nodes */
export function fill(element, ...nodes) {
  element.textContent = '';
  element.append(...nodes);
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The same for SVG.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(tag, attributes = {}, ...children) {
  return put(document.createElementNS(SVG, tag), attributes, children);
}

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

/** A document, or the tree of an element of its own: where ids are looked up. @typedef {Document | ShadowRoot} Root */

/**
 * The elements of a root by their ids; they are there.
 * @param {Root} root
 * @returns {(id: string) => HTMLElement}
 */
export function finder(root) {
  return (id) => {
    const element = root.getElementById(id);
    if (!element) throw new Error(`no element ${id}`);
    return element;
  };
}

/** What listens outside of a root, to be ended. @type {WeakMap<Root, (() => void)[]>} */
const outside = new WeakMap();

/**
 * Listens on the window or document for a result: until it is drawn anew, or the root leaves the page.
 * @param {Root} root
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => void} listener
 */
export function listenOutside(root, target, type, listener) {
  target.addEventListener(type, listener);
  outside.set(root, [...(outside.get(root) ?? []), () => target.removeEventListener(type, listener)]);
}

/** Ends what listens outside of a root. @param {Root} root */
export function letGoOutside(root) {
  for (const end of outside.get(root) ?? []) end();
  outside.delete(root);
}

/**
 * Puts a text on the clipboard; on a page without a secure context by way of a selection.
 * @param {string} text
 * @param {Element} holder an element in the page that a field may be put into for a moment
 * @returns {Promise<boolean>}
 */
export async function copyText(text, holder) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, holder);
  }
}

/**
 * Puts a text on the clipboard in two dresses: with its tables, and plain.
 * @param {{html: string, text: string}} content
 * @param {Element} holder as for copyText
 * @returns {Promise<boolean>}
 */
export async function copyRich({ html, text }, holder) {
  try {
    const item = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    // Older browsers, and pages without a secure context, copy what an event is given.
    /** @param {ClipboardEvent} event */
    const give = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', give, { capture: true, once: true });
    const done = copySelected(text, holder);
    document.removeEventListener('copy', give, { capture: true });
    return done;
  }
}

/** The old way: by a field with the text selected. @param {string} text @param {Element} holder */
function copySelected(text, holder) {
  const { activeElement: focused } = /** @type {Root} */ (holder.getRootNode());
  const field = h('textarea', { class: 'hidden-text', tabindex: -1, 'aria-hidden': 'true' });
  field.value = text;
  holder.after(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}

/** @param {number} bytes */
export function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 102.4) / 10} KB`;
  return `${Math.round(bytes / 104857.6) / 10} MB`;
}
