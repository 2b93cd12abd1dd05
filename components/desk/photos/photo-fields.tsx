'use client';

import { type ReactNode, useId } from 'react';
import { paths } from '@/lib/paths';
import { AreaCell, TextCell } from '../editor/cells';
import { FileButton } from '../editor/file-button';
import { rowFields } from '../editor/row-fields';
import { accepted } from '../editor/uploads/accepted';
import type { SectionHandle } from '../editor/use-section';
import type { PhotoUploads, StoredPhoto } from './use-photo-uploads';

export type PhotoRow = SectionHandle<'photos'>['rows']['photos'][number];
type PhotoFieldsProps = {
  section: SectionHandle<'photos'>;
  row: PhotoRow;
  index: number;
  photos: PhotoUploads;
  /** Its file was taken away from everybody. */
  isWithheld: boolean;
  onFile: (photo: StoredPhoto) => void;
};

/** One photo beside its words; without a file only its label is published. */
export function PhotoFields({ section, row, index, photos, isWithheld, onFile }: PhotoFieldsProps) {
  const field = rowFields(section, 'photos', index);
  const words = (
    <>
      <TextCell label="Nhãn của nguồn, nếu có" placeholder="IMG_1500" {...field('label')} />
      <AreaCell label="Chú thích" rows={1} {...field('caption')} />
    </>
  );
  if (!row.fileDigest || isWithheld)
    return (
      <div className="grid gap-3">
        {words}
        {section.readOnly === null && (
          <AddFile photos={photos} onFile={onFile}>
            {isWithheld
              ? 'Tệp của ảnh này đã được gỡ. Gửi ảnh khác thay, hoặc xóa ảnh này.'
              : 'Chưa có tệp: trang chỉ in nhãn.'}
          </AddFile>
        )}
      </div>
    );
  return (
    <div className="grid items-start gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {/* biome-ignore lint/performance/noImgElement: already stored in the width shown, or still the browser's own copy. */}
      <img
        src={photos.previews[row.fileDigest] ?? paths.photo(row.fileDigest, 480)}
        alt={row.alt || 'Ảnh chưa có mô tả'}
        width={row.widthPx ?? undefined}
        height={row.heightPx ?? undefined}
        className="h-auto w-full rounded-md border border-line bg-card"
      />
      <div className="grid gap-3">
        <AreaCell
          label="Mô tả cho người không nhìn thấy ảnh (bắt buộc)"
          placeholder="Các đại biểu giơ thẻ biểu quyết trong hội trường."
          rows={1}
          {...field('alt')}
        />
        {words}
      </div>
    </div>
  );
}

type AddFileProps = Pick<PhotoFieldsProps, 'photos' | 'onFile'> & { children: ReactNode };

function AddFile({ photos, onFile, children }: AddFileProps) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <FileButton
        label="Gửi tệp cho ảnh này"
        accept={accepted.photo}
        describedBy={id}
        onFiles={(files) => photos.sendTo(files, onFile)}
      />
      <p id={id} className="text-sm text-soft">
        {children}
      </p>
    </div>
  );
}
