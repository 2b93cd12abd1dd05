import 'server-only';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { digestOf } from '@/lib/server/files/by-digest';
import { TEST_PASSWORD } from '@/lib/test-password';
import type { Viewer } from '@/lib/viewer';
import { type Role, roles } from '@/lib/words';
import { close, commit, databaseFile, db, raw } from '../client';
import { clusterOfTests } from '../engine/test-cluster';
import { migrateFile } from '../migrate';
import { users } from '../schema/accounts';
import { createAccount, type NewAccount, unsafeCreateAdmin } from './accounts/accounts';
import { markOf } from './accounts/password-mark';
import { signIn } from './accounts/sign-in';
import { getViewer } from './accounts/viewer';
import { unsafeCreateCouncil } from './register/councils';
import { addMandate } from './register/mandates';
import { sayRegisterComplete } from './register/register-complete';
import { createTerm } from './register/terms';
import { event } from './trail/event';

/** The instant every test starts at. */
export const TEST_NOW = '2026-03-02T01:00:00.000Z';
export { TEST_PASSWORD };

/** An empty database, migrated: every step it took is the same for all files of tests that share a process. */
let empty: Buffer | undefined;

/**
 * Opens an empty database of its own for one test file, migrated. Call it in `beforeAll` or `beforeEach`, and the
 * function it gives back after: that closes the database and removes it.
 */
export function openTestDatabase(): () => void {
  close();
  const folder = mkdtempSync(join(tmpdir(), 'council-test-'));
  process.env.DATABASE_URL = `file:${join(folder, 'council.db')}`;
  process.env.NEXTAUTH_SECRET = 'a-secret-of-the-tests-long-enough-to-pass';
  if (!empty) {
    migrateFile();
    empty = raw().serialize();
    close();
  }
  const cluster = clusterOfTests();
  if (cluster) Object.assign(process.env, { DATABASE_URL: cluster.url, FILES_DIR: join(folder, 'files') });
  putStore(empty);
  raw();
  return () => {
    close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/**
 * Remembers the test database as it stands. The function it gives back makes it so again: accounts, whose hashes are slow
 * by design, are made once for a file of tests.
 */
export function rememberTestDatabase(): () => void {
  const remembered = raw().serialize();
  return () => putStore(remembered);
}

/** Puts rows in the place of all there are, on a file as in a cluster. */
function putStore(bytes: Buffer): void {
  close();
  const cluster = clusterOfTests();
  if (cluster) cluster.load(bytes);
  else writeFileSync(databaseFile(), bytes, { mode: 0o600 });
}

/** Every row of every table, to show that a refusal wrote nothing. Sign-ins and their failures are left out. */
export function everything(): Record<string, unknown[]> {
  const tables = raw()
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'search_index%' order by name",
    )
    .pluck()
    .all() as string[];
  const recorded = tables.filter((name) => !name.startsWith('sign_in'));
  return Object.fromEntries(recorded.map((name) => [name, raw().prepare(`select * from "${name}"`).all()]));
}

/** Runs a verb that must refuse, or not find, and fails unless it left every row as it was. */
export async function writesNothing<T>(run: () => Promise<T>): Promise<T> {
  const before = everything();
  const refused = await run();
  expect(everything()).toEqual(before);
  return refused;
}

let known = { of: {}, changes: -1, print: '' };

/** A fingerprint of every row; events are only ever added, so their number stands for them. */
export function fingerprint(): string {
  const of = raw();
  const changes = of.prepare('select total_changes()').pluck().get() as number;
  // A cluster does not say how much was changed.
  if (clusterOfTests() || of !== known.of || changes !== known.changes) {
    const { events = [], ...rows } = everything();
    known = { of, changes, print: digestOf(Buffer.from(JSON.stringify([events.length, rows]))) };
  }
  return known.print;
}

export type TestCouncil = {
  councilId: string;
  slug: string;
  termId: string;
  /** One signed-in person for each role; the councillor is the first delegate. */
  viewers: Record<Role, Viewer>;
  /** Three delegates in office since 2021-07-01. */
  delegates: readonly { personId: string; mandateId: string; name: string }[];
};

const NAMES = ['Nguyễn Thị An', 'Trần Văn Bách', 'Lê Thị Cúc'] as const;

/** A store with nothing in it but one such council, as it was when it was first made here. */
const made = new Map<string, { store: Buffer; council: TestCouncil }>();

/**
 * A council with a term, three delegates and one account for each role, made through the app's own verbs. Where an empty
 * store gets the same council once more, it is the one remembered: accounts are slow by design.
 */
export async function createTestCouncil(slug = 'mau-thu', startYear = 2021): Promise<TestCouncil> {
  const written = raw().prepare('select (select count(*) from councils) + (select count(*) from events)');
  if (written.pluck().get() !== 0) return makeTestCouncil(slug, startYear);
  const key = `${slug} ${startYear}`;
  const known = made.get(key);
  if (known) {
    putStore(known.store);
    return structuredClone(known.council);
  }
  const council = await makeTestCouncil(slug, startYear);
  made.set(key, { store: raw().serialize(), council: structuredClone(council) });
  return council;
}

/** The same, made anew. */
export async function makeTestCouncil(slug: string, startYear: number): Promise<TestCouncil> {
  const council = { slug, name: `Phường ${slug}`, locality: `Phường ${slug}`, level: 'ward' as const };
  const { councilId } = await unsafeCreateCouncil(council, TEST_NOW);
  const account = (role: Role) => ({ councilId, email: `${role}@${slug}.example`, password: TEST_PASSWORD });
  must(await unsafeCreateAdmin({ ...account('admin'), name: 'Quản trị' }, TEST_NOW));
  const admin = await viewerOf(account('admin').email);

  const years = { ordinal: 2, label: 'Khóa II', startYear, endYear: startYear + 5 };
  const { termId } = must(await createTerm(admin, { councilId, ...years }, TEST_NOW));
  const delegates: TestCouncil['delegates'][number][] = [];
  for (const name of NAMES) {
    const added = must(
      await addMandate(admin, { termId, name, unit: 'Tổ 1', startedOn: '2021-07-01' }, TEST_NOW),
    );
    delegates.push({ personId: added.personId, mandateId: added.mandateId, name });
  }
  must(await sayRegisterComplete(admin, { termId, isRegisterComplete: 'yes' }, TEST_NOW));
  const viewers: Partial<Record<Role, Viewer>> = { admin };
  for (const role of roles.filter((one) => one !== 'admin')) {
    const personId = role === 'councillor' ? delegates[0]?.personId : null;
    await createSettledAccount(admin, { ...account(role), name: role, roles: [role], personId });
    viewers[role] = await viewerOf(account(role).email);
  }
  return { councilId, slug, termId, viewers: viewers as Record<Role, Viewer>, delegates };
}

/** An account whose owner has already changed the first password: to the tests' own, without the slow hash of another. */
export async function createSettledAccount(admin: Viewer, input: NewAccount): Promise<string> {
  const { userId } = must(await createAccount(admin, { ...input, password: TEST_PASSWORD }, TEST_NOW));
  const user = eq(users.id, userId);
  const [row] = await db.select({ passwordHash: users.passwordHash }).from(users).where(user);
  const detail = { password: markOf(row?.passwordHash ?? '') };
  const changed = { aggregate: 'account', aggregateId: userId, seq: 2, verb: 'password_changed' as const };
  await commit(
    [event(admin, TEST_NOW, { ...changed, councilId: input.councilId, detail })],
    [db.update(users).set({ mustChangePassword: false }).where(user)],
  );
  return userId;
}

/** Signs an account in, with the tests' password unless it has another, and gives its viewer. */
export async function viewerOf(email: string, now = TEST_NOW, password = TEST_PASSWORD): Promise<Viewer> {
  const { token } = must(await signIn({ email, password, address: 'test' }, now));
  const viewer = await getViewer(token, now);
  if (!viewer) throw new Error(`${email} is not signed in.`);
  return viewer;
}

/** What a verb gave, or a failed test that says why it refused. */
export function must<T extends { ok: boolean }>(result: T | null): Extract<T, { ok: true }> {
  if (!result?.ok) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}
