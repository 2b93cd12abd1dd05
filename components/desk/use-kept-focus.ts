'use client';

import { useEffect, useRef } from 'react';

/** When undo takes away the very row that had focus, the keyboard stays in the section instead of falling to the page. */
export function useKeptFocus(rows: unknown) {
  const frame = useRef<HTMLElement>(null);
  const wasInside = useRef(false);

  useEffect(() => {
    const note = (event: FocusEvent) => {
      wasInside.current = frame.current?.contains(event.target as Node) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows can have taken the focused one away.
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) frame.current?.focus();
  }, [rows]);

  return frame;
}
