import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Who may do what in a council made for one spec. */
export type FreshCouncil = {
  slug: string;
  account: (role: 'clerk' | 'clerk2' | 'chair' | 'councillor' | 'admin') => string;
};

/** Adds a council of its own to the served database; `slug` is unique in the whole run. */
export function freshCouncil(slug: string): FreshCouncil {
  const database = join(process.env.E2E_FOLDER ?? '', 'served/council.db');
  execFileSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'e2e/support/make-council.ts', slug],
    {
      // Any secret will do: the accounts made here sign in through the server, with the server's own.
      env: {
        ...process.env,
        DATABASE_URL: `file:${database}`,
        NEXTAUTH_SECRET: 'only-while-the-accounts-are-made',
      },
      stdio: 'inherit',
    },
  );
  return { slug, account: (role) => `${role}@${slug}.example` };
}
