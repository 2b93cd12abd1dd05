import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raw } from '../../client';
import { renameAccount } from '../accounts/account-changes';
import { editionOf } from '../publications/edition';
import { publicationsOf } from '../publications/projections';
import { listCorrections, listTerms } from '../publications/published-lists';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { renameCouncil } from './councils';
import { listMandates } from './mandate-list';
import { clearMandateEnd, removeMandate } from './mandate-mistakes';
import { addMandate, correctMandate, endMandate } from './mandates';
import { addOffice, correctOffice, endOffice, removeOffice } from './offices';
import { listRegisterCorrections } from './register-corrections';
import { getTerm } from './term';
import { correctTerm, createTerm } from './terms';

let close: () => void;
let home: TestCouncil;
let other: TestCouncil;
let sessionId: string;
/** In the register when the session of 12/3/2026 was published; not in it. */
const printed = { mandateId: '', officeId: '', slug: 'do-van-in' };
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  printed.mandateId = await newMandate('Đỗ Văn In');
  printed.officeId = await newOffice(printed.mandateId);
  const session = await createTestSession(home);
  sessionId = session.sessionId;
  await session.saveGeneral({ occurrence: 'held' });
  await session.publish();
});
afterAll(() => close());

const admin = () => home.viewers.admin;
const office = { kind: 'committee_head', title: 'Trưởng ban Pháp chế', startedOn: '1/8/2021', endedOn: '' };
const newMandate = async (name: string) =>
  must(
    await addMandate(admin(), { termId: home.termId, name, unit: 'Tổ 1', startedOn: '1/7/2021' }, TEST_NOW),
  ).mandateId;
const newOffice = async (mandateId: string) =>
  must(await addOffice(admin(), { mandateId, ...office }, TEST_NOW)).officeId;
const rowOf = async (mandateId: string) =>
  (await listMandates(admin(), home.termId))?.find(({ id }) => id === mandateId);
const NEEDS_REASON = { code: 'register.reason_missing', fields: { reason: expect.any(String) } };

describe('a mistake nobody was told of', () => {
  it('clears an end, with the offices that ended with it and no other', async () => {
    const mandateId = await newMandate('Ngô Thị Nhầm');
    const running = await newOffice(mandateId);
    const over = await newOffice(mandateId);
    must(await endOffice(admin(), { officeId: over, endedOn: '13/6/2026' }, TEST_NOW));
    must(await endMandate(admin(), { mandateId, endedOn: '13/6/2026', endReason: 'released' }, TEST_NOW));
    must(await clearMandateEnd(admin(), { mandateId }, TEST_NOW));
    const row = await rowOf(mandateId);
    expect(row).toMatchObject({ endedOn: null, endedAt: null, endReason: null });
    expect(row?.offices.find(({ id }) => id === running)?.endedOn).toBeNull();
    expect(row?.offices.find(({ id }) => id === over)?.endedOn).toBe('2026-06-13');
    expect(await writesNothing(() => clearMandateEnd(admin(), { mandateId }, TEST_NOW))).toEqual({
      ok: true,
    });
  });

  it('does not clear an end while the person has a mandate after it', async () => {
    const mandateId = await newMandate('Vũ Văn Lại');
    must(await endMandate(admin(), { mandateId, endedOn: '1/5/2022', endReason: 'released' }, TEST_NOW));
    const personId = (await rowOf(mandateId))?.personId;
    const again = { termId: home.termId, personId, startedOn: '1/5/2023' };
    must(await addMandate(admin(), again, TEST_NOW));
    expect(await writesNothing(() => clearMandateEnd(admin(), { mandateId }, TEST_NOW))).toMatchObject({
      code: 'mandate.overlap',
    });
  });

  it('takes a mandate out with its offices and its person, whose address is free again', async () => {
    const mandateId = await newMandate('Bùi Thị Thừa');
    await newOffice(mandateId);
    must(await removeMandate(admin(), { mandateId }, TEST_NOW));
    expect(await rowOf(mandateId)).toBeUndefined();
    const left = raw().prepare("select count(*) from people where slug = 'bui-thi-thua'").pluck().get();
    expect(left).toBe(0);
    await newMandate('Bùi Thị Thừa');
  });

  it('mends an office, lets it run again, and takes it out', async () => {
    const mandateId = await newMandate('Phạm Thị Chức');
    const officeId = await newOffice(mandateId);
    must(await endOffice(admin(), { officeId, endedOn: '1/3/2023' }, TEST_NOW));
    const mended = { ...office, title: 'Phó Trưởng ban Pháp chế', kind: 'group_head' };
    must(await correctOffice(admin(), { officeId, ...mended }, TEST_NOW));
    expect((await rowOf(mandateId))?.offices).toMatchObject([
      { title: 'Phó Trưởng ban Pháp chế', kind: 'group_head', endedOn: null },
    ]);
    must(await removeOffice(admin(), { officeId }, TEST_NOW));
    expect((await rowOf(mandateId))?.offices).toEqual([]);
  });
});

describe('what a published record rests on', () => {
  const { slug } = printed;
  const reason = 'Biên bản bầu cử ghi khác; sổ đã nhập nhầm.';
  const mine = () => ({ mandateId: printed.mandateId });
  const end = (endedOn: string) => ({ ...mine(), endedOn, endReason: 'released' });
  const told = async () => (await listRegisterCorrections(home.councilId, slug)).map(({ body }) => body);

  it.each([
    [
      'a name',
      () =>
        correctMandate(
          admin(),
          { ...mine(), name: 'Đỗ Văn Inh', unit: 'Tổ 1', startedOn: '1/7/2021' },
          TEST_NOW,
        ),
    ],
    [
      'a unit',
      () =>
        correctMandate(
          admin(),
          { ...mine(), name: 'Đỗ Văn In', unit: 'Tổ 2', startedOn: '1/7/2021' },
          TEST_NOW,
        ),
    ],
    [
      'a first day',
      () =>
        correctMandate(
          admin(),
          { ...mine(), name: 'Đỗ Văn In', unit: 'Tổ 1', startedOn: '2/7/2021' },
          TEST_NOW,
        ),
    ],
    ['an end before the session', () => endMandate(admin(), end('1/3/2026'), TEST_NOW)],
    [
      'an office',
      () => correctOffice(admin(), { officeId: printed.officeId, ...office, title: 'Trưởng ban' }, TEST_NOW),
    ],
    ['an office taken out', () => removeOffice(admin(), { officeId: printed.officeId }, TEST_NOW)],
    ['a mandate taken out', () => removeMandate(admin(), mine(), TEST_NOW)],
  ])('%s asks for the reason', async (_name, run) => {
    expect(await writesNothing<unknown>(run)).toMatchObject(NEEDS_REASON);
  });

  it('an end after the session is news, and needs none; nor does taking it back', async () => {
    must(await endMandate(admin(), end('1/6/2026'), TEST_NOW));
    must(await clearMandateEnd(admin(), mine(), TEST_NOW));
    expect(await told()).toEqual([]);
  });

  it('an end they were told of is taken back before them too', async () => {
    must(await endMandate(admin(), { ...end('1/3/2026'), reason }, TEST_NOW));
    expect(await writesNothing(() => clearMandateEnd(admin(), mine(), TEST_NOW))).toMatchObject(NEEDS_REASON);
    must(await clearMandateEnd(admin(), { ...mine(), reason }, TEST_NOW));
    expect(await told()).toHaveLength(2);
  });

  it('changes with a reason that residents read, and keeps what was published', async () => {
    const before = (await publicationsOf(sessionId)).map(({ document }) => document);
    const name = 'Đỗ Văn Inh';
    must(
      await correctMandate(
        admin(),
        { ...mine(), name, unit: 'Tổ 1', startedOn: '1/7/2021', reason },
        TEST_NOW,
      ),
    );
    must(await removeOffice(admin(), { officeId: printed.officeId, reason }, TEST_NOW));
    expect(await told()).toEqual(
      expect.arrayContaining([
        'Họ tên: Đỗ Văn In, nay là Đỗ Văn Inh',
        'Xóa chức vụ ghi nhầm: Trưởng ban Pháp chế (từ 1/8/2021)',
      ]),
    );
    expect((await listCorrections(home.councilId, 1)).rows).toMatchObject([
      { kind: 'register', reason, publishedBy: 'Quản trị' },
      { kind: 'register', reason, publishedBy: 'Quản trị' },
      { kind: 'register', reason, publishedBy: 'Quản trị' },
      { kind: 'register', reason, publishedBy: 'Quản trị' },
    ]);
    expect((await publicationsOf(sessionId)).map(({ document }) => document)).toEqual(before);
  });

  it('keeps the person, whose address is public, when the mandate goes', async () => {
    must(await removeMandate(admin(), { ...mine(), reason }, TEST_NOW));
    const left = raw().prepare('select count(*) from people where slug = ?').pluck().get(slug);
    expect(left).toBe(1);
  });

  it('cannot be changed or taken away once it was told', () => {
    const frozen = (sql: string) => () => raw().prepare(sql).run();
    expect(frozen("update register_corrections set reason = 'x'")).toThrow('register_correction_frozen');
    expect(frozen('delete from register_corrections')).toThrow('register_correction_frozen');
  });
});

describe('a mandate that a draft has marked', () => {
  it('stays until the draft lets go of it', async () => {
    const mandateId = await newMandate('Lý Văn Có');
    const session = await createTestSession(home, 14);
    await session.saveGeneral({});
    const mark = { id: crypto.randomUUID(), sittingId: 'sang-14', mandateId, status: 'present' as const };
    await session.save('attendance', {
      attendance: [{ ...mark, fromTime: '', toTime: '', reason: '' }],
      attendanceNumbers: [],
    } as never);
    expect(await writesNothing(() => removeMandate(admin(), { mandateId }, TEST_NOW))).toMatchObject({
      code: 'mandate.in_use',
    });
  });
});

describe('names', () => {
  it('of a term and its years', async () => {
    const years = { ordinal: 7, label: 'Khóa Bẩy', startYear: 2041, endYear: 2045 };
    const { termId } = must(await createTerm(admin(), { councilId: home.councilId, ...years }, TEST_NOW));
    must(
      await correctTerm(admin(), { termId, label: 'Khóa VII', startYear: '2041', endYear: '2046' }, TEST_NOW),
    );
    expect((await getTerm(admin(), termId))?.term).toMatchObject({
      label: 'Khóa VII',
      endYear: 2046,
      ordinal: 7,
    });
    const wrong = { termId: home.termId, label: 'Khóa II', startYear: '2022', endYear: '2026' };
    expect(await writesNothing(() => correctTerm(admin(), wrong, TEST_NOW))).toMatchObject({
      fields: { startYear: expect.stringContaining('làm nhiệm vụ từ ngày ngoài các năm này') },
    });
    const same = { termId, label: 'khoa ii', startYear: '2041', endYear: '2046' };
    expect(await writesNothing(() => correctTerm(admin(), same, TEST_NOW))).toMatchObject({
      code: 'term.same_label',
    });
  });

  it('of a term are today’s where pages speak of today, and the published record keeps its own', async () => {
    const before = await editionOf({ kind: 'council', council: 'nha' });
    const renamed = { termId: home.termId, label: 'Khóa Hai', startYear: '2021', endYear: '2026' };
    must(await correctTerm(admin(), renamed, TEST_NOW));
    expect(await listTerms(home.councilId)).toMatchObject([{ key: '2', label: 'Khóa Hai' }]);
    expect((await publicationsOf(sessionId)).at(-1)?.parsed.record?.term.label).toBe('Khóa II');
    expect(await editionOf({ kind: 'council', council: 'nha' })).not.toBe(before);
    must(await correctTerm(admin(), { ...renamed, label: 'Khóa II' }, TEST_NOW));
  });

  it('of a council, its place and its province', async () => {
    const named = { name: 'HĐND phường Nhà', locality: 'Phường Nhà', provinceName: 'tỉnh Lâm Đồng' };
    must(await renameCouncil(admin(), { councilId: home.councilId, ...named }, TEST_NOW));
    const row = raw().prepare(
      'select name, locality, province_name as provinceName from councils where id = ?',
    );
    expect(row.get(home.councilId)).toEqual(named);
    const empty = () => renameCouncil(admin(), { councilId: home.councilId, ...named, name: ' ' }, TEST_NOW);
    expect(await writesNothing(empty)).toMatchObject({ fields: { name: expect.any(String) } });
  });

  it('of an account, which asks when another bears it', async () => {
    const key = { councilId: home.councilId, userId: home.viewers.clerk.userId };
    must(await renameAccount(admin(), { ...key, name: 'Lê Thị Thư' }, TEST_NOW));
    const same = () => renameAccount(admin(), { ...key, name: 'quan tri' }, TEST_NOW);
    expect(await writesNothing(same)).toMatchObject({ code: 'account.same_name' });
  });
});

it('is the admin’s own council’s alone', async () => {
  const mandateId = home.delegates[1]?.mandateId ?? '';
  const { termId, councilId } = home;
  const userId = home.viewers.clerk.userId;
  const years = { label: 'X', startYear: '2021', endYear: '2026' };
  for (const viewer of [home.viewers.clerk, home.viewers.councillor, other.viewers.admin])
    for (const verb of [
      () => clearMandateEnd(viewer, { mandateId }, TEST_NOW),
      () => removeMandate(viewer, { mandateId }, TEST_NOW),
      () => correctTerm(viewer, { termId, ...years }, TEST_NOW),
      () => renameAccount(viewer, { councilId, userId, name: 'X' }, TEST_NOW),
    ])
      expect(await writesNothing<unknown>(verb)).toBeNull();
});

it('is all told: nothing stands that no event explains', async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});
