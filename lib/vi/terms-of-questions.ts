import type * as words from '@/lib/words';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** What people read for the closed lists of questioning and oversight. */
export const questionTerms = {
  questionWay: {
    hall: 'Tại phiên họp',
    in_writing: 'Bằng văn bản',
  } satisfies Of<typeof words.questionWays>,
  questionTurn: {
    answer: 'Trả lời',
    follow_up: 'Hỏi thêm',
  } satisfies Of<typeof words.questionTurnKinds>,
  oversightMethod: {
    delegation: 'Đoàn giám sát',
    survey: 'Khảo sát',
    report: 'Nghe báo cáo',
    explanation: 'Nghe giải trình',
    questioning: 'Chất vấn',
    documents: 'Xem xét văn bản',
    other: 'Cách khác',
  } satisfies Of<typeof words.oversightMethods>,
  oversightState: {
    planned: 'Chưa tiến hành',
    under_way: 'Đang tiến hành',
    done: 'Đã xong',
    partly_done: 'Xong một phần',
    not_done: 'Không thực hiện',
  } satisfies Of<typeof words.oversightStates>,
} as const;
