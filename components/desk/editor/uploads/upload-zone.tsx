'use client';

import { type DragEvent, useId, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { FileButton } from '../file-button';
import { UploadList } from './upload-list';
import type { Uploads } from './use-uploads';

type UploadZoneProps<Stored> = {
  uploads: Uploads<Stored>;
  /** What may be dropped here: «Thả ảnh vào đây, hoặc». */
  invitation: string;
  label: string;
  accept: string;
  hint: string;
};

/** Where files come in: chosen or dropped, several at once, with how far each has got. */
export function UploadZone<Stored>({ uploads, invitation, label, accept, hint }: UploadZoneProps<Stored>) {
  const id = useId();
  const [over, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    uploads.send(event.dataTransfer.files);
  }

  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for a pointer; the button inside does the same. */}
      <div
        className={classes(
          'flex flex-col gap-2 rounded-lg border border-dashed p-4',
          over ? 'border-focus bg-card' : 'border-edge',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p className="font-medium">{invitation}</p>
        <FileButton
          label={label}
          accept={accept}
          multiple
          describedBy={`${id}-hint`}
          onFiles={(files) => uploads.send(files)}
        />
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      </div>
      <UploadList uploads={uploads} />
    </div>
  );
}
