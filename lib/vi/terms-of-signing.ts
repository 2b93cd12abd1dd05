import type * as words from '@/lib/words';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about minutes and papers on their way to be signed. */
export const signingTerms = {
  passageAnswer: {
    taken: 'Đã tiếp thu',
    declined: 'Không tiếp thu',
    withdrawn: 'Đã rút',
    replaced: 'Đã thay bằng đề nghị sau',
  } satisfies Of<typeof words.passageAnswers>,
  touchedKind: {
    page: 'nội dung',
    pages: 'số trang',
    annotations: 'chú thích, hình đặt lên',
    covered: 'hình chữ ký che phần lớn',
    fields: 'ô nhập liệu',
    structure: 'cấu trúc văn bản',
    actions: 'thao tác chạy khi mở tệp',
    other: 'phần khác của tệp',
  } satisfies Of<typeof words.touchedKinds>,
};
