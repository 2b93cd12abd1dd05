import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, anyValue } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import { phrasesOf } from './phrase';
import { slotNames, slotOf } from './slots';
import { keptTemplate, OURS, readTemplate, slotFault, templateText, textOf } from './template';

const faultsOf = (given: unknown) => {
  const read = readTemplate(given);
  return read.ok ? {} : read.faults;
};

describe('our own words', () => {
  test.each(slotNames)('%s has no fault and no number', (slot) => {
    expect(slotFault(slot, slotOf(slot).ours)).toBeNull();
    expect(slotOf(slot).ours).not.toMatch(/\d/u);
  });
  test('are not kept as the council’s', () => {
    const slots = Object.fromEntries(slotNames.map((slot) => [slot, slotOf(slot).ours]));
    expect(readTemplate({ slots })).toEqual({ ok: true, template: OURS });
  });
});

describe('what is wrong with a file is said by its place', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['no file', 7, 'template', /^Đây không phải là tệp mẫu văn bản/u],
    ['another file', { format: 'nghi-truong-ho-so/2' }, 'format', /không phải mẫu văn bản/u],
    ['a part nobody knows', { fields: { 'có mặt': '26' } }, 'fields', /không có phần “fields”/u],
    [
      'a place nobody knows',
      { slots: { 'bien-ban.modau': 'x' } },
      'slots.bien-ban.modau',
      /Có phải “bien-ban.mo-dau”\?/u,
    ],
    ['words that are none', { slots: { 'bien-ban.mo-dau': 3 } }, 'slots.bien-ban.mo-dau', /phải là chữ/u],
    [
      'an unknown field',
      { slots: { 'bien-ban.mo-dau': '{số đại biểu}' } },
      'slots.bien-ban.mo-dau',
      /^Không có trường \{số đại biểu\}\. Có phải \{tổng số đại biểu\}\?$/u,
    ],
    ['no name', { slots: { 'co-quan.ten': ' ' } }, 'slots.co-quan.ten', /Không để trống/u],
    [
      'a name of five lines',
      { slots: { 'co-quan.ten': 'a\nb\nc\nd\ne' } },
      'slots.co-quan.ten',
      /Nhiều nhất 4 dòng/u,
    ],
    [
      'a text without end',
      { slots: { 'bien-ban.mo-dau': 'x'.repeat(2001) } },
      'slots.bien-ban.mo-dau',
      /Dài 2001 ký tự/u,
    ],
    [
      'letters no paper takes',
      { slots: { 'bien-ban.mo-dau': 'a\u0007b' } },
      'slots.bien-ban.mo-dau',
      /ký tự điều khiển/u,
    ],
    ['a list that is none', { slots: ['a'] }, 'slots', /danh sách/u],
    [
      'a phrase with a count',
      { slots: { 'cau-mau.ket-luan': 'Có {có mặt} đại biểu' } },
      'slots.cau-mau.ket-luan',
      /không dùng trong câu mẫu/u,
    ],
    ['a part that is no more', { phrases: [] }, 'phrases', /không có phần “phrases”/u],
  ])('%s', (_, given, place, said) => {
    expect(Object.keys(faultsOf(given))).toContain(place);
    expect(faultsOf(given)[place]).toMatch(said);
  });

  test('nothing of a file with a fault is taken, and every fault is said', () => {
    expect(
      Object.keys(faultsOf({ slots: { 'giay-moi.mo-dau': '{x', 'giay-moi.vang': 'a' }, more: 1 })),
    ).toHaveLength(3);
  });

  test('whatever is sent, it is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, fc.record({ slots: anyValue })), (given) => {
        const read = readTemplate(given);
        expect(read.ok || Object.values(read.faults).every((text) => /[.?)]$/u.test(text))).toBe(true);
      }),
      tries(),
    );
  });
});

describe('a template is kept', () => {
  test('as one text, whatever order it came in, and read back as it was', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(slotNames), anyText, (list, text) => {
        const read = readTemplate({
          slots: Object.fromEntries(
            list.map((slot) => [
              slot,
              `${slot} ${text.replace(/[{}[\]\p{Cc}\ufffe\uffff]/gu, '')}`.slice(0, 500),
            ]),
          ),
        });
        if (!read.ok) throw new TypeError(JSON.stringify(read.faults));
        const kept = templateText(read.template);
        expect(keptTemplate(kept)).toEqual(read.template);
        expect(templateText(keptTemplate(kept))).toBe(kept);
        expect(readTemplate(JSON.parse(kept))).toEqual(read);
      }),
      tries(0.2),
    );
  });

  test('a council’s empty words are its own: ours do not come back', () => {
    const read = readTemplate({ slots: { 'giay-moi.ket-thuc': '', 'cau-mau.bieu-quyet': '' } });
    if (!read.ok) throw new TypeError('Refused.');
    expect([
      textOf(read.template, 'giay-moi.ket-thuc'),
      phrasesOf(read.template).some(({ hasVote }) => hasVote),
    ]).toEqual(['', false]);
    expect(textOf(OURS, 'giay-moi.ket-thuc')).not.toBe('');
  });
});
