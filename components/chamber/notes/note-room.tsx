'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type NotePlace, placeOf } from '@/lib/review/notes';
import { useWaiting } from '../waiting/waiting-room';
import { NoteField } from './note-field';

type Open = { key: string; place: NotePlace; about: string; slot: Element; isAsked: boolean };

/**
 * A page with places for private notes. The ways to them are plain buttons, thousands on a long draft; this alone listens, and
 * opens the note where its button stood. What an earlier page could not send is opened by itself.
 */
export function NoteRoom({ className, children }: { className?: string; children: ReactNode }) {
  const [open, setOpen] = useState<readonly Open[]>([]);
  const [isReady, setReady] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const { waiting } = useWaiting();
  useEffect(() => setReady(true), []);

  useEffect(() => {
    const missing = waiting.flatMap(({ key, kind }) => {
      const place = kind === 'note' ? CSS.escape(key.slice('note '.length)) : null;
      const button = place && room.current?.querySelector(`[data-note="${place}"]`);
      return (button && opened(button, false)) || [];
    });
    setOpen((now) => {
      const others = missing.filter(({ key }) => !now.some((one) => one.key === key));
      return others.length > 0 ? [...now, ...others] : now;
    });
  }, [waiting]);

  function take(event: MouseEvent) {
    const button = event.target instanceof Element ? event.target.closest('[data-note]') : null;
    const asked = button && opened(button, true);
    if (!asked) return;
    // Its other pieces offer theirs now, to thumbs and keyboards that point at nothing.
    button.closest('[data-article]')?.setAttribute('data-open', '');
    setOpen((now) => [...now.filter(({ key }) => key !== asked.key), asked]);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons within are buttons; a key on one is a click.
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes what its buttons are pressed for.
    <div ref={room} className={className} data-notes={isReady ? '' : undefined} onClick={take}>
      {children}
      {open
        .filter(({ slot }) => slot.isConnected)
        .map(({ key, place, about, slot, isAsked }) =>
          createPortal(<NoteField {...{ place, about, isAsked }} note={null} />, slot, key),
        )}
    </div>
  );
}

function opened(button: Element, isAsked: boolean): Open | null {
  const { note: key = '', about = '' } = button instanceof HTMLElement ? button.dataset : {};
  const [place, slot] = [placeOf(key), button.parentElement];
  return place && slot ? { key, place, about, slot, isAsked } : null;
}
