import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * The words a text area comes with. When the page's code has loaded, React writes them into the field once more, over what was typed by
 * then; given none at that one moment, it leaves what was typed alone, and an untouched field has its words back before it is drawn.
 */
export function useServedWords(words: string): string {
  const isTakingOver = useSyncExternalStore(
    never,
    () => false,
    () => typeof window !== 'undefined',
  );
  return isTakingOver ? '' : words;
}
