'use client';

import { useEffect, useRef, useState } from 'react';
import { type Uploads, useUploads } from '../editor/uploads/use-uploads';

export type StoredPhoto = { digest: string; widthPx: number; heightPx: number };

/**
 * Sends photos. What was sent can be shown at once from the browser's own copy, long before its row is saved and the
 * server may show it.
 */
export function usePhotoUploads(address: string, onStored: (photo: StoredPhoto) => void) {
  const [previews, setPreviews] = useState<Readonly<Record<string, string>>>({});
  const made = useRef<string[]>([]);
  useEffect(() => () => made.current.forEach(URL.revokeObjectURL), []);

  const withPreview = (take: (photo: StoredPhoto) => void) => (photo: StoredPhoto, file: File) => {
    const preview = URL.createObjectURL(file);
    made.current.push(preview);
    setPreviews((all) => ({ ...all, [photo.digest]: preview }));
    take(photo);
  };
  const uploads = useUploads<StoredPhoto>(address, 'photo', withPreview(onStored));
  return {
    uploads,
    previews,
    sendTo: (files: Iterable<File>, take: (photo: StoredPhoto) => void) =>
      uploads.send(files, withPreview(take)),
  };
}

export type PhotoUploads = {
  readonly uploads: Uploads<StoredPhoto>;
  readonly previews: Readonly<Record<string, string>>;
  readonly sendTo: (files: Iterable<File>, take: (photo: StoredPhoto) => void) => void;
};
