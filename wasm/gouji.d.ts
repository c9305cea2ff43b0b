// The WebAssembly module: gouji.js, loaded as a script (global createGouji) or with require().
// Everything is synchronous once the module stands. No input makes these functions throw.

export interface GoujiOptions {
  /** The content of gouji.wasm; without it, a page fetches the file. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string, folder: string) => string;
  /** Makes an instance in place of that, and hands it over; nothing is told of what fails. */
  instantiateWasm?: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object;
}

/** Makes a module. */
export default function createGouji(options?: GoujiOptions): Promise<Gouji>;

export interface Gouji {
  /** Version of the program, such as "0.1.0". */
  version(): string;
  /** The rule catalogue: JSON text of a {@link Catalogue}. */
  rules(): string;
  /**
   * Checks one document; JSON text of a {@link Result}, or with `format` a piece of such a file, to
   * be framed with frame().
   */
  check(bytes: Uint8Array, options: CheckOptions): string;
  /**
   * What makes a file of any number of pieces that check() gave with the same format and lang: JSON
   * text of a {@link Frame}.
   */
  frame(format: Format, lang: 'zh' | 'en'): string;
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

export type Format = 'text' | 'json' | 'jsonl' | 'sarif' | 'csv' | 'html';

/** A file is `head`, the pieces with `between` between those that are not empty, and `tail`. */
export interface Frame {
  head: string;
  between: string;
  tail: string;
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
  /** Findings that are kept but not counted. */
  ignored?: Ignore[];
  /** Dress of what check() returns; JSON by default. */
  format?: Format;
  /** The same organ's report on the year before; needs_data() is to be asked for its bytes too. */
  previous?: Companion;
  /** The reports that this one sums up. */
  parts?: Companion[];
  /** Checks a working copy: the text that was read with these changes, one after the other. */
  edits?: Edit[];
}

/** A report to compare with. */
export interface Companion {
  /** Shown as source.name. */
  name?: string;
  bytes: Uint8Array;
}

/**
 * A change of the text that was read. Its span counts in the text as the edits before it left it.
 * In a document with structure (source.format is not text) the new text goes into the cell or
 * paragraph at its place; line ends in it part a paragraph, but make no rows of a table. A table of
 * a PDF has no places of blank cells: there only what stands in it can be replaced.
 */
export interface Edit {
  span: Span;
  text: string;
}

/**
 * What a person decided not to act on: the finding with that key, or all of a rule. A key changes
 * with what the finding covers, and the decision lapses.
 */
export type Ignore =
  | { key: string; rule: string; reason: string; scope: 'finding' }
  | { rule: string; reason: string; scope: 'rule' };

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
  /** Of what it is about, not of where that stands; no two are alike in a result. */
  key: string;
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
  /** A person decided not to act on it: it is not counted, but an ignored error bars a pass. */
  ignored?: { reason: string; scope: 'finding' | 'rule' };
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

export interface Source {
  name: string;
  format: string;
  encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE' | '';
  bytes: number;
}

export interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  /** Findings that are ignored, whatever their severity. */
  ignored: number;
  held: number;
  broken: number;
  not_assessed: number;
  verdict: 'pass' | 'fail' | 'incomplete';
}

/** What was read of a report that this one was to be compared with. Spans are in its own text. */
export interface CompanionReport {
  title: string;
  organ: string;
  year: number | null;
  form: '2019' | '2021' | '';
  cells: Record<string, Cell>;
}

/** The report on the year before. */
export interface Previous {
  source: Source;
  report: CompanionReport;
  /** 'unused': the report that was checked could not be read. */
  use: 'compared' | 'not_a_report' | 'year' | 'organ' | 'unused';
}

/** One of the reports that this one should sum up. */
export interface Part {
  source: Source;
  report: CompanionReport;
  /**
   * 'copy': one before it is the same. 'twice': its organ has another report, among the parts or as the sum.
   * 'parent': it is the sum itself. After 'not_a_report', 'year' and 'twice' nothing is summed.
   */
  use: 'summed' | 'not_a_report' | 'year' | 'copy' | 'twice' | 'parent' | 'unused';
  /** Tables of which not every number could be read; sums that lack one are not compared. */
  unread?: ('disclosure' | 'requests' | 'disputes')[];
  /** Of its own check. */
  summary: Summary;
}

export interface Result {
  schema: 'gouji/1';
  source: Source;
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
  /** Only if one was given. */
  previous?: Previous;
  /** As given; only if there were any. */
  parts?: Part[];
  /**
   * Of a working copy: where the text of each edit stands in the text that was checked; null where
   * it was not applied (no place in the text) or a later one replaced all of it.
   */
  edited?: ({ span: Span } | null)[];
  /** In order of place. */
  findings: Finding[];
  /** Every rule that ran, in the order of the catalogue. */
  rules: RuleOutcome[];
  not_assessed: { rule: string; reason: Reason }[];
  summary: Summary;
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
  /**
   * A passage as it should not be, and put right. `zh` quotes a report, and `en` is empty; where both
   * are there they describe something. `……` is what is left out, ` | ` parts the cells of a row,
   * （空白） is an empty cell.
   */
  example: { wrong: Bilingual; right: Bilingual };
}

export interface Catalogue {
  schema: 'gouji-rules/1';
  version: string;
  rules: Rule[];
}
