import type * as words from '@/lib/words-of-personnel';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** What is said of elections and of other votes on people: part of `terms`. */
export const personnelTerms = {
  personnelKind: {
    election: 'Bầu',
    confirmation: 'Phê chuẩn, xác nhận',
    relief: 'Miễn nhiệm',
    dismissal: 'Bãi nhiệm',
    release: 'Cho thôi làm nhiệm vụ đại biểu',
    confidence_levels: 'Lấy phiếu tín nhiệm',
    confidence: 'Bỏ phiếu tín nhiệm',
  } satisfies Of<typeof words.personnelKinds>,
  dismissedFrom: {
    mandate: 'Bãi nhiệm đại biểu',
    office: 'Bãi nhiệm chức vụ',
  } satisfies Of<typeof words.dismissedFroms>,
  nominator: {
    standing_committee: 'Thường trực Hội đồng nhân dân giới thiệu',
    council_chair: 'Chủ tịch Hội đồng nhân dân giới thiệu',
    peoples_committee_chair: 'Chủ tịch Ủy ban nhân dân giới thiệu',
    presiding: 'Chủ tọa kỳ họp giới thiệu',
    delegates: 'Đại biểu giới thiệu thêm',
    self: 'Tự ứng cử',
    other: 'Cơ quan, người khác giới thiệu',
  } satisfies Of<typeof words.nominators>,
  personnelChoice: {
    for: 'Đồng ý',
    against: 'Không đồng ý',
    no_opinion: 'Không có ý kiến',
    high: 'Tín nhiệm cao',
    medium: 'Tín nhiệm',
    low: 'Tín nhiệm thấp',
  } satisfies Of<typeof words.personnelChoices>,
  personnelShareBase: {
    all: 'tổng số đại biểu',
    present: 'số đại biểu có mặt',
    issued: 'số phiếu phát ra',
    collected: 'số phiếu thu về',
    valid: 'số phiếu hợp lệ',
    unstated: 'không nói là của số nào',
  } satisfies Of<typeof words.personnelShareBases>,
  personnelResult: {
    passed: 'Nguồn nói là được',
    failed: 'Nguồn nói là không được',
  } satisfies Of<typeof words.personnelResults>,
  approvalAnswer: {
    approved: 'Phê chuẩn',
    refused: 'Không phê chuẩn',
  } satisfies Of<typeof words.approvalAnswers>,
  personnelOutcome: {
    passed: 'Được',
    failed: 'Không được',
    tied: 'Bằng phiếu nhau, bầu lại',
    withdrawn: 'Rút khỏi danh sách',
    may_resign: 'Có thể xin từ chức',
    confidence_vote: 'Đưa ra bỏ phiếu tín nhiệm',
    kept: 'Được tín nhiệm',
    no_confidence: 'Không được tín nhiệm',
    undetermined: 'Chưa xác định',
  } satisfies Of<typeof words.personnelOutcomes>,
} as const;
