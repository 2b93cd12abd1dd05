import { randomUUID } from 'node:crypto';
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
  /** The councillor, as the pages of the chamber say whose they are. */
  readonly reader: string;
  /** The secret of the authenticator app that the clerk's account page offers. */
  readonly offered: string;
};

export type Step = {
  /** `file below app#export`. */
  readonly action: string;
  /** The only role that may; `anybody` when it is about oneself and any signed-in person may. */
  readonly rightful: Role | 'province' | 'anybody';
  readonly page: (world: World) => string;
  readonly args: (world: World) => readonly unknown[];
  /** Of one that writes nothing even when all is well: words of the desk's own that come back. */
  readonly shows?: string;
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
  list: readonly (readonly [verb: string, rightful: Step['rightful'], args: Step['args'], shows?: string])[],
): Step[] =>
  list.map(([verb, rightful, args, shows]) => ({ action: `${file}#${verb}`, rightful, page, args, shows }));

/** What that of `saveWords` says. */
export const WORDS = { base: '0', seen: '0', 'slots.giay-moi.ket-thuc': 'Kính mời.' };

/** A section's patch that adds a task. */
export const addedTask = (body: string) => ({
  keyTasks: { set: [{ row: { id: randomUUID(), body }, after: null }], gone: [] },
});
