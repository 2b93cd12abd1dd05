'use client';

import { paths } from '@/lib/paths';
import type { StoredDraft } from '@/lib/rules/word-text';
import { FileButton } from '../editor/file-button';
import { UploadList } from '../editor/uploads/upload-list';
import { useUploads } from '../editor/uploads/use-uploads';

type WordButtonProps = { label: string; sessionId: string; onDraft: (draft: StoredDraft) => void };

/** Chooses a file of Word and sends it; what the server read of it is handed over. */
export function WordButton({ label, sessionId, onDraft }: WordButtonProps) {
  const uploads = useUploads<StoredDraft>(paths.uploadWord(sessionId), 'paper', onDraft);
  return (
    <>
      <FileButton label={label} accept=".docx" onFiles={(files) => uploads.send(files.slice(0, 1))} />
      <UploadList uploads={uploads} />
    </>
  );
}
