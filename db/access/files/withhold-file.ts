import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { withholdRequest } from '@/lib/forms/withhold-file';
import type { WithheldFile } from '@/lib/public/withheld-text';
import { filesOf, type NamedFile } from '@/lib/record/files-of';
import { type Result, refuse } from '@/lib/refusal';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { files } from '../../schema/files';
import { findDeskSession } from '../desk/standing';
import { publicationsOf } from '../publications/projections';
import { event, versionOf } from '../trail/event';
import { tryCommit } from '../try-commit';
import { findFile, withheldFiles } from './file-register';

/**
 * Takes a file away from everybody and for ever: from every version, in every width, from drafts too. The record's own
 * bytes stay as they were published; its pages say that the file was withheld, when and why. Another council that
 * handed in the same bytes answers for its own.
 *
 * @returns a refusal; `null` when the viewer may not see the session or its council has no such file.
 */
export async function withholdFile(
  viewer: Viewer,
  input: { sessionId: string; digest: string; reason: string },
  now: string,
): Promise<Result | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  if (desk.abilities.withhold) return refuse(desk.abilities.withhold);
  const read = readInput(withholdRequest, input);
  if (!read.ok) return read;
  const { digest, reason } = read.data;
  const file = await findFile(desk.council.id, digest);
  if (!file) return null;
  // It is as the person wants it; the reason that stands is the first.
  if (file.withheldAt) return { ok: true };
  const withheld = {
    ...{ aggregate: 'file', aggregateId: file.id, seq: (await versionOf('file', file.id)) + 1 },
    ...{ verb: 'withheld' as const, councilId: desk.council.id, detail: { digest, reason } },
  };
  return tryCommit(
    [event(viewer, now, withheld)],
    [
      db
        .update(files)
        .set({ withheldAt: now, withheldReason: reason })
        .where(and(eq(files.id, file.id), isNull(files.withheldAt))),
    ],
  );
}

export type SessionFile = NamedFile & {
  /** The versions that name it, oldest first. */
  readonly versions: readonly number[];
  readonly withheld: WithheldFile | null;
};

/** Every file that any published version of a session names, in the order they appeared; `null` for who has no desk there. */
export async function listSessionFiles(viewer: Viewer, sessionId: string): Promise<SessionFile[] | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const withheld = await withheldFiles(desk.council.id);
  const named = new Map<string, NamedFile & { versions: number[] }>();
  for (const { version, parsed } of await publicationsOf(sessionId)) {
    for (const file of parsed.record ? filesOf(parsed.record) : []) {
      const known = named.get(file.digest)?.versions ?? [];
      named.set(file.digest, { ...file, versions: [...known, version] });
    }
  }
  return [...named.values()].map((file) => ({ ...file, withheld: withheld.get(file.digest) ?? null }));
}
