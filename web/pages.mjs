// @ts-check
// At build time: the pages of words beside the checker, and what of them is made from the rules.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { formsText, ruleHelp } from './src/model/rulehelp.js';
import { TEXTS, loadEnglish } from './src/texts/index.js';

/** @typedef {import('./markup.mjs').Tree} Tree */
/** @typedef {import('./src/model/types.js').Catalogue} Catalogue */
/** @typedef {import('./src/model/types.js').Rule} Rule */
/** @typedef {import('./src/texts/index.js').Language} Language */

const source = join(dirname(fileURLToPath(import.meta.url)), 'src');

/** @param {string} name */
const read = (name) => readFile(join(source, name), 'utf8');

/** @param {string} text */
export function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}

/** @param {Tree | string} node @returns {string} */
function markup(node) {
  if (typeof node === 'string') return escape(node);
  const [tag, attributes, ...children] = node;
  const open = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return `<${tag}${open.join('')}>${children.map(markup).join('')}</${tag}>`;
}

/** @param {string} wasm the folder of the module @returns {Promise<Catalogue>} */
async function catalogueOf(wasm) {
  const createGouji = createRequire(import.meta.url)(join(wasm, 'gouji.js'));
  const gouji = await createGouji({ wasmBinary: await readFile(join(wasm, 'gouji.wasm')) });
  return JSON.parse(gouji.rules());
}

/** @param {Catalogue} catalogue @param {Language} language */
function rulesMarkup({ rules }, language) {
  const texts = TEXTS[language];
  const prefix = language === 'en' ? 'en.' : '';
  const groups = [...new Set(rules.map(({ group }) => group))];
  /** @param {Rule} rule @returns {Tree} */
  const entry = (rule) => [
    'section',
    { class: `rule ${rule.severity}`, id: `${prefix}${rule.id}`, 'aria-label': rule.title[language] },
    ['h3', {}, rule.title[language], ' ', ['span', { class: 'severity' }, texts.severity[rule.severity]]],
    ['p', { class: 'rule-meta' }, ['code', {}, rule.id], ` · ${formsText(rule, texts)}`],
    ...ruleHelp(rule, language, texts),
  ];
  /** @type {Tree[]} */
  const trees = [
    [
      'nav',
      { 'aria-label': texts.help.groups },
      [
        'ul',
        { class: 'links' },
        ...groups.map((group) => /** @type {Tree} */ (['li', {}, ['a', { href: `#${prefix}rules.${group}` }, texts.ruleGroups[group]]])),
      ],
    ],
    ...groups.map((group) => /** @type {Tree} */ ([
      'section',
      { 'aria-labelledby': `${prefix}rules.${group}` },
      ['h2', { id: `${prefix}rules.${group}` }, texts.ruleGroups[group]],
      ...rules.filter((rule) => rule.group === group).map(entry),
    ])),
  ];
  return trees.map(markup).join('\n');
}

/**
 * The articles by the names of their pages.
 * @param {string} wasm the folder of the module
 * @returns {Promise<Record<'privacy' | 'rules', string>>}
 */
export async function articles(wasm) {
  const catalogue = await catalogueOf(wasm);
  await loadEnglish();
  const rules = (await read('rules.html')).replace(/<!-- rules (zh|en) -->/g, (_, language) =>
    rulesMarkup(catalogue, language));
  return { privacy: await read('privacy.html'), rules };
}

/** A page around an article. @param {string} article */
export async function pageOf(article) {
  const title = /<h1[^>]*>([^<]*)</.exec(article)?.[1] ?? '';
  return (await read('static.html')).replace('<!-- title -->', title).replace('<!-- content -->', () => article);
}
