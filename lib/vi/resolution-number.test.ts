import { describe, expect, test } from 'vitest';
import { readResolutionNumber, resolutionNumberKey, yearInNumber } from './resolution-number';

describe('readResolutionNumber', () => {
  test.each([
    ['as printed', '05/NQ-HĐND'],
    ['Word’s dash', '05/NQ\u2013HĐND'],
    ['a no-break hyphen', '05/NQ\u2011HĐND'],
    ['a minus', '05/NQ\u2212HĐND'],
    ['eth', '05/NQ-H\u00D0ND'],
    ['small letters', '05/nq-hđnd'],
    ['small letters with a small eth', '05/nq-h\u00F0nd'],
    ['a capital and small letters', '05/Nq-Hđnd'],
    ['spaces', '05 / NQ - HĐND'],
    ['no-break spaces', '05/NQ\u00A0-\u202FHĐND'],
    ['no hyphen', '05/NQ HĐND'],
    ['a low line', '05/NQ_HĐND'],
    ['NQ before it', 'NQ số 05/NQ-HĐND'],
    ['no diacritic', '05/NQ-HDND'],
    ['full-width', '０５／ＮＱ－HĐND'],
    ['what stands before it on paper', 'Số: 05/NQ-HĐND'],
    ['what stands before it in a text', 'Nghị quyết số 05/NQ-HĐND'],
    ['a full stop behind', '05/NQ-HĐND.'],
    ['NFD', '05/NQ-HĐND'.normalize('NFD')],
  ])('%s', (_name, text) => expect(readResolutionNumber(text)).toBe('05/NQ-HĐND'));

  test.each([
    ['5/NQ-HĐND', '5/NQ-HĐND'],
    ['12A/NQ-HĐND', '12a/NQ-HĐND'],
    ['06/2021/nq–hđnd', '06/2021/NQ-HĐND'],
    ['06/2021/NQ-HĐND16', '06/2021/NQ-HĐND16'],
  ])('%s is %s', (text, number) => expect(readResolutionNumber(text)).toBe(number));

  test.each(['', '05', 'NQ-HĐND', '05/QĐ-UBND', '05/21/NQ-HĐND', '05-NQ/HĐND', '1'.repeat(1_000_000)])(
    '%s is none',
    (text) => expect(readResolutionNumber(text)).toBeNull(),
  );
});

test.each([
  ['05/NQ-HĐND', '5/NQ-HĐND', true],
  ['05/NQ-HĐND', '05/nq–hđnd', true],
  ['05/NQ-HĐND', '005/NQ-HÐND', true],
  ['12a/NQ-HĐND', '12A/NQ-HĐND', true],
  ['06/2021/NQ-HĐND', '6/2021/NQ-HĐND', true],
  ['05/NQ-HĐND', '50/NQ-HĐND', false],
  ['05/NQ-HĐND', '05a/NQ-HĐND', false],
  ['06/2021/NQ-HĐND', '06/NQ-HĐND', false],
  ['06/2020/NQ-HĐND', '06/2021/NQ-HĐND', false],
])('in one year %s and %s are the same: %s', (a, b, same) => {
  expect(resolutionNumberKey(a, '2021') === resolutionNumberKey(b, '2021')).toBe(same);
});

test('numbering starts again each year', () => {
  expect(resolutionNumberKey('05/NQ-HĐND', '2020')).not.toBe(resolutionNumberKey('05/NQ-HĐND', '2021'));
  expect([yearInNumber('06/2021/NQ-HĐND'), yearInNumber('06/NQ-HĐND')]).toEqual(['2021', null]);
});
