// @ts-check
// The reader of PDFs as a module of its own, in the folder pdf/.
import { setPlace } from '../src/engine/place.js';

setPlace(new URL('..', import.meta.url).href);

export { readPdf } from '../src/engine/pdf.js';
