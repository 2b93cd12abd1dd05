'use client';

import { useActionState, useEffect, useId, useRef, useState } from 'react';
import { useKeptForm } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { CommentAction } from './comment-state';
import { KeptArea } from './kept-area';
import { isOffline, WAITS } from './offline/use-held-forms';
import { useRemarkLater, WaitingRemarks } from './waiting/waiting-remarks';
import { aboutText, amendHref, WHOLE_PIECE, type WriteAt } from './write-link';

export type RemarkFormProps = {
  at: WriteAt;
  resolutionId: string;
  /** The key the next comment is sent with, so that sending it twice writes it once. */
  newKey: string;
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
  const [state, dispatch, isPending] = useActionState(send, {
    key: newKey,
    body: '',
    result: null,
    sentId: null,
  });
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  const later = useRemarkLater(resolutionId, at);
  const { result, sentId } = state;
  // How often what was typed was laid by for the network instead of sent.
  const [laidBy, setLaidBy] = useState(0);
  const isReply = writing === 'reply';

  useEffect(() => {
    if (isAsked) form.current?.querySelector('textarea')?.focus();
  }, [isAsked]);
  useEffect(() => {
    if (result && !result.ok) form.current?.querySelector('textarea')?.focus();
  }, [result]);
  useEffect(() => {
    if (!sentId) return;
    for (const list of document.querySelectorAll(`[data-threads="${CSS.escape(id)}"] > details`))
      list.setAttribute('open', '');
  }, [sentId, id]);

  const error = result && !result.ok ? (result.fields?.body ?? result.message) : undefined;
  const name = isReply ? 'Câu trả lời của bạn' : `Góp ý của bạn cho ${aboutText(about)}`;
  const kept = useKeptForm(dispatch, isPending);
  return (
    <form
      ref={form}
      {...kept}
      {...{ [WAITS]: '' }}
      onSubmit={(event) => {
        if (!isOffline()) return kept.onSubmit(event);
        event.preventDefault();
        const words = form.current?.querySelector('textarea')?.value ?? '';
        if (later.wait(words)) setLaidBy(laidBy + 1);
      }}
      noValidate
      className="flex flex-col gap-3 border-s-2 border-edge py-1 ps-4 font-sans text-base"
    >
      <input type="hidden" name="key" value={state.key} />
      <input type="hidden" name="resolutionId" value={resolutionId} />
      <input type="hidden" name="pieceId" value={isReply || id === WHOLE_PIECE ? '' : id} />
      <input type="hidden" name="replyTo" value={isReply ? id : ''} />
      <KeptArea
        key={`${state.key} ${laidBy}`}
        place={`gop-y ${resolutionId} ${writing} ${id}`}
        isSent={sentId !== null || laidBy > 0}
        id={fieldId}
        name="body"
        label={name}
        defaultValue={state.body}
        error={error}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" aria-disabled={isPending}>
          {isReply ? 'Gửi trả lời' : 'Gửi góp ý'}
        </Button>
        {!isReply && id !== WHOLE_PIECE && (
          <Link prefetch={false} href={amendHref(id)} className="inline-flex min-h-11 items-center">
            Đề nghị sửa câu chữ
          </Link>
        )}
        {onClose && (
          <Button variant="quiet" onClick={onClose}>
            Đóng
          </Button>
        )}
      </div>
      <WaitingRemarks {...later} />
      <div role="status" className="empty:hidden">
        {sentId && !isPending && standing.includes(sentId) && (
          <Notice tone="ok">{isReply ? 'Đã gửi trả lời.' : `Đã gửi góp ý cho ${aboutText(about)}.`}</Notice>
        )}
      </div>
    </form>
  );
}
