'use client';

import { useEffect, useRef } from 'react';

/**
 * When undo removes the row that had focus, or was the last step so that its button is disabled, focus goes to the
 * section instead of to the top of the page.
 */
export function useKeptFocus(rows: unknown) {
  const frame = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const note = (event: FocusEvent) => {
      const target = event.target as Element;
      last.current = frame.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows can have taken the focused one away.
  useEffect(() => {
    const had = last.current;
    // Focus that moves to a link outside is on the body for a moment too; taking it then would move the link.
    const isGone = had && (!had.isConnected || had.matches(':disabled'));
    if (isGone && document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [rows]);

  return frame;
}
