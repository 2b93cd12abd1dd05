import type { LetterKind, LetterState } from '@/lib/words-of-convening';
import { lowerFirst } from './case';
import { formatInstant } from './date';
import { terms } from './terms';

export type ShownLetter = {
  kind: LetterKind;
  state: LetterState;
  /** When it is tried next, while it waits. */
  dueAt: string;
  lastTriedAt: string | null;
  attempts: number;
  errorCode: string | null;
};

/** «Thư triệu tập: máy chủ thư đã nhận lúc …», how a letter stands. That a server took it is no proof that anybody read it. */
export function letterWords(letter: ShownLetter): string {
  const { kind, state, dueAt, lastTriedAt, attempts, errorCode } = letter;
  const name = terms.letterKind[kind];
  const code = errorCode === null ? '' : ` (mã ${errorCode})`;
  const at = lastTriedAt === null ? '' : ` lúc ${formatInstant(lastTriedAt)}`;
  if (state !== 'waiting')
    return `${name}: ${lowerFirst(terms.letterState[state])}${state === 'dropped' ? '' : at}${code}`;
  if (attempts > 0) return `${name}: chưa gửi được${at}${code}, thử lại lúc ${formatInstant(dueAt)}`;
  if (kind === 'reminder') return `${name}: lúc ${formatInstant(dueAt)} nếu chưa trả lời`;
  if (kind === 'comment_deadline') return `${name}: lúc ${formatInstant(dueAt)} nếu chưa đọc hết`;
  return `${name}: chờ gửi`;
}
