import type * as words from '@/lib/words';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** What is said of drafts under review: part of `terms`. */
export const reviewTerms = {
  answerKind: {
    accepted: 'Tiếp thu',
    explained: 'Giải trình',
  } satisfies Of<typeof words.answerKinds>,
  amendmentKind: {
    replace: 'Sửa câu chữ',
    insert_after: 'Thêm ngay sau',
    delete: 'Bỏ',
  } satisfies Of<typeof words.amendmentKinds>,
  proposerKind: {
    delegate: 'Một đại biểu',
    delegates: 'Nhóm đại biểu, tổ đại biểu',
    committee: 'Ban của Hội đồng nhân dân',
    standing_committee: 'Thường trực Hội đồng nhân dân',
    drafter: 'Cơ quan soạn thảo',
    secretariat: 'Đoàn thư ký',
    other: 'Cơ quan, tổ chức khác',
  } satisfies Of<typeof words.proposerKinds>,
  amendmentStanding: {
    proposed: 'Chờ thư ký',
    withdrawn: 'Đã rút',
    accepted: 'Được tiếp thu',
    declined: 'Không được tiếp thu',
    to_vote: 'Đưa ra biểu quyết',
    passed: 'Biểu quyết thông qua',
    rejected: 'Biểu quyết không thông qua',
    vote_gone: 'Lần biểu quyết đã bị xóa',
  } satisfies Of<typeof words.amendmentStandings>,
} as const;
