import type { Majority } from '@/lib/rules/majorities';
import type { Role } from '@/lib/words';
import type { FreshDesk } from '../support/fresh-desk';

/** A council in its own database, as it is when its turn comes. */
export type World = {
  readonly desk: FreshDesk;
  /** The first column of the first row. */
  readonly one: (sql: string, ...values: unknown[]) => string;
  /** What the chair would approve now. */
  readonly previewDigest: string;
};

export type Step = {
  /** `file below app#export`. */
  readonly action: string;
  /** The only role that may; `anybody` when it is about oneself and any signed-in person may. */
  readonly rightful: Role | 'anybody';
  readonly page: (world: World) => string;
  readonly args: (world: World) => readonly unknown[];
  /** Nothing is written even when all is well: the rows come back. */
  readonly isRead?: true;
};

/** What the form of `saveMajority` says in the table. */
export const ENTERED: Majority = {
  ...{ kind: 'ordinary', numerator: 1, denominator: 2, strict: true, base: 'present' },
  ...{ article: null, from: null, to: null },
};

type Fields = Record<string, string | readonly string[]>;

/** What a form sends. */
export function form(fields: Fields = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

/** Steps of one file of actions, sent from one page. */
export const steps = (
  file: string,
  page: Step['page'],
  list: readonly (readonly [verb: string, rightful: Step['rightful'], args: Step['args'], isRead?: true])[],
): Step[] =>
  list.map(([verb, rightful, args, isRead]) => ({ action: `${file}#${verb}`, rightful, page, args, isRead }));
