'use client';

import { useRef } from 'react';
import { paths } from '@/lib/paths';
import { newRowId } from '../editor/new-row-id';
import { setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import { SectionFrame } from '../editor/section-frame';
import { accepted, acceptedWords } from '../editor/uploads/accepted';
import { UploadZone } from '../editor/uploads/upload-zone';
import { useRowFocus } from '../editor/use-row-focus';
import { type SectionProps, useSection } from '../editor/use-section';
import { PhotoFields, type PhotoRow } from './photo-fields';
import { type StoredPhoto, usePhotoUploads } from './use-photo-uploads';

const newPhoto = (): PhotoRow => ({
  id: newRowId(),
  label: null,
  caption: null,
  alt: null,
  fileDigest: null,
  widthPx: null,
  heightPx: null,
});

const fileOf = ({ digest, widthPx, heightPx }: StoredPhoto) => ({ fileDigest: digest, widthPx, heightPx });

const isTyping = () => document.activeElement?.matches('textarea, input:not([type=file])') ?? false;

/**
 * Ảnh: sent here, each with a sentence for people who do not see it; or only the label a source kept.
 * @param withheld digests of files that nobody gets any more
 */
export function PhotosSection({
  withheld,
  ...setup
}: SectionProps<'photos'> & { withheld: readonly string[] }) {
  const section = useSection('photos', setup);
  const area = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(area);
  const photos = usePhotoUploads(paths.uploadPhoto(setup.sessionId), (stored) => {
    const row = { ...newPhoto(), ...fileOf(stored) };
    // The next of several photos must not take a person who already describes the first out of the sentence.
    if (!isTyping()) focus.onRow(row.id);
    section.change((rows) => ({ ...rows, photos: [...rows.photos, row] }));
  });
  const setFile = (id: string) => (stored: StoredPhoto) =>
    section.change((rows) => ({
      ...rows,
      photos: rows.photos.map((row) => (row.id === id ? { ...row, ...fileOf(stored) } : row)),
    }));

  return (
    <SectionFrame
      section={section}
      title="Ảnh"
      hint="Mỗi ảnh có một câu mô tả cho người không nhìn thấy ảnh."
    >
      <div ref={area} className="flex flex-col gap-5">
        {section.readOnly === null && (
          <UploadZone
            uploads={photos.uploads}
            invitation="Thả ảnh vào đây, hoặc"
            label="Chọn ảnh từ máy"
            accept={accepted.photo}
            hint={`${acceptedWords.photo} Vị trí và thông tin máy ảnh được bỏ đi.`}
          />
        )}
        <RowList
          label="Ảnh của kỳ họp"
          rows={section.rows.photos}
          onChange={setRows(section, 'photos')}
          newRow={newPhoto}
          addLabel="Thêm ảnh"
          word="ảnh"
          titleOf={(row) => row.label}
          readOnly={section.readOnly !== null}
          empty="Kỳ họp chưa có ảnh."
        >
          {(row, index) => (
            <PhotoFields
              section={section}
              row={row}
              index={index}
              photos={photos}
              isWithheld={withheld.includes(row.fileDigest ?? '')}
              onFile={setFile(row.id)}
            />
          )}
        </RowList>
      </div>
    </SectionFrame>
  );
}
