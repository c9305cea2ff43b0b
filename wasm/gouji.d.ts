// The WebAssembly module: gouji.js, loaded as a script (global createGouji) or with require().
// Everything is synchronous once the module stands. No input makes these functions throw.

/** Makes a module. `wasmBinary` is the content of gouji.wasm; without it, a page fetches the file. */
export default function createGouji(options?: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string, folder: string) => string;
}): Promise<Gouji>;

export interface Gouji {
  /** Version of the program, such as "0.1.0". */
  version(): string;
  /** The rule catalogue: JSON text of a {@link Catalogue}. */
  rules(): string;
  /** Checks one document; JSON text of a {@link Result}. */
  check(bytes: Uint8Array, options: CheckOptions): string;
  /**
   * Name of the data that these bytes need before check() can read them, else "". The data is in
   * the file gouji-NAME.dat beside the module, kept apart because most documents do without.
   */
  needs_data(bytes: Uint8Array): '' | 'gb18030';
  /**
   * The files of an archive of reports (ZIP), by name: JSON text of {@link Member}[]. Empty for
   * everything else, office documents included, and for archives that cannot be read: check() says
   * why. Ask needs_data() first, for the names.
   */
  members(bytes: Uint8Array): string;
  /**
   * The bytes of the file at that place of members(), to be handed to needs_data() and check(). For
   * a file that cannot be read (encrypted, damaged, too large), what check() needs to say so.
   */
  member(bytes: Uint8Array, index: number): Uint8Array;
  /** Hands over that file's content; false if it is not what the name says. */
  add_data(name: 'gb18030', bytes: Uint8Array): boolean;
}

/** A file in an archive. */
export interface Member {
  /** Its path in the archive, fit to be shown. */
  name: string;
  /** Unpacked. */
  bytes: number;
}

export interface CheckOptions {
  /** Shown as source.name. */
  name?: string;
  /** Language of the messages; Chinese by default. */
  lang?: 'zh' | 'en';
  /** Puts the decoded text into the result, and its structure where it has one. */
  withText?: boolean;
  /** Ids of rules that do not run. */
  disable?: string[];
}

/** [start, end) in UTF-8 bytes of the decoded text, without byte-order mark. */
export type Span = [number, number];
export type Severity = 'error' | 'warning' | 'info';
/** Why a rule was not assessed; the last two make a result incomplete. */
export type Reason = 'form' | 'organ' | 'no_previous' | 'no_table' | 'unreadable';

/** One number of the form as found; amounts are in 万元. */
export type Cell =
  | { state: 'number'; value: number; text: string; span: Span }
  | { state: 'blank' | 'placeholder' | 'invalid' | 'missing'; text: string; span: Span };

export interface Section {
  id: 'overview' | 'disclosure' | 'requests' | 'disputes' | 'improvement' | 'other' | 'extra';
  /** As printed; empty if there is none. */
  number: string;
  title: string;
  span: Span;
}

/** A relation of the form that does not hold. */
export interface Relation {
  rule: string;
  formula: string;
  /** The formula in the form's own words. */
  printed: string;
  /** The formula with the numbers of the report. */
  numbers: string;
}

export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  /** How to put it right. */
  advice?: string;
  /** The suspected cell first. */
  cells: string[];
  span: Span;
  /** From 1. */
  line: number;
  /** From 1, in characters. */
  column: number;
  expected?: number | string;
  actual?: number | string;
  /** What to put in place of a passage. */
  fix?: { span: Span; text: string };
  relations: Relation[];
}

export type RuleOutcome =
  | { rule: string; outcome: 'held' | 'broken' }
  | { rule: string; outcome: 'not_assessed'; reason: Reason };

/** A number in the running text, or a denial, with what it counts. */
export interface Claim {
  subjects: string[];
  name: string;
  /** Amounts are in 万元. */
  value: number;
  precision: 'exact' | 'approximate' | 'at_least';
  /** That the text names. */
  year?: number;
  own: boolean;
  none: boolean;
  compared: boolean;
  span: Span;
  number: Span;
  cells: string[];
}

/** One cell of a table of the document; what it covers has no cell of its own. */
export interface TableCell {
  span: Span;
  /** The first column that it covers, from 0. */
  column: number;
  columns: number;
  rows: number;
}

/** A paragraph or a table of a document that is no flat text. */
export type Block =
  | { kind: 'paragraph'; span: Span; heading: boolean }
  | { kind: 'table'; span: Span; rows: { span: Span; cells: TableCell[] }[] };

export interface Result {
  schema: 'gouji/1';
  source: {
    name: string;
    format: string;
    encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE' | '';
    bytes: number;
  };
  report: {
    title: string;
    organ: string;
    year: number | null;
    form: '2019' | '2021' | '';
    form_tables: '2019' | '2021' | 'mixed' | '';
    sections: Section[];
    cells: Record<string, Cell>;
    claims: Claim[];
  };
  /** The decoded text, if withText asked for it. */
  text?: string;
  /** With the text, where it is not flat: the document's own structure, in order of place. */
  blocks?: Block[];
  /** In order of place. */
  findings: Finding[];
  /** Every rule that ran, in the order of the catalogue. */
  rules: RuleOutcome[];
  not_assessed: { rule: string; reason: Reason }[];
  summary: {
    errors: number;
    warnings: number;
    infos: number;
    held: number;
    broken: number;
    not_assessed: number;
    verdict: 'pass' | 'fail' | 'incomplete';
  };
  versions: { gouji: string; rules: string };
}

/** A text in Chinese and English. */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface Rule {
  id: string;
  severity: Severity;
  group:
    | 'input'
    | 'identity'
    | 'structure'
    | 'cells'
    | 'arithmetic'
    | 'tables'
    | 'narrative'
    | 'years';
  forms: ('2019' | '2021')[];
  title: Bilingual;
  what: Bilingual;
  why: Bilingual;
  repair: Bilingual;
  basis: Bilingual;
}

export interface Catalogue {
  schema: 'gouji-rules/1';
  version: string;
  rules: Rule[];
}
