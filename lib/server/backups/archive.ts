import 'server-only';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeFileSync } from 'node:fs';
import { create } from 'tar';
import { z } from 'zod';

/*
 * A backup is one plain tar, which any machine can open for as long as there is tar: `manifest.json`, `council.db`, and
 * `files/` with what the database names. Only the operator's tool reads and writes it, so all of it is synchronous.
 */

const FORMAT = 'nghi-truong/backup/1';
export const MANIFEST = 'manifest.json';
export const DATABASE = 'council.db';
/** Some 350,000 files; more than every ward of a province hands in in ten years. */
export const MOST_MANIFEST_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** The instant at which the database was copied. */
  createdAt: z.iso.datetime(),
  /** Migrations the database holds: a program that knows fewer cannot read it. */
  migrations: z.int().positive(),
  /** Files the database names that were not there to be copied. */
  missing: z.array(digest),
  members: z.array(
    z.object({
      name: z.string().regex(/^(council\.db|files\/[0-9a-f]{2}\/[0-9a-f]{64}[a-z0-9.-]{1,16})$/),
      bytes: z
        .int()
        .nonnegative()
        .max(2 ** 40),
      sha256: digest,
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Member = Manifest['members'][number];

/** The archive is not what it says, or not one of ours; the message tells the operator how. */
export class ArchiveFault extends Error {}

/** What will be a member: its name in the archive, and the file it is now. */
export type Source = { readonly name: string; readonly path: string };

/** Size and SHA-256 of a file. */
export function measure(path: string): Omit<Member, 'name'> {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  let bytes = 0;
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Writes an archive of these files to `target`, through to the disk; readable by its owner alone. Gives its manifest. */
export function writeArchive(
  target: string,
  sources: readonly Source[],
  facts: Omit<Manifest, 'format' | 'members'>,
): Manifest {
  const members = sources.map(({ name, path }) => ({ name, ...measure(path) }));
  const manifest: Manifest = { format: FORMAT, ...facts, members };
  const manifestPath = `${target}.manifest`;
  const text = `${JSON.stringify(manifest)}\n`;
  if (Buffer.byteLength(text) > MOST_MANIFEST_BYTES)
    throw new ArchiveFault('có nhiều tệp hơn một bản sao lưu kê được.');
  writeFileSync(manifestPath, text);
  const all = [{ name: MANIFEST, path: manifestPath }, ...sources];
  const names = new Map(all.map(({ name, path }) => [path, name]));
  create(
    {
      file: target,
      sync: true,
      strict: true,
      portable: true,
      preservePaths: true,
      mode: 0o600,
      mtime: new Date(facts.createdAt),
      onWriteEntry(entry) {
        entry.path = names.get(entry.path) ?? entry.path;
      },
    },
    [...names.keys()],
  );
  syncFile(target);
  return manifest;
}

/** Puts what was written to a file, or the names in a folder, on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
