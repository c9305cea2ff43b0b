// @ts-check
// The element as a module; what it needs besides stands beside this file.
import { GoujiChecker, define, useEngine } from '../src/element.js';
import { setPlace } from '../src/engine/place.js';
import { toUtf16 } from '../src/model/offsets.js';
import { startBeside } from './start.js';

setPlace(import.meta.url);
useEngine(startBeside);
define();

export { GoujiChecker, setPlace, toUtf16 };
