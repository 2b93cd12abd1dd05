import type { MinuteKind } from '@/lib/words';

/** What a phrase may say of the place where it is put; what is not known is left for the clerk. */
export type PhraseField = 'item' | 'papers' | 'presenter' | 'resolution';

/** A sentence minutes have again and again. */
export type MinutePhrase = {
  readonly id: string;
  /** `{item}` is filled in; what stands in `[…]` is left out where a field in it is not known. */
  readonly text: string;
  /** What kinds of line it is offered in first. */
  readonly kinds: readonly MinuteKind[];
  /** The line then stands for the last vote of its item: the counts are read from the vote and never typed. */
  readonly hasVote?: true;
};

export const minutePhrases: readonly MinutePhrase[] = [
  {
    id: 'adopted',
    text: 'Hội đồng nhân dân thống nhất thông qua {resolution}[, theo {papers}].',
    kinds: ['conclusion', 'vote'],
    hasVote: true,
  },
  {
    id: 'agreed',
    text: 'Hội đồng nhân dân thống nhất với nội dung «{item}».',
    kinds: ['conclusion', 'vote'],
    hasVote: true,
  },
  {
    id: 'not-adopted',
    text: 'Hội đồng nhân dân không thông qua {resolution}.',
    kinds: ['conclusion', 'vote'],
    hasVote: true,
  },
  { id: 'presented', text: '[{presenter} ]trình bày {papers}.', kinds: ['speech'] },
  { id: 'proposed', text: 'Đề nghị Hội đồng nhân dân xem xét, thông qua {papers}.', kinds: ['speech'] },
  { id: 'agrees', text: 'Thống nhất với {papers}.', kinds: ['speech'] },
  { id: 'none', text: 'Các đại biểu không có ý kiến khác.', kinds: ['speech', 'conclusion'] },
  {
    id: 'accepted',
    text: 'Tiếp thu ý kiến của đại biểu, đề nghị hoàn thiện {papers}.',
    kinds: ['conclusion', 'answer'],
  },
  {
    id: 'charged',
    text: 'Giao … thực hiện, báo cáo Thường trực Hội đồng nhân dân trước ngày ….',
    kinds: ['conclusion'],
  },
  { id: 'written', text: 'Sẽ trả lời bằng văn bản trước ngày ….', kinds: ['answer'] },
  {
    id: 'asked',
    text: 'Đề nghị cho biết nguyên nhân, trách nhiệm và thời hạn khắc phục.',
    kinds: ['question'],
  },
  { id: 'pause', text: 'Kỳ họp tạm nghỉ.', kinds: ['event'] },
  { id: 'resumed', text: 'Kỳ họp tiếp tục.', kinds: ['event'] },
  { id: 'power', text: 'Mất điện, kỳ họp tạm dừng.', kinds: ['event'] },
  { id: 'opened', text: 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu.', kinds: ['event'] },
  { id: 'closed', text: 'Kỳ họp bế mạc.', kinds: ['event'] },
];
