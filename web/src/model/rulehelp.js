// @ts-check
// What there is to say of a rule, as a tree: for the panel beside a finding and for the page of all
// rules, which the build writes.

/** @typedef {import('./types.js').Bilingual} Bilingual */
/** @typedef {import('./types.js').Rule} Rule */
/** @typedef {import('../texts/index.js').Language} Language */
/** @typedef {import('../texts/index.js').FirstTexts} Texts */
/** @typedef {import('../../markup.mjs').Tree} Tree */

/** @param {Rule} rule @param {Texts} texts */
export function formsText({ forms }, texts) {
  return texts.help.forms[forms.length === 1 ? forms[0] : 'all'];
}

/**
 * A passage of a report, which is not translated; English stands where it is described.
 * @param {Bilingual} passage @param {Language} language @returns {Tree}
 */
function passageOf(passage, language) {
  const translated = language === 'en' && passage.en;
  const text = translated || passage.zh;
  return ['p', { class: 'passage', ...(language === 'en' && !translated ? { lang: 'zh-CN' } : {}) }, text];
}

/**
 * @param {Rule} rule
 * @param {Language} language
 * @param {Texts} texts
 * @returns {Tree[]}
 */
export function ruleHelp(rule, language, texts) {
  const t = texts.help;
  /** @param {string} name @param {string} words @returns {Tree} */
  const row = (name, words) => ['div', {}, ['dt', {}, name], ['dd', {}, words]];
  /** @param {'wrong' | 'right'} kind @param {string} name @returns {Tree} */
  const side = (kind, name) => ['div', { class: kind }, ['p', { class: 'side' }, name], passageOf(rule.example[kind], language)];
  return [
    [
      'dl',
      { class: 'rule-words' },
      row(t.what, rule.what[language]),
      row(t.why, rule.why[language]),
      row(texts.findings.advice, rule.repair[language]),
      row(texts.findings.basis, rule.basis[language]),
    ],
    ['div', { class: 'example' }, side('wrong', t.wrong), side('right', t.right)],
  ];
}
