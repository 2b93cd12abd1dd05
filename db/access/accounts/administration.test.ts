import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PASSWORD } from '@/lib/rules/password';
import { turnLimits } from '@/lib/rules/turns';
import { raw } from '../../client';
import {
  getAdministeredCouncil,
  getCouncilFor,
  listCouncilsOf,
  setQuorum,
  setTwoPersonRule,
  unsafeCreateCouncil,
} from '../register/councils';
import { listWaitingChanges } from '../register/waiting-changes';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { deactivateAccount, reactivateAccount, setPassword } from './account-changes';
import { getAccount, listAccounts, listPeople } from './account-list';
import { changeRoles } from './account-roles';
import { createAccount, unsafeCreateAdmin } from './accounts';
import { changePassword } from './own-account';
import { asKnown, inTurn } from './password-turns';

let close: () => void;
let home: TestCouncil;
let other: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => close());

it("gives no council an address of the app's own", async () => {
  const council = { slug: 'desk', name: 'Phường Bàn', locality: 'Phường Bàn', level: 'ward' as const };
  await expect(unsafeCreateCouncil(council, TEST_NOW)).rejects.toThrow('/desk');
});

let count = 0;
const newAccount = (change: object = {}) => {
  count += 1;
  const person = { name: `Ngô Thị Mới ${count}`, email: `moi-${count}@nha.example`, password: TEST_PASSWORD };
  return { councilId: home.councilId, ...person, roles: ['clerk'], ...change };
};

describe('createAccount', () => {
  it('opens an account that can sign in at once, and tells the trail neither its address nor its password', async () => {
    const input = newAccount({ roles: ['clerk', 'chair', 'clerk'], personId: home.delegates[0]?.personId });
    const { userId } = must(await createAccount(home.viewers.admin, input, TEST_NOW));
    const viewer = await viewerOf(String(input.email));
    expect(viewer).toMatchObject({ userId, personId: home.delegates[0]?.personId });
    expect(viewer.roles.map(({ role }) => role).sort()).toEqual(['chair', 'clerk']);
    const told = raw().prepare('select detail from events where aggregate_id = ?').pluck().all(userId);
    expect(told.map((detail) => JSON.parse(String(detail)))).toEqual([
      {
        roles: ['clerk', 'chair'],
        personId: home.delegates[0]?.personId,
        password: expect.stringMatching(/^[0-9a-f]{64}$/),
        mustChangePassword: true,
      },
    ]);
    expect(viewer.mustChangePassword).toBe(true);
  });

  it.each([
    ['no role', { roles: [] }, 'input.invalid', 'roles'],
    ['a role that does not exist', { roles: ['king'] }, 'input.invalid', 'roles.0'],
    ['no address', { email: ' ' }, 'input.invalid', 'email'],
    ['an address that is none', { email: 'ngô@nha' }, 'input.invalid', 'email'],
    ['an address in use, in capitals', { email: 'CLERK@nha.example' }, 'account.email_taken', 'email'],
    ['a password everybody tries', { password: 'matkhau123' }, 'account.weak_password', 'password'],
    ['the samples’ password', { password: SAMPLE_PASSWORD }, 'account.weak_password', 'password'],
    ['a delegate’s name', { password: 'CucLeThi.1988!' }, 'account.weak_password', 'password'],
    ['a colleague’s account', { password: 'Councillor@nha!26' }, 'account.weak_password', 'password'],
    ['the term and the year', { password: 'Nha-khoa2-2026' }, 'account.weak_password', 'password'],
  ])('refuses %s beside its field', async (_name, change, code, field) => {
    const refused = await writesNothing(() =>
      createAccount(home.viewers.admin, newAccount(change), TEST_NOW),
    );
    expect(refused).toMatchObject({ ok: false, code, fields: { [field]: expect.any(String) } });
  });

  it('asks of a name that another account bears, in other letters, whether it is another person', async () => {
    const { admin } = home.viewers;
    const input = newAccount({ name: 'QUẢN  trị' });
    expect(await writesNothing(() => createAccount(admin, input, TEST_NOW))).toMatchObject({
      code: 'account.same_name',
      fields: { isOther: expect.any(String) },
    });
    must(await createAccount(admin, { ...input, isOther: 'on' }, TEST_NOW));
  });

  it.each([
    ['the samples’ password', SAMPLE_PASSWORD],
    ['a delegate’s name', 'CucLeThi.1988!'],
  ])('refuses %s also where an admin sets it', async (_name, password) => {
    const key = { councilId: home.councilId, userId: home.viewers.clerk.userId };
    const refused = await writesNothing(() =>
      setPassword(home.viewers.admin, { ...key, password }, TEST_NOW),
    );
    expect(refused).toMatchObject({
      code: 'account.weak_password',
      fields: { password: expect.any(String) },
    });
  });

  it('are not opened, nor given a password, while too many wait for a turn, and nothing is written', async () => {
    const { atOnce, waiting } = turnLimits(availableParallelism(), isMainThread);
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    const underWay = Array.from({ length: atOnce }, () => inTurn(asKnown('somebody'), () => ended));
    const line = Array.from({ length: waiting }, (_, one) => inTurn(asKnown(`${one}`), async () => one));
    const { admin, clerk } = home.viewers;
    const next = 'mot-mat-khau-khac-la';
    const key = { councilId: home.councilId, userId: clerk.userId, password: next };
    const counted = () => raw().prepare('select * from sign_in_failures').all();
    const before = counted();
    for (const verb of [
      () => createAccount(admin, newAccount(), TEST_NOW),
      () => setPassword(admin, key, TEST_NOW),
      () => changePassword(clerk, { current: TEST_PASSWORD, next }, TEST_NOW),
    ])
      expect(await writesNothing(verb)).toMatchObject({ ok: false, code: 'account.busy' });
    expect(counted()).toEqual(before);
    end();
    await Promise.all([...underWay, ...line]);
  });

  it('refuses a delegate of another council', async () => {
    const input = newAccount({ personId: other.delegates[0]?.personId });
    const refused = await writesNothing(() => createAccount(home.viewers.admin, input, TEST_NOW));
    expect(refused).toMatchObject({ fields: { personId: expect.any(String) } });
  });

  it.each(['clerk', 'chair', 'councillor'] as const)('refuses a %s', async (role) => {
    const refused = await writesNothing(() => createAccount(home.viewers[role], newAccount(), TEST_NOW));
    expect(refused).toMatchObject({ code: 'role.missing' });
  });

  it('refuses another council’s admin', async () => {
    const refused = await writesNothing(() => createAccount(other.viewers.admin, newAccount(), TEST_NOW));
    expect(refused).toMatchObject({ code: 'role.missing' });
  });
});

describe('an account of the council', () => {
  const key = () => ({ councilId: home.councilId, userId: home.viewers.clerk.userId });

  it.each([
    ['another council’s admin', () => other.viewers.admin],
    ['its own person', () => home.viewers.clerk],
    ['the chair', () => home.viewers.chair],
  ])('does not exist for %s', async (_name, who) => {
    const viewer = who();
    const verbs = [
      () => changeRoles(viewer, { ...key(), roles: ['admin'] }, TEST_NOW),
      () => deactivateAccount(viewer, key(), TEST_NOW),
      () => reactivateAccount(viewer, key(), TEST_NOW),
      () => setPassword(viewer, { ...key(), password: 'mot-mat-khau-khac-la' }, TEST_NOW),
    ];
    for (const verb of verbs) expect(await writesNothing(verb)).toBeNull();
    expect(await getAccount(viewer, key())).toBeNull();
    expect(await listAccounts(viewer, home.councilId)).toBeNull();
    expect(await listPeople(viewer, home.councilId)).toBeNull();
  });

  it('is not reached through a council the admin does administer', async () => {
    const crossed = { councilId: other.councilId, userId: home.viewers.clerk.userId };
    const password = 'mot-mat-khau-khac-la';
    expect(
      await writesNothing(() => setPassword(other.viewers.admin, { ...crossed, password }, TEST_NOW)),
    ).toBeNull();
  });

  it('that two councils share keeps its password and standing from either', async () => {
    const { userId } = must(await createAccount(home.viewers.admin, newAccount(), TEST_NOW));
    const insert = 'insert into user_roles (id, user_id, council_id, role) values (?, ?, ?, ?)';
    raw().prepare(insert).run('shared-role', userId, other.councilId, 'councillor');
    const shared = { councilId: home.councilId, userId };
    const { admin } = home.viewers;
    const password = 'mot-mat-khau-khac-la';
    const refused = await writesNothing(() => setPassword(admin, { ...shared, password }, TEST_NOW));
    expect(refused).toMatchObject({ code: 'account.shared' });
    expect(await writesNothing(() => deactivateAccount(admin, shared, TEST_NOW))).toMatchObject({
      code: 'account.shared',
    });
    must(await changeRoles(admin, { ...shared, roles: [] }, TEST_NOW));
    expect(await getAccount(admin, shared)).toBeNull();
    expect((await getAccount(other.viewers.admin, { councilId: other.councilId, userId }))?.roles).toEqual([
      'councillor',
    ]);
  });

  it('lists people by given name and holds no digest', async () => {
    const accounts = (await listAccounts(other.viewers.admin, other.councilId)) ?? [];
    expect(accounts.map(({ email }) => email)).toContain('chair@ben.example');
    expect(accounts.find(({ email }) => email.startsWith('councillor'))?.delegateName).toBe('Nguyễn Thị An');
    const shown = await getAccount(other.viewers.admin, {
      councilId: other.councilId,
      userId: other.viewers.chair.userId,
    });
    expect(JSON.stringify([accounts, shown])).not.toContain('argon2');
    const people = (await listPeople(other.viewers.admin, other.councilId)) ?? [];
    expect(people.map(({ name }) => name)).toEqual(['Nguyễn Thị An', 'Trần Văn Bách', 'Lê Thị Cúc']);
  });
});

describe('the last active admin', () => {
  it('cannot leave, alone or by two leaving at once', async () => {
    const council = await createTestCouncil('cuoi');
    const { councilId } = council;
    const first = council.viewers.admin;
    const self = { councilId, userId: first.userId };
    const demotion = () => changeRoles(first, { ...self, roles: ['clerk'] }, TEST_NOW);
    expect(await writesNothing(demotion)).toMatchObject({ code: 'account.last_admin' });
    expect(await writesNothing(() => deactivateAccount(first, self, TEST_NOW))).toMatchObject({
      code: 'account.last_admin',
    });

    const email = 'admin-2@cuoi.example';
    must(
      await unsafeCreateAdmin({ councilId, email, name: 'Quản trị hai', password: TEST_PASSWORD }, TEST_NOW),
    );
    const second = await viewerOf(email);
    const done = await Promise.all([
      deactivateAccount(first, { councilId, userId: second.userId }, TEST_NOW),
      deactivateAccount(second, self, TEST_NOW),
    ]);
    expect(done.filter((result) => result?.ok)).toHaveLength(1);
    const left = raw().prepare(
      "select count(*) from users u join user_roles r on r.user_id = u.id where r.council_id = ? and r.role = 'admin' and u.is_active",
    );
    expect(left.pluck().get(councilId)).toBe(1);
  });
});

describe('settings', () => {
  it('are its admin’s alone', async () => {
    const off = { councilId: home.councilId, on: false };
    for (const viewer of [home.viewers.chair, other.viewers.admin])
      expect(await writesNothing(() => setTwoPersonRule(viewer, off, TEST_NOW))).toMatchObject({
        code: 'role.missing',
      });
    must(await setTwoPersonRule(home.viewers.admin, off, TEST_NOW));
    expect((await getCouncilFor(home.viewers.clerk, 'nha'))?.twoPersonRule).toBe(true);
    expect(await listWaitingChanges(home.viewers.admin, home.councilId, TEST_NOW)).toHaveLength(1);
  });

  it('take a quorum that is a part of the whole', async () => {
    const quorum = (numerator: string, denominator: string) =>
      setQuorum(home.viewers.admin, { councilId: home.councilId, numerator, denominator }, TEST_NOW);
    for (const [numerator, denominator] of [
      ['3', '2'],
      ['0', '2'],
      ['hai', 'ba'],
    ] as const)
      expect(await writesNothing(() => quorum(numerator, denominator))).toMatchObject({
        code: 'input.invalid',
      });
    must(await quorum('3', '4'));
    const council = await getAdministeredCouncil(home.viewers.admin, 'nha');
    expect(council).toMatchObject({ quorumNumerator: 3, quorumDenominator: 4, quorumArticle: null });
    const article = ' Điều 12  Quy chế làm việc ';
    const { councilId } = home;
    must(
      await setQuorum(home.viewers.admin, { councilId, numerator: '2', denominator: '3', article }, TEST_NOW),
    );
    expect(await getAdministeredCouncil(home.viewers.admin, 'nha')).toMatchObject({
      quorumArticle: 'Điều 12 Quy chế làm việc',
    });
  });
});

describe('councils', () => {
  it('are seen by those who hold a role in them', async () => {
    expect((await listCouncilsOf(home.viewers.clerk)).map(({ slug }) => slug)).toEqual(['nha']);
    expect(await listCouncilsOf(home.viewers.clerk, 'admin')).toEqual([]);
    expect(await getCouncilFor(home.viewers.clerk, 'ben')).toBeNull();
    expect(await getAdministeredCouncil(home.viewers.clerk, 'nha')).toBeNull();
  });
});
