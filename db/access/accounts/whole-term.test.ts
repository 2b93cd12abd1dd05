import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMandates } from '../register/add-mandates';
import { listMandates } from '../register/mandate-list';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  viewerOf,
  writesNothing,
} from '../test-database';
import { verifyStore } from '../trail/verify';
import { openTermAccounts } from './term-accounts';

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
const paste = (text: string, change: object = {}) =>
  addMandates(admin(), { termId: home.termId, text, startedOn: '1/7/2021', ...change }, TEST_NOW);
const named = async (name: string) =>
  (await listMandates(admin(), home.termId))?.filter((one) => one.name === name);

describe('a pasted list', () => {
  it('is added whole, with units and offices', async () => {
    const text = '1\tĐinh Thị Giang\tTổ 2\tTrưởng ban Pháp chế\n2\tĐoàn Văn Hải\tTổ 3\n3. Lâm Thị Yến – Tổ 3';
    expect(must(await paste(text)).count).toBe(3);
    expect(await named('Đinh Thị Giang')).toMatchObject([
      {
        unit: 'Tổ 2',
        startedOn: '2021-07-01',
        slug: 'dinh-thi-giang',
        offices: [{ kind: 'committee_head' }],
      },
    ]);
    expect(await named('Lâm Thị Yến')).toMatchObject([{ unit: 'Tổ 3', offices: [] }]);
  });

  it.each([
    ['a line nobody understands', 'Mai Thị Sen\nTổng số: 2', {}, 'text', 'Dòng 2'],
    ['nothing', ' ', {}, 'text', 'Dán danh sách'],
    ['a day outside the term', 'Mai Thị Sen', { startedOn: '1/7/2031' }, 'startedOn', 'ngoài khóa'],
    ['a name the register knows', 'Mai Thị Sen\nTRẦN VĂN BÁCH', {}, 'isOther', 'Trần Văn Bách'],
    ['a name that stands in it twice', 'Mai Thị Sen\nMai Thi Sen', {}, 'isOther', 'Mai Thị Sen'],
  ])('with %s writes nothing and says where', async (_name, text, change, field, sentence) => {
    expect(await writesNothing(() => paste(text, change))).toMatchObject({
      fields: { [field]: expect.stringContaining(sentence) },
    });
  });

  it('takes two of one name when that is said', async () => {
    must(await paste('Mai Thị Sen\nMai Thị Sen', { isOther: 'on' }));
    expect((await named('Mai Thị Sen'))?.map(({ slug }) => slug).sort()).toEqual([
      'mai-thi-sen',
      'mai-thi-sen-2',
    ]);
  });
});

describe('accounts for a whole term', () => {
  it('are opened for whoever has none, each with a password of its own that must be changed', async () => {
    const open = () => openTermAccounts(admin(), { termId: home.termId, domain: 'nha.example' }, TEST_NOW);
    const { slips } = must(await open());
    const delegates = (await listMandates(admin(), home.termId)) ?? [];
    // The first delegate has had an account from the beginning.
    expect(slips.map(({ name }) => name).sort()).toEqual(
      delegates
        .slice()
        .map(({ name }) => name)
        .filter((name) => name !== 'Nguyễn Thị An')
        .sort(),
    );
    expect(new Set(slips.map(({ password }) => password)).size).toBe(slips.length);
    const [slip] = slips;
    const viewer = await viewerOf(slip?.email ?? '', TEST_NOW, slip?.password);
    expect(viewer).toMatchObject({
      name: slip?.name,
      mustChangePassword: true,
      personId: expect.any(String),
    });
    expect(viewer.roles.map(({ role }) => role)).toEqual(['councillor']);
    expect(await writesNothing(open)).toMatchObject({ code: 'account.nobody_new' });
  });

  it('ask for what stands behind the @', async () => {
    const open = () => openTermAccounts(admin(), { termId: home.termId, domain: 'không phải' }, TEST_NOW);
    expect(await writesNothing(open)).toMatchObject({ fields: { domain: expect.any(String) } });
  });
});

it('is the admin’s own council’s alone', async () => {
  for (const viewer of [home.viewers.clerk, home.viewers.councillor, other.viewers.admin]) {
    const { termId } = home;
    const list = { termId, text: 'Ai Đó', startedOn: '1/7/2021' };
    expect(await writesNothing(() => addMandates(viewer, list, TEST_NOW))).toBeNull();
    const accounts = { termId, domain: 'nha.example' };
    expect(await writesNothing(() => openTermAccounts(viewer, accounts, TEST_NOW))).toBeNull();
  }
});

it('is all told to the trail', async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});
