import type * as words from '@/lib/words-of-promises';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about what was promised. */
export const promiseTerms = {
  promiseKind: {
    task: 'Nhiệm vụ',
    question: 'Chất vấn',
    petition: 'Kiến nghị cử tri',
    oversight: 'Giám sát',
  } satisfies Of<typeof words.promiseKinds>,
  followUpStatus: {
    done: 'Đã xong',
    partly: 'Xong một phần',
    not_done: 'Chưa xong',
    no_report: 'Không có báo cáo',
  } satisfies Of<typeof words.followUpStatuses>,
  promiseState: {
    done: 'Đã xong',
    answered: 'Đã trả lời',
    partly: 'Xong một phần',
    not_done: 'Chưa xong',
    no_report: 'Không có báo cáo',
  } satisfies Of<typeof words.promiseStates>,
};
