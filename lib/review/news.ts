import { inSentence, WHOLE } from './pieces';

/** What came last of the councillors. */
export type NewestRemark = {
  readonly id: string;
  readonly by: string;
  /** «Khoản 2 Điều 1»; `null` for the whole draft. */
  readonly about: string | null;
  readonly isReply: boolean;
};

export type ReviewNews = {
  /** Threads in which nobody answered what was said last. */
  readonly waiting: number;
  readonly newest: NewestRemark | null;
};

/** «Trần Văn Bách vừa góp ý khoản 2 Điều 1.» */
export function newRemarkText({ by, about, isReply }: NewestRemark): string {
  const where = about === null ? WHOLE : inSentence(about);
  return isReply ? `${by} vừa trả lời trong góp ý về ${where}.` : `${by} vừa góp ý ${where}.`;
}
