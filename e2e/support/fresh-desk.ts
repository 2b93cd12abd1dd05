import type { Role } from '@/lib/words';
import { runScript } from './run-script';
import { servedFolder } from './sample';

type Made = {
  readonly councilId: string;
  /** Session ids: one a draft with two papers and a resolution in review, one submitted. */
  readonly draft: string;
  readonly waiting: string;
  /** What the waiting one was submitted in spite of. */
  readonly warnings: readonly string[];
  /** SHA-256 of the files the draft's papers name: one of an open item, one of a closed item. */
  readonly files: { readonly open: string; readonly closed: string };
};

export type FreshDesk = Made & {
  readonly slug: string;
  /** `province` looks after every council. */
  readonly account: (role: Role | 'province') => string;
};

/** Adds a council with two sessions to a database; `slug` is unique in the whole run. */
export function freshDesk(slug: string, folder = servedFolder()): FreshDesk {
  const out = runScript('make-desk', [slug], folder);
  const made = JSON.parse(out.slice(out.indexOf('{'))) as Made;
  return { ...made, slug, account: (role) => `${role}@${slug}.example` };
}
