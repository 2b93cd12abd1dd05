'use client';

import { useEffect, useRef, useState } from 'react';
import { newRowId } from '../new-row-id';
import { sendFile } from '../send-file';

export type StoredPhoto = { digest: string; widthPx: number; heightPx: number };
export type UploadState = { id: string; name: string; percent: number; error: string | null };

/**
 * Sends photos one after another and hands over each that was kept. What was sent can be shown at once from the
 * browser's own copy, long before its row is saved and the server may show it.
 */
export function useUploads(address: string, onStored: (photo: StoredPhoto) => void) {
  const [uploads, setUploads] = useState<readonly UploadState[]>([]);
  const [previews, setPreviews] = useState<Readonly<Record<string, string>>>({});
  const queue = useRef<Promise<void>>(Promise.resolve());
  const made = useRef<string[]>([]);
  useEffect(() => () => made.current.forEach(URL.revokeObjectURL), []);

  const update = (id: string, change: Partial<UploadState>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));

  async function sendOne(id: string, file: File, take: (photo: StoredPhoto) => void) {
    const sent = await sendFile<StoredPhoto>(address, 'photo', file, (percent) => update(id, { percent }));
    if (!sent.ok) return update(id, { error: sent.message });
    const preview = URL.createObjectURL(file);
    made.current.push(preview);
    setPreviews((all) => ({ ...all, [sent.digest]: preview }));
    setUploads((all) => all.filter((one) => one.id !== id));
    take({ digest: sent.digest, widthPx: sent.widthPx, heightPx: sent.heightPx });
  }

  return {
    uploads,
    previews,
    /** Queues the files; each goes to `take`, or to whoever takes new photos. */
    send(files: Iterable<File>, take = onStored) {
      for (const file of files) {
        const id = newRowId();
        setUploads((all) => [...all, { id, name: file.name, percent: 0, error: null }]);
        queue.current = queue.current.then(() => sendOne(id, file, take));
      }
    },
    dismiss: (id: string) => setUploads((all) => all.filter((one) => one.id !== id)),
  };
}

export type Uploads = ReturnType<typeof useUploads>;
