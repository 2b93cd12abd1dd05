import { describe, expect, it } from 'vitest';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { Mark } from '@/lib/record/schema';
import { attendanceRows, awayText, markText, presenceText } from './attendance-text';
import {
  councilBodyName,
  councilFullName,
  councilMonogram,
  councilPlaceName,
  councilWhere,
  placeInSentence,
} from './council-name';
import { indicatorGroupsOf, indicatorNote, indicatorShare, indicatorValue } from './indicator-text';
import { keyFigures } from './key-figures';
import { adoptedText } from './resolution-count';

describe('key figures', () => {
  it('hold only what the seed states', () => {
    expect(
      keyFigures(ducThangRecord).map(({ before, value, of, unit }) => [before, value, of, unit]),
    ).toEqual([
      ['ít nhất', '4', undefined, undefined],
      ['trên', '3,5', undefined, 'tỷ đồng'],
      [undefined, '8', '8', undefined],
    ]);
  });

  it('begin with who was there, and against which quorum', () => {
    expect(keyFigures(mauRecord)[0]).toEqual({
      key: 'attendance',
      value: '24',
      of: '26',
      text: 'đại biểu có mặt phiên sáng, đủ điều kiện họp (cần 18)',
    });
  });

  it('call four resolutions that may be five at least four', () => {
    const [first, ...others] = ducThangRecord.resolutions;
    if (!first) throw new Error('The fixture has lost its resolutions.');
    const open = { ...first, note: 'Nguồn viết liền nên có thể là một hoặc hai nghị quyết.' };
    const figures = (resolutions: typeof ducThangRecord.resolutions) =>
      keyFigures({ ...ducThangRecord, resolutions }).find(({ key }) => key === 'resolutions');
    expect(figures([open, ...others])).toMatchObject({ before: 'ít nhất', value: '4', of: undefined });
    expect(figures([{ ...open, status: 'rejected' }, ...others])).toMatchObject({
      value: '3',
      of: 'ít nhất 4',
    });
    expect(figures([{ ...first, note: null }, ...others])).toMatchObject({ value: '4', of: '4' });
    const count = (adoptedCount: number, adoptedBound: 'exact' | 'at_least') =>
      adoptedText({ adoptedCount, adoptedBound, namedCount: null }, adoptedCount === 3 ? 5 : 4);
    expect(count(4, 'at_least')).toBe('ít nhất 4 nghị quyết được thông qua');
    expect(count(3, 'exact')).toBe('3/5 nghị quyết được thông qua');
    expect(count(3, 'at_least')).toBe('3 trong ít nhất 5 nghị quyết được thông qua');
  });

  it('keep the letters of names', () => {
    expect(placeInSentence('Phường Huế')).toBe('phường Huế');
    expect(placeInSentence('Huế')).toBe('Huế');
    expect(placeInSentence('Phường 2')).toBe('Phường 2');
    expect(placeInSentence('Thành phố Hồ Chí Minh')).toBe('Thành phố Hồ Chí Minh');
    const indicators = ducThangRecord.indicators.map((row) =>
      row.ratio ? { ...row, name: 'Ea Súp đạt chuẩn' } : row,
    );
    expect(keyFigures({ ...ducThangRecord, indicators }).find(({ key }) => key === 'indicator')?.text).toBe(
      'Ea Súp đạt chuẩn',
    );
  });

  it('are left out when there is only one', () => {
    expect(keyFigures({ ...ducThangRecord, figures: [], indicators: [] })).toEqual([]);
  });
});

describe('attendance', () => {
  it('says whether there was a reason, never which', () => {
    const { sittings } = mauRecord;
    const marks = sittings.flatMap(({ attendance }) => attendance?.marks ?? []);
    expect(marks.map(markText)).toContain('Vắng có lý do');
    expect(marks.map(markText)).toContain('Đến muộn, từ 08:45');
  });

  it('lists delegates by given name, and who was not there throughout', () => {
    const rows = attendanceRows(mauRecord);
    expect(rows).toHaveLength(26);
    expect(rows[0]?.delegate.name).toBe('Nguyễn Thị An');
    expect(rows.filter(({ isFull }) => !isFull)).toHaveLength(3);
  });

  it('says of those who were not there throughout what is known of each', () => {
    const of = (...statuses: (Mark['status'] | null)[]) => ({
      marks: statuses.map((status) => status && { delegate: 'd', status, from: null, to: null }),
    });
    expect(awayText([of('absent'), of('excused'), of('late'), of('online'), of('present'), of(null)])).toBe(
      '2 vắng, 1 đến muộn, 1 trực tuyến',
    );
    expect(awayText([of('late', 'absent'), of('present', null), of('left_early')])).toBe('1 vắng, 1 về sớm');
    expect(awayText([of('present')])).toBe('');
  });

  it('says when nothing was marked', () => {
    const [sitting] = mauRecord.sittings;
    expect(sitting && presenceText(sitting, 'Hồ sơ không ghi')).toBe(
      '24 trên 26 đại biểu có mặt, đủ điều kiện họp (cần 18).',
    );
    const basis = (quorumArticle: string | null) =>
      sitting?.attendance &&
      presenceText({ ...sitting, attendance: { ...sitting.attendance, quorumArticle } }, 'Hồ sơ không ghi');
    expect(basis('Điều 12 Quy chế làm việc')).toMatch(/\(cần 18; theo Điều 12 Quy chế làm việc\)\.$/);
    expect(basis(null)).toMatch(/\(cần 18; hội đồng chưa khai căn cứ\)\.$/);
    const marks = [
      { delegate: 'a', status: 'left_early' as const, from: null, to: '09:00' },
      { delegate: 'b', status: 'late' as const, from: '10:00', to: null },
    ];
    const inTurns = { total: 3, present: 2, quorumRequired: 2, quorumMet: false, marks };
    expect(sitting && presenceText({ ...sitting, attendance: inTurns }, 'Hồ sơ không ghi')).toBe(
      '2 trên 3 đại biểu có mặt, đông nhất cùng lúc 1, không đủ điều kiện họp (cần 2).',
    );
    const away = [{ from: '09:30', to: '10:00' }];
    expect(markText({ delegate: 'a', status: 'present', from: null, to: null, away })).toBe(
      'Có mặt, vắng 09:30–10:00',
    );
    expect(sitting && presenceText({ ...sitting, attendance: null }, 'Hồ sơ không ghi')).toBe(
      'Hồ sơ không ghi số đại biểu có mặt, vắng mặt.',
    );
  });
});

describe('indicators', () => {
  const [streets, groups, families] = ducThangRecord.indicators;
  it('show ratio, percentage or count as they were given', () => {
    expect([streets, groups, families].map((row) => row && indicatorValue(row))).toEqual([
      '100%',
      '8/8',
      '98,4%',
    ]);
    expect([streets, groups, families].map((row) => row && indicatorShare(row))).toEqual([1, 1, 0.984]);
  });

  it('keep the printed words where they say more', () => {
    expect(streets && indicatorNote(streets)).toContain('“hoàn thành chỉnh trang 22 tuyến đường');
    expect(families && indicatorNote(families)).toBe('6 tháng đầu năm 2020');
  });

  it('come in groups', () => {
    expect(
      indicatorGroupsOf(ducThangRecord.indicators).map(({ title, rows }) => [title, rows.length]),
    ).toEqual([
      ['Đô thị – môi trường', 1],
      ['Văn hóa – xã hội', 2],
    ]);
  });
});

it.each([
  ['Phường Mẫu', 'M', 'Hội đồng nhân dân phường Mẫu'],
  ['Hội đồng nhân dân phường Đức Thắng', 'ĐT', 'Hội đồng nhân dân phường Đức Thắng'],
  ['HĐND xã Tân Lập', 'TL', 'Hội đồng nhân dân xã Tân Lập'],
])('names %s', (name, monogram, body) => {
  expect(councilMonogram(name)).toBe(monogram);
  expect(councilBodyName({ name, level: 'ward' })).toBe(body);
  expect(councilPlaceName(body)).toMatch(/^(Phường|Xã)/);
});

it.each([
  [{ locality: 'Phường Mẫu', provinceName: 'Thành phố Mẫu' }, 'Thành phố Mẫu'],
  [{ locality: 'Phường Mẫu, quận Sao', provinceName: 'Hà Nội' }, 'quận Sao, Hà Nội'],
  [{ locality: 'phường Mẫu (quận Sao)', provinceName: null }, 'quận Sao'],
  [{ locality: 'Phường Mẫu, quận Sao, Hà Nội', provinceName: 'Hà Nội' }, 'quận Sao, Hà Nội'],
  [{ locality: 'Quận Sao', provinceName: 'Hà Nội' }, 'Quận Sao, Hà Nội'],
  [{ locality: 'Phường Mẫu', provinceName: null }, ''],
  [
    { locality: 'Phường Mẫu', districtName: 'quận Sao', provinceName: 'thành phố Hà Nội' },
    'quận Sao, thành phố Hà Nội',
  ],
  [
    { locality: 'Phường Mẫu, quận Sao', districtName: 'Quận Sao', provinceName: 'Hà Nội' },
    'quận Sao, Hà Nội',
  ],
])('%o is in «%s»', (place, where) => {
  const council = { name: 'Hội đồng nhân dân phường Mẫu', level: 'ward' as const, ...place };
  expect(councilWhere(council)).toBe(where);
  expect(councilFullName(council)).toBe(['Hội đồng nhân dân phường Mẫu', where].filter(Boolean).join(', '));
});

it.each([
  ['Tỉnh Mẫu', 'province', null, 'M', 'Hội đồng nhân dân tỉnh Mẫu'],
  ['Thành phố Hà Nội', 'city', null, 'HN', 'Hội đồng nhân dân thành phố Hà Nội'],
  ['HĐND Huyện Đông Anh', 'district', null, 'ĐA', 'Hội đồng nhân dân huyện Đông Anh'],
  ['Quận Sao', 'urban_district', null, 'S', 'Hội đồng nhân dân quận Sao'],
  ['Thị xã Sơn Tây', 'town', null, 'ST', 'Hội đồng nhân dân thị xã Sơn Tây'],
  ['Thành phố Vinh', 'provincial_city', null, 'V', 'Hội đồng nhân dân thành phố Vinh'],
  ['Thị trấn Mẫu', 'township', null, 'M', 'Hội đồng nhân dân thị trấn Mẫu'],
  ['Đặc khu Cô Tô', 'special_zone', null, 'CT', 'Hội đồng nhân dân đặc khu Cô Tô'],
  ['Ashwell Parish Council', 'other', 'Parish Council', 'AC', 'Ashwell Parish Council'],
  ['Ashwell', 'other', 'Parish Council', 'A', 'Ashwell (Parish Council)'],
  [
    'Hội đồng nhân dân liên xã Sông Sao',
    'other',
    'Hội đồng nhân dân liên xã',
    'LS',
    'Hội đồng nhân dân liên xã Sông Sao',
  ],
] as const)('names %s, of the level %s', (name, level, levelPrinted, monogram, body) => {
  expect(councilBodyName({ name, level, levelPrinted })).toBe(body);
  expect(councilMonogram(name)).toBe(monogram);
});

it('says where a council is but once', () => {
  const parish = { name: 'Ashwell Parish Council', level: 'other', levelPrinted: 'Parish Council' } as const;
  const where = { locality: 'Ashwell', districtName: 'North Hertfordshire', provinceName: null };
  expect(councilFullName({ ...parish, ...where })).toBe('Ashwell Parish Council, North Hertfordshire');
});
