// @ts-check
// Every word of the page in Chinese. en.js has the same keys.
import { first } from './zh-CN-first.js';
import { later } from './zh-CN-later.js';

export const zhCN = { ...first, ...later };
