import { runScript } from './run-script';
import { servedFolder } from './sample';

/** Who may do what in a council made for one spec. */
export type FreshCouncil = {
  slug: string;
  account: (role: 'clerk' | 'clerk2' | 'chair' | 'councillor' | 'admin') => string;
};

/** Adds a council of its own to the served database; `slug` is unique in the whole run. Its term is five years. */
export function freshCouncil(slug: string, startYear = 2021): FreshCouncil {
  runScript('make-council', [slug, String(startYear)], servedFolder());
  return { slug, account: (role) => `${role}@${slug}.example` };
}

/** Adds a second or a third councillor to such a council; gives the account. */
export function furtherCouncillor(slug: string, n: 2 | 3): string {
  runScript('add-councillor', [slug, String(n)], servedFolder());
  return `councillor${n}@${slug}.example`;
}
export const secondCouncillor = (slug: string): string => furtherCouncillor(slug, 2);

/** A council as of `freshCouncil` with twenty-six delegates and a mid-year session behind it, its eleventh. */
export function yearEndCouncil(slug: string): FreshCouncil {
  runScript('make-year-end', [slug], servedFolder());
  return { slug, account: (role) => `${role}@${slug}.example` };
}
