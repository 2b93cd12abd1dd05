import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { raw } from '../../client';
import { changeRoles, confirmWaiting } from '../accounts/account-roles';
import {
  createSettledAccount,
  createTestCouncil,
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { accountFaults } from '../trail/verify-accounts';
import { registerFaults } from '../trail/verify-register';
import { waitingFaults } from '../trail/verify-waiting';
import { getCouncilFor, setTwoPersonRule } from './councils';
import { dropChange, listWaitingChanges } from './waiting-changes';

let close: () => void;
let council: TestCouncil;
let other: TestCouncil;
let startAfresh: () => void;
beforeAll(async () => {
  close = openTestDatabase();
  council = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const second = { email: 'admin2@nha.example', name: 'Quản trị hai', roles: ['admin'], personId: null };
  await createSettledAccount(council.viewers.admin, { councilId: council.councilId, ...second });
  startAfresh = rememberTestDatabase();
});
beforeEach(() => startAfresh());
afterAll(() => close());

const hoursLater = (hours: number) => new Date(Date.parse(TEST_NOW) + hours * 3_600_000).toISOString();
const admin = () => council.viewers.admin;
const rule = async () => (await getCouncilFor(council.viewers.clerk, 'nha'))?.twoPersonRule;
const switchOff = () => setTwoPersonRule(admin(), { councilId: council.councilId, on: false }, TEST_NOW);

async function waiting(now = TEST_NOW) {
  const [change] = (await listWaitingChanges(admin(), council.councilId, now)) ?? [];
  return { councilId: council.councilId, changeId: change?.id ?? '', change };
}

describe('the two-person rule', () => {
  it('waits for a second admin, or a day; and holds until then', async () => {
    must(await switchOff());
    expect(await rule()).toBe(true);
    const { change, ...key } = await waiting();
    expect(change).toMatchObject({
      askedByName: 'Quản trị',
      wanted: { on: false },
      confirm: 'waiting.too_soon',
    });
    for (const hours of [0, 23.9])
      expect(await writesNothing(() => confirmWaiting(admin(), key, hoursLater(hours)))).toMatchObject({
        code: 'waiting.too_soon',
      });
    must(await confirmWaiting(admin(), key, hoursLater(24)));
    expect(await rule()).toBe(false);
    expect((await registerFaults()).faults).toEqual([]);
  });

  it('is confirmed by a second admin at once, and once', async () => {
    must(await switchOff());
    const second = await viewerOf('admin2@nha.example');
    const key = await waiting();
    const all = await Promise.all([
      confirmWaiting(second, key, TEST_NOW),
      confirmWaiting(second, key, TEST_NOW),
    ]);
    expect(all.filter((one) => one?.ok)).toHaveLength(1);
    expect(await rule()).toBe(false);
    expect(await writesNothing(() => confirmWaiting(second, key, TEST_NOW))).toMatchObject({
      code: 'waiting.gone',
    });
  });

  it('is dropped by any admin; asked twice it waits from the first time, and what is so is not asked', async () => {
    must(await switchOff());
    const { changeId } = await waiting();
    await writesNothing(async () =>
      must(await setTwoPersonRule(admin(), { councilId: council.councilId, on: false }, hoursLater(5))),
    );
    expect((await waiting()).changeId).toBe(changeId);
    must(await dropChange(admin(), await waiting(), TEST_NOW));
    expect(await rule()).toBe(true);
    expect((await waiting()).change).toBeUndefined();
    await writesNothing(async () =>
      must(await setTwoPersonRule(admin(), { councilId: council.councilId, on: true }, TEST_NOW)),
    );
  });

  it('shows where it was made older by hand', async () => {
    must(await switchOff());
    expect((await waitingFaults()).faults).toEqual([]);
    raw().prepare("update waiting_changes set asked_at = '2026-01-01T00:00:00.000Z'").run();
    expect((await waitingFaults()).faults).toEqual([expect.stringContaining('askedAt')]);
  });

  it('is nobody else’s to confirm, drop or see', async () => {
    must(await switchOff());
    const key = await waiting();
    for (const viewer of [council.viewers.chair, council.viewers.clerk, other.viewers.admin]) {
      expect(await writesNothing(() => confirmWaiting(viewer, key, hoursLater(48)))).toBeNull();
      expect(await writesNothing(() => dropChange(viewer, key, hoursLater(48)))).toBeNull();
      expect(await listWaitingChanges(viewer, council.councilId, TEST_NOW)).toBeNull();
    }
    const crossed = { councilId: other.councilId, changeId: key.changeId };
    expect(
      await writesNothing(() => confirmWaiting(other.viewers.admin, crossed, hoursLater(48))),
    ).toMatchObject({
      code: 'waiting.gone',
    });
  });
});

describe('a grant to oneself', () => {
  const grant = (roles: string[], now = TEST_NOW) =>
    changeRoles(admin(), { councilId: council.councilId, userId: admin().userId, roles }, now);
  const held = () =>
    raw().prepare('select role from user_roles where user_id = ? order by role').pluck().all(admin().userId);

  it('waits; what one gives up holds at once', async () => {
    must(await grant(['admin', 'clerk']));
    expect(held()).toEqual(['admin']);
    must(await confirmWaiting(await viewerOf('admin2@nha.example'), await waiting(), TEST_NOW));
    expect(held()).toEqual(['admin', 'clerk']);
    must(await grant(['admin']));
    expect(held()).toEqual(['admin']);
    expect((await accountFaults()).faults).toEqual([]);
  });

  it('takes the place of what the same person asked before, and its day begins anew', async () => {
    must(await grant(['admin', 'clerk']));
    must(await grant(['admin', 'councillor'], hoursLater(20)));
    const { change, ...key } = await waiting();
    expect(change?.wanted).toMatchObject({ roles: ['admin', 'councillor'] });
    expect(await confirmWaiting(admin(), key, hoursLater(25))).toMatchObject({ code: 'waiting.too_soon' });
    must(await confirmWaiting(admin(), key, hoursLater(44)));
    expect(held()).toEqual(['admin', 'councillor']);
  });

  it('of the chair is refused: an admin is no chair, also not by waiting', async () => {
    expect(await writesNothing(() => grant(['admin', 'chair']))).toMatchObject({
      fields: { roles: expect.any(String) },
    });
  });
});
