// @ts-check
// The element as one classic script with all that it needs, but for PDF.
import { define, useEngine } from '../src/element.js';
import { startCarried } from '../src/engine/carried.js';

useEngine(() => startCarried({ size: 1 }), { readsPdf: false });
define();
