import 'server-only';
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { canonical } from '@/lib/record/digest';

/*
 * A checkpoint is one line of canonical JSON: what all chains of events came to at one instant, signed with Ed25519, and
 * the public key. A witness who keeps it elsewhere can tell later whether the past was rewritten.
 */

const FORMAT = 'nghi-truong/checkpoint/1';
const ANY_FORMAT = /^nghi-truong\/checkpoint\/\d+$/;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const whole = z.int().nonnegative();
const checkpointSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** The instant it was made, and the version of the program that made it. */
  at: z.iso.datetime(),
  program: z.string().max(40),
  chains: z.array(
    z.strictObject({
      /** The council's id; events of no council are a chain too. */
      chain: z.string().max(100),
      council: z.string().max(100).nullable(),
      length: z.int().positive(),
      /** Hash of the last event. */
      hash: digest,
      /** How many versions were published, the newest, and the SHA-256 of all their digests, a line each. */
      publications: z.strictObject({ count: whole, newest: digest.nullable(), all: digest }),
    }),
  ),
});
const fileSchema = z.strictObject({
  checkpoint: checkpointSchema,
  key: z.string().regex(/^[A-Za-z0-9_-]{40,200}$/),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

export type Checkpoint = z.infer<typeof checkpointSchema>;
export type ChainHead = Checkpoint['chains'][number];

/** A checkpoint that cannot be trusted, or a key that is none; the message is a sentence for the operator. */
export class CheckpointFault extends Error {}

/** The file of a checkpoint, signed with a private Ed25519 key. */
export function sealCheckpoint(checkpoint: Checkpoint, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(canonical(checkpoint)), privateKey).toString('base64url');
  const key = derOf(createPublicKey(privateKey)).toString('base64url');
  return `${canonical({ checkpoint, key, signature })}\n`;
}

/**
 * Reads a checkpoint's file and checks its signature.
 *
 * @param trusted the public key that the witness kept; without it the one in the file is taken, and anybody who asks must
 * compare its fingerprint.
 * @throws {CheckpointFault} when it is none, was changed, or is signed with another key.
 */
export function openCheckpoint(
  text: string,
  trusted: KeyObject | null,
): { checkpoint: Checkpoint; key: KeyObject } {
  const file = readFile(text);
  const key = keyOf(() =>
    createPublicKey({ key: Buffer.from(file.key, 'base64url'), format: 'der', type: 'spki' }),
  );
  if (trusted && fingerprintOf(trusted) !== fingerprintOf(key))
    throw new CheckpointFault(
      `do khóa khác ký (mã đối chiếu ${fingerprintOf(key)}), không phải khóa bạn đưa (${fingerprintOf(trusted)}).`,
    );
  const signed = Buffer.from(canonical(file.checkpoint));
  if (!verify(null, signed, key, Buffer.from(file.signature, 'base64url')))
    throw new CheckpointFault('chữ ký không đúng: tệp đã bị sửa sau khi ký.');
  return { checkpoint: file.checkpoint, key };
}

function readFile(text: string): z.infer<typeof fileSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CheckpointFault('không phải điểm mốc, hoặc bị cắt cụt: nội dung không phải JSON.');
  }
  const format = (value as { checkpoint?: { format?: unknown } } | null)?.checkpoint?.format;
  if (typeof format === 'string' && format !== FORMAT && ANY_FORMAT.test(format))
    throw new CheckpointFault(`ở dạng «${format}», mới hơn chương trình này: dùng bản mới hơn để kiểm tra.`);
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) throw new CheckpointFault('không phải điểm mốc của Nghị Trường, hoặc thiếu phần.');
  return parsed.data;
}

/** A public Ed25519 key as PEM. @throws {CheckpointFault} when it is none. */
export const readPublicKey = (pem: string): KeyObject => keyOf(() => createPublicKey(pem));

function keyOf(read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Whatever is wrong with it, it is no key of ours.
  }
  throw new CheckpointFault('khóa công khai không đọc được, hoặc không phải khóa Ed25519.');
}

const derOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });

/** What people compare of a public key: the SHA-256 of its SPKI form, in hex. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256').update(derOf(key)).digest('hex');
