import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepTogether } from './keep-together';

const shown = (text: string) => keepTogether(text).replaceAll('\u00A0', '_');

it.each([
  ['Hội đồng nhân dân phường Mẫu', 'Hội_đồng nhân_dân phường Mẫu'],
  ['Quốc phòng – an ninh', 'Quốc_phòng – an_ninh'],
  ['12 trên 26 đại biểu tán thành, cần 14, thiếu 2.', '12 trên_26_đại_biểu tán_thành, cần_14, thiếu_2.'],
  ['Kỳ họp thứ 5', 'Kỳ_họp thứ_5'],
  ['trên 3,5 tỷ đồng', 'trên_3,5_tỷ đồng'],
  ['Hội đồngxyz và Chội đồng', 'Hội đồngxyz và Chội đồng'],
  ['Sơ kết', 'Sơ kết'],
])('%s → %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('changes nothing but spaces, and nothing twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Hội', 'đồng', 'cần', '14', 'đại', 'biểu', 'x', ' ', ', ')),
      (parts) => {
        const text = parts.join(' ');
        expect(keepTogether(text).replaceAll('\u00A0', ' ')).toBe(text);
        expect(keepTogether(keepTogether(text))).toBe(keepTogether(text));
      },
    ),
  );
});
