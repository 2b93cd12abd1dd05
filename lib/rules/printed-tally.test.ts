import { describe, expect, it } from 'vitest';
import { printedTallyFits } from './printed-tally';

const counts = (inFavour: number, against: number, notVoting: number) => ({
  for: inFavour,
  against,
  notVoting,
});
const ofDucThang = { counts: counts(20, 1, 1), present: 22, total: 23 };

describe('what was printed of a vote', () => {
  it.each([
    '20/22/23, đạt 86,95%',
    '20/22/23, đạt 86,96%',
    '２０／２２／２３',
    '20/22 đại biểu tán thành',
    '20/23 (86,9%)',
    '20/23 đạt 87%',
    '90,9% đại biểu có mặt tán thành',
    'có mặt 22/23 đại biểu; 20/22 tán thành',
    'biểu quyết nhất trí thông qua ngày 12/6',
    'theo Tờ trình 15/2020 và Nghị quyết 05/NQ-HĐND ngày 12/6/2020',
    'đa số tán thành',
    '',
  ])('fits: %s', (printed) => expect(printedTallyFits(printed, ofDucThang)).toBe(true));

  it.each([
    '21/22/23',
    '20/21/23',
    '20/22/24',
    '22/23 đại biểu tán thành',
    '20/22/23, đạt 91,95%',
    'đạt 100%',
    '20/22, đạt 85%',
    '22/20',
  ])('does not: %s', (printed) => expect(printedTallyFits(printed, ofDucThang)).toBe(false));

  it('compares with nothing that is not recorded', () => {
    const alone = { counts: counts(20, 0, 0), present: null, total: null };
    expect(printedTallyFits('20/22/23, đạt 86,95%', alone)).toBe(true);
    expect(printedTallyFits('19/22/23', alone)).toBe(false);
  });

  it.each([
    ['nhất trí 100%', true],
    ['22/22 đại biểu', true],
    ['100% đại biểu có mặt giơ tay tán thành', true],
    ['95% đại biểu có mặt, nhất trí', true],
    ['20/22 đại biểu tán thành', false],
    ['đạt 90,9%', false],
  ])('without counts, all agreed: %s is %s', (printed, fits) =>
    expect(printedTallyFits(printed, { counts: null, present: 22, total: 23 })).toBe(fits),
  );

  it('is not fooled by nobody', () => {
    const nobody = { counts: counts(0, 0, 0), present: 0, total: 23 };
    expect(printedTallyFits('0/0/23', nobody)).toBe(true);
    expect(printedTallyFits('50%', nobody)).toBe(false);
  });
});
