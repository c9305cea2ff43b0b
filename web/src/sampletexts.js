// @ts-check
import wenfeng from '../../tests/golden/seeds/002_baa44959fd9d628f.txt';
import guxian from '../../tests/golden/seeds/003_dc7a5fd35aa49e56.txt';

export const SAMPLE_TEXTS = { wenfeng, guxian };
