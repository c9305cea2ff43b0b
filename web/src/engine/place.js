// @ts-check
// Where the files of the program are: beside the page or worker, unless its script says otherwise.

let base = typeof location === 'undefined' ? '' : location.href;

/** @param {string} url of the folder, or of a file in it */
export function setPlace(url) {
  base = url;
}

/** The address of a file of the program. @param {string} name */
export const beside = (name) => new URL(name, base).href;
