'use client';

import { useState } from 'react';
import { paths } from '@/lib/paths';
import type { StoredDraft } from '@/lib/rules/word-text';
import { FileButton } from '../editor/file-button';
import { UploadList } from '../editor/uploads/upload-list';
import { useUploads } from '../editor/uploads/use-uploads';
import type { SectionHandle } from '../editor/use-section';
import type { ResolutionRow } from './articles';
import { keepOriginal, type PaperRow, type Server } from './keep-original';
import { WordDialog } from './word-dialog';

type WordInProps = {
  section: SectionHandle<'resolutions'>;
  server: Server;
  agendaItems: readonly { id: string; title: string }[];
  /** The resolution the draft is of; `null` for one that is not at the desk yet. */
  of: ResolutionRow | null;
  newResolution: () => ResolutionRow;
  onTaken: (id: string) => void;
};

/** A draft in Word: sent, read, looked at piece by piece beside its own words, and only then taken; one step to undo. */
export function WordIn({ section, server, agendaItems, of, newResolution, onTaken }: WordInProps) {
  const [draft, look] = useState<StoredDraft | null>(null);
  const uploads = useUploads<StoredDraft>(paths.uploadWord(server.sessionId), 'paper', look);

  async function take(row: ResolutionRow | null, original: PaperRow) {
    const refused = await keepOriginal(server, original);
    if (refused || !row) return refused;
    // What was typed before is a step of its own, or undoing this would take it along.
    await section.flush();
    section.change(
      ({ resolutions, ...rest }) => ({
        ...rest,
        resolutions: resolutions.some(({ id }) => id === row.id)
          ? resolutions.map((one) => (one.id === row.id ? row : one))
          : [...resolutions, row],
      }),
      { now: true },
    );
    onTaken(row.id);
    return null;
  }

  return (
    <>
      <FileButton
        label={of ? 'Đọc tệp Word vào nghị quyết này' : 'Đọc từ tệp Word'}
        accept=".docx"
        onFiles={(files) => uploads.send(files.slice(0, 1))}
      />
      <UploadList uploads={uploads} />
      {draft && (
        <WordDialog
          draft={draft}
          rows={section.rows.resolutions}
          first={of}
          agendaItems={agendaItems}
          newResolution={newResolution}
          onTake={take}
          onClose={() => look(null)}
        />
      )}
    </>
  );
}
