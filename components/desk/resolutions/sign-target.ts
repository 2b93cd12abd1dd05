'use client';

import { type RefObject, useEffect } from 'react';
import { goToField, type Target } from '../editor/field-place';

/**
 * Follows a link from «Kiểm tra»: opens the resolution it names and puts the cursor into the field the sign is about. The
 * address keeps the target behind «#», so that going back and forth leads there again.
 */
export function useSignTarget(desk: RefObject<HTMLElement | null>, select: (id: string) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is followed once, on arrival.
  useEffect(() => {
    const asked = readTarget(window.location.hash);
    if (!asked) return;
    select(asked.row);
    // The row is drawn by then, and its folds with it.
    const timer = setTimeout(() => desk.current && goToField(desk.current, asked), 100);
    return () => clearTimeout(timer);
  }, []);
}

function readTarget(hash: string): (Target & { row: string }) | null {
  const asked = new URLSearchParams(hash.slice(1));
  const [row, field] = [asked.get('nghi-quyet'), asked.get('o')];
  return row && field
    ? { row, field, piece: asked.get('y') ?? undefined, passage: asked.get('cau') ?? undefined }
    : null;
}
