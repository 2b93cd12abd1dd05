import { describe, expect, test } from 'vitest';
import { readFoundingList } from './founding-line';
import { countOutcomes, judgeList, type KnownCouncil } from './founding-list';
import { findProvince, provinces } from './provinces';

const HEAD = 'Mã,Tên,Tỉnh,Cấp,Địa chỉ,Chủ tọa,Thư chủ tọa,Quản trị,Thư quản trị';
const read = (...lines: string[]) => readFoundingList([HEAD, ...lines].join('\n'));
const one = (line: string) => read(line).lines[0];

const KNOWN: KnownCouncil = {
  ...{
    id: 'c1',
    slug: 'duc-thang',
    name: 'Hội đồng nhân dân phường Đức Thắng',
    locality: 'Phường Đức Thắng',
  },
  ...{ level: 'ward', unitCode: null, provinceCode: null, provinceName: null, validTo: null, successors: [] },
  ...{ isSample: false, hasAccounts: true },
};
const judge = (known: readonly KnownCouncil[], lines: string[], taken: string[] = []) =>
  judgeList(read(...lines).lines, known, new Set(taken));
const outcomes = (...given: Parameters<typeof judge>) => judge(...given).map(({ outcome }) => outcome);

test('there are 34 provinces, each found by code and by name', () => {
  expect(provinces).toHaveLength(34);
  for (const [code, name] of provinces) {
    expect(findProvince(code)?.name).toBe(name);
    expect(findProvince(name.toUpperCase())?.code).toBe(code);
  }
  expect(findProvince('TP. Hồ Chí Minh')?.code).toBe('79');
  expect(findProvince('Bình Thuận')).toBeNull();
});

describe('a line', () => {
  test('names a council with its code, kind, province, address and first people', () => {
    expect(one('22915,Phường Đức Thắng,Lâm Đồng,,,Nguyễn Thị An,AN@x.vn,Lê Bách,bach@x.vn')?.council).toEqual(
      {
        ...{ unitCode: '22915', name: 'Hội đồng nhân dân phường Đức Thắng', locality: 'Phường Đức Thắng' },
        ...{ level: 'ward', provinceCode: '68', provinceName: 'Tỉnh Lâm Đồng' },
        ...{ slug: 'phuong-duc-thang-lam-dong', isSlugGiven: false },
        accounts: [
          { role: 'chair', name: 'Nguyễn Thị An', email: 'an@x.vn' },
          { role: 'admin', name: 'Lê Bách', email: 'bach@x.vn' },
        ],
      },
    );
  });

  test.each([
    ['the kind from its own column', '22915,Đức Thắng,68,phường', 'Phường Đức Thắng', '22915'],
    ['zeros a spreadsheet dropped', '4,Phường Ba Đình,1,', 'Phường Ba Đình', '00004'],
    ['the whole name of the council', '22915,HĐND xã Hòa Thắng,Lâm Đồng,', 'Xã Hòa Thắng', '22915'],
    ['a province itself', '68,Tỉnh Lâm Đồng,Lâm Đồng,', 'Tỉnh Lâm Đồng', '68'],
    ['a special zone', '31288,Đặc khu Bạch Long Vĩ,Hải Phòng,', 'Đặc khu Bạch Long Vĩ', '31288'],
    // Communes of Thanh Hóa, Điện Biên and Phú Thọ whose names only lack a mark to begin with a kind.
    ['«Quan», which is no «quận»', '14989,Quan Sơn,Thanh Hóa,xã', 'Xã Quan Sơn', '14989'],
    ['«Xa», which is no «xã»', '03190,Xa Dung,Điện Biên,xã', 'Xã Xa Dung', '03190'],
    ['«Tinh», which is no «tỉnh»', '08593,Tinh Nhuệ,Phú Thọ,xã', 'Xã Tinh Nhuệ', '08593'],
    ['a kind in capitals', '22915,PHƯỜNG Đức Thắng,Lâm Đồng,', 'PHƯỜNG Đức Thắng', '22915'],
    [
      'a kind without marks in its own column',
      '22915,Đức Thắng,Lâm Đồng,Phuong',
      'Phường Đức Thắng',
      '22915',
    ],
    ['a commune whose name begins like a kind', '12345,Xã Quận Hòa,Lâm Đồng,', 'Xã Quận Hòa', '12345'],
  ])('reads %s', (_name, line, locality, unitCode) => {
    expect(one(line)?.council).toMatchObject({ locality, unitCode });
  });

  test.each([
    ['no name', '22915,,Lâm Đồng,', /Thiếu tên/],
    ['no code', ',Xã A,Lâm Đồng,', /Thiếu mã/],
    ['a code that is none', 'X12,Xã A,Lâm Đồng,', /Mã «X12» không phải 5 chữ số/],
    ['a code too long', '229150,Xã A,Lâm Đồng,', /không phải 5 chữ số/],
    ['zero', '0,Xã A,Lâm Đồng,', /không phải 5 chữ số/],
    ['an unknown province', '22915,Xã A,Bình Thuận,', /Không có tỉnh «Bình Thuận»/],
    ['no province', '22915,Xã A,,', /Thiếu tỉnh/],
    ['no kind', '22915,Đức Thắng,Lâm Đồng,', /Chưa rõ cấp/],
    ['two kinds', '22915,Phường Đức Thắng,Lâm Đồng,xã', /Tên ghi «Phường» mà cột cấp ghi «Xã»/],
    ['a kind nobody knows', '22915,Đức Thắng,Lâm Đồng,bang', /Không có cấp «bang»/],
    ['a district', '593,Huyện Hàm Thuận Bắc,Lâm Đồng,', /không còn từ 1\/7\/2025/],
    ['a town', '593,Thị xã La Gi,Lâm Đồng,', /không còn từ 1\/7\/2025/],
    ['a province under another code', '67,Tỉnh Lâm Đồng,68,', /Mã của Tỉnh Lâm Đồng là 68/],
    ['a city that is no province', '68,Thành phố Đà Lạt,68,', /không phải tên của tỉnh/],
    ['an address that is none', '22915,Xã A,68,,Xã_A', /Địa chỉ gồm/],
    ['a person without a name', '22915,Xã A,68,,,,an@x.vn', /thiếu họ tên/],
    ['an address of letters that is none', '22915,Xã A,68,,,An,an', /không đúng dạng/],
  ])('says what is wrong with %s', (_name, line, sentence) => {
    expect(one(line)).toMatchObject({ council: null });
    expect(one(line)?.faults.join(' ')).toMatch(sentence);
  });
});

describe('a list that is none', () => {
  test.each([
    ['nothing', '', /trống/],
    ['no heading', '22915,Xã A,Lâm Đồng', /tên cột/],
    ['a heading alone', HEAD, /chỉ có dòng tên cột/],
    ['an open quotation mark', `${HEAD}\n"1`, /ngoặc kép/],
  ])('%s', (_name, text, sentence) => expect(readFoundingList(text).fault).toMatch(sentence));
});

describe('beside the councils that are here', () => {
  const line = '22915,Phường Đức Thắng,Lâm Đồng,phường';
  const here = { ...KNOWN, unitCode: '22915', provinceCode: '68', provinceName: 'Tỉnh Lâm Đồng' };
  test.each([
    ['new', [], [line]],
    ['same', [here], [line]],
    ['completes', [{ ...here, unitCode: null, provinceCode: null }], [line]],
    ['clash', [{ ...here, name: 'Hội đồng nhân dân phường Khác' }], [line]],
    ['clash', [{ ...here, unitCode: '22916' }], [line]],
    ['ended', [{ ...here, validTo: '2025-06-30' }], [line]],
    // There is a ward of that name, and nobody said in which province.
    ['clash', [{ ...KNOWN }], [line]],
    ['new', [{ ...KNOWN, isSample: true }], [line]],
    ['new', [{ ...here, isSample: true }], [line]],
    ['new', [{ ...here, provinceCode: '01', unitCode: '00001' }], [line]],
    // Quyết định 19/2025 gave some new units the code of one that was merged into them.
    ['new', [{ ...here, validTo: '2025-06-30', name: 'Hội đồng nhân dân phường Cũ' }], [line]],
    ['unread', [], ['22915,Đức Thắng,Lâm Đồng,']],
  ] as const)('%s', (outcome, known, lines) => {
    expect(outcomes(known, [...lines])).toEqual([outcome]);
  });

  test('says what an ended one became', () => {
    const ended = { ...here, validTo: '2025-06-30', successors: ['Phường Mới'] };
    expect(judge([ended], [line])[0]?.says).toEqual([
      'Đã kết thúc hoạt động sau ngày 30/6/2025; nay là Phường Mới.',
    ]);
  });

  test('a double is one council', () => {
    expect(outcomes([], [line, line])).toEqual(['new', 'double']);
    expect(judge([], [line, line])[1]?.says).toEqual(['Mã 22915 đã có ở dòng 2.']);
  });

  test('an address that is taken gets the code, one that was given clashes', () => {
    const other = { ...here, unitCode: '00001', provinceCode: '01', slug: 'phuong-duc-thang-lam-dong' };
    expect(judge([other], [line])[0]?.council?.slug).toBe('phuong-duc-thang-lam-dong-22915');
    expect(outcomes([other], [`${line},phuong-duc-thang-lam-dong`])).toEqual(['clash']);
    expect(outcomes([], [`${line},admin`])).toEqual(['clash']);
  });

  test('people who sign in already, twice in the list, or twice in a line', () => {
    const with_ = (code: string, rest: string) => `${code},Xã ${code},68,,,${rest}`;
    expect(outcomes([], [with_('10001', 'An,an@x.vn')], ['an@x.vn'])).toEqual(['clash']);
    expect(outcomes([], [with_('10001', 'An,an@x.vn'), with_('10002', 'An,an@x.vn')])).toEqual([
      'new',
      'clash',
    ]);
    expect(outcomes([], [with_('10001', 'An,an@x.vn,An,an@x.vn')])).toEqual(['clash']);
  });

  test('a council where nobody works yet gets the first people the list names, and nobody else is added', () => {
    const people = `${line},,An,an@x.vn,Bách,bach@x.vn`;
    const empty = { ...here, hasAccounts: false };
    expect(outcomes([empty], [line])).toEqual(['same']);
    expect(outcomes([here], [people])).toEqual(['same']);
    const [judged] = judge([empty], [people]);
    expect(judged).toMatchObject({ outcome: 'completes', knownId: 'c1', setsCodes: false });
    expect(judged?.says).toEqual(['Mở 2 tài khoản đầu tiên.']);
    expect(judged?.council?.accounts).toHaveLength(2);
    expect(outcomes([empty], [people], ['an@x.vn'])).toEqual(['clash']);
    const both = judge([{ ...empty, unitCode: null }], [people])[0];
    expect(both).toMatchObject({ outcome: 'completes', setsCodes: true });
    expect(judge([{ ...here, unitCode: null }], [people])[0]?.council?.accounts).toEqual([]);
  });

  test('brought again, everything is here', () => {
    const lines = [line, '68,Tỉnh Lâm Đồng,68,', '4,Phường Ba Đình,1,'];
    const first = judge([], lines);
    expect(countOutcomes(first)).toMatchObject({ new: 3, same: 0 });
    const founded = first.flatMap(({ council }, index) =>
      council
        ? [
            {
              ...council,
              id: String(index),
              isSample: false,
              hasAccounts: true,
              validTo: null,
              successors: [],
            },
          ]
        : [],
    );
    expect(countOutcomes(judge(founded, lines))).toMatchObject({ new: 0, same: 3 });
  });
});
