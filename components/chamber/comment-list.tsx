'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';
import { formatInstant } from '@/lib/vi/date';
import type { Remark } from './comment-state';

export type CommentListProps = {
  comments: readonly Remark[];
  /** Whose comments carry the way to take them back. */
  ownId: string;
  withdraw: FormAction;
};

/** Colleagues' remarks, oldest first. A withdrawn one keeps its place, without its words. */
export function CommentList({ comments, ownId, withdraw }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <ol className="flex flex-col">
      {comments.map((comment) => (
        <li key={comment.id} className="border-t border-line py-3">
          <p className="text-sm text-soft">
            <span className="font-medium text-ink">{comment.authorName}</span> ·{' '}
            {formatInstant(comment.writtenAt)}
          </p>
          {comment.body === null ? (
            <p className="text-soft italic">Góp ý này đã được rút lại.</p>
          ) : (
            <p className="whitespace-pre-line">{comment.body}</p>
          )}
          {comment.body !== null && comment.authorId === ownId && (
            <WithdrawForm commentId={comment.id} withdraw={withdraw} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Two steps instead of a question in a window: it works before any script has loaded. */
function WithdrawForm({ commentId, withdraw }: { commentId: string; withdraw: FormAction }) {
  const [result, dispatch, isPending] = useActionState(withdraw, null);
  const errorId = `withdraw-${commentId}`;
  return (
    <Disclosure summary="Rút lại" className="text-sm">
      <form action={dispatch} className="flex flex-col items-start gap-2">
        <input type="hidden" name="commentId" value={commentId} />
        <p className="text-soft">Lời góp ý sẽ ẩn đi; mọi người vẫn thấy rằng bạn từng góp ý ở đây.</p>
        <Button type="submit" variant="danger" size="small" className="min-h-11" aria-disabled={isPending}>
          Rút lại góp ý này
        </Button>
        {result && !result.ok && <FieldError id={errorId}>{result.message}</FieldError>}
      </form>
    </Disclosure>
  );
}
