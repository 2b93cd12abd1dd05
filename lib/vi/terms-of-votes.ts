import type * as words from '@/lib/words';

type Of<List extends readonly string[]> = Record<List[number], string>;

const majorityBase = {
  all_delegates: 'tổng số đại biểu',
  present: 'số đại biểu có mặt',
  voting: 'tổng số phiếu tán thành và không tán thành',
} satisfies Of<typeof words.majorityBases>;

/** The part of `terms` that is about votes and what came of them. */
export const votingTerms = {
  voteMethod: {
    show_of_hands: 'Giơ tay',
    card: 'Thẻ biểu quyết',
    roll_call: 'Gọi tên từng đại biểu',
    electronic: 'Hệ thống điện tử',
    secret: 'Bỏ phiếu kín',
    secret_device: 'Bỏ phiếu kín bằng thiết bị',
    written: 'Lấy ý kiến bằng văn bản',
  } satisfies Of<typeof words.voteMethods>,
  voteRule: {
    ordinary: 'Quá nửa tổng số đại biểu',
    dismissal: 'Ít nhất hai phần ba tổng số đại biểu (bãi nhiệm)',
  } satisfies Of<typeof words.voteRules>,
  voteAbout: {
    whole: 'Toàn văn nghị quyết',
    piece: 'Một điều, khoản',
    amendment: 'Sửa đổi dự thảo',
    procedure: 'Thủ tục, điều hành',
  } satisfies Of<typeof words.voteAbouts>,
  recusalRule: {
    counted: 'Vẫn tính vào tổng số đại biểu',
    excluded: 'Không tính vào tổng số đại biểu',
  } satisfies Of<typeof words.recusalRules>,
  voteEntry: {
    unanimous_uncounted: 'Thống nhất, không ghi số phiếu',
    totals: 'Tổng số phiếu',
    by_name: 'Ghi tên từng đại biểu',
  } satisfies Of<typeof words.voteEntries>,
  uncountedResult: {
    passed: 'Thông qua, không ghi số phiếu',
    failed: 'Không thông qua, không ghi số phiếu',
    not_stated: 'Không nói rõ kết quả',
  } satisfies Of<typeof words.uncountedResults>,
  choice: {
    for: 'Tán thành',
    against: 'Không tán thành',
    not_voting: 'Không biểu quyết',
    other_opinion: 'Ý kiến khác',
    blank: 'Phiếu trắng',
    absent: 'Vắng mặt',
  } satisfies Of<typeof words.choices>,
  /** Said of a rule of the law; of one whose article was read it goes without saying. */
  sureness: {
    certain: 'Điều luật đã đối chiếu với nguyên văn.',
    likely: 'Điều luật chưa đối chiếu với nguyên văn.',
    doubtful: 'Chưa tìm được điều luật quy định tỷ lệ này.',
  } satisfies Of<typeof words.sureness>,
  /** What a council under another law calls its own majorities; none of them is a rule of a Vietnamese law. */
  otherVoteRule: {
    ordinary: 'Đa số thường của hội đồng',
    dismissal: 'Đa số đặc biệt của hội đồng',
  } satisfies Of<typeof words.voteRules>,
  majorityBase,
  /** What a rule that decided may be a share of beside these. */
  decidingBase: {
    ...majorityBase,
    all_members: 'tổng số thành viên của cơ quan họp',
  } satisfies Of<typeof words.decidingBases>,
  countBound: {
    at_least: 'ít nhất',
    over: 'hơn',
    at_most: 'nhiều nhất',
    under: 'dưới',
    about: 'khoảng',
  } satisfies Of<typeof words.countBounds>,
  shareBase: {
    all: 'tổng số đại biểu',
    present: 'số đại biểu có mặt',
    voting: 'số đại biểu biểu quyết',
    unstated: 'nguồn không nói của số nào',
  } satisfies Of<typeof words.shareBases>,
  outcome: {
    adopted: 'Thông qua',
    rejected: 'Không thông qua',
    undetermined: 'Chưa xác định',
  } satisfies Of<typeof words.outcomes>,
  statedOutcome: { adopted: 'Thông qua', rejected: 'Không thông qua' } satisfies Of<
    typeof words.statedOutcomes
  >,
};
