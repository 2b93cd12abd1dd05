import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { log } from '@/lib/server/observe/log';
import { readMetrics } from '@/lib/server/observe/metrics';
import { serverProcess } from '@/lib/server/observe/process';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  type TestCouncil,
} from '../test-database';
import { resetFactors, setPassword } from './account-changes';
import { changeRoles } from './account-roles';
import { tellProbing } from './security-events';
import { signIn } from './sign-in';

let close: () => void;
let council: TestCouncil;
const told = vi.spyOn(log, 'info').mockImplementation(() => undefined);
beforeAll(async () => {
  close = openTestDatabase();
  council = await createTestCouncil();
});
beforeEach(() => void told.mockClear());
afterAll(() => close());

/** As while a request is answered. */
const asked = <T>(work: () => T): T => serverProcess.requests.run({ id: 'r' }, work);
const lines = () => told.mock.calls.map(([line]) => line as Record<string, unknown>);
const chair = () => ({ councilId: council.councilId, userId: council.viewers.chair.userId });

it('tells who changed whose rights, by words that name nobody', async () => {
  const { admin } = council.viewers;
  must(await asked(() => changeRoles(admin, { ...chair(), roles: ['clerk'] }, TEST_NOW)));
  must(await asked(() => setPassword(admin, { ...chair(), password: 'mot mat khau tam thoi' }, TEST_NOW)));
  must(await asked(() => resetFactors(admin, chair(), TEST_NOW)));
  // At the operator's machine no line stands between what a tool prints.
  must(await resetFactors(admin, chair(), TEST_NOW));
  const whats = lines().map(({ event, what }) => [event, what]);
  expect(whats).toEqual([
    ['security', 'account.roles_changed'],
    ['security', 'account.password_set'],
    ['security', 'account.factors_reset'],
  ]);
  const [first, second] = lines();
  expect(first?.actor).toBe(second?.actor);
  expect(first?.of).not.toBe(first?.actor);
  for (const secret of [admin.userId, admin.name, admin.email, chair().userId, council.councilId])
    expect(JSON.stringify(lines())).not.toContain(secret);
});

it('tells nothing of what was refused, nor of what touches no rights', async () => {
  const { clerk, admin } = council.viewers;
  await asked(() => changeRoles(clerk, { ...chair(), roles: ['admin'] }, TEST_NOW));
  await asked(() => setPassword(admin, { ...chair(), password: 'x' }, TEST_NOW));
  expect(lines()).toEqual([]);
});

it('tells of sign-ins with a word for the network', async () => {
  const email = 'clerk@mau-thu.example';
  must(await asked(() => signIn({ email, password: TEST_PASSWORD, address: '203.0.113.7' }, TEST_NOW)));
  expect(lines()).toEqual([
    expect.objectContaining({ what: 'sign_in.done', network: expect.stringMatching(/^[a-z0-9]{1,6}$/) }),
  ]);
  expect(JSON.stringify(lines())).not.toMatch(/203\.0\.113|clerk/);
});

it('tells of probing once a minute for each person, and counts each time', async () => {
  const count = async () =>
    Number(/security_events_total\{what="probing"\} (\d+)/.exec((await readMetrics()).text)?.[1] ?? 0);
  const before = await count();
  for (const viewer of [council.viewers.clerk, council.viewers.clerk, council.viewers.admin])
    asked(() => tellProbing(viewer, TEST_NOW));
  expect(lines()).toHaveLength(2);
  expect((await count()) - before).toBe(3);
  asked(() => tellProbing(council.viewers.clerk, new Date(Date.parse(TEST_NOW) + 60_000).toISOString()));
  expect(lines()).toHaveLength(3);
});
