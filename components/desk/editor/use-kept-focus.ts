'use client';

import { useEffect, useRef } from 'react';

/**
 * When undo takes away the very row that had focus, or a step back was the last one and its button goes dead, the
 * keyboard stays in the section instead of falling to the page.
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
    // Focus on its way to a link outside also rests on the page for a moment; taking it then would move the link.
    const isGone = had && (!had.isConnected || had.matches(':disabled'));
    if (isGone && document.activeElement === document.body) frame.current?.focus({ preventScroll: true });
  }, [rows]);

  return frame;
}
