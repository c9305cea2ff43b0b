// @ts-check
// The language of the page: what the user chose, else Chinese. Kept in localStorage where there is one.
import { first } from './zh-CN-first.js';

/** Every word. @typedef {typeof import('./zh-CN.js').zhCN} Texts */
/** The words that are always there. @typedef {typeof first} FirstTexts */
/** @typedef {'zh' | 'en'} Language */

/** The other words come with what shows them. */
const zh = /** @type {Texts} */ ({ ...first });

/** Until English is there, Chinese stands in for it. @type {Record<Language, Texts>} */
export const TEXTS = { zh, en: zh };

/** @param {Partial<Texts>} words in Chinese */
export function addWords(words) {
  Object.assign(zh, words);
}

/** @param {Language} language */
export const isLoaded = (language) => language === 'zh' || TEXTS.en !== zh;

/** The first load of the page does without. */
export async function loadEnglish() {
  TEXTS.en = (await import('./en.js')).en;
}

const KEY = 'gouji.language';

/** @returns {Language} */
export function rememberedLanguage() {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';  // storage is switched off
  }
}

/** @param {Language} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is switched off: the choice lasts until the page closes.
  }
}

/**
 * The text under a dotted key, for elements with data-text.
 * @param {FirstTexts} texts
 * @param {string} key
 * @returns {string}
 */
export function textAt(texts, key) {
  /** @type {any} */
  let value = texts;
  for (const step of key.split('.')) value = value?.[step];
  if (typeof value !== 'string') throw new Error(`no text ${key}`);
  return value;
}
