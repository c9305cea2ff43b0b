// The JSON Schemas of the results and of the rule catalogue: a validator and a TypeScript type of
// each. Only what these schemas use is understood; anything else is an error.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const root = new URL('../../', import.meta.url);
/** Resolves packages where they are installed. */
export const require = createRequire(new URL('web/package.json', root));

/** @param {string} name */
export function readSchema(name) {
  return JSON.parse(readFileSync(new URL(`core/render/schema/${name}.schema.json`, root), 'utf8'));
}

/** A function that throws unless a value conforms. @param {any} schema */
export function validator(schema) {
  const Ajv = require('ajv/dist/2020').default;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  return (/** @type {unknown} */ value) => {
    if (!validate(value)) throw new Error(JSON.stringify(validate.errors, null, 1));
  };
}

/** The TypeScript type of what a schema allows. @param {any} schema @param {any} defs */
export function typeOf(schema, defs) {
  /** @param {any} part @returns {string} */
  const type = (part) => {
    if (part.$ref) return type(defs[part.$ref.replace('#/$defs/', '')]);
    if (part.const !== undefined) return JSON.stringify(part.const);
    if (part.enum) return `(${part.enum.map((/** @type {any} */ v) => JSON.stringify(v)).join('|')})`;
    if (part.oneOf) return `(${part.oneOf.map(type).join('|')})`;
    if (Array.isArray(part.type)) {
      return `(${part.type.map((/** @type {string} */ name) => type({ type: name })).join('|')})`;
    }
    switch (part.type) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'null':
        return part.type;
      case 'integer':
        return 'number';
      case 'array':
        return part.prefixItems ? `[${part.prefixItems.map(type)}]` : `${type(part.items)}[]`;
      case 'object': {
        if (!part.properties) return `Record<string, ${type(part.additionalProperties)}>`;
        const members = Object.entries(part.properties).map(
          ([name, value]) => `${name}${part.required?.includes(name) ? '' : '?'}: ${type(value)}`,
        );
        return `{ ${members.join('; ')} }`;
      }
    }
    throw new Error(`not understood: ${JSON.stringify(part)}`);
  };
  return type(schema);
}
