'use client';

import { useEffect } from 'react';

/** What a key does, by where it lies on the keyboard: no typing tool for Vietnamese moves it. */
export type KeyMap = ReadonlyMap<string, () => void>;

/**
 * Single keys that work outside fields only, so that no letter of a text is ever taken for one.
 *
 * @param keys by `KeyboardEvent.code`; `?` stands under «Slash» with shift
 */
export function useMinuteKeys(keys: KeyMap, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      const target = event.target as HTMLElement;
      if (event.key === 'Escape' && target.matches('input, textarea, select')) return target.blur();
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (target.closest('input, textarea, select, [contenteditable], dialog[open]')) return;
      const action = keys.get(event.code === 'Slash' && event.shiftKey ? '?' : event.code);
      if (!action || (event.shiftKey && event.code !== 'Slash')) return;
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys, enabled]);
}
