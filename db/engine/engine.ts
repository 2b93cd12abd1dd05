import 'server-only';

/** What a statement's placeholders stand for: in order, or by name. */
export type Values = readonly unknown[] | Readonly<Record<string, unknown>>;

export type Statement = { readonly sql: string; readonly params: readonly unknown[] };

/** A row under the names of its columns, or as the list of its cells. */
export type Form = 'rows' | 'lists';

/**
 * What keeps the rows: one file on this machine, or a cluster. Everything above asks with `query` and writes with `commit`,
 * and does not know which it is.
 */
export interface Engine {
  /**
   * Every row a question finds.
   *
   * @throws {StoreFault} when it cannot be read.
   */
  query(sql: string, values: Values, form: Form): Promise<unknown[]>;
  /**
   * Runs all statements as one, or none.
   *
   * @throws {Refused} when the schema does not let it.
   * @throws {StoreFault} when it cannot be written; `store.busy` may be tried again.
   */
  commit(batch: readonly Statement[]): Promise<void>;
  close(): void;
}

export type RefusalKind = 'foreign_key' | 'unique' | 'check' | 'trigger';

/** The schema refused a batch; `rule` is SQLite's own words, or a trigger's. */
export class Refused extends Error {
  constructor(
    readonly rule: string,
    readonly kind: RefusalKind,
  ) {
    super(rule);
  }
}
