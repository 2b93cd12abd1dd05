import { publication1Schema } from './format-1';
import { liftPublication } from './lift';
import { PUBLICATION_FORMAT, type PublicationDocument, publicationDocumentSchema } from './schema';

/** The number of a stored document's format, which its JSON Schema is named after. */
export type DocumentFormat = 1 | 2;

type Reader = { readonly format: DocumentFormat; readonly read: (json: unknown) => PublicationDocument };

/** Every format a document can be stored in, with what reads it; the newest is what is written. */
const readers: Readonly<Record<string, Reader>> = {
  'nghi-truong/publication/1': { format: 1, read: (json) => liftPublication(publication1Schema.parse(json)) },
  [PUBLICATION_FORMAT]: { format: 2, read: (json) => publicationDocumentSchema.parse(json) },
};

/** A document as `readDocument` reads it, with the format it is stored in. */
export function readStored(text: string): { format: DocumentFormat; document: PublicationDocument } {
  const json: unknown = JSON.parse(text);
  const name = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : '';
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (reader) return { format: reader.format, document: reader.read(json) };
  if (!/^nghi-truong\/publication\/\d+$/.test(name)) throw new TypeError('This is no published document.');
  throw new RangeError(
    `No document of format «${name}» is known here: a newer version of the program wrote it.`,
  );
}

/**
 * The one way to read what is stored or served: by its own format, and lifted to today's.
 *
 * @throws {SyntaxError} when the text is no JSON, {TypeError} when it is no document of ours, {RangeError} when it is of a
 * format this program does not know yet, and {ZodError} when it is not as its format asks.
 */
export const readDocument = (text: string): PublicationDocument => readStored(text).document;
