import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { mustConfirm } from '@/lib/policies/confirming';
import { canFoundIn, looksAfterProvinces } from '@/lib/policies/provinces';
import { type Result, refuse } from '@/lib/refusal';
import { type FirstAccount, type ListedCouncil, readFoundingList } from '@/lib/rules/founding-line';
import { type JudgedLine, judgeList, type KnownCouncil } from '@/lib/rules/founding-list';
import { temporaryUntil } from '@/lib/rules/password';
import type { Viewer } from '@/lib/viewer';
import { type Role, roles } from '@/lib/words';
import type { NewEvent } from '../../chain';
import { Broken, type commit, db } from '../../client';
import { userRoles, users } from '../../schema/accounts';
import { councils } from '../../schema/councils';
import { councilSuccessions } from '../../schema/succession';
import { firstPassword } from '../accounts/first-password';
import { hashPassword } from '../accounts/password';
import { markOf } from '../accounts/password-mark';
import { asKnown, inTurn } from '../accounts/password-turns';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { councilFounding, factorsAskedOf } from './councils';

/** What a list would do, line by line; `seen` stands for the list and all it was compared with. */
export type FoundingPreview = { lines: JudgedLine[]; seen: string };

/** What is handed to one person, once: the password is kept nowhere. */
export type CouncilSlip = { council: string; name: string; email: string; password: string };
export type Founded = { founded: number; completed: number; slips: CouncilSlip[] };

/** Enough for the country; what somebody sends from a browser is a province's at most, and is hashed while they wait. */
const MOST_ACCOUNTS_AT_ONCE = 600;

/** Shows what a list would do, and writes nothing. For who looks after a province; `null` for anybody else. */
export async function previewFounding(viewer: Viewer, text: string): Promise<Result<FoundingPreview> | null> {
  return looksAfterProvinces(viewer) ? preview(viewer, text) : null;
}

/** Founds what is new in a list that was looked at before, all or nothing. `null` for who looks after no province. */
export async function foundFromList(
  viewer: Viewer,
  input: { text: string; seen: string },
  now: string,
): Promise<Result<Founded> | null> {
  return looksAfterProvinces(viewer) ? found(viewer, input, now) : null;
}

/** As `previewFounding`, for the operator at the machine. */
export const unsafePreviewFounding = (text: string): Promise<Result<FoundingPreview>> => preview(null, text);

/** As `foundFromList`, for the operator at the machine. */
export const unsafeFoundFromList = (
  input: { text: string; seen: string },
  now: string,
): Promise<Result<Founded>> => found(null, input, now);

async function preview(viewer: Viewer | null, text: string): Promise<Result<FoundingPreview>> {
  const list = readFoundingList(text);
  if (list.fault) return refuse('input.invalid', { fields: { text: list.fault } });
  const known = await knownCouncils();
  const wanted = list.lines.flatMap(({ council }) => council?.accounts ?? []).map(({ email }) => email);
  const lines = judgeList(list.lines, known, await takenAmong(wanted)).map((line) => within(viewer, line));
  const seen = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  return { ok: true, lines, seen };
}

/** A line of a province the viewer does not look after is not theirs to found. */
function within(viewer: Viewer | null, line: JudgedLine): JudgedLine {
  if (!viewer || !line.council || canFoundIn(viewer, line.council.provinceCode) === null) return line;
  const says = [`${line.council.provinceName ?? line.council.locality} không thuộc phần bạn quản trị.`];
  return { ...line, outcome: 'clash', says, council: null };
}

async function found(
  viewer: Viewer | null,
  input: { text: string; seen: string },
  now: string,
): Promise<Result<Founded>> {
  const verdict = viewer && mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const looked = await preview(viewer, input.text);
  if (!looked.ok) return looked;
  if (looked.seen !== input.seen) return refuse('founding.changed');
  const lines = looked.lines.filter(({ council }) => council !== null);
  if (lines.length === 0) return refuse('founding.nothing_new');
  const accounts = lines.reduce((sum, { council }) => sum + (council?.accounts.length ?? 0), 0);
  if (viewer && accounts > MOST_ACCOUNTS_AT_ONCE)
    return refuse('input.invalid', {
      fields: { text: `Mỗi lần tối đa ${MOST_ACCOUNTS_AT_ONCE} tài khoản đầu tiên. Chia danh sách ra.` },
    });
  const events: NewEvent[] = [];
  const statements: Parameters<typeof commit>[1][number][] = [];
  const done: Founded = { founded: 0, completed: 0, slips: [] };
  for (const { council, knownId, setsCodes } of lines) {
    if (!council) continue;
    const founding = knownId ? null : councilFounding(rowOf(council, now), now, viewer);
    const councilId = knownId ?? founding?.councilId ?? '';
    if (founding) {
      events.push(founding.event);
      statements.push(founding.statement);
      done.founded += 1;
    } else done.completed += 1;
    if (knownId && setsCodes) {
      const set = { unitCode: council.unitCode, provinceCode: council.provinceCode };
      const seq = (await versionOf('council', knownId)) + 1;
      const what = { aggregate: 'council', aggregateId: knownId, seq, verb: 'codes_set' as const };
      events.push(event(viewer, now, { ...what, councilId, detail: set }));
      statements.push(db.update(councils).set(set).where(eq(councils.id, knownId)));
    }
    for (const account of council.accounts) {
      const opened = await openFirst(viewer, account, { ...council, id: councilId }, now);
      if (!opened) return refuse('account.busy');
      events.push(opened.event);
      statements.push(...opened.statements);
      done.slips.push(opened.slip);
    }
  }
  try {
    const written = await tryCommit(events, statements);
    return written.ok ? { ok: true, ...done } : written;
  } catch (error) {
    // Somebody was quicker, with a council, a code or an account of this list.
    if (error instanceof Broken && error.kind === 'unique') return refuse('founding.changed');
    throw error;
  }
}

/** A new council asks its chair and admins for a second factor, after the days of grace. */
const rowOf = ({ accounts: _, isSlugGiven: __, ...row }: ListedCouncil, now: string) => ({
  ...row,
  ...factorsAskedOf(['chair', 'admin'], now),
});

const HELD: Readonly<Record<FirstAccount['role'], readonly Role[]>> = {
  chair: ['chair'],
  admin: roles.filter((role) => role === 'admin' || role === 'clerk'),
};

async function openFirst(
  viewer: Viewer | null,
  { name, email, role }: FirstAccount,
  council: { id: string; name: string },
  now: string,
) {
  const password = firstPassword();
  const passwordHash = await inTurn(asKnown(viewer?.userId ?? 'operator'), () => hashPassword(password));
  if (!passwordHash) return null;
  const [userId, councilId] = [randomUUID(), council.id];
  const told = { roles: HELD[role], personId: null, mustChangePassword: true };
  const what = { aggregate: 'account', aggregateId: userId, seq: 1, verb: 'created' as const, councilId };
  return {
    slip: { council: council.name, name, email, password },
    event: event(viewer, now, { ...what, detail: { ...told, password: markOf(passwordHash) } }),
    statements: [
      db.insert(users).values({
        id: userId,
        email,
        name,
        passwordHash,
        mustChangePassword: true,
        temporaryUntil: temporaryUntil(now),
      }),
      ...HELD[role].map((one) =>
        db.insert(userRoles).values({ id: randomUUID(), userId, councilId, role: one }),
      ),
    ],
  };
}

/** Every council a list may meet. */
async function knownCouncils(): Promise<KnownCouncil[]> {
  const rows = await db
    .select({
      id: councils.id,
      slug: councils.slug,
      name: councils.name,
      locality: councils.locality,
      level: councils.level,
      unitCode: councils.unitCode,
      provinceCode: councils.provinceCode,
      provinceName: councils.provinceName,
      validTo: councils.validTo,
      isSample: councils.isSample,
      hasAccounts: sql<number>`exists (select 1 from user_roles held where held.council_id = councils.id)`,
    })
    .from(councils);
  const links = await db
    .select({ from: councilSuccessions.predecessorId, to: councils.name })
    .from(councilSuccessions)
    .innerJoin(councils, eq(councils.id, councilSuccessions.successorId));
  return rows.map((row) => ({
    ...row,
    hasAccounts: row.hasAccounts === 1,
    successors: links.filter(({ from }) => from === row.id).map(({ to }) => to),
  }));
}

async function takenAmong(emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  // More addresses than one statement takes: a long list is looked up in the list of all there are.
  const rows =
    emails.length > 500
      ? await db.select({ email: users.email }).from(users).where(isNotNull(users.email))
      : await db
          .select({ email: users.email })
          .from(users)
          .where(inArray(users.email, [...emails]));
  return new Set(rows.map(({ email }) => email));
}
