// @ts-check
// In place of pdf.js: its reader from the file beside the script, for the first PDF that is opened.
import { beside } from '../src/engine/place.js';

/** @type {import('../src/engine/readings.js').ReadPdf} */
export async function readPdf(bytes, options) {
  const reader = await import(beside('pdf/reader.js'));
  return reader.readPdf(bytes, options);
}
