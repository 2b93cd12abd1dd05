import { z } from 'zod';
import { known } from './known';
import { note, partialDate, text } from './schema-parts';

/* The paper a row was put down in: its number, its day and its file, each as far as it is known. */

export const documentSchema = z.object({
  number: note.optional(),
  datedOn: partialDate.nullable().optional(),
  file: z.object({ digest: text, name: text }).nullable().optional(),
});

export type RowDocument = z.infer<typeof documentSchema>;

export type DocumentColumns = {
  readonly number: string | null;
  readonly datedOn: string | null;
  readonly fileDigest: string | null;
  readonly fileName: string | null;
};

/** The paper of a row, for its record; nothing where none of it is written. */
export function documentOf({ number, datedOn, fileDigest, fileName }: DocumentColumns): {
  document?: RowDocument;
} {
  if (!number && !datedOn && !fileDigest) return {};
  const file = fileDigest ? { file: { digest: fileDigest, name: fileName ?? number ?? 'Văn bản' } } : {};
  return { document: { ...known('number', number), ...known('datedOn', datedOn), ...file } };
}

/** A paper of a record as a form holds it. */
export const asDocumentColumns = (document: RowDocument | undefined): DocumentColumns => ({
  number: document?.number ?? null,
  datedOn: document?.datedOn ?? null,
  fileDigest: document?.file?.digest ?? null,
  fileName: document?.file?.name ?? null,
});
