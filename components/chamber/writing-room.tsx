'use client';

import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { newRowId } from '../desk/editor/new-row-id';
import type { CommentAction } from './comment-state';
import { RemarkForm } from './remark-form';
import type { WriteAt, Writing } from './write-link';

type Open = { at: WriteAt; slot: Element; key: string };

/**
 * The draft with one form open at a time, in the place of the link that was pressed. Links are plain, thousands of them on a long
 * draft; this alone listens. A form whose place is gone with a newer version stays, below the draft, with what was typed.
 */
export function WritingRoom({
  resolutionId,
  send,
  standing,
  children,
}: {
  resolutionId: string;
  send: CommentAction;
  /** The reader's remarks that stand. */
  standing: readonly string[];
  children: ReactNode;
}) {
  const [open, setOpen] = useState<Open | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(null);
    open?.slot.querySelector<HTMLElement>('[data-write]')?.focus();
  };
  const place = open?.slot.isConnected ? open.slot : end.current;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links within are links; a key on one is a click.
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes what its links are pressed for.
    <div className="flex flex-col gap-10" onClick={(event) => take(event, setOpen)}>
      {children}
      <div ref={end} />
      {open &&
        place &&
        createPortal(
          <RemarkForm
            key={open.key}
            at={open.at}
            resolutionId={resolutionId}
            newKey={open.key}
            send={send}
            standing={standing}
            isAsked
            onClose={close}
          />,
          place,
        )}
    </div>
  );
}

function take(event: MouseEvent, setOpen: (open: Open) => void): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-write]') : null;
  const slot = link?.parentElement;
  if (!link || !slot || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // Its other pieces offer theirs now, to thumbs and keyboards that point at nothing.
  link.closest('[data-article]')?.setAttribute('data-open', '');
  const { write, at = '', about = null } = link.dataset;
  setOpen({ at: { writing: write as Writing, at, about }, slot, key: newRowId() });
}
