// The checker without an element, in Node.js, in a page or in a worker.
import type { Catalogue, CheckOptions, Member, Result } from '../../wasm/gouji.js';

export type * from '../../wasm/gouji.js';

export interface CheckerSetting {
  /** The folder of gouji.wasm, with a slash at its end; not in Node.js. */
  place?: string;
  /** The content of gouji.wasm, instead of loading it. */
  wasm?: ArrayBuffer;
  /** The content of gouji-NAME.dat, by that name. */
  tables?: Record<string, ArrayBuffer>;
}

export interface Checker {
  version: string;
  catalogue: Catalogue;
  /** No input makes it reject; only a table of an encoding that does not load does. */
  check(input: string | Uint8Array, options?: CheckOptions): Promise<Result>;
  /** The files of an archive of reports. */
  members(bytes: Uint8Array): Promise<Member[]>;
  member(bytes: Uint8Array, index: number): Promise<Uint8Array>;
}

export function createChecker(setting?: CheckerSetting): Promise<Checker>;

/** A result with its text, every span in UTF-16 units of the text, as slice() has them. */
export function toUtf16(result: Result): Result;
