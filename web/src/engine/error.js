// @ts-check

/** `data`: the table of an encoding could not be had; `pdf`: what reads PDFs could not; `crash`: the module failed. */
export class CheckError extends Error {
  /** @param {'data' | 'pdf' | 'crash'} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(cause instanceof Error ? cause.message : String(cause ?? code));
    this.code = code;
  }
}
