import 'server-only';
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { StartFault } from '../start-fault';
import { ArchiveFault, syncFile } from './archive';

/*
 * Backups that leave the machine are encrypted in the age format (age-encryption.org/v1) to keys whose private half never
 * comes here. The standard program `age` opens them too.
 */

const BEGINNING = 'age-encryption.org/';

/**
 * Encrypts a file to `recipients` («age1…»), through to the disk, readable by its owner alone.
 *
 * Nobody here can open it afterwards, so what was written could not be tried. It is therefore encrypted to one key more,
 * made for this call and forgotten with it: `reread` opens the file with that key.
 */
export async function encryptFile(
  source: string,
  target: string,
  recipients: readonly string[],
): Promise<{ reread: (file: string, into: string) => Promise<void> }> {
  const ours = await generateIdentity();
  const encrypter = new Encrypter();
  for (const recipient of [...recipients, await identityToRecipient(ours)]) encrypter.addRecipient(recipient);
  await write(await encrypter.encrypt(streamOf(source)), target);
  return { reread: (file, into) => decryptFile(file, into, [ours]) };
}

/**
 * Decrypts a file. What is written before a fault is found belongs to nobody: the caller removes it.
 *
 * @throws {ArchiveFault} when no identity («AGE-SECRET-KEY-1…») opens it, or a byte of it is missing or another.
 */
export async function decryptFile(
  source: string,
  target: string,
  identities: readonly string[],
): Promise<void> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    await write(await decrypter.decrypt(streamOf(source)), target);
  } catch (error) {
    // The disk's faults have a code; what the library finds has none but its words.
    if (!(error instanceof Error) || 'syscall' in error) throw error;
    throw new ArchiveFault(
      /no identity matched/.test(error.message)
        ? 'khóa này không mở được tệp: tệp được mã hóa cho khóa khác.'
        : 'tệp mã hóa bị cắt cụt hoặc đã bị sửa.',
    );
  }
}

/** Whether a file begins as an encrypted one does. */
export function isEncrypted(path: string): boolean {
  const start = Buffer.alloc(BEGINNING.length);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1') === BEGINNING;
}

/**
 * The keys a file of age names, one a line; lines that begin with «#» say something about them.
 *
 * @throws {ArchiveFault} when there is none, or a line is none.
 */
export async function readIdentities(text: string): Promise<string[]> {
  const lines = linesOf(text);
  if (lines.length === 0) throw new ArchiveFault('trong tệp khóa không có khóa nào.');
  for (const line of lines)
    await identityToRecipient(line).catch(() => {
      throw new ArchiveFault('tệp khóa có dòng không phải khóa bí mật của age (AGE-SECRET-KEY-1…).');
    });
  return lines;
}

/**
 * The public keys in a setting, parted by spaces.
 *
 * @throws {StartFault} when there is none, when one is none, or when a private key is there that must not be here.
 */
export function readRecipients(text: string): string[] {
  const keys = text.split(/\s+/).filter(Boolean);
  if (keys.some((key) => key.startsWith('AGE-SECRET-KEY')))
    throw new StartFault(
      'BACKUP_RECIPIENTS holds a private key: keep that elsewhere, and write its public half, age1… / BACKUP_RECIPIENTS chứa khóa bí mật: cất khóa ấy ở nơi khác và ghi khóa công khai, age1…',
    );
  if (keys.length === 0 || keys.some((key) => !isRecipient(key)))
    throw new StartFault(
      'BACKUP_RECIPIENTS must be public keys of age, age1…, parted by spaces / BACKUP_RECIPIENTS phải là các khóa công khai của age, age1…, cách nhau bằng dấu cách',
    );
  return keys;
}

function isRecipient(key: string): boolean {
  try {
    new Encrypter().addRecipient(key);
    return true;
  } catch {
    return false;
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const streamOf = (path: string) => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;

async function write(encrypted: ReadableStream<Uint8Array>, target: string): Promise<void> {
  await pipeline(
    Readable.fromWeb(encrypted as NodeStream<Uint8Array>),
    createWriteStream(target, { mode: 0o600 }),
  );
  syncFile(target);
}
