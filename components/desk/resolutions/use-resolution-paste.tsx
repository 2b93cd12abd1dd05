'use client';

import { type ClipboardEvent, useState } from 'react';
import { type PastedResolution, readPastedResolution } from '@/lib/rules/pasted-resolution';
import { newRowId } from '../editor/new-row-id';
import { insertText, isTextField, type TextField } from '../editor/paste/text-fields';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';
import { keptArticles, withPasted } from './pasted';
import { ResolutionDialog } from './resolution-dialog';

/** A text with articles, pasted where a resolution is written, becomes its pieces after a look; one step to undo. */
export function useResolutionPaste(section: SectionHandle<'resolutions'>, row: ResolutionRow) {
  const [asked, ask] = useState<{ text: string; field: TextField | null } | null>(null);

  async function take(read: PastedResolution) {
    // What was typed before is a step of its own, or undoing the paste would take it along.
    await section.flush();
    section.change(
      ({ resolutions }) => ({
        resolutions: resolutions.map((one) => (one.id === row.id ? withPasted(one, read, newRowId) : one)),
      }),
      { now: true },
    );
  }

  function onPaste(event: ClipboardEvent) {
    const field = event.target;
    const text = event.clipboardData.getData('text/plain');
    if (section.readOnly !== null || !isTextField(field)) return;
    if (readPastedResolution(text).articles.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    ask({ text, field });
  }

  const dialog = asked && (
    <ResolutionDialog
      pasted={asked.text}
      before={keptArticles(row).length}
      isUnnamed={!row.title?.trim()}
      onTake={(read) => void take(read)}
      onPlain={asked.field && (() => insertText(asked.field, asked.text))}
      onClose={() => ask(null)}
    />
  );
  return { onPaste, dialog, open: () => ask({ text: '', field: null }) };
}
