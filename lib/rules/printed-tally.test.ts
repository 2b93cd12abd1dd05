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

  const of26 = { counts: counts(25, 1, 0), present: 26, total: 26 };
  it.each([
    '25 tán thành (96,15%), 1 không tán thành (3,85%)',
    '25 đại biểu tán thành (96,15%), 1 đại biểu không tán thành (3,84%)',
    '25/26 tán thành, 1/26 không tán thành',
    '25/26 đại biểu tán thành; 1/26 không tán thành; 0/26 không biểu quyết',
    'Tán thành: 25/26 (96,15%); không tán thành: 1/26 (3,85%)',
    'Tán thành: 25, không tán thành: 1, không biểu quyết: 0',
    '25 phiếu tán thành, 1 phiếu không tán thành, không có ý kiến khác',
    '96,15% tán thành, 3,85% không tán thành',
    'có mặt 26/26; đồng ý 25; không đồng ý 1',
    'trên 2/3 đại biểu tán thành',
    'hơn 95% tán thành',
    'tán thành lúc 9 giờ 30, theo Tờ trình 24/TTr-UBND',
    'tán thành 25⁄26',
  ])('of 25, 1 and 0 fits: %s', (printed) => expect(printedTallyFits(printed, of26)).toBe(true));

  it.each([
    '24 tán thành, 1 không tán thành',
    '25/26 tán thành, 2/26 không tán thành',
    '25 tán thành (96,15%), 1 không tán thành (4,85%)',
    '25 tán thành, 1 không tán thành, 1 không biểu quyết',
    'Tán thành: 26',
    '26/26 tán thành',
  ])('of 25, 1 and 0 does not: %s', (printed) => expect(printedTallyFits(printed, of26)).toBe(false));

  it('takes a heading for no tally, as long as the tally stands behind it', () => {
    const six = { counts: counts(5, 1, 0), present: 6, total: 6 };
    expect(printedTallyFits('24/107: 5 for, 1 against', six)).toBe(true);
    expect(printedTallyFits('24/107: 5 tán thành, 1 không tán thành', six)).toBe(true);
    expect(printedTallyFits('24/107: 6 for, 0 against', six)).toBe(false);
    expect(printedTallyFits('24/107', six)).toBe(false);
  });

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
    ['25/26 tán thành, 1/26 không tán thành', false],
    ['tất cả tán thành, 0 không tán thành', true],
    ['tán thành, 1 đại biểu không tán thành', false],
  ])('without counts, all agreed: %s is %s', (printed, fits) =>
    expect(printedTallyFits(printed, { counts: null, present: 22, total: 23 })).toBe(fits),
  );

  it('is not fooled by nobody', () => {
    const nobody = { counts: counts(0, 0, 0), present: 0, total: 23 };
    expect(printedTallyFits('0/0/23', nobody)).toBe(true);
    expect(printedTallyFits('50%', nobody)).toBe(false);
  });
});
