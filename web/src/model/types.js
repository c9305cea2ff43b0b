// @ts-check
// The shapes that the page works with: those of the module, and the form as data
// (generated/forms.json).

/** @typedef {import('../../../wasm/gouji').Bilingual} Bilingual */
/** @typedef {import('../../../wasm/gouji').Block} Block */
/** @typedef {import('../../../wasm/gouji').Catalogue} Catalogue */
/** @typedef {import('../../../wasm/gouji').Cell} Cell */
/** @typedef {import('../../../wasm/gouji').Claim} Claim */
/** @typedef {import('../../../wasm/gouji').Edit} Edit */
/** @typedef {import('../../../wasm/gouji').Finding} Finding */
/** @typedef {import('../../../wasm/gouji').Gouji} Gouji */
/** @typedef {import('../../../wasm/gouji').Ignore} Ignore */
/** @typedef {import('../../../wasm/gouji').Member} Member */
/** @typedef {import('../../../wasm/gouji').Result} Result */
/** @typedef {import('../../../wasm/gouji').Rule} Rule */
/** @typedef {import('../../../wasm/gouji').RuleOutcome} RuleOutcome */
/** @typedef {import('../../../wasm/gouji').Severity} Severity */
/** @typedef {import('../../../wasm/gouji').TableCell} TableCell */
/** In UTF-8 bytes from the module, in UTF-16 units after offsets.js. @typedef {import('../../../wasm/gouji').Span} Span */

/** @typedef {{id: string, label: string, english: string, kind: string}} Column */
/**
 * @typedef {{id: string, group: string, number: string, label: string, english: string,
 *   columns: Column[]}} Row
 */
/** @typedef {{rule: string, formula: string, over: string}} RelationSpec */
/** @typedef {'disclosure' | 'requests' | 'disputes'} TableId */
/**
 * @typedef {{id: TableId, title: string, english: string, rows: Row[],
 *   relations: RelationSpec[]}} Table
 */
/**
 * @typedef {{id: string, first_year: number, last_year: number, notice: string,
 *   tables: Table[]}} Form
 */
/** @typedef {{id: string, number: string, title: string, english: string}} PartSpec */
/** @typedef {{parts: PartSpec[], forms: Form[]}} Forms */

export {};
