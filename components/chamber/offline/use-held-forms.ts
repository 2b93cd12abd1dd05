'use client';

import { useEffect, useState } from 'react';
import { WAITS } from '@/components/form/use-kept-form';

/** On the document while the network is gone. */
const OFFLINE = 'data-offline';

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
