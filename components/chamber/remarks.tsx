'use client';

import { useActionState, useEffect, useRef } from 'react';
import { useKeptForm } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { TextArea } from '@/components/ui/text-field';
import { CommentList, type CommentListProps } from './comment-list';
import type { CommentAction } from './comment-state';

export type RemarksProps = CommentListProps & {
  /** «Điều 2», or «cả dự thảo». */
  about: string;
  resolutionId: string;
  articleId: string | null;
  /** The key the next comment is sent with, so that sending it twice writes it once. */
  newKey: string;
  send: CommentAction;
};

/** The remarks on one article or on the whole, folded under one line so that the text stays the page. */
export function Remarks({ about, resolutionId, articleId, newKey, send, ...list }: RemarksProps) {
  const [state, dispatch, isPending] = useActionState(send, {
    key: newKey,
    body: '',
    result: null,
    sentId: null,
  });
  const form = useRef<HTMLFormElement>(null);
  const { result, sentId } = state;
  const standing = list.comments.filter((comment) => comment.body !== null);
  const count = standing.length;
  // Said only while it is so: a comment just sent may already be taken back.
  const isSent = !isPending && standing.some((comment) => comment.id === sentId);

  useEffect(() => {
    if (result && !result.ok) form.current?.querySelector('textarea')?.focus();
  }, [result]);

  const fieldId = `gop-y-${articleId ?? 'chung'}`;
  const error = result && !result.ok ? (result.fields?.body ?? result.message) : undefined;
  return (
    <Disclosure summary={`Góp ý cho ${about}${count > 0 ? ` (${count})` : ''}`} open={result !== null}>
      <CommentList {...list} />
      <form
        ref={form}
        {...useKeptForm(dispatch, isPending)}
        className="flex flex-col gap-3 border-t border-line pt-3"
      >
        <input type="hidden" name="key" value={state.key} />
        <input type="hidden" name="resolutionId" value={resolutionId} />
        <input type="hidden" name="articleId" value={articleId ?? ''} />
        <TextArea
          key={state.key}
          id={fieldId}
          name="body"
          label={`Góp ý của bạn cho ${about}`}
          defaultValue={state.body}
          error={error}
        />
        <Button type="submit" size="large" aria-disabled={isPending} className="w-full sm:w-fit">
          Gửi góp ý
        </Button>
        <div role="status" className="empty:hidden">
          {isSent && <Notice tone="ok">Đã gửi góp ý cho {about}.</Notice>}
        </div>
      </form>
    </Disclosure>
  );
}
