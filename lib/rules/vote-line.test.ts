import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '@/lib/vi/fold';
import { type Choice, choices } from '@/lib/words';
import { parseVoteLine } from './vote-line';

const council = [
  { id: 'dat', name: 'Nguyễn Tiến Đạt' },
  { id: 'hoa', name: 'Trần Thị Hòa' },
  { id: 'hoa-flower', name: 'Lê Thị Hoa' },
  { id: 'trang', name: 'Nguyễn Thu Trang' },
  { id: 'thu', name: 'Phạm Thị Thu' },
  { id: 'thanh', name: 'Đỗ Tân Thành' },
  { id: 'an', name: 'Vũ Văn An' },
  { id: 'an-le', name: 'Lê Văn An' },
  { id: 'an-short', name: 'Văn An' },
];

function read(text: string) {
  const line = parseVoteLine(text, council);
  if (!line.ok) return line.questions.map((question) => `${question.kind}: ${question.text}`);
  return [line.default, ...line.exceptions.map((one) => `${one.id} ${one.choice}`)];
}

describe('parseVoteLine', () => {
  it.each([
    ['tất cả tán thành, trừ Đạt không, Hòa không biểu quyết', ['for', 'dat against', 'hoa not_voting']],
    [
      'tat ca tan thanh tru dat khong; tran thi hoa khong bieu quyet',
      ['for', 'dat against', 'hoa not_voting'],
    ],
    ['Tất cả tán thành', ['for']],
    ['100% đại biểu có mặt tán thành.', ['for']],
    ['thống nhất thông qua', ['for']],
    ['Tất cả không tán thành, trừ Đạt tán thành', ['against', 'dat for']],
    ['tất cả không biểu quyết trừ Đạt đồng ý', ['not_voting', 'dat for']],
    ['tất cả đồng ý, trừ Đạt và Hòa không tán thành', ['for', 'dat against', 'hoa against']],
    ['tất cả đồng ý, trừ: Đạt: phản đối; Hoà – phiếu trắng', ['for', 'dat against', 'hoa blank']],
    ['tất cả tán thành, ngoại trừ đ/c Đạt không', ['for', 'dat against']],
    ['tất cả tán thành, trừ bà Hoa trắng', ['for', 'hoa-flower blank']],
    ['tất cả tán thành, trừ Đạt, không', ['for', 'dat against']],
    ['tất cả tán thành, trừ Tiến Đạt không', ['for', 'dat against']],
    ['tất cả tán thành, trừ Nguyễn Thu Trang không', ['for', 'trang against']],
    ['tất cả tán thành, trừ Trang trắng', ['for', 'trang blank']],
    ['tất cả tán thành, trừ Trang, Đạt không', ['for', 'trang against', 'dat against']],
    ['tất cả tán thành, trừ Thu trắng', ['for', 'thu blank']],
    ['tất cả không tán thành, trừ Thành tán thành', ['against', 'thanh for']],
    ['tất cả tán thành, trừ Tân Thành không', ['for', 'thanh against']],
    ['tất cả tán thành, trừ Vũ Văn An không', ['for', 'an against']],
    ['tất cả tán thành, trừ Văn An không', ['for', 'an-short against']],
  ])('reads «%s»', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['tất cả tán thành, trừ Bình không', ['unknown_name: Bình']],
    ['tất cả tán thành, trừ An không', ['ambiguous_name: An']],
    ['tất cả tán thành, trừ Hoá không', ['unknown_name: Hoá']],
    ['tat ca tan thanh, tru Dat khong, Thi Hoa khong bq', ['ambiguous_name: Thi Hoa']],
    ['tat ca tan thanh, tru Hoa khong', ['ambiguous_name: Hoa']],
    ['tat ca phan doi, tru Dat, tan thanh, Trang dong y', ['ambiguous_name: tan thanh']],
    ['tat ca tan thanh, tru Thu trang', ['ambiguous_name: Thu trang']],
    ['tất cả tán thành, trừ Đạt', ['choice: Đạt']],
    ['tất cả tán thành, trừ Đạt hoan hô', ['unknown_name: Đạt hoan hô']],
    ['tất cả tán thành, trừ không', ['choice: không']],
    ['tất cả tán thành, trừ', ['choice: trừ']],
    ['tất cả tán thành, trừ Đạt tán thành', ['choice: Nguyễn Tiến Đạt']],
    ['tất cả tán thành, trừ Đạt không, Đạt không biểu quyết', ['choice: Đạt']],
    ['Đạt không, Hòa không biểu quyết', ['choice: Đạt không, Hòa không biểu quyết']],
    ['tất cả vui vẻ, trừ Bình không', ['choice: tất cả vui vẻ', 'unknown_name: Bình']],
    ['', ['choice: ']],
  ])('asks about «%s»', (text, questions) => {
    expect(read(text)).toEqual(questions);
    expect(parseVoteLine(text, council).ok).toBe(false);
  });

  it('lists whom an ambiguous name may mean', () => {
    const line = parseVoteLine('tất cả tán thành, trừ An không', council);
    expect(line.ok ? [] : line.questions[0]?.candidates?.map((one) => one.id)).toEqual([
      'an',
      'an-le',
      'an-short',
    ]);
  });

  it('reads back any vote written out with full names, marked or not', () => {
    const written: Record<Choice, string> = {
      for: 'tán thành',
      against: 'không tán thành',
      not_voting: 'không biểu quyết',
      other_opinion: 'có ý kiến khác',
      blank: 'bỏ phiếu trắng',
      absent: 'vắng mặt',
    };
    const others = fc.dictionary(
      fc.constantFrom('dat', 'hoa', 'trang', 'thanh', 'an'),
      fc.constantFrom(...choices),
    );
    fc.assert(
      fc.property(fc.constantFrom(...choices), others, fc.boolean(), (everyone, chosen, plain) => {
        const exceptions = Object.entries(chosen)
          .filter(([, choice]) => choice !== everyone)
          .map(([id, choice]) => ({ id, choice }));
        const parts = exceptions.map(({ id, choice }) => {
          const said = `${council.find((one) => one.id === id)?.name} ${written[choice]}`;
          return plain ? foldForSearch(said) : said;
        });
        const line = [
          `tất cả ${written[everyone]}`,
          ...(parts.length ? [`trừ ${parts.join(', ')}`] : []),
        ].join(', ');
        expect(parseVoteLine(line, council)).toEqual({ ok: true, default: everyone, exceptions });
      }),
    );
  });
});
