// @ts-check
// Two real reports, bundled so that showing one needs no request.
import wenfeng from '../../tests/golden/seeds/002_baa44959fd9d628f.txt';
import guxian from '../../tests/golden/seeds/003_dc7a5fd35aa49e56.txt';

/** @type {{key: 'wenfeng' | 'guxian', text: string}[]} */
export const SAMPLES = [
  { key: 'wenfeng', text: wenfeng },
  { key: 'guxian', text: guxian },
];
