import { describe, expect, it } from 'vitest';
import { printedOutcome, printedVerdict, wordsAgainst } from './printed-verdict';

describe('printedVerdict', () => {
  it.each([
    ['biểu quyết thống nhất thông qua', 'passed', false],
    ['100% đại biểu tán thành', 'passed', false],
    ['Nhất trí', 'passed', false],
    ['không có đại biểu nào không tán thành', 'passed', false],
    ['đa số tán thành', 'passed', true],
    ['thống nhất cao', 'passed', true],
    ['quá nửa đại biểu đồng ý', 'passed', true],
    ['không được thông qua', 'failed', false],
    ['Không thông qua', 'failed', false],
    ['chưa được Hội đồng nhân dân thông qua', 'failed', false],
    ['không được các đại biểu biểu quyết thông qua', 'failed', false],
    ['thống nhất không thông qua', 'failed', false],
    ['đa số đại biểu không tán thành', 'failed', true],
    ['không đạt quá bán', 'failed', true],
    ['không đủ số phiếu cần thiết', 'failed', false],
    ['bị bác bỏ', 'failed', false],
    ['đã biểu quyết', null, false],
    ['', null, false],
  ])('«%s»', (printed, verdict, isMajority) => {
    expect(printedVerdict(printed)).toEqual({ verdict, isMajority });
  });
});

describe('printedOutcome', () => {
  it.each([
    ['20/22 đại biểu tán thành', null],
    ['20 đại biểu tán thành, 2 đại biểu không tán thành', null],
    ['Tán thành: 20; không tán thành: 2; không biểu quyết: 0', null],
    ['20/22/23, đạt 86,95%', null],
    ['đa số đại biểu tán thành', 'adopted'],
    ['20/22 đại biểu biểu quyết thông qua', 'adopted'],
    ['với 20/22 đại biểu tán thành, Hội đồng nhân dân thông qua Nghị quyết', 'adopted'],
    ['12 đại biểu tán thành, nghị quyết không được thông qua', 'rejected'],
    ['không đạt quá bán', 'rejected'],
    ['', null],
  ])('of «%s» is %s', (printed, outcome) => {
    expect(printedOutcome(printed)).toBe(outcome);
  });
});

describe('wordsAgainst', () => {
  it.each([
    ['unanimous_uncounted', 'biểu quyết thống nhất thông qua', null],
    ['unanimous_uncounted', 'không được thông qua', 'failed'],
    ['unanimous_uncounted', 'đa số tán thành', 'not_all'],
    ['unanimous_uncounted', 'thống nhất cao', 'not_all'],
    ['uncounted_passed', 'đa số tán thành', null],
    ['uncounted_passed', 'thống nhất cao', null],
    ['uncounted_passed', 'không được thông qua', 'failed'],
    ['uncounted_failed', 'không được thông qua', null],
    ['uncounted_failed', 'thống nhất thông qua', 'passed'],
    ['uncounted_not_stated', 'đã biểu quyết', null],
    ['uncounted_not_stated', 'biểu quyết thông qua', 'passed'],
    ['uncounted_not_stated', 'không thông qua', 'failed'],
  ] as const)('%s, «%s»', (kind, printed, against) => {
    expect(wordsAgainst(kind, printed)).toBe(against);
  });
});
