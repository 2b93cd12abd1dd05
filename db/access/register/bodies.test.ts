import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSession } from '../desk/sessions';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { registerFaults } from '../trail/verify-register';
import { listBodies, listBodiesOfTerm, unsafeLoadBody } from './bodies';
import { addBody, addMembers, changeBody, changeMember, removeBody, removeMember } from './body-changes';
import { removeMandate } from './mandate-mistakes';

let closeDatabase: () => void;
let home: TestCouncil;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => closeDatabase());

const idsOf = (...at: number[]) => at.map((one) => home.delegates[one]?.mandateId ?? '');

async function aBody(name: string, kind = 'committee') {
  const input = { termId: home.termId, kind, name };
  return must(await addBody(home.viewers.admin, input, TEST_NOW)).bodyId;
}

test('a body and its members are entered, and counted once the list is said to be whole', async () => {
  const { admin } = home.viewers;
  const bodyId = await aBody('Thường trực Hội đồng nhân dân phường', 'standing_committee');
  const head = { bodyId, mandateIds: idsOf(0), role: 'head', startedOn: '1/3/2026' };
  must(await addMembers(admin, head, TEST_NOW));
  must(await addMembers(admin, { ...head, mandateIds: idsOf(1, 2), role: 'member' }, TEST_NOW));
  must(await changeBody(admin, { bodyId, name: 'Thường trực HĐND phường', isComplete: 'yes' }, TEST_NOW));
  expect(await unsafeLoadBody(bodyId)).toMatchObject({
    ...{ name: 'Thường trực HĐND phường', isComplete: true },
    members: expect.arrayContaining([expect.objectContaining({ role: 'head', startedOn: '2026-03-01' })]),
  });
  const [body] = (await listBodiesOfTerm(admin, home.termId)) ?? [];
  expect(body?.members).toHaveLength(3);
  expect((await registerFaults()).faults).toEqual([]);
});

test.each([
  ['a name the term has', { kind: 'committee', name: 'Thường trực HĐND phường' }, 'name'],
  ['a second standing committee', { kind: 'standing_committee', name: 'Thường trực khác' }, 'kind'],
  ['no name', { kind: 'committee', name: ' ' }, 'name'],
])('refuses %s', async (_, input, field) => {
  const add = () => addBody(home.viewers.admin, { ...input, termId: home.termId }, TEST_NOW);
  expect(await writesNothing(add)).toMatchObject({ ok: false, fields: { [field]: expect.any(String) } });
});

test('nobody is a member before they are a delegate, twice at once, or backwards in time', async () => {
  const { admin } = home.viewers;
  const bodyId = await aBody('Ban Pháp chế');
  const add = (startedOn: string, at = 0) =>
    addMembers(admin, { bodyId, mandateIds: idsOf(at), role: 'member', startedOn }, TEST_NOW);
  expect(await writesNothing(() => add('30/6/2021'))).toMatchObject({
    fields: { startedOn: `${home.delegates[0]?.name}: Không thể là thành viên trước ngày làm đại biểu.` },
  });
  must(await add('1/7/2021'));
  expect(await writesNothing(() => add('1/7/2022'))).toMatchObject({ ok: false });
  const [member] = (await unsafeLoadBody(bodyId))?.members ?? [];
  const memberId = (member as unknown as { id: string }).id;
  const change = (endedOn: string) =>
    changeMember(admin, { memberId, role: 'member', startedOn: '1/7/2021', endedOn }, TEST_NOW);
  expect(await writesNothing(() => change('1/6/2021'))).toMatchObject({
    fields: { endedOn: expect.any(String) },
  });
  must(await change('1/6/2022'));
  must(await add('1/7/2022'));
  must(await removeMember(admin, memberId, TEST_NOW));
  expect((await unsafeLoadBody(bodyId))?.members).toHaveLength(1);
});

test('a list nobody is on is not whole, and one that met is not taken away', async () => {
  const { admin, clerk } = home.viewers;
  const bodyId = await aBody('Ban Kinh tế - Ngân sách');
  const whole = () =>
    changeBody(admin, { bodyId, name: 'Ban Kinh tế - Ngân sách', isComplete: 'yes' }, TEST_NOW);
  expect(await writesNothing(whole)).toMatchObject({ fields: { isComplete: expect.any(String) } });
  const meeting = {
    termId: home.termId,
    meetingKind: 'committee',
    bodyId,
    startsOn: '2026-03-03',
    endsOn: '',
  };
  must(await createSession(clerk, meeting, TEST_NOW));
  expect(await writesNothing(() => removeBody(admin, bodyId, TEST_NOW))).toMatchObject({
    code: 'row.in_use',
  });
  const unused = await aBody('Ban ghi nhầm');
  must(await removeBody(admin, unused, TEST_NOW));
  expect((await listBodies(clerk, home.councilId)).map(({ name }) => name)).not.toContain('Ban ghi nhầm');
});

test('who was entered as a delegate by mistake leaves the bodies too', async () => {
  const { admin } = home.viewers;
  const bodyId = await aBody('Ban Văn hóa - Xã hội');
  must(await addMembers(admin, { bodyId, mandateIds: idsOf(2), role: 'head', startedOn: '' }, TEST_NOW));
  must(await removeMandate(admin, { mandateId: idsOf(2)[0] ?? '', reason: '' }, TEST_NOW));
  expect((await unsafeLoadBody(bodyId))?.members).toEqual([]);
  expect((await registerFaults()).faults).toEqual([]);
});

test('only the council’s administrator may', async () => {
  const { clerk } = home.viewers;
  const add = () => addBody(clerk, { termId: home.termId, kind: 'committee', name: 'Ban khác' }, TEST_NOW);
  expect(await writesNothing(add)).toBeNull();
  const other = await createTestCouncil('khac');
  expect(await listBodiesOfTerm(other.viewers.admin, home.termId)).toBeNull();
  expect(await listBodies(other.viewers.clerk, home.councilId)).toEqual([]);
});
