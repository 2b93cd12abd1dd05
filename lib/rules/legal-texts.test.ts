import { describe, expect, test } from 'vitest';
import { legalTable, legalTexts, legalTextsIn, readLegalNumber, replacementsOf } from './legal-texts';
import { thresholds } from './thresholds';

const numbersIn = (text: string) => legalTextsIn(text).map(({ number }) => number);

describe('the table', () => {
  test('names each text once, and what replaced it from the day it ended', () => {
    expect(new Set(legalTexts.map(({ number }) => number)).size).toBe(legalTexts.length);
    for (const { number, inForceFrom, expiredOn, replacedBy } of legalTexts) {
      expect(expiredOn === null, number).toBe(replacedBy === null);
      if (expiredOn === null) continue;
      expect(inForceFrom === null || inForceFrom < expiredOn, number).toBe(true);
      const next = legalTexts.find((text) => text.number === replacedBy);
      expect(next?.inForceFrom, number).toBe(expiredOn);
    }
  });

  test('holds what amends a text as well, which ends with it', () => {
    for (const [amending, amended] of [
      ['47/2019/QH14', '77/2015/QH13'],
      ['63/2020/QH14', '80/2015/QH13'],
      ['154/2020/NĐ-CP', '34/2016/NĐ-CP'],
    ] as const) {
      const [one, other] = legalTextsIn(`${amending}; ${amended}`);
      expect(one).toMatchObject({ expiredOn: other?.expiredOn, replacedBy: other?.replacedBy });
      expect(one?.inForceFrom?.localeCompare(other?.inForceFrom ?? ''), amending).toBe(1);
    }
  });

  test('agrees with the law every vote is decided by', () => {
    const compared = thresholds.flatMap(({ article, from, to }) =>
      legalTextsIn(article.law).map(({ number, inForceFrom, expiredOn }) => {
        expect(from >= (inForceFrom ?? ''), number).toBe(true);
        expect(to === null ? null : dayAfter(to), number).toBe(expiredOn);
        return number;
      }),
    );
    expect(new Set(compared)).toEqual(new Set(['77/2015/QH13', '65/2025/QH15', '72/2025/QH15']));
  });
});

const dayAfter = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe('a text is known by its number', () => {
  test.each([
    ['as printed', 'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;'],
    ['behind a colon', 'Căn cứ Luật số: 77/2015/QH13'],
    ['alone', '77/2015/QH13'],
    ['small letters', 'luật 77/2015/qh13'],
    ['spaces', 'Luật số 77 / 2015 / QH 13'],
    ['no-break spaces', 'Luật số\u00A077\u00A0/2015/QH\u202F13'],
    ['full-width', 'Luật số ７７／２０１５／QH13'],
    ['another stroke', 'Luật số 77\u22152015\u2044QH13'],
    ['brackets', 'Luật (77/2015/QH13)'],
    ['a leading zero', 'Luật số 077/2015/QH13'],
  ])('%s', (_name, text) => expect(numbersIn(text)).toEqual(['77/2015/QH13']));

  test.each([
    ['as printed', 'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016'],
    ['Word’s dash', 'Nghị định số 34/2016/NĐ\u2013CP'],
    ['a no-break hyphen', 'Nghị định số 34/2016/NĐ\u2011CP'],
    ['a minus', 'Nghị định số 34/2016/NĐ\u2212CP'],
    ['eth', 'Nghị định số 34/2016/N\u00D0-CP'],
    ['small letters with a small eth', 'nghị định số 34/2016/n\u00F0-cp'],
    ['no diacritic', 'Nghi dinh so 34/2016/ND-CP'],
    ['spaces', 'Nghị định số 34/2016/NĐ - CP'],
    ['no hyphen', 'Nghị định số 34/2016/NĐ CP'],
    ['NFD', 'Nghị định số 34/2016/NĐ-CP'.normalize('NFD')],
  ])('of a decree: %s', (_name, text) => expect(numbersIn(text)).toEqual(['34/2016/NĐ-CP']));

  test.each([
    ['a title', 'Căn cứ Luật Tổ chức chính quyền địa phương'],
    ['a title and a year', 'Căn cứ Luật Tổ chức chính quyền địa phương năm 2015'],
    ['a title and another day', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 20 tháng 6 năm 2015'],
    ['another title of that day', 'Căn cứ Luật Ngân sách nhà nước ngày 19 tháng 6 năm 2015'],
    ['a number without its body', 'Căn cứ Luật số 77/2015'],
    ['another body', 'Căn cứ Nghị định số 77/2015/NĐ-CP'],
    ['another legislature', 'Căn cứ Luật số 77/2015/QH131'],
    ['another number', 'Căn cứ Luật số 177/2015/QH13'],
    ['the end of a longer number', 'Căn cứ văn bản 5/77/2015/QH13'],
    ['another year', 'Căn cứ Luật số 77/2014/QH13'],
    ['a text of the same number', 'Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14'],
    ['nothing', ''],
  ])('and not by %s', (_name, text) => expect(numbersIn(text)).toEqual([]));

  test.each([
    [
      'a law by its title and its day',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
      '77/2015/QH13',
    ],
    ['in figures', 'luật tổ chức chính quyền địa phương ngày 19/6/2015', '77/2015/QH13'],
    ['one of two of that day', 'Luật Ban hành văn bản quy phạm pháp luật ngày 19/02/2025', '64/2025/QH15'],
    ['one whose number begins with a zero', 'Luật Lưu trữ số 01/2011/QH13', '01/2011/QH13'],
  ])('and by %s', (_, text, number) => expect(numbersIn(text)).toEqual([number]));

  test('several in one base, each once', () => {
    const text = 'Luật số 80/2015/QH13, Nghị định số 34/2016/NĐ-CP hướng dẫn Luật số 80/2015/QH13';
    expect(numbersIn(text)).toEqual(['80/2015/QH13', '34/2016/NĐ-CP']);
  });

  test('a long text takes no time', () => {
    const began = performance.now();
    for (const text of ['7'.repeat(200_000), '77 / '.repeat(50_000), '77/2015/'.repeat(50_000)])
      expect(numbersIn(text)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

test('what replaced a text, as far as it had by a day', () => {
  const [law] = legalTextsIn('77/2015/QH13');
  const by = (date: string) => law && replacementsOf(law, date).map(({ number }) => number);
  expect(by('2025-02-28')).toEqual([]);
  expect(by('2025-03-01')).toEqual(['65/2025/QH15']);
  expect(by('2025-06-15')).toEqual(['65/2025/QH15']);
  expect(by('2025-06-16')).toEqual(['65/2025/QH15', '72/2025/QH15']);
});

test.each([
  ['15/2025/TT-BTC', '15/2025/TT-BTC'],
  ['015 / 2025 / tt–btc', '15/2025/TT-BTC'],
  ['104/2025/NQ-UBTVQH15', '104/2025/NQ-UBTVQH15'],
  ['34/2016/ND-CP', '34/2016/NĐ-CP'],
  ['Thông tư số 15/2025/TT-BTC', null],
  ['15/2025', null],
  ['', null],
])('%s is the number %s', (text, number) => {
  expect(readLegalNumber(text)).toBe(number);
});

test('texts that name each other as their followers are followed once', () => {
  const text = (number: string, replacedBy: string) => ({
    ...{ number, title: 'Thông tư', inForceFrom: null, expiredOn: '2025-01-01', replacedBy, source: 'thử' },
  });
  const [one, other] = [text('1/2024/TT-BTC', '2/2024/TT-BTC'), text('2/2024/TT-BTC', '1/2024/TT-BTC')];
  expect(replacementsOf(one, '2026-01-01', legalTable([one, other]))).toEqual([other]);
});
