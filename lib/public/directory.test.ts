import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces } from '@/lib/rules/provinces';
import { councilsIn, councilsNamed, provinceKey, provincesOf } from './directory';

const council = (name: string, provinceName: string | null, provinceCode: string | null = null) => ({
  ...{ name, provinceName, provinceCode, districtName: null, unitCode: null },
});

test.each([
  [null, '68', '68'],
  ['Lâm Đồng', null, '68'],
  ['tỉnh LÂM ĐỒNG', null, '68'],
  ['Thành phố Mẫu', null, 'thanh-pho-mau'],
  ['Tỉnh Bình Thuận', null, 'tinh-binh-thuan'],
  [null, null, 'chua-ro'],
  ['Tỉnh Lâm Đồng', '01', '01'],
] as const)('a council of %j, %j stands under %s', (provinceName, provinceCode, key) => {
  expect(provinceKey({ provinceName, provinceCode })).toBe(key);
});

describe('the whole country', () => {
  const all = provinces.flatMap(([code, name]) =>
    Array.from({ length: 98 }, (_, at) => council(`Xã ${name} ${at}`, name, code)),
  );

  test('is in the directory by its provinces, in the Vietnamese order of their names without their kind', () => {
    const found = provincesOf([council('Xã A', null), ...all]);
    expect(found.map(({ key }) => key).slice(0, 3)).toEqual(['91', '24', '96']);
    expect(found.at(-1)).toEqual({ key: 'chua-ro', name: 'Chưa ghi tỉnh', councils: 1 });
    expect(found).toHaveLength(35);
  });

  test('each commune is reached in two steps: its province, and there its name', () => {
    for (const { key, councils } of provincesOf(all)) {
      const { rows, pages, total } = councilsIn(all, key, 1);
      expect([rows.length, pages, total]).toEqual([councils, 1, councils]);
    }
  });

  test('nobody is lost or listed twice, however little is known of a province', () => {
    const name = fc.option(fc.constantFrom('Lâm Đồng', 'Tỉnh Mẫu', '???', ''));
    const code = fc.option(fc.constantFrom('68', '01'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, code)), (drawn) => {
        const councils = drawn.map(([one, other]) => council('Xã A', one, other));
        const listed = provincesOf(councils).flatMap(({ key }) => councilsIn(councils, key, 1).rows);
        expect(listed).toHaveLength(councils.length);
        expect(new Set(listed).size).toBe(councils.length);
      }),
    );
  });

  test('is searched by the official code too', () => {
    const coded = { ...council('Xã Hòa Thắng', 'Tỉnh Lâm Đồng', '68'), unitCode: '22916' };
    expect(councilsNamed([...all, coded], '22916', 1).rows).toEqual([coded]);
    expect(councilsNamed([...all, coded], 'hoa thang lam', 1).rows).toEqual([coded]);
  });
});
