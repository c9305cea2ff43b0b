// @ts-check
// Which rules an office wants: a list of ids as it is written in an attribute.

/** @typedef {import('./types.js').Catalogue} Catalogue */

/** What cannot be switched off: without these, nothing read would look like nothing wrong. */
const KEPT = 'input';

/**
 * The rules that do not run. "-cell.width,-years.*" switches some off; "cell.*,table.missing" wants
 * these only. Names that no rule has count for nothing.
 * @param {string} list
 * @param {Catalogue} catalogue
 * @returns {string[]}
 */
export function switchedOff(list, catalogue) {
  const ids = catalogue.rules.filter(({ group }) => group !== KEPT).map(({ id }) => id);
  /** @param {string} name */
  const named = (name) =>
    ids.filter((id) => id === name || (name.endsWith('.*') && id.startsWith(name.slice(0, -1))));
  const names = list.split(/[\s,，、]+/).filter(Boolean);
  const off = new Set(names.filter((name) => name[0] === '-').flatMap((name) => named(name.slice(1))));
  const only = new Set(names.filter((name) => name[0] !== '-').flatMap(named));
  return ids.filter((id) => off.has(id) || (only.size > 0 && !only.has(id)));
}
