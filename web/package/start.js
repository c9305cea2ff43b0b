// @ts-check
// The engine from the files beside the script: in a worker of its own file, or, where the script is
// from another site, in one that loads that file; else on the page. One worker: the other processors
// are left to the page that the element is a part of.
import { fileWorker, sourceWorker, startEngine } from '../src/engine/engine.js';
import { beside } from '../src/engine/place.js';

const loadingWorker = () => sourceWorker(`importScripts(${JSON.stringify(beside('worker.js'))})`);

export function startBeside() {
  const own = new URL(beside('')).origin === location.origin;
  return startEngine({ ways: [own ? fileWorker : loadingWorker], size: 1, more: { place: beside('') } });
}
