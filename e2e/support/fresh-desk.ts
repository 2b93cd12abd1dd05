import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Role } from '@/lib/words';
import { servedFolder } from './sample';

export type FreshDesk = {
  readonly slug: string;
  readonly councilId: string;
  /** Session ids: one a draft with two papers, one submitted. */
  readonly draft: string;
  readonly waiting: string;
  readonly account: (role: Role) => string;
};

/**
 * Adds a council with two sessions to the served database; `slug` is unique in the whole run.
 * @param digests SHA-256 of the files the draft's papers name: one of an open item, one of a closed item
 */
export function freshDesk(slug: string, digests: readonly [open: string, closed: string]): FreshDesk {
  const script = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'e2e/support/make-desk.ts',
    slug,
    ...digests,
  ];
  const out = execFileSync(process.execPath, script, {
    // Any secret will do: the accounts made here sign in through the server, with the server's own.
    env: {
      ...process.env,
      DATABASE_URL: `file:${join(servedFolder(), 'council.db')}`,
      NEXTAUTH_SECRET: 'only-while-the-accounts-are-made',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  const made = JSON.parse(out.slice(out.indexOf('{'))) as Pick<FreshDesk, 'councilId' | 'draft' | 'waiting'>;
  return { ...made, slug, account: (role) => `${role}@${slug}.example` };
}
