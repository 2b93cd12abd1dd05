import type { voteMethods, voteRules } from '@/lib/words';

/** A kind of motion with what goes along with it: how it is voted on, and by which majority. */
export type Motion = {
  readonly name: string;
  readonly method: (typeof voteMethods)[number] | null;
  readonly rule: (typeof voteRules)[number];
};

/** What councils vote on, by the name it is put to them. Where the law leaves the form open, none is set. */
export const motions: readonly Motion[] = [
  { name: 'Thông qua nghị quyết, nội dung', method: null, rule: 'ordinary' },
  { name: 'Thông qua bằng giơ tay', method: 'show_of_hands', rule: 'ordinary' },
  { name: 'Thông qua bằng thẻ biểu quyết', method: 'card', rule: 'ordinary' },
  { name: 'Thông qua bằng hệ thống điện tử', method: 'electronic', rule: 'ordinary' },
  { name: 'Bầu, miễn nhiệm, lấy phiếu tín nhiệm: bỏ phiếu kín', method: 'secret', rule: 'ordinary' },
  { name: 'Bãi nhiệm: bỏ phiếu kín, ít nhất hai phần ba', method: 'secret', rule: 'dismissal' },
];
