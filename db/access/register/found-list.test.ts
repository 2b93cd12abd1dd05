import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { unsafeCreateProvinceAdmin, unsafeEndProvinceAdmin } from '../accounts/province-accounts';
import {
  must,
  openTestDatabase,
  rememberTestDatabase,
  TEST_NOW,
  TEST_PASSWORD,
  viewerOf,
  writesNothing,
} from '../test-database';
import { verifyStore } from '../trail/verify';
import { foundFromList, previewFounding, unsafeFoundFromList, unsafePreviewFounding } from './found-list';

const HEAD = 'mã,tên,tỉnh,chủ tọa,thư chủ tọa,quản trị,thư quản trị';
const LIST = `${HEAD}
22915,Phường Đức Thắng,Lâm Đồng,Nguyễn Thị An,an@duc-thang.example,Lê Bách,bach@duc-thang.example
22916,Xã Hòa Thắng,Lâm Đồng,,,,
4,Phường Ba Đình,Hà Nội,,,,
`;

let closeDatabase: () => void;
let asItWas: () => void;
let province: Viewer;
let everywhere: Viewer;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  for (const [email, provinceCode] of [
    ['tinh@lam-dong.example', '68'],
    ['tat-ca@nghi-truong.example', '*'],
  ] as const)
    must(
      await unsafeCreateProvinceAdmin(
        { email, name: 'Trần Văn Tỉnh', password: TEST_PASSWORD, provinceCode },
        TEST_NOW,
      ),
    );
  province = await viewerOf('tinh@lam-dong.example');
  everywhere = await viewerOf('tat-ca@nghi-truong.example');
  asItWas = rememberTestDatabase();
});
beforeEach(() => asItWas());
afterAll(() => closeDatabase());

const outcomesOf = async (viewer: Viewer, text: string) =>
  must(await previewFounding(viewer, text)).lines.map(({ outcome }) => outcome);
const foundBy = async (viewer: Viewer, text: string) => {
  const { seen } = must(await previewFounding(viewer, text));
  return foundFromList(viewer, { text, seen }, TEST_NOW);
};
const count = (table: string) => raw().prepare(`select count(*) from ${table}`).pluck().get();
const faults = async () => (await verifyStore()).flatMap((one) => one.faults);

describe('a list', () => {
  test('is founded once, with its codes and first accounts, and is all there the second time', async () => {
    const done = must(await foundBy(everywhere, LIST));
    expect(done).toMatchObject({ founded: 3, completed: 0 });
    expect(done.slips.map(({ email }) => email)).toEqual(['an@duc-thang.example', 'bach@duc-thang.example']);
    const row = raw().prepare('select * from councils where unit_code = ?').get('22915');
    expect(row).toMatchObject({
      ...{ slug: 'phuong-duc-thang-lam-dong', level: 'ward', province_code: '68' },
      ...{ province_name: 'Tỉnh Lâm Đồng', is_sample: 0, two_person_rule: 1 },
      // Two weeks after it was founded.
      ...{ factor_roles: '["chair","admin"]', factor_from: '2026-03-16' },
    });
    expect(await outcomesOf(everywhere, LIST)).toEqual(['same', 'same', 'same']);
    const again = await writesNothing(() => foundBy(everywhere, LIST));
    expect(again).toMatchObject({ ok: false, code: 'founding.nothing_new' });
    expect(await faults()).toEqual([]);
  });

  test('gives the two people their roles, and a password they must change', async () => {
    const { slips } = must(await foundBy(everywhere, LIST));
    const of = async (index: number) => {
      const { email, password } = slips[index] ?? { email: '', password: '' };
      return viewerOf(email, TEST_NOW, password);
    };
    const [chair, admin] = [await of(0), await of(1)];
    expect(chair).toMatchObject({ mustChangePassword: true, roles: [{ role: 'chair' }] });
    expect(admin.roles.map(({ role }) => role).sort()).toEqual(['admin', 'clerk']);
    await expect(of(0), 'it signs in once').rejects.toThrow('account.temporary_spent');
  });

  test('a hundred at once, one of which is read wrongly, founds the others', async () => {
    const lines = Array.from({ length: 100 }, (_, at) => `${20_000 + at},Xã Thử ${at},Lâm Đồng`);
    const text = [HEAD, ...lines, 'X,Xã Hỏng,Lâm Đồng'].join('\n');
    expect(must(await foundBy(province, text))).toMatchObject({ founded: 100 });
    expect(count('councils')).toBe(100);
    expect(await outcomesOf(province, text)).toEqual([...lines.map(() => 'same'), 'unread']);
  });

  test('gives a council that was here without its code that code', async () => {
    must(await foundBy(everywhere, LIST));
    raw().exec("update councils set unit_code = null, province_code = null where unit_code = '22915'");
    expect(await outcomesOf(everywhere, LIST)).toEqual(['completes', 'same', 'same']);
    expect(must(await foundBy(everywhere, LIST))).toMatchObject({ founded: 0, completed: 1, slips: [] });
    expect(await faults()).toEqual([]);
  });

  test('opens the first accounts of a council that has none, once', async () => {
    const bare = LIST.replace(/,Nguyễn.*/, ',,,,');
    must(await foundBy(everywhere, bare));
    expect(await outcomesOf(everywhere, LIST)).toEqual(['completes', 'same', 'same']);
    expect(must(await foundBy(everywhere, LIST)).slips).toHaveLength(2);
    expect(await outcomesOf(everywhere, LIST)).toEqual(['same', 'same', 'same']);
    expect(await faults()).toEqual([]);
  });

  test('is looked at anew where it, or what is here, is otherwise than it was seen', async () => {
    const { seen } = must(await previewFounding(everywhere, LIST));
    const other = LIST.replace('22916', '22917');
    const run = (text: string) => foundFromList(everywhere, { text, seen }, TEST_NOW);
    expect(await writesNothing(() => run(other))).toMatchObject({ code: 'founding.changed' });
    must(await foundBy(everywhere, LIST));
    expect(await writesNothing(() => run(LIST))).toMatchObject({ code: 'founding.changed' });
  });

  test('that is none is told beside where it was put', async () => {
    expect(await previewFounding(everywhere, 'xin chào')).toMatchObject({
      ok: false,
      fields: { text: expect.stringContaining('tên cột') },
    });
  });
});

describe('who looks after a province', () => {
  test('founds there and nowhere else', async () => {
    expect(await outcomesOf(province, LIST)).toEqual(['new', 'new', 'clash']);
    expect(must(await foundBy(province, LIST))).toMatchObject({ founded: 2 });
    expect(count('councils')).toBe(2);
  });

  test('holds no role in a council, and ends when the operator says so', async () => {
    expect(province).toMatchObject({ roles: [], provinces: ['68'] });
    expect(await faults()).toEqual([]);
    must(await unsafeEndProvinceAdmin('tinh@lam-dong.example', TEST_NOW));
    expect(await faults()).toEqual([]);
    expect(await unsafeEndProvinceAdmin('tinh@lam-dong.example', TEST_NOW)).toMatchObject({
      code: 'row.gone',
    });
  });

  test('given what nobody gave is found by verify', async () => {
    raw().exec("update province_administrators set province_code = '*' where province_code = '68'");
    expect((await faults()).join()).toContain('quyền cấp tỉnh không ai trao');
  });

  test('is nobody with a role in a council, and no stranger', async () => {
    const clerk: Viewer = { ...province, provinces: [], roles: [{ councilId: 'c', role: 'admin' }] };
    expect(await previewFounding(clerk, LIST)).toBeNull();
    expect(await writesNothing(() => foundFromList(clerk, { text: LIST, seen: '' }, TEST_NOW))).toBeNull();
  });
});

test('the operator founds everywhere, in their own name', async () => {
  const { seen } = must(await unsafePreviewFounding(LIST));
  must(await unsafeFoundFromList({ text: LIST, seen }, TEST_NOW));
  expect(
    raw().prepare("select distinct actor_name from events where verb = 'created'").pluck().all(),
  ).toEqual(['Người vận hành']);
});
