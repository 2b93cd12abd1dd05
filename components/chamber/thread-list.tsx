import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { LateMark } from '@/components/ui/late-mark';
import { type Comment, countStanding, type Thread } from '@/lib/review/threads';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { TakeBackForm } from './take-back-form';
import { aboutText, slotId, WriteLink } from './write-link';

export type ThreadListProps = {
  /** «Khoản 1 Điều 2»; null is the whole draft. */
  about: string | null;
  /** The piece, for the form that adds to it. */
  at?: string;
  threads: readonly Thread[];
  /** Whose remarks carry the way to take them back. */
  ownId: string;
  withdraw: FormAction;
  isOpen?: boolean;
  /** The form under the remark that is replied to, where the page was asked for with it open. */
  replyForm?: (commentId: string) => ReactNode;
};

/** The remarks on one piece, folded under one line so that the text stays the page. */
export function ThreadList({ about, at, threads, isOpen, ...list }: ThreadListProps) {
  const count = countStanding(threads);
  const answered = threads.some(({ first }) => first.answer !== null);
  const isReplying = threads.some(({ first }) => Boolean(list.replyForm?.(first.id)));
  return (
    <div data-threads={at} className="font-sans text-base">
      <Disclosure
        open={isOpen || isReplying}
        summary={
          <span>
            Góp ý<span className="sr-only"> cho {aboutText(about)}</span> ({count})
            {answered && <span className="font-normal text-soft"> · thư ký đã trả lời</span>}
          </span>
        }
      >
        <Threads threads={threads} {...list} />
      </Disclosure>
    </div>
  );
}

/** Threads in the open, oldest first. */
export function Threads({
  threads,
  ownId,
  withdraw,
  replyForm,
}: Pick<ThreadListProps, 'threads' | 'ownId' | 'withdraw' | 'replyForm'>) {
  return (
    <ol className="flex flex-col">
      {threads.map(({ first, replies }) => (
        <li key={first.id} className="flex flex-col gap-2 border-t border-line py-3">
          <Remark comment={first} ownId={ownId} withdraw={withdraw} />
          {replies.length > 0 ? (
            <ol className="flex flex-col gap-2 border-s-2 border-line ps-4">
              {replies.map((reply) => (
                <li key={reply.id}>
                  <Remark comment={reply} ownId={ownId} withdraw={withdraw} />
                </li>
              ))}
            </ol>
          ) : null}
          <ClerksAnswer comment={first} />
          <div id={slotId(first.id)} className="scroll-mt-4">
            <WriteLink writing="reply" at={first.id} about={first.about} />
            {replyForm?.(first.id)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** One remark. A withdrawn one keeps its place, without its words. */
function Remark({
  comment,
  ownId,
  withdraw,
}: { comment: Comment } & Pick<ThreadListProps, 'ownId' | 'withdraw'>) {
  return (
    <>
      <p className="text-sm text-soft">
        <span className="font-medium text-ink">{comment.authorName}</span> ·{' '}
        {formatInstant(comment.writtenAt)} <LateMark isLate={comment.isLate} />
      </p>
      {comment.body === null ? (
        <p className="text-soft italic">Góp ý này đã được rút lại.</p>
      ) : (
        <p className="whitespace-pre-line">{comment.body}</p>
      )}
      {comment.body !== null && comment.authorId === ownId && (
        <TakeBackForm name="commentId" id={comment.id} action={withdraw} submit="Rút lại góp ý này">
          Lời góp ý sẽ ẩn đi; mọi người vẫn thấy rằng bạn từng góp ý ở đây.
        </TakeBackForm>
      )}
    </>
  );
}

/** «Tiếp thu» or «giải trình», who said it and when; and that the thread is done. */
export function ClerksAnswer({ comment: { answer, resolvedAt } }: { comment: Comment }) {
  if (!answer && !resolvedAt) return null;
  return (
    <div className="border-s-4 border-s-for bg-tint-for px-4 py-2">
      {answer && (
        <>
          <p className="text-sm text-soft">
            <strong className="text-ink">{terms.answerKind[answer.kind]}</strong> · {answer.by},{' '}
            {formatInstant(answer.at)}
          </p>
          <p className="whitespace-pre-line">{answer.text}</p>
        </>
      )}
      {resolvedAt && (
        <p className="flex items-center gap-1.5 text-sm font-medium text-for">
          <Icon name="check" className="size-4" />
          Đã xong, {formatInstant(resolvedAt)}
        </p>
      )}
    </div>
  );
}
