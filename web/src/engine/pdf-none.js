// @ts-check
// In place of pdf.js where one file has to do: nothing here reads PDFs.
import { CheckError } from './error.js';

/** @type {import('./readings.js').ReadPdf} */
export async function readPdf() {
  throw new CheckError('no_pdf');
}
