// What the bundler resolves.
declare module '*.txt' {
  const text: string;
  export default text;
}

declare module 'gouji-module' {
  export { default } from '../../wasm/gouji';
}
