// <gouji-checker>: its properties, methods and events.
import type { Companion, Result } from '../../wasm/gouji.js';

export type * from '../../wasm/gouji.js';

/** Why there is no result. */
export type GoujiErrorCode =
  /** The browser has no WebAssembly, or it is switched off. */
  | 'wasm'
  /** A file of the checker did not load. */
  | 'start'
  /** The table of an encoding did not load. */
  | 'data'
  /** What reads PDFs did not load. */
  | 'pdf'
  /** The single file reads no PDFs. */
  | 'no_pdf'
  /** Larger than 64 MiB. */
  | 'too_large'
  /** The browser could not read the file. */
  | 'unreadable'
  /** Last year's report could not be had; this year's is checked without it. */
  | 'previous'
  /** Of check() only: another input came in between. */
  | 'superseded'
  /** Of check() only: an archive of several reports; they are shown as a list. */
  | 'many'
  /** The input takes more memory than the browser gives. */
  | 'memory'
  /** The checker failed. */
  | 'crash';

export interface GoujiErrorDetail {
  code: GoujiErrorCode;
  /** In the language of the element. */
  message: string;
}

/** What check() rejects with. */
export type GoujiError = Error & { code: GoujiErrorCode };

/** After each check, also those that follow on typing. */
export type GoujiResultEvent = CustomEvent<{
  /** With its text. Spans count in bytes of UTF-8; {@link toUtf16} makes them fit for strings. */
  result: Result;
}>;
export type GoujiErrorEvent = CustomEvent<GoujiErrorDetail>;

export class GoujiChecker extends HTMLElement {
  /** light without the attribute; auto is what the system is set to. */
  theme: 'light' | 'dark' | 'auto' | null;
  /**
   * "-cell.width,-years.*" switches rules off, "cell.*,table.missing" leaves only these. Those on
   * input that cannot be read stay on.
   */
  rules: string | null;
  /** Last year's report: an address on the page's own site, or its bytes. */
  previous: string | Companion | null;
  /** A report to begin with. */
  sample: 'wenfeng' | 'guxian' | null;
  /** For little room. */
  compact: boolean;
  /** The text in the field. */
  value: string;
  /** The last result; null if there is none. */
  readonly result: Result | null;
  /** Once the checker can check; it has to be in a page for that. */
  readonly ready: Promise<void>;
  /** Shows and gives the result of a text, a file or its bytes; rejects with a {@link GoujiError}. */
  check(input: string | Blob | ArrayBuffer | Uint8Array, name?: string): Promise<Result>;
  clear(): void;
  addEventListener<K extends keyof GoujiCheckerEventMap>(
    type: K,
    listener: (this: GoujiChecker, event: GoujiCheckerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof GoujiCheckerEventMap>(
    type: K,
    listener: (this: GoujiChecker, event: GoujiCheckerEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

export interface GoujiCheckerEventMap extends HTMLElementEventMap {
  'gouji-result': GoujiResultEvent;
  'gouji-error': GoujiErrorEvent;
}

/**
 * Says where gouji.wasm and the other files are, before the first element is in a page: for bundles,
 * which take the script away from them. The address of the folder, with a slash at its end.
 */
export function setPlace(folder: string): void;

/** A result with its text, every span in UTF-16 units of the text, as slice() has them. */
export function toUtf16(result: Result): Result;

declare global {
  interface HTMLElementTagNameMap {
    'gouji-checker': GoujiChecker;
  }
  /** Of elements, the document and the window. */
  interface GlobalEventHandlersEventMap {
    'gouji-result': GoujiResultEvent;
    'gouji-error': GoujiErrorEvent;
  }
}
