'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/**
 * Moves focus when rows change: to a new row's first field, to a removed row's neighbour (or to the
 * add button when none is left), or to the control that moved with its row.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>) {
  const pending = useRef<(() => HTMLElement | null | undefined) | null>(null);

  useLayoutEffect(() => {
    const target = pending.current?.();
    pending.current = null;
    if (target && document.activeElement !== target) target.focus();
  });

  return {
    /** Focus this row's first field after the next change; `null` for the add button. */
    onRow(id: string | null) {
      pending.current = () =>
        id
          ? list.current
              ?.querySelector(`[data-row-id="${CSS.escape(id)}"]`)
              ?.querySelector<HTMLElement>(FIELDS)
          : list.current?.querySelector<HTMLElement>('[data-add-row]');
    },
    /** Keep focus on the control that has it now, wherever its row goes. */
    keep() {
      const focused = document.activeElement as HTMLElement | null;
      pending.current = () => focused;
    },
  };
}
