'use client';

import { useActionState, useEffect, useId, useRef } from 'react';
import { WAITS } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CommentAction } from './comment-state';
import { KeptArea } from './kept-area';
import { typedIn, useSending } from './waiting/use-sending';
import { aboutText, amendHref, WHOLE_PIECE, type WriteAt } from './write-link';

export type RemarkFormProps = {
  at: WriteAt;
  resolutionId: string;
  /** The key the next comment is sent with, so that sending it twice writes it once. */
  newKey: string;
  /** Takes it where the page's code has not loaded. */
  send: CommentAction;
  /** The reader's remarks that stand: one just sent may already be taken back. */
  standing: readonly string[];
  /** Whether it takes the focus: it was asked for a moment ago. */
  isAsked?: boolean;
  onClose?: () => void;
};

/** One remark, or a reply to one. */
export function RemarkForm({ at, resolutionId, newKey, send, standing, isAsked, onClose }: RemarkFormProps) {
  const { writing, at: id, about } = at;
  const [posted, dispatch] = useActionState(send, { key: newKey, body: '', result: null, sentId: null });
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  const isReply = writing === 'reply';
  const pieceId = isReply || id === WHOLE_PIECE ? '' : id;
  const place = { resolutionId, pieceId, replyTo: isReply ? id : '' };
  const sending = useSending({ kind: 'remark', place, newKey: posted.key });
  const { isPending, hasLeft } = sending;
  const result = sending.result ?? (isPending || hasLeft ? null : posted.result);
  const sentId = result?.ok ? 'commentId' in result && String(result.commentId) : posted.sentId;

  useEffect(() => {
    if (isAsked) form.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  useEffect(() => {
    if (result && !result.ok) form.current?.querySelector('textarea')?.focus();
  }, [result]);
  const isStanding = Boolean(sentId) && standing.includes(String(sentId));
  useEffect(() => {
    if (!isStanding) return;
    for (const list of document.querySelectorAll(`[data-threads="${CSS.escape(id)}"] > details`))
      list.setAttribute('open', '');
  }, [isStanding, id]);

  const error = result && !result.ok ? (result.fields?.body ?? result.message) : undefined;
  const name = isReply ? 'Câu trả lời của bạn' : `Góp ý của bạn cho ${aboutText(about)}`;
  return (
    <form
      ref={form}
      action={dispatch}
      {...{ [WAITS]: '' }}
      onSubmit={(event) => {
        event.preventDefault();
        void sending.send(typedIn(event.currentTarget));
      }}
      noValidate
      className="flex flex-col gap-3 border-s-2 border-edge py-1 ps-4 font-sans text-base"
    >
      <input type="hidden" name="key" value={sending.nextKey} />
      <input type="hidden" name="resolutionId" value={resolutionId} />
      <input type="hidden" name="pieceId" value={pieceId} />
      <input type="hidden" name="replyTo" value={place.replyTo} />
      <div>
        <KeptArea
          key={sending.nextKey}
          place={`gop-y ${resolutionId} ${writing} ${id}`}
          isSent={hasLeft || posted.sentId !== null}
          id={fieldId}
          name="body"
          label={name}
          defaultValue={hasLeft ? '' : posted.body}
          error={error}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" aria-disabled={isPending}>
          {isReply ? 'Gửi trả lời' : 'Gửi góp ý'}
        </Button>
        {!isReply && id !== WHOLE_PIECE && (
          <a href={amendHref(id)} data-amend={id} className="inline-flex min-h-11 items-center">
            Đề nghị sửa câu chữ
          </a>
        )}
        {onClose && (
          <Button variant="quiet" onClick={onClose}>
            Đóng
          </Button>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {isStanding && !isPending && (
          <Notice tone="ok">{isReply ? 'Đã gửi trả lời.' : `Đã gửi góp ý cho ${aboutText(about)}.`}</Notice>
        )}
      </div>
    </form>
  );
}
