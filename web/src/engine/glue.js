// @ts-check
// What joins the whole module to JavaScript, in the script itself.
export { default as createGouji } from 'gouji-module';

/** Has it loaded. */
export const prepare = () => {};
