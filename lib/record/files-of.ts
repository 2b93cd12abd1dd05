import type { FileKind } from '@/lib/words';
import type { SessionRecord } from './schema';

/** A file that a record names: the SHA-256 it is known by, and what people call it. */
export type NamedFile = { readonly digest: string; readonly kind: FileKind; readonly name: string };

/** Every file a record names, each once: its papers, then its photos. */
export function filesOf(record: SessionRecord): NamedFile[] {
  const papers = [...record.agenda.flatMap((item) => item.papers), ...(record.papers ?? [])]
    .flatMap((paper) => paper.file ?? [])
    .map(({ digest, name }): NamedFile => ({ digest, name, kind: 'paper' }));
  const photos = record.photos
    .flatMap(({ file, label, caption, alt }) =>
      file ? { digest: file.digest, name: label ?? caption ?? alt ?? 'Ảnh' } : [],
    )
    .map((photo): NamedFile => ({ ...photo, kind: 'photo' }));
  return [...new Map([...papers, ...photos].map((file) => [file.digest, file])).values()];
}
