import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { root } from './run.mjs';

const file = `${root}.env.local`;

/** What must be secret, stay the same from one start to the next, and differ between two installations. */
const secrets = {
  NEXTAUTH_SECRET: () => randomBytes(48).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
};

/**
 * Lines to add to an environment file so that every secret has a value.
 * @param {Record<string, string | undefined>} present
 */
export function missingSecrets(present) {
  return Object.entries(secrets)
    .filter(([name]) => !present[name])
    .map(([name, make]) => `${name}=${make()}\n`)
    .join('');
}

/**
 * Reads `.env.local` into the process, first adding the secrets it lacks.
 * What the surrounding environment already sets wins, as it does in Next.
 */
export function ensureEnvironment() {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = missingSecrets({ ...parseEnv(written), ...process.env });
  if (missing) {
    const start = written && !written.endsWith('\n') ? '\n' : '';
    appendFileSync(file, start + missing, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  for (const [name, value] of Object.entries(parseEnv(`${written}\n${missing}`))) process.env[name] ??= value;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.DATABASE_URL ||= 'file:data/council.db';
}
