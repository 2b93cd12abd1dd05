import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '@/lib/refusal';
import { findCouncil } from '../publications/published';
import { sayRegisterComplete } from '../register/register-complete';
import { listTerms } from '../register/terms';
import { must, openTestDatabase, TEST_NOW, writesNothing } from '../test-database';
import { verifyStore } from '../trail/verify';
import { unsafeExportDraft } from './export-record';
import { unsafeImportFounding } from './import-founding';
import { unsafeOperatorOf } from './operator';

let closeDatabase: () => void;
beforeAll(() => {
  closeDatabase = openTestDatabase();
});
afterAll(() => closeDatabase());

const file = (over: object = {}, council: object = {}) => ({
  format: 'nghi-truong/session-record/2',
  council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune', provinceName: 'Tỉnh Mẫu', ...council },
  session: { label: 'Kỳ họp thứ ba', startsOn: '2018-07-12' },
  ...over,
});
const found = (record: unknown, slug?: string) =>
  unsafeImportFounding(
    { json: JSON.stringify(record), folder: null, ...(slug !== undefined && { slug }) },
    TEST_NOW,
  );
const faults = async (record: unknown, slug?: string) => {
  const result = await writesNothing(() => found(record, slug));
  if (result.ok) throw new Error('It was founded.');
  expect(result.message).toBe(refusals['input.invalid']);
  return result.fields ?? {};
};
const delegate = (name: string) => ({ name, startedOn: '2016-07-01' });

describe('a council that is not there', () => {
  test('is founded with the term, the delegates and the session a file names', async () => {
    const term = { ordinal: 8, label: 'Khóa VIII', startYear: 2016, endYear: 2021 };
    const record = file(
      { term, delegates: [delegate('Lê Văn Ba'), delegate('Trần Thị Tư')] },
      { districtName: 'Huyện Mẫu' },
    );
    expect(await found(record)).toMatchObject({
      ...{ ok: true, slug: 'khoa-8-ngay-2018-07-12', isNew: true, delegates: 2 },
      council: { slug: 'xa-thu', name: 'Hội đồng nhân dân xã Thử' },
    });
    const draft = await unsafeExportDraft('xa-thu', 'khoa-8-ngay-2018-07-12', TEST_NOW);
    expect(draft.ok && draft.record).toMatchObject({
      council: { locality: 'Xã Thử', districtName: 'Huyện Mẫu', provinceName: 'Tỉnh Mẫu', level: 'commune' },
      term: { ...term, isRegisterComplete: false },
      delegates: [{ slug: 'le-van-ba' }, { slug: 'tran-thi-tu' }],
    });
    expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('is there for the next file, whose session of the same day gets an address of its own', async () => {
    const term = { ordinal: 8 };
    const again = await found(
      file({ term, session: { label: 'Kỳ họp bất thường', startsOn: '2018-07-12' } }),
    );
    expect(again).toMatchObject({ ok: true, isNew: false, slug: 'khoa-8-ngay-2018-07-12-2' });
    // Nobody it names is new, and whom it does not name it says nothing of.
    const draft = await unsafeExportDraft('xa-thu', 'khoa-8-ngay-2018-07-12-2', TEST_NOW);
    expect(draft.ok && draft.record.delegates).toHaveLength(2);
    expect(draft.ok && draft.record.council.districtName, 'what it leaves out is as it is known').toBe(
      'Huyện Mẫu',
    );
  });

  test('is not founded where anything of its file is wrong', async () => {
    const session = { label: 'Kỳ họp', startsOn: '2018-07-12' };
    const early = file({ session, term: { startYear: 2021 } }, { slug: 'xa-khac' });
    expect(await faults(early)).toHaveProperty(['session.startsOn']);
    const outside = { ...delegate('Lê Văn Ba'), startedOn: '2030-01-01' };
    const late = file(
      { delegates: [outside], term: { startYear: 2016, endYear: 2021 } },
      { slug: 'xa-khac' },
    );
    expect(await faults(late)).toHaveProperty(['delegates.0.startedOn']);
  });
});

describe('the address of another council', () => {
  test.each([
    ['of another name', { name: 'Hội đồng nhân dân xã Nguội', slug: 'xa-thu' }, ['xã Thử', 'xã Nguội']],
    ['of another province', { provinceName: 'Tỉnh Khác' }, ['Tỉnh Mẫu', 'Tỉnh Khác']],
    ['of another level', { level: 'township' }, ['xã Thử']],
  ])('%s is refused with both', async (_name, council, names) => {
    const text = (await faults(file({}, council)))['council.slug'] ?? '';
    for (const name of names) expect(text).toContain(name);
    expect(text).toContain('--into xa-thu');
  });

  test('is not taken where another is given', async () => {
    expect(await found(file({}, { provinceName: 'Tỉnh Khác' }), 'xa-thu-tinh-khac')).toMatchObject({
      ok: true,
      council: { slug: 'xa-thu-tinh-khac' },
    });
  });

  test.each([
    ['desk', 'là địa chỉ của phần mềm'],
    ['Xã Thử', 'chữ thường không dấu'],
  ])('%s is no address', async (slug, text) => {
    expect((await faults(file(), slug))['council.slug']).toContain(text);
  });
});

describe('a register that is there', () => {
  const whole = (names: string[], over: object = {}) =>
    file(
      { term: { ordinal: 3, isRegisterComplete: true }, delegates: names.map(delegate), ...over },
      { slug: 'xa-du', name: 'Hội đồng nhân dân xã Đủ' },
    );
  const on = (startsOn: string) => ({ session: { label: 'Kỳ họp', startsOn } });

  test('is not said to be whole with fewer than a source says were there', async () => {
    const record = file(
      {
        delegates: [delegate('Lê Văn Ba')],
        sittings: [{ stated: { present: 24, presentBound: 'at_least' } }],
      },
      { slug: 'xa-thieu', name: 'Hội đồng nhân dân xã Thiếu' },
    );
    must(await found(record));
    const admin = unsafeOperatorOf((await findCouncil('xa-thieu'))?.id ?? '');
    const [term] = (await listTerms(admin, admin.roles[0]?.councilId ?? '')) ?? [];
    const say = (isRegisterComplete: string) =>
      sayRegisterComplete(admin, { termId: term?.id ?? '', isRegisterComplete }, TEST_NOW);
    expect(await writesNothing(() => say('yes'))).toMatchObject({
      code: 'term.register_short',
      fields: {
        isRegisterComplete: expect.stringContaining('có 1 đại biểu, nhưng có phiên họp nguồn ghi ít nhất 24'),
      },
    });
    must(await say('no'));
  });

  test('grows, becomes whole, and then takes nobody whom a file happens to name', async () => {
    const partial = { term: { ordinal: 3 }, ...on('2018-01-10') };
    expect(await found(whole(['Lê Văn Ba'], partial))).toMatchObject({ ok: true });
    expect(await faults(whole(['Trần Thị Tư'], on('2018-02-10')))).toEqual({
      delegates: expect.stringContaining('Hội đồng còn có đại biểu Lê Văn Ba'),
    });
    expect(await found(whole(['Lê Văn Ba', 'Trần Thị Tư'], on('2018-03-10')))).toMatchObject({ ok: true });
    const draft = await unsafeExportDraft('xa-du', 'khoa-3-ngay-2018-01-10', TEST_NOW);
    expect(draft.ok && draft.record.term.isRegisterComplete).toBe(true);
    const more = whole(['Hoàng Văn Năm'], { term: { ordinal: 3 }, ...on('2018-04-10') });
    expect(await faults(more)).toEqual({ 'delegates.0.name': expect.stringContaining('danh sách đã đủ') });
  });
});
