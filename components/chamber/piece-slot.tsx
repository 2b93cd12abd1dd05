import type { ReactNode } from 'react';
import type { Thread } from '@/lib/review/threads';
import { ThreadList, type ThreadListProps } from './thread-list';
import { slotId, type WriteAt, WriteLink } from './write-link';

export type PieceSlotProps = Omit<ThreadListProps, 'threads' | 'about' | 'at'> & {
  at: WriteAt;
  threads: readonly Thread[];
  /** Other words that were proposed for it. */
  amendments?: ReactNode;
  /** What else can be written there. */
  beside?: ReactNode;
  /** Whether the link waits in the margin until its article is pointed at or opened. */
  isInMargin?: boolean;
  /** The form, where the page was asked for with it open. */
  form: ReactNode;
};

/** What stands under a piece of the draft: its remarks in one line that opens, and the way to write another. */
export function PieceSlot({ at, threads, amendments, beside, isInMargin, form, ...list }: PieceSlotProps) {
  return (
    <>
      {threads.length > 0 ? (
        <ThreadList about={at.about} at={at.at} threads={threads} isOpen={form !== null} {...list} />
      ) : null}
      {amendments}
      <div className="ways">
        <div id={slotId(at.at)} className="scroll-mt-4">
          <WriteLink {...at} isInMargin={isInMargin} />
          {form}
        </div>
        {beside}
      </div>
    </>
  );
}
