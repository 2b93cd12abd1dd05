'use client';

import { useRef, useState } from 'react';
import { isStoreFaultCode, type Refusal } from '@/lib/refusal';
import type { FileSort } from '@/lib/rules/file-size';
import { newRowId } from '../new-row-id';
import { sendFile } from './send-file';

export type Upload = {
  readonly id: string;
  readonly name: string;
  /** How much has been sent; `null` while it waits for its turn. */
  readonly percent: number | null;
  readonly refusal: Refusal | null;
};

type Take<Stored> = (stored: Stored, file: File) => void;
type Sending<Stored> = { file: File; take: Take<Stored>; stop: AbortController };

/** Whether the same file may be taken when it is sent again: not when the refusal was of the file itself. */
export const mayPass = ({ code }: Refusal): boolean =>
  isStoreFaultCode(code) || code === 'file.waiting' || code === 'account.signed_out';

/**
 * Sends files one after another, so that they arrive in the order they were chosen, and hands over each that was kept.
 * One that is refused or cancelled stops none of the others.
 */
export function useUploads<Stored>(address: string, sort: FileSort, onStored: Take<Stored>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  /** What is read out: the outcome of each, not its percents. */
  const [said, say] = useState('');
  const queue = useRef<Promise<void>>(Promise.resolve());
  const sendings = useRef(new Map<string, Sending<Stored>>());

  const update = (id: string, change: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));

  function forget(id: string) {
    sendings.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  }

  async function sendOne(id: string) {
    const sending = sendings.current.get(id);
    // Cancelled before its turn came.
    if (!sending) return;
    const { file, take, stop } = sending;
    update(id, { percent: 0 });
    const onProgress = (percent: number) => update(id, { percent });
    const sent = await sendFile<Stored>(address, sort, file, { onProgress, signal: stop.signal });
    if (stop.signal.aborted) return;
    if (!sent.ok) {
      say(`${file.name}: ${sent.message}`);
      return update(id, { refusal: sent });
    }
    say(`Đã nhận ${file.name}.`);
    forget(id);
    take(sent, file);
  }

  const enqueue = (id: string) => {
    queue.current = queue.current.then(() => sendOne(id));
  };

  return {
    uploads,
    said,
    /** Queues the files; each that is kept goes to `take`, by default to `onStored`. */
    send(files: Iterable<File>, take = onStored) {
      for (const file of files) {
        const id = newRowId();
        sendings.current.set(id, { file, take, stop: new AbortController() });
        setUploads((all) => [...all, { id, name: file.name, percent: null, refusal: null }]);
        enqueue(id);
      }
    },
    /** Sends a file again that was not taken. */
    again(id: string) {
      update(id, { percent: null, refusal: null });
      enqueue(id);
    },
    /** Stops sending a file, or removes a refused one from the list. */
    cancel(id: string) {
      const sending = sendings.current.get(id);
      sending?.stop.abort();
      if (sending) say(`Đã bỏ ${sending.file.name}.`);
      forget(id);
    },
  };
}

export type Uploads<Stored> = ReturnType<typeof useUploads<Stored>>;
