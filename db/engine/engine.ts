import 'server-only';

/** What a statement's placeholders stand for: in order, or by name. */
export type Values = readonly unknown[] | Readonly<Record<string, unknown>>;

export type Statement = { readonly sql: string; readonly params: readonly unknown[] };

/** A row under the names of its columns, or as the list of its cells. */
export type Form = 'rows' | 'lists';

/**
 * How new an answer must be. One file is always as new as can be; in a cluster
 *
 * | | |
 * |---|---|
 * | `newest` | it holds every commit that was answered before it was asked |
 * | `recent` | it is at most two seconds old: whichever node is nearest gives it |
 * | `settled` | what was under way when it was asked has come before it, or never comes |
 */
export type Reading = 'newest' | 'recent' | 'settled';

/** What one node of a cluster holds: a file of SQLite's, or why it gave none. */
export type NodeCopy = { readonly node: string } & (
  | { readonly file: string; readonly reason?: undefined }
  | { readonly file: null; readonly reason: string }
);

/** What is below: its name and the version of SQLite in it, for the log. */
export type About = { readonly engine: string; readonly sqlite: string };

/**
 * What keeps the rows: one file on this machine, or a cluster. Everything above asks with `query` and writes with `commit`,
 * and does not know which it is.
 */
export interface Engine {
  /**
   * Every row a question finds. What is asked in one go is answered of one instant.
   *
   * @throws {StoreFault} when it cannot be read.
   */
  query(sql: string, values: Values, form: Form, reading?: Reading): Promise<unknown[]>;
  /**
   * Runs all statements as one, or none.
   *
   * @throws {Refused} when the schema does not let it.
   * @throws {AnswerLost} when nobody said whether it was written.
   * @throws {StoreFault} when it cannot be written; `store.busy` may be tried again.
   */
  commit(batch: readonly Statement[]): Promise<void>;
  /** Writes all there is, as it stands at one instant, to a new file of SQLite's. */
  copyTo(file: string): Promise<void>;
  /** The same of every node by itself, as far as each has come; none of one file. */
  copiesTo(folder: string): Promise<readonly NodeCopy[]>;
  /** Puts everything a file of SQLite's holds in the place of everything that is here. */
  replaceBy(file: string): Promise<void>;
  about(): Promise<About>;
  close(): void;
}

export type RefusalKind = 'foreign_key' | 'unique' | 'check' | 'trigger';

/*
 * Next loads this module once for each of its bundles, while the engine stays the one that the first of them made: what it throws is
 * known by a mark, not by the class that one copy has.
 */
const marked = (error: unknown, mark: symbol): boolean =>
  typeof error === 'object' && error !== null && mark in error;
const REFUSED = Symbol.for('nghi-truong.engine.refused');
const ANSWER_LOST = Symbol.for('nghi-truong.engine.answer-lost');

/** The schema refused a batch; `rule` is SQLite's own words, or a trigger's. */
export class Refused extends Error {
  readonly [REFUSED] = true;
  static override [Symbol.hasInstance](error: unknown): boolean {
    return marked(error, REFUSED);
  }

  constructor(
    readonly rule: string,
    readonly kind: RefusalKind,
  ) {
    super(rule);
  }
}

/** A batch was sent, and no answer came: it may have been written, and may be yet. */
export class AnswerLost extends Error {
  readonly [ANSWER_LOST] = true;
  static override [Symbol.hasInstance](error: unknown): boolean {
    return marked(error, ANSWER_LOST);
  }

  constructor(readonly reason: string) {
    super(`No answer to a commit: ${reason}`);
  }
}
