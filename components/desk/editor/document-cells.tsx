'use client';

import { PartialDateCell, TextCell } from './cells';
import type { Bound } from './row-fields';
import { PaperFile } from './uploads/paper-file';

type DocumentCellsProps = {
  /** What the paper is called: «văn bản trả lời». */
  word: string;
  row: { readonly fileDigest?: string | null | undefined; readonly fileName?: string | null | undefined };
  field: (column: 'number' | 'datedOn') => Bound<string | null | undefined>;
  onAttach: (file: { fileDigest: string | null; fileName: string | null }) => void;
  readOnly: boolean;
  uploadTo: string;
};

/** The paper a row was put down in: its number, its day, its file. */
export function DocumentCells({ word, row, field, onAttach, readOnly, uploadTo }: DocumentCellsProps) {
  return (
    <>
      <TextCell label={`Số ${word}`} placeholder="120/UBND" {...field('number')} />
      <PartialDateCell label={`Ngày ${word}`} {...field('datedOn')} />
      <div className="sm:col-span-2 sm:self-end">
        <PaperFile
          digest={row.fileDigest ?? null}
          name={row.fileName ?? null}
          readOnly={readOnly}
          uploadTo={uploadTo}
          onAttach={onAttach}
        />
      </div>
    </>
  );
}
