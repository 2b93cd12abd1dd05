'use client';

import { useEffect, useState } from 'react';

/** A form whose words wait in the browser by themselves says so: it is never held. */
export const WAITS = 'data-waits';
const OFFLINE = 'data-offline';

/** Whether a page of the chamber has been told that the network is gone. */
export const isOffline = (): boolean => document.documentElement.hasAttribute(OFFLINE);

/**
 * Without a network a form is not sent: it would be answered with an error page, and what was typed with it.
 *
 * @returns the words of the button that was pressed for nothing.
 */
export function useHeldForms(isGone: boolean): string | null {
  const [held, setHeld] = useState<string | null>(null);
  useEffect(() => {
    document.documentElement.toggleAttribute(OFFLINE, isGone);
    if (!isGone) return setHeld(null);
    const hold = (event: SubmitEvent) => {
      if (!(event.target instanceof HTMLFormElement) || event.target.hasAttribute(WAITS)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      setHeld(event.submitter?.textContent?.trim() || 'Gửi');
    };
    // Before React hears of it.
    window.addEventListener('submit', hold, { capture: true });
    return () => window.removeEventListener('submit', hold, { capture: true });
  }, [isGone]);
  return held;
}
