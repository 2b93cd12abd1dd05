import { publication1Schema } from './format-1';
import { liftPublication } from './lift';
import { PUBLICATION_FORMAT, type PublicationDocument, publicationDocumentSchema } from './schema';

/** Every format a document can be stored in, with what reads it; the newest is what is written. */
const readers: Readonly<Record<string, (json: unknown) => PublicationDocument>> = {
  'nghi-truong/publication/1': (json) => liftPublication(publication1Schema.parse(json)),
  [PUBLICATION_FORMAT]: (json) => publicationDocumentSchema.parse(json),
};

/** The number of a stored document's format, which its JSON Schema is named after. */
export type DocumentFormat = 1 | 2;

/** The format of a stored document. */
export const formatOf = (document: string): DocumentFormat =>
  (JSON.parse(document) as { format: string }).format === PUBLICATION_FORMAT ? 2 : 1;

/**
 * The one way to read what is stored or served: by its own format, and lifted to today's.
 *
 * @throws {SyntaxError} when the text is no JSON, {TypeError} when it is no document of ours, {RangeError} when it is of a
 * format this program does not know yet, and {ZodError} when it is not as its format asks.
 */
export function readDocument(text: string): PublicationDocument {
  const json: unknown = JSON.parse(text);
  const format = typeof json === 'object' && json !== null && 'format' in json ? String(json.format) : '';
  const read = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (!read && !/^nghi-truong\/publication\/\d+$/.test(format))
    throw new TypeError('This is no published document.');
  if (!read)
    throw new RangeError(
      `No document of format «${format}» is known here: a newer version of the program wrote it.`,
    );
  return read(json);
}
