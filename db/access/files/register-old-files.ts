import 'server-only';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { filesOf } from '@/lib/record/files-of';
import { readDocument } from '@/lib/record/read-document';
import { digestIn, digestOf, namesOf, pathOfName } from '@/lib/server/files/by-digest';
import type { FileKind } from '@/lib/words';
import { commit, db } from '../../client';
import { files, storedFiles } from '../../schema/files';
import { publications } from '../../schema/publications';
import { prepared } from '../prepared';
import { projectedBy } from '../publications/projections';
import { event } from '../trail/event';
import { findFile } from './file-register';

/** Databases whose projections are older than this were written before there was a register of files. */
const REGISTER_SINCE = 3;
const LOT = 100;
/** After every instant: rows that no step of the trail tells of, as those of an import, claim last. */
const UNTOLD = '9';

/** A document of a council that names a file: from when on, by whom where an event says so, and whether residents saw it. */
type Claim = {
  readonly councilId: string;
  readonly digest: string;
  readonly kind: FileKind;
  readonly at: string;
  readonly actorId: string | null;
  readonly isPublished: boolean;
};

/**
 * Gives the files of a database from before the register their owners, from the documents that name them: the council
 * that named a file first, and each council that published it. That a draft named what another council had named before
 * gives it nothing. Safe to repeat, and over in one question once it was done.
 */
export async function registerOldFiles(now: string): Promise<void> {
  if ((await projectedBy()) >= REGISTER_SINCE) return;
  const owned = ownersOf([...(await inHistory()), ...(await inPublications())]);
  for (let from = 0; from < owned.length; from += LOT) {
    const lot = await Promise.all(owned.slice(from, from + LOT).map((claim) => register(claim, now)));
    await commit(
      lot.flatMap(({ events }) => events),
      lot.flatMap(({ statements }) => statements),
    );
  }
}

/** One claim for each council that owns a file, the earliest it has; of one instant, the one that is told first. */
export function ownersOf(claims: readonly Claim[]): Claim[] {
  const inTime = [...claims].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const first = new Map<string, string>();
  for (const { digest, councilId } of inTime) if (!first.has(digest)) first.set(digest, councilId);
  const published = new Set(
    claims.filter(({ isPublished }) => isPublished).map(({ digest, councilId }) => `${councilId} ${digest}`),
  );
  const owned = new Map<string, Claim>();
  for (const claim of inTime) {
    const key = `${claim.councilId} ${claim.digest}`;
    const isOwner = first.get(claim.digest) === claim.councilId || published.has(key);
    if (isOwner && !owned.has(key)) owned.set(key, { ...claim, isPublished: published.has(key) });
  }
  return [...owned.values()];
}

async function inPublications(): Promise<Claim[]> {
  const rows = await db.select({ id: publications.id }).from(publications);
  const claims: Claim[] = [];
  for (const { id } of rows) {
    const [row] = await db.select().from(publications).where(eq(publications.id, id));
    if (!row) continue;
    const { record } = readDocument(row.document);
    const { councilId, publishedAt: at } = row;
    for (const { digest, kind } of record ? filesOf(record) : [])
      claims.push({ councilId, digest, kind, at, actorId: null, isPublished: true });
  }
  return claims;
}

/** Steps of the desk that named a file, and rows whose step nobody kept, as those of an import. */
async function inHistory(): Promise<Claim[]> {
  const steps = (await prepared(
    `select e.council_id as councilId, e.actor_id as actorId, e.at, e.aggregate, found.value as digest
       from events e, json_tree(e.detail) as found
       where e.aggregate in ('agenda', 'photos') and instr(e.detail, '"fileDigest":"') and found.key = 'fileDigest'
         and found.type = 'text' and length(found.value) = 64 order by e.id`,
  ).all()) as (Omit<Claim, 'kind' | 'isPublished'> & { aggregate: string })[];
  const rows = (await prepared(
    `select s.council_id as councilId, null as actorId, '${UNTOLD}' as at, named.kind, named.digest from (
         select session_id, file_digest as digest, 'paper' as kind from papers
         union select session_id, file_digest, 'photo' from photos) named
       join council_sessions s on s.id = named.session_id where named.digest is not null`,
  ).all()) as Omit<Claim, 'isPublished'>[];
  return [
    ...steps.map(({ aggregate, ...step }) => ({
      ...step,
      kind: aggregate === 'photos' ? ('photo' as const) : ('paper' as const),
      isPublished: false,
    })),
    ...rows.map((row) => ({ ...row, isPublished: false })),
  ];
}

/** What enters one file; one that only a draft named and that lies nowhere was never handed in. */
async function register({ councilId, digest, kind, at, actorId, isPublished }: Claim, now: string) {
  const names = (await namesOf(digest)).filter((name) => digestIn(name) === digest);
  const isThere = names.length > 0 || isPublished;
  if (!isThere || (await findFile(councilId, digest))) return { events: [], statements: [] };
  const widest = Math.max(...names.map(widthIn));
  const stored = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(pathOfName(name));
      // A paper and the widest photo are their digest: one that is damaged must be found, not taken as it is now.
      const sha256 = widthIn(name) === widest ? digest : digestOf(bytes);
      return { digest, ending: name.slice(digest.length), bytes: bytes.byteLength, sha256 };
    }),
  );
  const id = randomUUID();
  const bytes = stored.reduce((sum, one) => sum + one.bytes, 0);
  const handedInAt = at === UNTOLD ? null : at;
  const row = { id, councilId, digest, kind, bytes, handedInBy: actorId, handedInAt, clearedAt: now };
  return {
    events: [
      event(null, now, {
        ...{ aggregate: 'file', aggregateId: id, seq: 1, verb: 'found' as const, councilId },
        detail: { digest, kind, bytes, stored: stored.map(({ digest: _, ...part }) => part) },
      }),
    ],
    statements: [
      db.insert(files).values(row),
      ...stored.map((one) => db.insert(storedFiles).values(one).onConflictDoNothing()),
    ],
  };
}

const widthIn = (name: string): number => Number(/-(\d{1,4})\.jpg$/.exec(name)?.[1] ?? 0);
