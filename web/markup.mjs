// @ts-check
// At build time: markup of the project's own as a tree, for scripts that may not read HTML where they
// run. Well-formed pieces only; anything that it does not know stops the build.

/** @typedef {[tag: string, attributes: Record<string, string>, ...children: (Tree | string)[]]} Tree */

const VOID = new Set(['br', 'hr', 'img', 'input']);
const PIECE = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|([^<]+)/gy;

/** @param {string} html @returns {(Tree | string)[]} */
export function readTree(html) {
  /** @type {Tree} */
  const top = ['', {}];
  const open = [top];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(html);
    if (!piece) throw new Error(`markup at ${html.slice(at, at + 40)}`);
    const [, close, tag, attributes, text] = piece;
    const parent = open[open.length - 1];
    if (text !== undefined) {
      if (text.includes('&')) throw new Error(`markup with &: ${text}`);
      if (text.trim()) parent.push(text.replace(/\s+/g, ' '));
    } else if (close) {
      if (open.length < 2 || parent[0] !== tag) throw new Error(`<${parent[0]}> is not closed before </${tag}>`);
      open.pop();
      // A script that builds the tree runs.
      if (tag === 'noscript') open[open.length - 1].pop();
    } else if (tag) {
      /** @type {Tree} */
      const element = [tag, {}];
      for (const [, name, value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) element[1][name] = value;
      parent.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open[open.length - 1][0]}> is not closed`);
  return /** @type {(Tree | string)[]} */ (top.slice(2));
}
