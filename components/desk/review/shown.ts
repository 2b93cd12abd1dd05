import type { Thread } from '@/lib/review/threads';
import { terms } from '@/lib/vi/terms';

type Shown = {
  /** As the address has it; empty for the whole. */
  readonly name: string;
  readonly label: string;
  readonly holds: (thread: Thread) => boolean;
};

/** Which threads the clerk looks at; of one that was answered and then spoken in again two hold. */
export const shownThreads: readonly Shown[] = [
  { name: '', label: 'Tất cả', holds: () => true },
  { name: 'chua-tra-loi', label: 'Chưa trả lời', holds: ({ isWaiting }) => isWaiting },
  {
    name: 'tiep-thu',
    label: terms.answerKind.accepted,
    holds: ({ first }) => first.answer?.kind === 'accepted',
  },
  {
    name: 'giai-trinh',
    label: terms.answerKind.explained,
    holds: ({ first }) => first.answer?.kind === 'explained',
  },
  {
    name: 'sau-han',
    label: 'Gửi sau hạn',
    holds: ({ first, replies }) => [first, ...replies].some(({ isLate, body }) => isLate && body !== null),
  },
  { name: 'da-xong', label: 'Đã xong', holds: ({ first }) => first.resolvedAt !== null },
];

/** What an address asks for; anything else is the whole. */
export const shownOf = (name: unknown): Shown =>
  shownThreads.find((shown) => shown.name === name) ?? (shownThreads[0] as Shown);
