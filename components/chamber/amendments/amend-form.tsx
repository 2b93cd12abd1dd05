'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { WAITS } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Result } from '@/lib/refusal';
import { inSentence, type Piece } from '@/lib/review/pieces';
import { typedIn, useSending } from '../waiting/use-sending';
import { slotId } from '../write-link';
import { AmendFields, type GrowingAmendment } from './amend-fields';

/** What the form knows between two posts: the key it is sent with, and what came of it. */
export type AmendState = { key: string; result: Result | null };
export type AmendAction = (before: AmendState, form: FormData) => Promise<AmendState>;

export type AmendFormProps = {
  piece: Piece;
  resolutionId: string;
  /** The number of the version on the page. */
  version: number;
  /** Whether a piece like it may be added or removed. */
  isMovable: boolean;
  newKey: string;
  /** Takes it where the page's code has not loaded. */
  send: AmendAction;
  /** Amendments of the reader's own that this may be a further piece of. */
  growing: readonly GrowingAmendment[];
  /** The reader's proposals that stand. */
  standing: readonly string[];
  /** Whether it takes the focus: it was asked for a moment ago. */
  isAsked?: boolean;
  onClose?: () => void;
};

/** Other words for a piece: its own, to be changed as they should be. What is struck and put in is found out from them. */
export function AmendForm({
  piece,
  resolutionId,
  version,
  isMovable,
  newKey,
  send,
  growing,
  standing,
  isAsked,
  onClose,
}: AmendFormProps) {
  const [posted, dispatch] = useActionState(send, { key: newKey, result: null });
  const form = useRef<HTMLFormElement>(null);
  const place = `sua ${resolutionId} ${piece.id}`;
  const [kind, setKind] = useState('replace');
  const sending = useSending({
    kind: 'amendment',
    place: { resolutionId, pieceId: piece.id },
    newKey: posted.key,
  });
  const { isPending, hasLeft } = sending;
  const result = sending.result ?? (isPending || hasLeft ? null : posted.result);
  const isSent = result?.ok === true && !isPending;
  const hasSent = hasLeft || posted.result?.ok === true;
  const sentId = result?.ok && 'amendmentId' in result ? String(result.amendmentId) : '';
  const errors = result && !result.ok ? (result.fields ?? {}) : {};
  const isSilent = Object.keys(errors).length === 0;
  // Of what is to go there is no field that the sentence about its words could stand beside.
  const wordless = kind === 'delete' ? errors.proposed : undefined;
  const elsewhere = result && !result.ok && isSilent ? result.message : wordless;

  // It may have been chosen before this code was there.
  useEffect(() => setKind(form.current?.querySelector('select')?.value ?? 'replace'), []);
  useEffect(() => {
    if (isAsked) form.current?.querySelector<HTMLElement>('textarea:enabled')?.focus();
  }, [isAsked]);
  useEffect(() => {
    if (result && !result.ok)
      form.current?.querySelector<HTMLElement>('[aria-invalid], [data-refusal]')?.focus();
  }, [result]);
  const isStanding = standing.includes(sentId);
  useEffect(() => {
    if (!isStanding) return;
    for (const list of document.querySelectorAll(`[data-amendments="${CSS.escape(piece.id)}"] > details`))
      list.setAttribute('open', '');
  }, [isStanding, piece.id]);

  return (
    <form
      ref={form}
      action={dispatch}
      {...{ [WAITS]: '' }}
      onSubmit={(event) => {
        event.preventDefault();
        // What it was made against is shown beside it while it waits.
        const against = { about: piece.label, base: piece.text };
        void sending.send({ ...typedIn(event.currentTarget), ...against });
      }}
      noValidate
      aria-label={`Đề nghị sửa câu chữ ${inSentence(piece.label)}`}
      className="flex flex-col gap-3 not-first:mt-4 border-s-2 border-edge py-1 ps-4 font-sans text-base"
    >
      <input type="hidden" name="key" value={sending.nextKey} />
      <input type="hidden" name="resolutionId" value={resolutionId} />
      <input type="hidden" name="seen" value={version} />
      <AmendFields
        {...{ piece, isMovable, kind, errors, growing, place }}
        onKind={setKind}
        fieldsKey={sending.nextKey}
        isSent={hasSent}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" aria-disabled={isPending}>
          Gửi đề nghị
        </Button>
        {onClose ? (
          <Button variant="quiet" onClick={onClose}>
            Đóng
          </Button>
        ) : (
          <a className="inline-flex min-h-11 items-center" href={`?#${slotId(piece.id)}`}>
            Đóng
          </a>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {isSent && <Notice tone="ok">Đã gửi đề nghị sửa câu chữ {inSentence(piece.label)}.</Notice>}
      </div>
      {elsewhere && (
        <div data-refusal tabIndex={-1}>
          <Notice tone="error" live>
            {elsewhere}
          </Notice>
        </div>
      )}
    </form>
  );
}
