import { runScript } from './run-script';
import { servedFolder } from './sample';

/** Who may do what in a council made for one spec. */
export type FreshCouncil = {
  slug: string;
  account: (role: 'clerk' | 'clerk2' | 'chair' | 'councillor' | 'admin') => string;
};

/** Adds a council of its own to the served database; `slug` is unique in the whole run. */
export function freshCouncil(slug: string): FreshCouncil {
  runScript('make-council', [slug], servedFolder());
  return { slug, account: (role) => `${role}@${slug}.example` };
}
