import { type RefObject, useEffect } from 'react';
import { onTab } from './on-tab';
import { typedIn, typeInto } from './typed-values';

/**
 * Keeps what is typed in a form in this tab until it is sent: a reload or an expired sign-in lose none of it. The fold that it stands
 * in is open then.
 *
 * @param place what the words are of, in all this tab; nothing is kept without
 * @param sent the answer by which what was typed went off and is not wanted back
 * @returns what to do at every change
 */
export function useKeptValues(
  form: RefObject<HTMLFormElement | null>,
  place: string | undefined,
  sent: object | null,
): (() => void) | undefined {
  const keep = () => {
    if (!place || !form.current) return;
    const typed = typedIn(form.current);
    const isNothing = Object.keys(typed).length === 0;
    onTab((tab) => (isNothing ? tab.removeItem(place) : tab.setItem(place, JSON.stringify(typed))));
  };
  useEffect(() => {
    if (!place || !form.current) return;
    if (sent) return void onTab((tab) => tab.removeItem(place));
    const kept = onTab((tab) => tab.getItem(place));
    if (!kept) return;
    // What was typed before this code was there is newer.
    typeInto(form.current, { ...JSON.parse(kept), ...typedIn(form.current) });
    form.current.closest('details')?.setAttribute('open', '');
  }, [form, place, sent]);
  return place === undefined ? undefined : keep;
}
