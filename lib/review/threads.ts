import type { AnswerKind } from '@/lib/words';
import type { Piece } from './pieces';

/** What the clerk said to a thread, with who and when (a UTC instant). */
export type Answer = {
  readonly kind: AnswerKind;
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

/** A remark or a reply, with the answer to its thread where it began one. */
export type Comment = {
  readonly id: string;
  readonly resolutionId: string;
  /** `null` when it is on the whole resolution. */
  readonly pieceId: string | null;
  readonly replyTo: string | null;
  /** What the piece was called, and its words, when the remark was written; `null` on the whole, and of older remarks. */
  readonly about: string | null;
  readonly quote: string | null;
  readonly authorId: string;
  readonly authorName: string;
  /** `null` once withdrawn: that it was there stays known, what it said does not. */
  readonly body: string | null;
  readonly writtenAt: string;
  /** Sent after the deadline for comments. */
  readonly isLate: boolean;
  readonly withdrawnAt: string | null;
  readonly answer: Answer | null;
  readonly resolvedAt: string | null;
};

/** A remark with its replies, oldest first. */
export type Thread = {
  readonly first: Comment;
  readonly replies: readonly Comment[];
  /** Whether somebody said something the clerk neither answered nor set down as done. */
  readonly isWaiting: boolean;
};

/** Remarks with their replies, in the order the remarks were made. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const replies = grouped(comments, ({ replyTo }) => replyTo);
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .map((first) => {
      const answers = replies.get(first.id) ?? [];
      return { first, replies: answers, isWaiting: isWaiting(first, answers) };
    });
}

/** `db/access/review/waiting.ts` asks the database the same. */
function isWaiting(first: Comment, replies: readonly Comment[]): boolean {
  const settled = [first.answer?.at, first.resolvedAt].filter((at) => typeof at === 'string').sort();
  const since = settled.at(-1) ?? '';
  return [first, ...replies].some(({ body, writtenAt }) => body !== null && writtenAt > since);
}

/** How many remarks and replies still stand. */
export const countStanding = (threads: readonly Thread[]): number =>
  threads.flatMap(({ first, replies }) => [first, ...replies]).filter(({ body }) => body !== null).length;

export type PlacedThreads = {
  /** By the piece they are about; `null` is the whole draft. */
  readonly at: ReadonlyMap<string | null, readonly Thread[]>;
  /** About what the draft holds no longer. */
  readonly gone: readonly Thread[];
};

/** Threads by the pieces of a draft as it stands now. */
export function placeThreads(threads: readonly Thread[], pieces: readonly Piece[]): PlacedThreads {
  const ids = new Set<string | null>([null, ...pieces.map(({ id }) => id)]);
  return {
    at: grouped(
      threads.filter(({ first }) => ids.has(first.pieceId)),
      ({ first }) => first.pieceId,
    ),
    gone: threads.filter(({ first }) => !ids.has(first.pieceId)),
  };
}

/** Threads in the order of the paper: of the whole draft first, of what is gone last. */
export function inPaperOrder(threads: readonly Thread[], pieces: readonly Piece[]): Thread[] {
  const { at, gone } = placeThreads(threads, pieces);
  return [...[null, ...pieces.map(({ id }) => id)].flatMap((id) => at.get(id) ?? []), ...gone];
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
