// @ts-check
// Where something stands, in words.
import { PARTS, cellName } from '../model/forms.js';
import { cellsName, partName } from '../model/places.js';

/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context @param {import('../model/groups.js').Group} group */
export function groupTitle({ texts, language }, group) {
  const part = PARTS.find((spec) => spec.id === group.part);
  if (!part) return group.key === 'extra' ? texts.groups.extra : texts.groups.identity;
  const number = language === 'en' ? String(PARTS.indexOf(part) + 1) : part.number;
  const name = texts.groups.part(number, language === 'en' ? part.english : part.title);
  return group.table ? texts.groups.table(name) : name;
}

/**
 * By line, or by part in a document, which has no lines.
 * @param {Context} context
 * @param {{line: number, column: number, span: import('../model/types.js').Span}} place
 */
export function placeOf(context, { line, column, span }) {
  return context.result.blocks ? partName(context.result, span[0], context.texts.places.head) : context.texts.findings.place(line, column);
}

/**
 * The line of a place in a flat text, the part in a document.
 * @param {Context} context
 * @param {import('../model/types.js').Span} span
 */
export function placeAt(context, span) {
  const text = context.result.text ?? '';
  const before = text.slice(0, span[0]);
  const lines = before.split(/\r\n|[\r\n]/);
  return placeOf(context, { line: lines.length, column: [...lines[lines.length - 1]].length + 1, span });
}

/** @param {Context} context @param {string | undefined} cell */
export const nameOfCell = ({ form, language }, cell) => (cell ? cellName(form, cell, language) : '');

/** @param {Context} context @param {import('../model/types.js').Finding} finding */
export const nameOfCells = ({ result, form, language }, finding) => cellsName(result, form, finding, language);
