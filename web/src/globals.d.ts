// What the bundler resolves.
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module 'gouji-module' {
  export { default } from '../../wasm/gouji';
}

/** Where there is no such module, the whole one. */
declare module 'gouji-first-module' {
  export { default } from '../../wasm/gouji';
}

/** Hashes of the files beside a script, where the build has put them in. */
declare const GOUJI_INTEGRITY: Record<string, string> | undefined;

// What web/package/build.mjs makes of sources.
declare module 'gouji-element-styles' {
  const css: string;
  export default css;
}

declare module '*.html' {
  const tree: (import('../markup.mjs').Tree | string)[];
  export default tree;
}

declare module 'gouji-carried' {
  /** The source of the worker. */
  export const worker: string;
  /** In Base64. */
  export const wasm: string;
  /** In Base64, by the names that the module asks for. */
  export const tables: Record<string, string>;
}

/** Where the module is that the build has made. */
declare const GOUJI_FOLDER: string;

/** The files of the page with their hashes, where the build has put them in. */
declare const GOUJI_FILES: { version: string; core: Record<string, string>; more: Record<string, string> };
