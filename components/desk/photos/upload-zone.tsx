'use client';

import { type DragEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icon';
import { FileButton } from '../file-button';
import type { Uploads } from './use-uploads';

/** Where photos come in: chosen or dropped, several at once, with how far each has got. */
export function UploadZone({ uploads }: { uploads: Uploads }) {
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
        <p className="font-medium">Thả ảnh vào đây, hoặc</p>
        <FileButton
          label="Chọn ảnh từ máy"
          accept=".jpg,.jpeg,.png,.webp"
          multiple
          describedBy={`${id}-hint`}
          onFiles={(files) => uploads.send(files)}
        />
        <p id={`${id}-hint`} className="text-sm text-soft">
          JPEG, PNG, WebP, mỗi ảnh tối đa 20 MB. Vị trí và thông tin máy ảnh được bỏ đi.
        </p>
      </div>
      <UploadList uploads={uploads} />
    </div>
  );
}

function UploadList({ uploads }: { uploads: Uploads }) {
  return (
    <div role="status">
      <ul className="flex flex-col gap-2">
        {uploads.uploads.map(({ id, name, percent, error }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 break-all">{name}</span>
            {error === null ? (
              <progress
                value={percent}
                max={100}
                aria-label={`Đang gửi ${name}`}
                className="h-2 w-40 accent-red"
              />
            ) : (
              <>
                <span className="flex items-start gap-1.5 font-medium text-red">
                  <Icon name="warning" className="mt-0.5 size-4" />
                  {error}
                </span>
                <Button size="small" variant="quiet" onClick={() => uploads.dismiss(id)}>
                  Bỏ qua
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
