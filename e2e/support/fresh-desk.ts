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
};

export type FreshDesk = Made & { readonly slug: string; readonly account: (role: Role) => string };

/**
 * Adds a council with two sessions to a database; `slug` is unique in the whole run.
 * @param digests SHA-256 of the files the draft's papers name: one of an open item, one of a closed item
 */
export function freshDesk(
  slug: string,
  digests: readonly [open: string, closed: string],
  folder = servedFolder(),
): FreshDesk {
  const out = runScript('make-desk', [slug, ...digests], folder);
  const made = JSON.parse(out.slice(out.indexOf('{'))) as Made;
  return { ...made, slug, account: (role) => `${role}@${slug}.example` };
}
