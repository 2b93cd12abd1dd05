import { publication1Schema } from './format-1';
import { type FormatNumber, formatNamed } from './formats';
import { liftPublication } from './lift';
import { type PublicationDocument, publicationDocumentSchema } from './schema';

/** What reads a stored document of each format; the newest is what is written. */
const readers: Readonly<Record<FormatNumber, (json: unknown) => PublicationDocument>> = {
  1: (json) => liftPublication(publication1Schema.parse(json)),
  2: (json) => publicationDocumentSchema.parse(json),
};

/** A document as `readDocument` reads it, with the format it is stored in. */
export function readStored(text: string): { format: FormatNumber; document: PublicationDocument } {
  const json: unknown = JSON.parse(text);
  const named = formatNamed(json);
  if (named?.kind !== 'publication') throw new TypeError('This is no published document.');
  if (named.known) return { format: named.known, document: readers[named.known](json) };
  throw new RangeError(
    `No document of format ${named.number} is known here: a newer version of the program wrote it.`,
  );
}

/**
 * The one way to read what is stored or served: by its own format, and lifted to today's.
 *
 * @throws {SyntaxError} when the text is no JSON, {TypeError} when it is no document of ours, {RangeError} when it is of a
 * format this program does not know yet, and {ZodError} when it is not as its format asks.
 */
export const readDocument = (text: string): PublicationDocument => readStored(text).document;
