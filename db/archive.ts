import 'server-only';
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { create, list, type ReadEntry } from 'tar';
import { z } from 'zod';

/*
 * A backup is one plain tar, which any machine can open for as long as there is tar: `manifest.json`, `council.db`, and
 * `files/` with what the database names. Only the operator's tool reads and writes it, so all of it is synchronous.
 */

const FORMAT = 'nghi-truong/backup/1';
const MANIFEST = 'manifest.json';
export const DATABASE = 'council.db';
const MOST_MANIFEST_BYTES = 256 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.object({
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
      bytes: z.int().nonnegative(),
      sha256: digest,
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type Member = Manifest['members'][number];

/** The archive is not what it says, or not one of ours; the message says how, for whoever looks into it. */
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
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 1)}\n`);
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

/**
 * Reads an archive and checks every byte of it against its manifest. `accept` sees the manifest before anything else is
 * read and may throw; `pathOf` says where a member is written, `null` for nowhere.
 *
 * @throws {ArchiveFault} when anything is missing, changed, or there besides.
 */
export function readArchive(
  file: string,
  accept: (manifest: Manifest) => void = () => undefined,
  pathOf: (name: string) => string | null = () => null,
): Manifest {
  let manifest: Manifest | null = null;
  const awaited = new Map<string, Member>();
  const readMember = (entry: ReadEntry) => {
    const member = awaited.get(entry.path);
    if (!member || entry.type !== 'File') throw new ArchiveFault(`${entry.path} does not belong here.`);
    awaited.delete(entry.path);
    takeMember(entry, member, pathOf(entry.path));
  };
  const readFirst = (entry: ReadEntry) => {
    if (entry.path !== MANIFEST || entry.size > MOST_MANIFEST_BYTES)
      throw new ArchiveFault('It does not begin with a manifest.');
    collect(entry, (text) => {
      manifest = parseManifest(text);
      accept(manifest);
      for (const member of manifest.members) awaited.set(member.name, member);
    });
  };
  try {
    list({
      file,
      sync: true,
      strict: true,
      onReadEntry: (entry) => (manifest ? readMember : readFirst)(entry),
    });
  } catch (error) {
    throw error instanceof Error && 'tarCode' in error ? new ArchiveFault(error.message) : error;
  }
  if (!manifest) throw new ArchiveFault('It is empty.');
  const [first] = awaited.keys();
  if (first) throw new ArchiveFault(`${first} is missing.`);
  return manifest;
}

function parseManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(readJson(text));
  if (!parsed.success) throw new ArchiveFault('Its manifest is not one this program knows.');
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function collect(entry: ReadEntry, done: (text: string) => void): void {
  const chunks: Buffer[] = [];
  entry.on('data', (chunk) => chunks.push(chunk));
  entry.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
}

/** Hashes one member as it passes, and writes it where it belongs. */
function takeMember(entry: ReadEntry, { name, bytes, sha256 }: Member, path: string | null): void {
  const hash = createHash('sha256');
  if (path) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const out = path ? openSync(path, 'wx', 0o600) : null;
  let read = 0;
  entry.on('data', (chunk) => {
    hash.update(chunk);
    read += chunk.length;
    if (out !== null) writeSync(out, chunk);
  });
  entry.on('end', () => {
    if (out !== null) fsyncSync(out);
    if (out !== null) closeSync(out);
    if (read !== bytes || hash.digest('hex') !== sha256) throw new ArchiveFault(`${name} is damaged.`);
  });
}
