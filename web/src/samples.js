// @ts-check
// Two real reports that come with the page, fetched with what the first check does not need.

/** @typedef {'wenfeng' | 'guxian'} SampleKey */

/** @type {SampleKey[]} */
export const SAMPLES = ['wenfeng', 'guxian'];

/** Their texts. @returns {Promise<Record<SampleKey, string>>} */
export const loadSamples = async () => (await import('./sampletexts.js')).SAMPLE_TEXTS;
