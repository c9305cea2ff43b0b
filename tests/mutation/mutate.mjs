// @ts-check
// A source of the core in; out the same source with each comparison, "and", "or" and "not" written as
// a call of mutant.h, and a list of them. Goes by the tokens: the style has blanks around operators,
// and none around the angle brackets of templates. Lines stay where they are.

/** A change that can be switched on. @typedef {{id: number, line: number, from: number, to: number, what: string}} Mutant */
/** @typedef {{text: string, at: number, spaced: boolean}} Token */

const COMPARISONS = { '==': 'equal', '!=': 'unequal', '<': 'less', '<=': 'at_most', '>': 'more', '>=': 'at_least' };
const OPPOSITE = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<', '&&': '||', '||': '&&' };
const BOUNDARY = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

const TOKEN = new RegExp(
  [
    '//[^\\n]*|/\\*[^]*?\\*/', // comments
    'R"\\([^]*?\\)"|(?:u8|u|U|L)?"(?:[^"\\\\\\n]|\\\\.)*"|(?:u8|u|U|L)?\'(?:[^\'\\\\\\n]|\\\\.)+\'',
    "[A-Za-z_]\\w*|\\d[\\w.']*",
    '<=>|<<=|->|::|\\+\\+|--|[-+*/%&|^!=<>]=|&&|\\|\\||<<|[^\\s\\w]',
  ].join('|'),
  'g',
);

/** @param {string} source @returns {Token[]} without comments and preprocessor lines */
function tokensOf(source) {
  const tokens = [];
  for (const { 0: text, index: at } of source.replace(/^[ \t]*#.*(\\\n.*)*$/gm, (line) => ' '.repeat(line.length)).matchAll(TOKEN)) {
    if (text.startsWith('//') || text.startsWith('/*')) continue;
    tokens.push({ text, at, spaced: /\s/.test(source[at - 1] ?? '') && /\s/.test(source[at + text.length] ?? '') });
  }
  // The angle brackets of templates become brackets like others.
  tokens.forEach((token, at) => {
    if (token.text !== '<' || /\s/.test(source[token.at - 1])) return;
    for (let next = at + 1, depth = 1; tokens[next] && ![';', '{', '&&', '||'].includes(tokens[next].text); next++) {
      const { text } = tokens[next];
      if (text === '<') depth++;
      if (text === '>' && --depth === 0) {
        token.text = '⟨';
        tokens[next].text = '⟩';
        return;
      }
    }
  });
  return tokens;
}

const OPEN = new Set(['(', '[', '{', '⟨']);
const CLOSE = new Set([')', ']', '}', '⟩']);
/** What ends an operand of "or", of "and", of == and of <, each with those before. */
const ENDS = [
  new Set([',', ';', '?', ':', '=', '+=', '-=', '|=', '&=', 'return', 'case', 'else']),
  new Set(['||']),
  new Set(['&&', '|', '^', '&']),
  new Set(['==', '!=']),
  new Set(['<', '>', '<=', '>=']),
];
/** @param {string} operator */
const levelOf = (operator) => (operator === '||' ? 0 : operator === '&&' ? 1 : '==!='.includes(operator) ? 2 : 3);

/**
 * The first or last token of the operand beside the operator at `at`.
 * @param {Token[]} tokens @param {number} at @param {1 | -1} step
 */
function operandEnd(tokens, at, step) {
  // Operators of one level go from left to right: the left operand has those before, the right none.
  const level = levelOf(tokens[at].text) + (step === 1 ? 1 : 0);
  const ends = (/** @type {Token} */ token) =>
    ENDS.some((set, index) => index <= level && set.has(token.text) && (index < 2 || token.spaced || token.text === '&&'));
  let depth = 0;
  let here = at;
  for (let next = at + step; tokens[next]; next += step) {
    const { text } = tokens[next];
    if ((step === 1 ? OPEN : CLOSE).has(text)) depth++;
    else if ((step === 1 ? CLOSE : OPEN).has(text)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && ends(tokens[next])) break;
    here = next;
  }
  return here;
}

/** The last token of what a "not" at `at` stands before. @param {Token[]} tokens @param {number} at */
function negatedEnd(tokens, at) {
  let here = at + 1;
  while (['*', '!'].includes(tokens[here].text)) here++;
  /** @param {number} from */
  const closing = (from) => {
    let depth = 0;
    for (let next = from; tokens[next]; next++) {
      if (OPEN.has(tokens[next].text)) depth++;
      else if (CLOSE.has(tokens[next].text) && --depth === 0) return next;
    }
    return from;
  };
  if (tokens[here].text === '(') here = closing(here);
  for (;;) {
    const next = tokens[here + 1]?.text;
    if (['.', '->', '::'].includes(next)) here += 2;
    else if (['(', '[', '⟨'].includes(next)) here = closing(here + 1);
    else return here;
  }
}

/** What the compiler works out itself cannot be switched. @param {Token[]} tokens @returns {boolean[]} */
function fixedTokens(tokens) {
  const fixed = tokens.map(() => false);
  for (let at = 0; at < tokens.length; at++) {
    if (!['constexpr', 'static_assert'].includes(tokens[at].text)) continue;
    let depth = 0;
    for (; at < tokens.length; at++) {
      fixed[at] = true;
      const { text } = tokens[at];
      if (OPEN.has(text)) depth++;
      if (CLOSE.has(text)) depth--;
      if (depth === 0 && (text === ';' || text === '}')) break;
    }
  }
  return fixed;
}

/**
 * @param {string} source
 * @param {number} firstId
 * @param {Set<number>} [barren] lines where no operator is touched, as that did not compile
 * @returns {{source: string, mutants: Mutant[]}}
 */
export function mutate(source, firstId, barren = new Set()) {
  const tokens = tokensOf(source);
  const fixed = fixedTokens(tokens);
  /** @type {{at: number, text: string, removed: number, order: number}[]} */
  const edits = [];
  /** @type {Mutant[]} */
  const mutants = [];
  let id = firstId;
  const lineOf = (/** @type {number} */ at) => source.slice(0, at).split('\n').length;
  const endOf = (/** @type {Token} */ token) => token.at + token.text.length;
  /** @param {Token} first @param {Token} last */
  const isBarren = (first, last) => {
    for (let line = lineOf(first.at); line <= lineOf(last.at); line++) if (barren.has(line)) return true;
    return false;
  };
  /** @param {number} line @param {number} from @param {number} to @param {string} what */
  const add = (line, from, to, what) => mutants.push({ id: id++, line, from, to, what });
  /** @param {Token} first @param {Token} last */
  const shown = (first, last) => source.slice(first.at, endOf(last)).replace(/\s+/g, ' ');

  tokens.forEach((token, at) => {
    if (fixed[at]) return;
    const { text } = token;
    const name = COMPARISONS[/** @type {keyof COMPARISONS} */ (text)];
    if (token.spaced && (name || text === '&&' || text === '||')) {
      const first = tokens[operandEnd(tokens, at, -1)];
      const last = tokens[operandEnd(tokens, at, 1)];
      if (first === token || last === token || isBarren(first, last)) return;
      const width = endOf(last) - first.at;
      const call = name ?? (text === '&&' ? 'both' : 'either');
      // Of two calls that begin at one place the longer one comes first, that end the shorter one.
      edits.push({ at: first.at, text: `gouji_mutant::${call}(${id}, ${name ? '(' : 'static_cast<bool>('}`, removed: 0, order: -width });
      edits.push({ at: token.at, text: name ? '), (' : '), [&]() -> bool { return static_cast<bool>(', removed: text.length, order: 0 });
      edits.push({ at: endOf(last), text: name ? '))' : '); })', removed: 0, order: width - 1e6 });
      const line = lineOf(token.at);
      const others = [OPPOSITE, ...(text in BOUNDARY ? [BOUNDARY] : [])];
      for (const other of others) {
        const to = other[/** @type {keyof typeof other} */ (text)];
        add(line, first.at, endOf(last), `${shown(first, last)}  →  ${to}`);
      }
    } else if (text === '!' && !token.spaced) {
      const last = tokens[negatedEnd(tokens, at)];
      if (isBarren(token, last)) return;
      const width = endOf(last) - token.at;
      edits.push({ at: token.at, text: `gouji_mutant::negated(${id}, static_cast<bool>(`, removed: 1, order: -width });
      edits.push({ at: endOf(last), text: '))', removed: 0, order: width - 1e6 });
      add(lineOf(token.at), token.at, endOf(last), `${shown(token, last)}  →  without !`);
    } else if (text === 'Assessment' && tokens[at + 1].text === 'check' && tokens[at + 2].text === '(') {
      let open = at;
      while (tokens[open].text !== '{') open++;
      edits.push({ at: endOf(tokens[open]), text: ` if (gouji_mutant::on(${id})) return Assessment::held();`, removed: 0, order: 0 });
      add(lineOf(token.at), token.at, endOf(tokens[open]), 'check() always holds');
    }
  });

  // An end stands before a beginning at the same place.
  edits.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let done = 0;
  for (const { at, text, removed } of edits) {
    out += source.slice(done, at) + text;
    done = at + removed;
  }
  return { source: out + source.slice(done), mutants };
}
