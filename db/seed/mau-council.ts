import { unsafeCreateSampleAccount } from '@/db/access/accounts/accounts';
import { unsafeCreateCouncil } from '@/db/access/register/councils';
import { addMandate, endMandate } from '@/db/access/register/mandates';
import { addOffice } from '@/db/access/register/offices';
import { sayRegisterComplete } from '@/db/access/register/register-complete';
import { createTerm } from '@/db/access/register/terms';
import type { Viewer } from '@/lib/viewer';
import { openAccount } from './accounts';
import type { Clock } from './clock';
import type { Office } from './desk';
import { done } from './done';
import { officesOfTermOne, officesOfTermTwo, termOne, termTwo } from './mau-people';

/** A delegate's name → that delegate's mandate in one term. */
type Mandates = ReadonlyMap<string, string>;
export type Term = { termId: string; mandates: Mandates };
export type Mau = Office & {
  admin: Viewer;
  councilId: string;
  personIds: Map<string, string>;
  /** Councillors of term II by name, each with an account. */
  councillors: Map<string, Viewer>;
};

/** Founds the sample ward's council in 2021 with an admin, a clerk and a chair. */
export async function foundMau(clock: Clock): Promise<Mau> {
  clock.set('2021-06-28 08:00');
  const { councilId } = await unsafeCreateCouncil(
    {
      ...{ slug: 'mau', name: 'Hội đồng nhân dân phường Mẫu', locality: 'Phường Mẫu', level: 'ward' },
      ...{ provinceName: 'Thành phố Mẫu', isSample: true },
    },
    clock.tick(),
  );
  const who = { email: 'quantri@mau.example', name: 'Hoàng Minh Tuệ' };
  const { userId } = done(
    await unsafeCreateSampleAccount(null, { councilId, ...who, roles: ['admin'] }, clock.tick()),
  );
  const admin: Viewer = {
    ...{ ...who, userId, signInId: '', personId: null },
    roles: [{ councilId, role: 'admin' }],
  };
  const account = (role: 'clerk' | 'chair', email: string, name: string) =>
    openAccount(admin, councilId, { role, email, name }, clock);
  const clerk = await account('clerk', 'thuky@mau.example', 'Lê Ngọc Ánh');
  const chair = await account('chair', 'chutoa@mau.example', 'Nguyễn Thị Hồng Vân');
  return { clerk, chair, admin, clock, councilId, personIds: new Map(), councillors: new Map() };
}

/** Term I: 26 delegates take office on 30/6/2021. */
export async function beginTermOne(mau: Mau): Promise<Term> {
  mau.clock.set('2021-06-30 09:00');
  const term = { ordinal: 1, label: 'Khóa I, nhiệm kỳ 2021–2026', startYear: 2021, endYear: 2026 };
  return beginTerm(mau, term, termOne, officesOfTermOne, '2021-06-30');
}

/** The delegates of term I leave office the day before those of term II take theirs, on 2/4/2026. */
export async function changeTerms(mau: Mau, one: Term): Promise<Term> {
  mau.clock.set('2026-04-02 07:00');
  for (const { name } of termOne.filter(({ name }) => name !== RELEASED)) {
    const end = { mandateId: mandateOf(one, name), endedOn: '2026-04-01', endReason: 'term_ended' };
    done(await endMandate(mau.admin, end, mau.clock.tick()));
  }
  const term = { ordinal: 2, label: 'Khóa II, nhiệm kỳ 2026–2031', startYear: 2026, endYear: 2031 };
  const two = await beginTerm(mau, term, termTwo, officesOfTermTwo, '2026-04-02');
  for (const [index, { name }] of termTwo.entries()) {
    const email = `daibieu${String(index + 1).padStart(2, '0')}@mau.example`;
    const personId = mau.personIds.get(name);
    const account = { role: 'councillor', email, name, personId } as const;
    mau.councillors.set(name, await openAccount(mau.admin, mau.councilId, account, mau.clock));
  }
  return two;
}

/** Released in the middle of the twelfth session of term I, before its second vote. */
export const RELEASED = 'Kiều Văn Sơn';

export async function release(mau: Mau, one: Term, endedOn: string, endedAt: string): Promise<void> {
  const end = { mandateId: mandateOf(one, RELEASED), endedOn, endedAt, endReason: 'released' };
  done(await endMandate(mau.admin, end, mau.clock.tick()));
}

export function mandateOf({ mandates }: Term, name: string): string {
  const mandateId = mandates.get(name);
  if (!mandateId) throw new Error(`${name} is no delegate of that term.`);
  return mandateId;
}

/** Marks or ballots given by name, as rows know them: by mandate. */
export function byMandate<T>(term: Term, given: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [mandateOf(term, name), value]));
}

async function beginTerm(
  { admin, clock, councilId, personIds }: Mau,
  term: { ordinal: number; label: string; startYear: number; endYear: number },
  delegates: readonly { name: string; unit: string }[],
  offices: readonly (readonly [name: string, kind: string, title: string])[],
  startedOn: string,
): Promise<Term> {
  const { termId } = done(await createTerm(admin, { councilId, ...term }, clock.tick()));
  const mandates = new Map<string, string>();
  for (const { name, unit } of delegates) {
    const personId = personIds.get(name);
    const who = personId ? { personId } : { name };
    const added = done(await addMandate(admin, { termId, ...who, unit, startedOn }, clock.tick()));
    mandates.set(name, added.mandateId);
    personIds.set(name, added.personId);
  }
  for (const [name, kind, title] of offices) {
    const mandateId = mandateOf({ termId, mandates }, name);
    done(await addOffice(admin, { mandateId, kind, title, startedOn }, clock.tick()));
  }
  done(await sayRegisterComplete(admin, { termId, isRegisterComplete: 'yes' }, clock.tick()));
  return { termId, mandates };
}
