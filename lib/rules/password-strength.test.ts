import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrongPassword } from './password-strength';

const KNOWN = [
  'thuky@ducthang.example',
  'Nguyễn Thị An',
  'Hội đồng nhân dân phường Đức Thắng',
  'Phường Đức Thắng',
  'duc-thang',
  'Tỉnh Lâm Đồng',
  'Trần Văn Bách',
  'Lê Hoàng Phượng',
  'Khóa II, nhiệm kỳ 2026–2031',
];

describe('isStrongPassword', () => {
  it.each([
    // Everybody's.
    ...[
      'matkhau123',
      'Matkhau@123',
      'Mật-Khẩu 123',
      'matkhau2026',
      'matkhaau123',
      'maatjkhaaur1',
      'ma65tkha63u',
    ],
    ...[
      'matkhauaa',
      'm@tkh@u123',
      'uahktam123',
      'matkhaumatkhau',
      'MatKhau!2026',
      'matkhaumoi1',
      'doimatkhau1',
    ],
    ...['anhyeuem123', 'anhyeuemnhieulam', 'emyeuanh1314', 'iloveyou123', 'conyeume123', 'toiyeuvietnam'],
    ...['123456789a', '1234567890', '12345678910', 'a123456789', 'Abc@123456', 'Aa123456789', 'Aa@123456'],
    ...[
      '1q2w3e4r5t',
      '1qaz2wsx3edc',
      'qwertyuiop',
      'asdfghjkl;',
      'zaq12wsxcde3',
      'qazwsxedcrfv',
      'zxcvbnm,./',
    ],
    ...[
      'password123',
      'P@ssw0rd2026',
      'welcome123',
      'admin@12345',
      'Admin@2026',
      'letmein123',
      'changeme123',
    ],
    ...['vietnam2026', 'VietNam@123', 'hanoi123456', 'Hanoi@2026', 'saigon1975', 'vungtau2024', 'Dalat@2025'],
    ...['aaaaaaaaaaaa', 'abcabcabcabc', 'ab12ab12ab12', 'abcdefghij', '0123456789', '9876543210'],
    // Days, telephone and identity numbers.
    ...[
      '0912345678',
      '0987 654 321',
      '+84912345678',
      '8205719364',
      '48271905368427',
      '02/09/1945',
      '30041975',
      '19901990',
    ],
    // Names.
    ...['nguyenvana1', 'tranvanhung', 'Hung@1985', 'huong1990@', 'Linhlinh99', 'nguyenthihoa', 'tuananh1992'],
    // Theirs, their council's and its people's.
    ...[
      'thuky@ducthang.example',
      'Thuky@123456',
      'Thuky.2026!',
      'Nguyễn Thị An 1975',
      'annguyen1975',
      'nguyenan@1975',
    ],
    ...[
      'duc-thang-2020',
      'Đức Thắng 2026',
      'DucThang@123',
      'ducthangducthang',
      'gnahtcud2026',
      'Duc7hang!',
      'D.u.c.thang1',
    ],
    ...[
      'Phuong@123',
      'phuongducthang',
      'lamdong2026',
      'LamDong@2025',
      'tranvanbach',
      'Bach@1980',
      'hoangphuong99',
    ],
    ...[
      'Hdnd@2026',
      'HĐND@2026',
      'hdndducthang',
      'ubnd@123456',
      'hoidongnhandan',
      'chutich2026',
      'Chutoa@2026',
    ],
    ...[
      'ky-hop-2026',
      'kyhop11-2026',
      'khoa2kyhop11',
      'nhiemky2026',
      'nghiquyet2026',
      'khoa ii ky hop 5',
      'vanphong123',
    ],
    // In a row, as nobody but who knows the council would.
    ...['hdnd phuong duc thang khoa 2', 'chủ tịch HĐND phường Đức Thắng', 'nguyen van an phuong duc thang'],
    ...['tôi là thư ký hđnd', 'quản trị mạng Đức Thắng'],
    // Typed with the keyboard left in English.
    ...['dduwcsthawngs', 'duwcsthawngs1', 'phuowngd9uwcs', 'Thuwky@2026'],
  ])('refuses «%s»', async (password) => {
    expect(await isStrongPassword(password, KNOWN)).toBe(false);
  });

  it.each([
    ...[
      'bèo dạt mây trôi ao làng',
      'bốn con voi leo cây khế',
      'sông Hồng đỏ phù sa',
      'mèo cam ngủ trưa trên mái',
    ],
    ...[
      'ghe tre dan sau bep lanh',
      'trau gam rom chieu muon',
      'nón lá quên ngoài bến đò',
      'khoai luộc chấm mắm nêm',
    ],
    ...[
      'chuong-gio-leng-keng-hien',
      'gốc mít già rụng lá vàng',
      'Cá rô rạch nước ngược dòng!',
      'dep trai xep ben chum nuoc',
    ],
    ...[
      'correct horse battery staple',
      'purple otter vacuum lantern',
      'rT7#vq2LmZ',
      'gX4-kPz9-wQ2b',
      'k3v9x2m7q4w8z1',
    ],
    ...['An ngồi ở bàn đầu lớp mẫu giáo', 'mot-mat-khau-rat-khac-thuong-le', 'wOq_2fYh-7JdLkTz0aBs'],
  ])('takes «%s»', async (password) => {
    expect(await isStrongPassword(password, KNOWN)).toBe(true);
    expect(await isStrongPassword(password.normalize('NFD'), KNOWN)).toBe(true);
  });

  it('refuses a word of theirs in whatever dress people put on it', async () => {
    const words = [
      'ducthang',
      'hdnd',
      'lamdong',
      'bach',
      'phuong',
      'matkhau',
      'kyhop',
      'nguyenthian',
      'vietnam',
    ];
    const dress = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`,
      (word) => [...word].reverse().join(''),
      (word) => word + word,
      (word) => word.replaceAll('a', '@').replaceAll('o', '0').replaceAll('i', '1'),
    );
    const sign = fc.constantFrom('', '', '@', '.', '-', '_', '!', '#', ' ');
    const number = fc.constantFrom('1', '12', '123', '1234', '2026', '1990', '99', '00', '01012026');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...words), dress, sign, number, async (word, wear, mark, figures) => {
        for (const text of [`${wear(word)}${mark}${figures}`, `${figures}${mark}${wear(word)}`])
          expect(await isStrongPassword(text, KNOWN), text).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('says the same of one password however its letters are composed, whatever is typed', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aáạđĐơ0@ \0😀\ud83dze-'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const composed = await isStrongPassword(text.normalize('NFC'), KNOWN);
        expect(await isStrongPassword(text.normalize('NFD'), KNOWN)).toBe(composed);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nine characters', 'rT7#vq2Lm', false],
    ['nine as read, however encoded', 'bầu cử vẹt'.slice(0, 9).normalize('NFD'), false],
    ['as many as anybody types', 'rT7#vq2LmZ'.repeat(20), true],
    ['letters of another script', 'тихий омут', true],
    ['one more', `${'rT7#vq2LmZ'.repeat(20)}x`, false],
  ])('%s', async (_name, password, expected) => {
    expect(await isStrongPassword(password, [])).toBe(expected);
  });
});
