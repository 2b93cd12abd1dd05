'use client';

import { useEffect } from 'react';

/** Ctrl/⌘+Z takes a step back; Ctrl/⌘+Shift+Z or Ctrl+Y makes it again; also from inside a field. */
export function useUndoKeys(retrace: (direction: 'undo' | 'redo') => void, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      const redo = (key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey);
      if (key !== 'z' && !redo) return;
      if ((event.target as HTMLElement).closest('dialog')) return;
      event.preventDefault();
      retrace(redo ? 'redo' : 'undo');
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [retrace, enabled]);
}
