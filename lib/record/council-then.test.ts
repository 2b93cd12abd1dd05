import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CouncilThen, councilOn, differenceFrom } from './council-then';
import { aDraft } from './test-draft';

const now = { ...aDraft().council, provinceName: 'Tỉnh Mới', level: 'commune' as const };

describe('a council on the day of a session', () => {
  test.each<[string, CouncilThen | null, object]>([
    ['is as it is now where nothing else is said', null, now],
    [
      'was called otherwise',
      { name: 'Hội đồng nhân dân thị trấn Mẫu', level: 'township' },
      { level: 'township' },
    ],
    [
      'lay in a district',
      { districtName: 'Huyện Cũ' },
      { districtName: 'Huyện Cũ', provinceName: 'Tỉnh Mới' },
    ],
    ['lay where nobody says', { provinceName: null }, { provinceName: null }],
  ])('%s', (_, then, expected) => {
    expect(councilOn(now, then)).toMatchObject(expected);
  });

  test('has no printed kind left over from another level', () => {
    const other = { ...now, level: 'other' as const, levelPrinted: 'Parish Council' };
    expect(councilOn(other, { level: 'ward', levelPrinted: null })).not.toHaveProperty('levelPrinted');
  });

  test('is what its difference from today says, whatever it was', () => {
    const word = fc.constantFrom(null, 'Huyện Cũ', 'Tỉnh Mới', 'Tỉnh Cũ');
    const councils = fc
      .record({
        name: fc.constantFrom(now.name, 'Hội đồng nhân dân xã Cũ'),
        level: fc.constantFrom('commune' as const, 'other' as const, 'district' as const),
        district: word,
        provinceName: word,
        unitCode: fc.constantFrom(null, '00001'),
      })
      .map(({ district, ...rest }) => ({
        ...now,
        ...rest,
        ...(district ? { districtName: district } : {}),
        ...(rest.level === 'other' ? { levelPrinted: 'Liên xã' } : {}),
      }));
    fc.assert(
      fc.property(councils, councils, (today, then) => {
        expect(councilOn(today, differenceFrom(today, then))).toEqual(then);
      }),
    );
  });
});
