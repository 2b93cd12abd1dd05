import { z } from 'zod';
import { touchedKinds } from '@/lib/words';

/*
 * A copy of a paper that came back signed, as far as it could be read here: in codes, for the words are made where it is shown.
 * It says of each signature what was computed from the file's own bytes. Whether the State trusts who issued a certificate,
 * whether it was revoked since, and whether its holder held the office are no question that a file answers.
 */

const text = z.string().min(1).max(500);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A UTC instant, to the second. */
const instant = z.iso.datetime();

/** What is not as it was sent, or as it was signed: of which page, where it is of one. */
export const touchedSchema = z.object({
  what: z.enum(touchedKinds),
  page: z.int().min(1).optional(),
});

/**
 * How a signature stands to the bytes of its file: `intact` covers them and was made with the key of its certificate; `altered`
 * was made over other bytes; `wrong_key` with another key; of `byte_range` the bytes it claims to cover are not all but itself;
 * `unreadable` and `unsupported` could not be read.
 */
export const signatureStates = [
  'intact',
  'altered',
  'wrong_key',
  'byte_range',
  'unreadable',
  'unsupported',
] as const;

/** As far as a file's own certificates lead. */
const chains = ['trusted', 'unknown_root', 'incomplete', 'self_signed', 'broken'] as const;

export const signatureSchema = z.object({
  /** A person's or a body's signature, or a time stamp over the whole file. */
  kind: z.enum(['signature', 'timestamp']),
  state: z.enum(signatureStates),
  /** As its certificate names the signer; left out where it does not. */
  name: text.optional(),
  organisation: text.optional(),
  issuer: text.optional(),
  /** Of the certificate, in hex. */
  serial: text.optional(),
  /** When the signer's machine says it was; nobody vouches for it. */
  claimedAt: instant.optional(),
  /** RFC 3161: when an authority says that the signature was there already, and whether that is about this signature. */
  timestamp: z
    .object({
      at: instant.optional(),
      by: text.optional(),
      state: z.enum(['intact', 'other', 'unreadable']),
      chain: z.enum(chains).optional(),
    })
    .optional(),
  /** Whether the certificate was valid at that time, by its own dates. */
  certificate: z
    .object({ from: instant, to: instant, atSigning: z.enum(['valid', 'expired', 'not_yet', 'unknown']) })
    .optional(),
  /** As far as the file's own certificates lead: to a root the operator trusts, to one he does not know, to none. */
  chain: z.enum(chains).optional(),
  /** What was done to the file after this signature, beside further signatures; left out where nothing was. */
  later: z.array(touchedSchema).min(1).optional(),
});

/**
 * How the file stands to the paper that was sent out for signing: `same` begins with its very bytes, to which nothing but
 * signatures was added; `altered` begins with them and something else was changed; `same_words` and `other_words` are another
 * file; `no_words` holds pictures only.
 */
export const copyMatches = ['same', 'altered', 'same_words', 'other_words', 'no_words'] as const;

export const signedReadingSchema = z.object({
  match: z.enum(copyMatches),
  touched: z.array(touchedSchema).min(1).optional(),
  signatures: z.array(signatureSchema).max(32),
});

export const signedCopySchema = signedReadingSchema.extend({
  file: z.object({ digest: text, name: text }),
  /** The paper that was sent out: the SHA-256 of its bytes, and when. */
  sent: z.object({ digest, at: instant }),
});

export type Touched = z.infer<typeof touchedSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type SignedReading = z.infer<typeof signedReadingSchema>;
export type SignedCopy = z.infer<typeof signedCopySchema>;
