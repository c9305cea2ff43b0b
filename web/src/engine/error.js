// @ts-check

/**
 * `data`: the table of an encoding could not be had; `pdf`: what reads PDFs could not; `no_pdf`:
 * there is nothing here that reads them; `whole`: it takes the whole module, which is not there (yet);
 * `memory`: the document needs more of it than there is; `crash`: the module failed.
 */
export class CheckError extends Error {
  /** @param {'data' | 'pdf' | 'no_pdf' | 'whole' | 'memory' | 'crash'} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(cause instanceof Error ? cause.message : String(cause ?? code));
    this.code = code;
  }
}

/**
 * What a failure of the module comes from. Emscripten aborts with OOM where it gets no more memory;
 * what the browser itself cannot make room for is a RangeError.
 * @param {unknown} error @returns {CheckError}
 */
export function moduleFailure(error) {
  const words = error instanceof Error ? error.message : String(error);
  const memory = /OOM|out of memory|allocate|allocation|invalid (string|array|typed array) length/i.test(words);
  return new CheckError(memory ? 'memory' : 'crash', error);
}
