// @ts-check
// The element as a classic script, and for require(); what it needs besides stands beside this file.
import { GoujiChecker, define, useEngine } from '../src/element.js';
import { setPlace } from '../src/engine/place.js';
import { toUtf16 } from '../src/model/offsets.js';
import { startBeside } from './start.js';

const script = typeof document === 'undefined' ? null : /** @type {HTMLScriptElement | null} */ (document.currentScript);
if (script?.src) setPlace(script.src);
useEngine(startBeside);
define();

export { GoujiChecker, setPlace, toUtf16 };
