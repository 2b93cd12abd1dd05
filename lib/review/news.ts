import { inSentence, WHOLE } from './pieces';

/** What came last of the councillors. */
export type NewestRemark = {
  readonly id: string;
  readonly by: string;
  /** «Khoản 2 Điều 1»; `null` for the whole draft. */
  readonly about: string | null;
  readonly what: 'remark' | 'reply' | 'amendment';
};

export type ReviewNews = {
  /** Threads in which nobody answered what was said last, and amendments nobody decided on. */
  readonly waiting: number;
  readonly newest: NewestRemark | null;
};

/** «Trần Văn Bách vừa góp ý khoản 2 Điều 1.» */
export function newRemarkText({ by, about, what }: NewestRemark): string {
  const where = about === null ? WHOLE : inSentence(about);
  if (what === 'amendment') return `${by} vừa đề nghị sửa câu chữ ${where}.`;
  return what === 'reply' ? `${by} vừa trả lời trong góp ý về ${where}.` : `${by} vừa góp ý ${where}.`;
}
