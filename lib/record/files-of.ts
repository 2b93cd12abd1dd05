import type { FileKind } from '@/lib/words';
import type { SessionRecord } from './schema';
import type { SignedCopy } from './schema-signed';

/** A file that a record names: the SHA-256 it is known by, and what people call it. */
export type NamedFile = { readonly digest: string; readonly kind: FileKind; readonly name: string };

/** Every copy that came back signed: of the minutes, then of the resolutions. */
export const signedCopiesOf = ({ session, resolutions }: SessionRecord): SignedCopy[] =>
  [session.signedMinutes, ...resolutions.map(({ signed }) => signed)].flatMap((copy) => copy ?? []);

/** Every file a record names, each once: its papers, those of questions and oversight, what came back signed, then its photos. */
export function filesOf(record: SessionRecord): NamedFile[] {
  const papers = [...record.agenda.flatMap((item) => item.papers), ...(record.papers ?? [])]
    .flatMap((paper) => paper.file ?? [])
    .map(({ digest, name }): NamedFile => ({ digest, name, kind: 'paper' }));
  const documents = [
    ...(record.questions ?? []).flatMap(({ document, turns = [] }) => [
      document,
      ...turns.map((turn) => turn.document),
    ]),
    ...(record.oversight ?? []).map(({ document }) => document),
  ].flatMap((document): NamedFile[] => (document?.file ? [{ ...document.file, kind: 'paper' }] : []));
  const signed = signedCopiesOf(record).map(({ file }): NamedFile => ({ ...file, kind: 'paper' }));
  const photos = record.photos
    .flatMap(({ file, label, caption, alt }) =>
      file ? { digest: file.digest, name: label ?? caption ?? alt ?? 'Ảnh' } : [],
    )
    .map((photo): NamedFile => ({ ...photo, kind: 'photo' }));
  return [
    ...new Map([...papers, ...documents, ...signed, ...photos].map((file) => [file.digest, file])).values(),
  ];
}
