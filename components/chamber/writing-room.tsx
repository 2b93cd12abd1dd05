'use client';

import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isMovable } from '@/lib/review/edit-piece';
import type { Piece } from '@/lib/review/pieces';
import { newRowId } from '../desk/editor/new-row-id';
import type { GrowingAmendment } from './amendments/amend-fields';
import { type AmendAction, AmendForm } from './amendments/amend-form';
import type { CommentAction } from './comment-state';
import { RemarkForm } from './remark-form';
import { WaitingList } from './waiting/waiting-list';
import { useWaiting } from './waiting/waiting-room';
import type { Waiting } from './waiting/waiting-store';
import { slotId, WHOLE_PIECE, type WriteAt, type Writing } from './write-link';

/** What is written, where it stands, and the key it is sent with. Proposed words are of the version that was there when they were begun. */
type Open = { slot: Element; key: string } & (
  | { at: WriteAt; piece?: undefined }
  | { piece: Piece; version: number }
);

export type WritingRoomProps = {
  resolutionId: string;
  /** The number of the version on the page. */
  version: number;
  /** What can be given other words; kept with the page, so that it can be without a network. */
  pieces: readonly Piece[];
  send: CommentAction;
  amend: AmendAction;
  /** Amendments of the reader's own that may reach further pieces yet. */
  growing: readonly GrowingAmendment[];
  /** The reader's remarks and proposals that stand. */
  standing: readonly string[];
  children: ReactNode;
};

/** What waits where it was written; the rest has its places elsewhere. */
const WRITTEN: Readonly<Record<string, string>> = { remark: 'Góp ý chờ gửi', amendment: 'Đề nghị chờ gửi' };

/**
 * The draft with one form open at a time, in the place of the link that was pressed. Links are plain, thousands of them on a long
 * draft; this alone listens. A form whose place is gone with a newer version stays, below the draft, with what was typed.
 */
export function WritingRoom({
  resolutionId,
  version,
  pieces,
  send,
  amend,
  growing,
  standing,
  children,
}: WritingRoomProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const onClose = () => {
    setOpen(null);
    open?.slot.querySelector<HTMLElement>('[data-write]')?.focus();
  };
  function take(event: MouseEvent) {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>('[data-write], [data-amend]')
        : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const asked = link.dataset.amend === undefined ? remarkAt(link) : amendmentOf(link.dataset.amend);
    if (!asked) return;
    event.preventDefault();
    // Its other pieces offer theirs now, to thumbs and keyboards that point at nothing.
    link.closest('[data-article]')?.setAttribute('data-open', '');
    setOpen(asked);
  }
  function amendmentOf(id: string): Open | null {
    const piece = pieces.find((one) => one.id === id);
    const slot = document.getElementById(slotId(id));
    return piece && slot ? { piece, version, slot, key: newRowId() } : null;
  }
  const { store, waiting } = useWaiting();
  const here = waiting.filter(({ kind, fields }) => WRITTEN[kind] && fields.resolutionId === resolutionId);
  const places = new Set(here.map(placeOf));
  const place = open?.slot.isConnected ? open.slot : end.current;
  const shared = { resolutionId, standing, isAsked: true, onClose };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links within are links; a key on one is a click.
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes what its links are pressed for.
    <div className="flex flex-col gap-10" onClick={take}>
      {children}
      <div ref={end} />
      {end.current &&
        [...places].map((of) => {
          const [kind = '', at = ''] = of.split(' ');
          const those = here.filter((one) => placeOf(one) === of);
          const slot = document.getElementById(slotId(at)) ?? end.current;
          return (
            slot &&
            createPortal(
              <WaitingList label={WRITTEN[kind] ?? ''} waiting={those} drop={store.drop} />,
              slot,
              of,
            )
          );
        })}
      {open &&
        place &&
        createPortal(
          open.piece ? (
            <AmendForm
              key={open.key}
              {...shared}
              piece={open.piece}
              version={open.version}
              isMovable={isMovable(open.piece.id)}
              newKey={open.key}
              send={amend}
              growing={growing}
            />
          ) : (
            <RemarkForm key={open.key} {...shared} at={open.at} newKey={open.key} send={send} />
          ),
          place,
        )}
    </div>
  );
}

/** What it is and where it belongs: under its piece, or in its thread. */
const placeOf = ({ kind, fields }: Waiting): string =>
  `${kind} ${fields.replyTo || fields.pieceId || WHOLE_PIECE}`;

function remarkAt(link: HTMLElement): Open | null {
  const { write, at = '', about = null } = link.dataset;
  const slot = link.parentElement;
  return slot && { at: { writing: write as Writing, at, about }, slot, key: newRowId() };
}
