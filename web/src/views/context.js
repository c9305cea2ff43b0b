// @ts-check
// What every view of a result is given: the result, what follows from it, and the ways to the other
// views.
import { formOf, relationsOf } from '../model/forms.js';
import { groupFindings, marksOf } from '../model/groups.js';

/** @typedef {import('../model/types.js').Catalogue} Catalogue */
/** @typedef {import('../model/types.js').Result} Result */
/** @typedef {import('../model/types.js').Rule} Rule */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').FirstTexts} FirstTexts */
/** @typedef {import('../texts/index.js').Texts} Texts */
/** @typedef {import('../app/acting.js').Acting} Acting */

/**
 * @typedef {object} Links
 * @property {(finding: number) => void} toFinding
 * @property {(cell: string, finding: number) => void} toCell
 * @property {(cell: string, all?: string[]) => void} toTableCell a cell without a finding, marked with others
 * @property {(finding: number) => void} toText
 * @property {(span: import('../model/types.js').Span) => void} toTextOfSpan
 * @property {(cell: string) => void} toTextOfCell
 * @property {(claim: number) => void} toClaim
 * @property {(claim: number) => void} toCellOfClaim
 */

/**
 * @param {import('../dom.js').Root} root
 * @param {Result} result
 * @param {Catalogue} catalogue
 * @param {Language} language
 * @param {Texts} texts
 * @param {Links} links
 * @param {Acting} acting
 */
export function createContext(root, result, catalogue, language, texts, links, acting) {
  const form = formOf(result);
  /** @type {Map<string, Rule>} */
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  return {
    root,
    result,
    language,
    texts,
    links,
    form,
    rules,
    relations: relationsOf(result, form),
    acting,
    /** Without what is ignored. */
    groups: groupFindings(result),
    marks: marksOf(result),
  };
}

/** For views that come with the rest of the words. @typedef {ReturnType<typeof createContext>} LaterContext */
/** For those that may be drawn without. @typedef {Omit<LaterContext, 'texts'> & {texts: FirstTexts}} Context */
