import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evenTones, foldForSearch, narrowAscii, normalizeText, slugify, withoutLookalikes } from './fold';

const anyText = fc.string({ unit: 'binary' });

describe('normalizeText', () => {
  test.each([
    ['NFD becomes NFC', 'Nghị quyết'.normalize('NFD'), 'Nghị quyết'],
    ['a zero-width space inside a word goes', 'Hội\u200B đồng', 'Hội đồng'],
    ['a mark split from its letter joins it again', 'a\u200D\u0301', 'á'],
    ['bidi overrides go', '\u202EĐức\u202C Thắng\u2069', 'Đức Thắng'],
    ['a soft hyphen goes', 'nghị\u00ADquyết', 'nghịquyết'],
    ['NBSP and narrow NBSP are spaces', '1\u00A0tỷ\u202Fđồng', '1 tỷ đồng'],
    ['a lone surrogate goes', 'A\uD83DB', 'AB'],
    ['a surrogate pair stays', 'A😀B', 'A😀B'],
    ['newlines stay, in one form', 'một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
    ['control characters go', 'A\u0000\u0007B', 'AB'],
    ['noncharacters go, for no XML may hold them', 'A\uFFFE\uFFFF\u{1FFFF}\uFDD0B', 'AB'],
    ['letters that only look like nothing go', 'A\u3164\u115F\uFFA0\u034F\u{E0041}B', 'AB'],
    ['every width of space is a space', 'A\u2003\u3000\u2800B', 'A   B'],
    ['marks piled on a letter go', `e${'\u0301\u0323'.repeat(99)}`, '\u1EB9\u0323\u0301\u0301'],
    ['it trims', ' \uFEFF  phường \n', 'phường'],
  ])('%s', (_, given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  it('is idempotent and always well formed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });
});

test('a megabyte of marks is put in order in no time', () => {
  const started = performance.now();
  expect(normalizeText(`a${'\u0301\u0323'.repeat(500_000)}`)).toHaveLength(4);
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('foldForSearch', () => {
  test.each([
    'Đức Thắng',
    'duc thang',
    'ĐỨC THẮNG',
    '\u00D0ức Thắng',
    '\u00F0ức thắng',
    '\u0189ức Thắng',
    '\u0256ức Thắng',
    'Đức Thắng'.normalize('NFD'),
    '  Đức –  Thắng. ',
  ])('%j folds to duc thang', (text) => {
    expect(foldForSearch(text)).toBe('duc thang');
  });

  test.each([
    ['Hoà', 'Hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['Khoá', 'khóa'],
    ['thuý', 'THÚY'],
  ])('%s and %s are one word', (a, b) => {
    expect(foldForSearch(a)).toBe(foldForSearch(b));
  });

  it('turns punctuation to spaces so that each part can be found', () => {
    expect(foldForSearch('Số: 12/NQ-HĐND (“bản sửa”)')).toBe('so 12 nq hdnd ban sua');
  });

  it('is idempotent and does not depend on the normal form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldForSearch(text);
        expect(foldForSearch(once)).toBe(once);
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
      }),
    );
  });
});

describe('evenTones', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['hoả', 'hỏa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['uỷ ban', 'ủy ban'],
    ['luỹ', 'lũy'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['hoàn', 'hoàn'],
    ['hoàng', 'hoàng'],
    ['khuỷu', 'khuỷu'],
    ['toà, loà xoà', 'tòa, lòa xòa'],
  ])('%s is %s', (given, even) => {
    expect(evenTones(given)).toBe(even);
  });

  it('moves no letter and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = evenTones(text);
        expect(once).toHaveLength(text.length);
        expect(evenTones(once)).toBe(once);
        expect(foldForSearch(once)).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('slugify', () => {
  test.each([
    ['Phường Đức Thắng', 'phuong-duc-thang'],
    ['Khóa II, kỳ họp thứ 11', 'khoa-ii-ky-hop-thu-11'],
    ['  --Ủy ban--  ', 'uy-ban'],
    ['会議 số 3', 'so-3'],
    ['…', ''],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('gives only words and single hyphens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

test('narrowAscii folds full-width digits and signs, and leaves words alone', () => {
  expect(narrowAscii('４１，５％ kế hoạch')).toBe('41,5% kế hoạch');
});

describe('withoutLookalikes', () => {
  test.each([
    ['Word’s dash', '05/NQ\u2013HĐND'],
    ['a long dash', '05/NQ\u2014HĐND'],
    ['a no-break hyphen', '05/NQ\u2011HĐND'],
    ['a minus', '05/NQ\u2212HĐND'],
    ['a full-width hyphen', '05/NQ\uFF0DHĐND'],
    ['eth', '05/NQ-H\u00D0ND'],
    ['African D', '05/NQ-H\u0189ND'],
    ['a fraction slash', '05\u2044NQ-HĐND'],
    ['full-width digits and slash', '０５／NQ-HĐND'],
    ['a zero-width space', '05/NQ\u200B-HĐND'],
    ['NFD', '05/NQ-HĐND'.normalize('NFD')],
  ])('%s', (_name, text) => expect(withoutLookalikes(text)).toBe('05/NQ-HĐND'));

  it('is idempotent, and leaves digits and letters other than đ alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = withoutLookalikes(text);
        expect(withoutLookalikes(once)).toBe(once);
        expect(once.replace(/[^a-z0-9]/g, '')).toBe(
          narrowAscii(normalizeText(text)).replace(/[^a-z0-9]/g, ''),
        );
      }),
    );
  });
});
