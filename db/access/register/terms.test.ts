import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../client';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { listMandates } from './mandate-list';
import { addMandate, correctMandate, endMandate } from './mandates';
import { addOffice, endOffice } from './offices';
import { sayRegisterComplete } from './register-complete';
import { getTerm } from './term';
import { createTerm, listTerms } from './terms';

let close: () => void;
let home: TestCouncil;
let other: TestCouncil;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
});
afterAll(() => close());

const admin = () => home.viewers.admin;
const add = (change: object = {}) =>
  addMandate(
    admin(),
    { termId: home.termId, name: 'Vũ Minh Giang', startedOn: '1/7/2021', isOther: 'on', ...change },
    TEST_NOW,
  );
const rowOf = async (mandateId: string) =>
  (await listMandates(admin(), home.termId))?.find(({ id }) => id === mandateId);

describe('createTerm', () => {
  const term = (change: object = {}) => ({
    ...{ councilId: home.councilId, ordinal: '3', label: 'Khóa III', startYear: '2026', endYear: '2031' },
    ...change,
  });

  it('opens a term, newest first in the list of whoever holds a role', async () => {
    must(await createTerm(admin(), term(), TEST_NOW));
    expect((await listTerms(home.viewers.councillor, home.councilId))?.map(({ label }) => label)).toEqual([
      'Khóa III',
      'Khóa II',
    ]);
    expect(await listTerms(other.viewers.admin, home.councilId)).toBeNull();
    expect(await getTerm(other.viewers.admin, home.termId)).toBeNull();
  });

  it('asks of a name in use, in other letters, whether it is another term', async () => {
    const named = () => createTerm(admin(), term({ ordinal: '6', label: 'KHOA  II' }), TEST_NOW);
    expect(await writesNothing(named)).toMatchObject({ code: 'term.same_label' });
    must(await createTerm(admin(), term({ ordinal: '6', label: 'KHOA  II', isOther: 'on' }), TEST_NOW));
  });

  it.each([
    ['a number in use', { ordinal: '2' }, 'term.exists', 'ordinal'],
    ['years the wrong way round', { ordinal: '4', endYear: '2020' }, 'input.invalid', 'endYear'],
    ['a year of two digits', { ordinal: '4', startYear: '26' }, 'input.invalid', 'startYear'],
    ['nothing', { ordinal: '', label: ' ', startYear: '', endYear: '' }, 'input.invalid', 'isUnknown'],
  ])('refuses %s', async (_name, change, code, field) => {
    const refused = await writesNothing(() => createTerm(admin(), term(change), TEST_NOW));
    expect(refused).toMatchObject({ code, fields: { [field]: expect.any(String) } });
  });

  it('refuses everybody but the council’s admin', async () => {
    for (const viewer of [home.viewers.clerk, home.viewers.chair, other.viewers.admin])
      expect(await writesNothing(() => createTerm(viewer, term({ ordinal: '5' }), TEST_NOW))).toMatchObject({
        code: 'role.missing',
      });
  });
});

describe('addMandate', () => {
  it('makes the person, with an address of their own when the name is taken', async () => {
    must(await add({ name: 'Trần Văn  Bách' }));
    const people = raw().prepare(
      "select slug from people where council_id = ? and name = 'Trần Văn Bách' order by slug",
    );
    expect(people.pluck().all(home.councilId)).toEqual(['tran-van-bach', 'tran-van-bach-2']);
  });

  it.each([
    ['in another case', 'TRẦN VĂN BÁCH'],
    ['without marks', 'Tran Van Bach'],
    ['with other spaces', 'Trần  Văn Bách'],
    ['with a letter that only looks alike', 'Lê Thị Cúc'.normalize('NFD')],
  ])('asks of a name the register knows %s whether it is the same person', async (_name, name) => {
    const asked = await writesNothing(() => add({ name, isOther: '' }));
    expect(asked).toMatchObject({ code: 'register.same_name', fields: { isOther: expect.any(String) } });
    must(await add({ name }));
  });

  it('takes somebody the council already knows into another term', async () => {
    const years = { ordinal: 1, label: 'Khóa I', startYear: 2016, endYear: 2021 };
    const { termId } = must(await createTerm(admin(), { councilId: home.councilId, ...years }, TEST_NOW));
    const personId = home.delegates[0]?.personId;
    const added = must(await add({ termId, personId, name: '', startedOn: '2016-06-20' }));
    expect(added.personId).toBe(personId);
  });

  it.each([
    ['nobody', { name: ' ' }, 'name'],
    ['a day that does not exist', { startedOn: '31/6/2021' }, 'startedOn'],
    ['a year outside the term', { startedOn: '1/7/2061' }, 'startedOn'],
  ])('refuses %s', async (_name, change, field) => {
    expect(await writesNothing(() => add(change))).toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  it('refuses a second mandate at the same time, and another council’s person', async () => {
    const personId = home.delegates[1]?.personId;
    expect(await writesNothing(() => add({ personId }))).toMatchObject({ code: 'mandate.overlap' });
    const foreign = { personId: other.delegates[0]?.personId };
    expect(await writesNothing(() => add(foreign))).toMatchObject({
      fields: { personId: expect.any(String) },
    });
  });

  it('gives one of two admins who write at once a refusal', async () => {
    const done = await Promise.all([add({ name: 'Một Hai Ba' }), add({ name: 'Bốn Năm Sáu' })]);
    expect(done.map((result) => (result?.ok ? 'done' : result?.code)).sort()).toEqual([
      'done',
      'session.changed',
    ]);
  });
});

describe('endMandate', () => {
  it('ends the offices still held the same day, and can be corrected', async () => {
    const { mandateId } = must(await add({ name: 'Đỗ Thị Hạnh' }));
    const office = { kind: 'committee_head', title: 'Trưởng ban Pháp chế', startedOn: '1/8/2021' };
    must(await addOffice(admin(), { mandateId, ...office }, TEST_NOW));
    const end = { mandateId, endedOn: '12/6/2024', endedAt: '9h15', endReason: 'released' };
    must(await endMandate(admin(), end, TEST_NOW));
    expect(await rowOf(mandateId)).toMatchObject({
      ...{ endedOn: '2024-06-12', endedAt: '09:15', endReason: 'released' },
      offices: [{ endedOn: '2024-06-12' }],
    });
    must(await endMandate(admin(), { mandateId, endedOn: '13/6/2024', endReason: 'transferred' }, TEST_NOW));
    expect(await rowOf(mandateId)).toMatchObject({ endedOn: '2024-06-13', endedAt: null });
  });

  it.each([
    ['before it began', { endedOn: '30/6/2021', endReason: 'released' }, 'endedOn'],
    ['before an office in it began', { endedOn: '2/7/2021', endReason: 'released' }, 'endedOn'],
    ['without a reason', { endedOn: '12/6/2024' }, 'endReason'],
    ['at a time that is none', { endedOn: '12/6/2024', endedAt: '25:00', endReason: 'released' }, 'endedAt'],
  ])('refuses %s', async (_name, input, field) => {
    const { mandateId } = must(await add());
    const office = { kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/8/2021' };
    must(await addOffice(admin(), { mandateId, ...office }, TEST_NOW));
    const refused = await writesNothing(() => endMandate(admin(), { mandateId, ...input }, TEST_NOW));
    expect(refused).toMatchObject({ fields: { [field]: expect.any(String) } });
  });
});

describe('correctMandate', () => {
  it('mends a name and keeps the address', async () => {
    const { mandateId } = must(await add({ name: 'Ngô Văn Sai' }));
    must(await correctMandate(admin(), { mandateId, name: 'Ngô Văn Đúng', startedOn: '2/7/2021' }, TEST_NOW));
    expect(await rowOf(mandateId)).toMatchObject({
      ...{ name: 'Ngô Văn Đúng', slug: 'ngo-van-sai', startedOn: '2021-07-02', unit: null },
    });
  });

  it('refuses a first day after an office in it began', async () => {
    const { mandateId } = must(await add({ name: 'Bùi Đức Hải' }));
    const office = { kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021' };
    must(await addOffice(admin(), { mandateId, ...office }, TEST_NOW));
    const later = { mandateId, name: 'Bùi Đức Hải', startedOn: '2/7/2021' };
    expect(await writesNothing(() => correctMandate(admin(), later, TEST_NOW))).toMatchObject({
      fields: { startedOn: expect.any(String) },
    });
  });
});

describe('offices', () => {
  it('end within the mandate', async () => {
    const { mandateId } = must(await add({ name: 'Phạm Quốc Đạt' }));
    const office = { kind: 'council_chair', title: 'Chủ tịch', startedOn: '1/7/2021' };
    const { officeId } = must(await addOffice(admin(), { mandateId, ...office }, TEST_NOW));
    const end = (endedOn: string) => endOffice(admin(), { officeId, endedOn }, TEST_NOW);
    expect(await writesNothing(() => end('30/6/2021'))).toMatchObject({
      fields: { endedOn: expect.any(String) },
    });
    must(await end('1/3/2023'));
    expect((await rowOf(mandateId))?.offices).toMatchObject([{ endedOn: '2023-03-01' }]);
  });
});

describe('sayRegisterComplete', () => {
  const years = { ordinal: '9', label: 'Khóa IX', startYear: '2031', endYear: '2036' };

  it('says of a term whether its register is whole, and can say the other again', async () => {
    const { termId } = must(await createTerm(admin(), { councilId: home.councilId, ...years }, TEST_NOW));
    const say = (isRegisterComplete: string) =>
      sayRegisterComplete(admin(), { termId, isRegisterComplete }, TEST_NOW);
    const said = async () => (await getTerm(admin(), termId))?.term.isRegisterComplete;
    expect(await said()).toBeNull();
    expect(await writesNothing(() => say('yes'))).toMatchObject({ code: 'term.register_empty' });
    must(await add({ termId, startedOn: '1/7/2031' }));
    expect(await writesNothing(() => say(''))).toMatchObject({
      fields: { isRegisterComplete: 'Chọn danh sách đã đủ hay chưa đủ.' },
    });
    must(await say('yes'));
    expect(await said()).toBe(true);
    must(await say('no'));
    expect(await said()).toBe(false);
  });
});

describe('whoever is not the admin', () => {
  it.each([
    ['the clerk', () => home.viewers.clerk],
    ['the delegate in question', () => home.viewers.councillor],
    ['another council’s admin', () => other.viewers.admin],
  ])('%s changes no mandate and no office', async (_name, who) => {
    const viewer = who();
    const mandateId = home.delegates[0]?.mandateId ?? '';
    const { officeId } = must(
      await addOffice(
        admin(),
        { mandateId, kind: 'group_head', title: 'Tổ trưởng', startedOn: '1/7/2021' },
        TEST_NOW,
      ),
    );
    const verbs = [
      () => addMandate(viewer, { termId: home.termId, name: 'Ai Đó', startedOn: '1/7/2021' }, TEST_NOW),
      () => correctMandate(viewer, { mandateId, name: 'Ai Đó', startedOn: '1/7/2021' }, TEST_NOW),
      () => endMandate(viewer, { mandateId, endedOn: '1/7/2022', endReason: 'released' }, TEST_NOW),
      () => addOffice(viewer, { mandateId, kind: 'group_head', title: 'X', startedOn: '1/7/2021' }, TEST_NOW),
      () => endOffice(viewer, { officeId, endedOn: '1/7/2022' }, TEST_NOW),
      () => sayRegisterComplete(viewer, { termId: home.termId, isRegisterComplete: 'no' }, TEST_NOW),
    ];
    for (const verb of verbs) expect(await writesNothing<unknown>(verb)).toBeNull();
  });
});
