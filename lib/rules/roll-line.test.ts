import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRollLine, type RollException } from './roll-line';

const delegates = ['Nguyễn Thị An', 'Trần Văn Hòa', 'Lê Văn Hòa', 'Phạm Toản', 'Lý Trang'].map(
  (name, at) => ({
    id: `d${at}`,
    name,
  }),
);
const [AN, , , TOAN, TRANG] = delegates.map(({ id }) => id);

const said = (text: string) => {
  const line = parseRollLine(text, delegates);
  return line.ok ? line.exceptions : line.questions.map(({ kind, text: words }) => `${kind}: ${words}`);
};
const away = (id: string | undefined, over: Partial<RollException> = {}) => ({
  ...{ id, status: 'excused', time: null, reason: null },
  ...over,
});

describe('a roll in one line', () => {
  test.each<[string, unknown]>([
    ['tất cả có mặt', []],
    ['Tất cả đại biểu có mặt.', []],
    ['tat ca co mat', []],
    ['đủ', []],
    ['tất cả có mặt, trừ Toản vắng có lý do', [away(TOAN)]],
    ['tat ca co mat tru Toan vang co phep', [away(TOAN)]],
    ['tất cả có mặt trừ bà An vắng không phép', [away(AN, { status: 'absent' })]],
    ['tất cả có mặt, trừ Toản, An vắng có lý do', [away(TOAN), away(AN)]],
    ['tất cả có mặt trừ Toản và An xin phép', [away(TOAN), away(AN)]],
    [
      'tất cả có mặt, trừ Toản vắng có lý do (đi công tác, họp tỉnh)',
      [away(TOAN, { reason: 'đi công tác, họp tỉnh' })],
    ],
    ['tất cả có mặt, trừ An đến muộn 9h', [away(AN, { status: 'late', time: '09:00' })]],
    ['tất cả có mặt, trừ An về sớm lúc 10h30', [away(AN, { status: 'left_early', time: '10:30' })]],
    ['tất cả có mặt, trừ An trực tuyến', [away(AN, { status: 'online' })]],
    ['tất cả có mặt, trừ Trang vắng có lý do; An muộn', [away(TRANG), away(AN, { status: 'late' })]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['tất cả có mặt, trừ Hòa vắng có lý do', ['ambiguous_name: Hòa']],
    ['tất cả có mặt, trừ Tuấn vắng có lý do', ['unknown_name: Tuấn']],
    ['tất cả có mặt, trừ Toản vắng', ['leave: Toản vắng']],
    ['tất cả có mặt, trừ Toản', ['status: Toản']],
    ['tất cả có mặt, trừ', ['status: trừ']],
    ['tất cả có mặt, trừ An muộn, An về sớm', ['twice: An']],
    ['25 người', ['everyone: 25 người']],
    ['vắng Toản', ['everyone: vắng Toản']],
  ])('asks and guesses nothing: %s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('never names one delegate twice, nor anybody who is not there', () => {
    const word = fc.constantFrom(
      'Toản',
      'An',
      'Hòa',
      'vắng',
      'có lý do',
      'trừ',
      ',',
      'và',
      'muộn',
      '9h',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const line = parseRollLine(`tất cả có mặt trừ ${words.join(' ')}`, delegates);
        if (!line.ok) return;
        const ids = line.exceptions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(delegates.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      }),
    );
  });
});
