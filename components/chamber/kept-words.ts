import { useCallback, useEffect, useState } from 'react';

/**
 * What is typed into a form of the chamber and not sent yet, kept in this tab: closing the form, an expired sign-in or a reload
 * lose none of it. It is gone with the tab, and once it was sent.
 */
export function useKeptWords(place: string, given: string) {
  const [words, setWords] = useState(given);
  useEffect(() => {
    const kept = onTab((tab) => tab.getItem(place));
    if (kept) setWords((shown) => (shown === given ? kept : shown));
  }, [place, given]);
  const keep = useCallback(
    (typed: string) => {
      setWords(typed);
      onTab((tab) => (typed && typed !== given ? tab.setItem(place, typed) : tab.removeItem(place)));
    },
    [place, given],
  );
  return [words, keep] as const;
}

/** A browser may have no room, or give none: then the page alone holds what is typed. */
function onTab<T>(use: (tab: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
