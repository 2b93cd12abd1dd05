import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Parser, type ReadEntry } from 'tar';
import {
  ArchiveFault,
  DATABASE,
  MANIFEST,
  type Manifest,
  type Member,
  MOST_MANIFEST_BYTES,
  manifestSchema,
} from './archive';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads an archive and checks every byte of it against its manifest. `accept` sees the manifest before anything else is
 * read and may throw; `pathOf` says where a member is written, `null` for nowhere. Nothing is ever unfolded: an archive
 * holds what its own size says, and what comes is as long as the manifest said before a byte of it is written.
 *
 * @throws {ArchiveFault} when anything is missing, changed, or there besides.
 */
export function readArchive(
  file: string,
  accept: (manifest: Manifest) => void = () => undefined,
  pathOf: (name: string) => string | null = () => null,
): Manifest {
  const reading = new Reading(accept, pathOf);
  const parser = new Parser({ strict: true, onReadEntry: (entry) => reading.take(entry) });
  parser.on('ignoredEntry', (entry: ReadEntry) => reading.refuse(entry));
  try {
    feed(file, parser);
  } catch (error) {
    throw error instanceof Error && 'tarCode' in error
      ? new ArchiveFault(`không đọc được theo dạng tar (${error.message}).`)
      : error;
  } finally {
    reading.close();
  }
  return reading.finish();
}

/** Gives the parser a file in pieces, once it is sure that the file is a plain tar of ours. */
function feed(file: string, parser: Parser): void {
  // Asked before it is opened: a pipe that nobody writes to would be waited for without end.
  const found = statSync(file);
  if (!found.isFile()) throw new ArchiveFault('đây không phải một tệp.');
  if (found.size === 0) throw new ArchiveFault('tệp trống.');
  const archive = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let isFirst = true;
    for (let read = readSync(archive, chunk); read > 0; read = readSync(archive, chunk)) {
      const bytes = Buffer.from(chunk.subarray(0, read));
      if (isFirst) checkBeginning(bytes);
      isFirst = false;
      parser.write(bytes);
    }
    parser.end();
  } finally {
    closeSync(archive);
  }
}

/** The parser would unfold a compressed archive, however large it became. */
function checkBeginning(bytes: Buffer): void {
  const start = bytes.subarray(0, 4).toString('latin1');
  if (['\x1f\x8b', '\x28\xb5\x2f\xfd', 'BZh', '\xfd7zX'].some((mark) => start.startsWith(mark)))
    throw new ArchiveFault('tệp còn nén: giải nén rồi chạy lại.');
  if (bytes.subarray(0, MANIFEST.length + 1).toString('latin1') !== `${MANIFEST}\0`)
    throw new ArchiveFault('tệp không bắt đầu bằng bản kê (manifest.json).');
}

/** One reading of one archive: what is still awaited, and the member that is being written. */
class Reading {
  private manifest: Manifest | null = null;
  private readonly awaited = new Map<string, Member>();
  private open: number | null = null;

  constructor(
    private readonly accept: (manifest: Manifest) => void,
    private readonly pathOf: (name: string) => string | null,
  ) {}

  take(entry: ReadEntry): void {
    const member = this.awaited.get(entry.path);
    if (!this.manifest) this.takeManifest(entry);
    else if (!member || !['File', 'OldFile'].includes(entry.type)) this.refuse(entry);
    else if (entry.size !== member.bytes) throw new ArchiveFault(`${entry.path} trong đó đã hỏng.`);
    else this.takeMember(entry, member);
  }

  /** A member twice, one nobody listed, a link, a device, a file with holes. */
  refuse(entry: ReadEntry): never {
    throw new ArchiveFault(`${entry.path} không thuộc bản sao lưu.`);
  }

  private takeManifest(entry: ReadEntry): void {
    if (entry.path !== MANIFEST || entry.type !== 'File' || entry.size > MOST_MANIFEST_BYTES)
      throw new ArchiveFault('tệp không bắt đầu bằng bản kê (manifest.json).');
    const chunks: Buffer[] = [];
    entry.on('data', (chunk) => chunks.push(chunk));
    entry.on('end', () => {
      this.manifest = parseManifest(Buffer.concat(chunks).toString('utf8'));
      for (const member of this.manifest.members) this.awaited.set(member.name, member);
      this.accept(this.manifest);
    });
  }

  /** Hashes one member as it passes, and writes it where it belongs. */
  private takeMember(entry: ReadEntry, member: Member): void {
    this.awaited.delete(member.name);
    const path = this.pathOf(member.name);
    if (path) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.open = path ? openSync(path, 'wx', 0o600) : null;
    const hash = createHash('sha256');
    entry.on('data', (chunk) => {
      hash.update(chunk);
      if (this.open !== null) writeAll(this.open, chunk);
    });
    entry.on('end', () => this.endMember(member, hash));
  }

  private endMember({ name, sha256 }: Member, hash: Hash): void {
    if (this.open !== null) fsyncSync(this.open);
    this.close();
    if (hash.digest('hex') !== sha256) throw new ArchiveFault(`${name} trong đó đã hỏng.`);
  }

  close(): void {
    if (this.open !== null) closeSync(this.open);
    this.open = null;
  }

  finish(): Manifest {
    if (!this.manifest) throw new ArchiveFault('tệp không bắt đầu bằng bản kê (manifest.json).');
    const [first] = this.awaited.keys();
    if (first) throw new ArchiveFault(`thiếu ${first}.`);
    return this.manifest;
  }
}

/** A disk that is nearly full may take a part of what it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += writeSync(file, bytes, at));
}

function parseManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(readJson(text));
  if (!parsed.success)
    throw new ArchiveFault('bản kê (manifest.json) không theo dạng chương trình này biết.');
  const names = parsed.data.members.map(({ name }) => name);
  if (new Set(names).size !== names.length || !names.includes(DATABASE))
    throw new ArchiveFault('bản kê (manifest.json) ghi một mục hai lần, hoặc không ghi cơ sở dữ liệu.');
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
