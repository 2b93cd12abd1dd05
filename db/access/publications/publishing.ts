import 'server-only';
import { readInput } from '@/lib/forms/fields';
import { stepReason, warningReasons } from '@/lib/forms/session-step';
import { mustConfirm } from '@/lib/policies/confirming';
import { withSignedCopies } from '@/lib/print/signing';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import { buildRecord } from '@/lib/record/build';
import { checkDraft } from '@/lib/record/checks';
import { describeChanges, type VersionChange } from '@/lib/record/diff';
import { canonical, sha256 } from '@/lib/record/digest';
import { type Finding, reasonsForAll } from '@/lib/record/finding';
import { saysTheSame } from '@/lib/record/lift';
import { lastRecord, project } from '@/lib/record/project';
import { readDocument } from '@/lib/record/read-document';
import {
  PUBLICATION_FORMAT,
  type PublicationDocument,
  publicationDocumentSchema,
  type SessionRecord,
  type Submission,
} from '@/lib/record/schema';
import { type Result, refuse } from '@/lib/refusal';
import { metrics } from '@/lib/server/observe/metrics';
import { localDateOf } from '@/lib/vi/date';
import type { Viewer } from '@/lib/viewer';
import type { PublicationKind } from '@/lib/words';
import { db } from '../../client';
import { publications } from '../../schema/publications';
import { loadDraft } from '../desk/draft';
import { loadElsewhere } from '../desk/elsewhere';
import { isBehind } from '../desk/session-clock';
import { moveSession } from '../desk/session-moves';
import { type DeskSession, findDeskSession } from '../desk/standing';
import { withheldFiles } from '../files/file-register';
import { unsafeSignings } from '../signing/signings';
import { lastEvent } from '../trail/event';
import { projectionStatements, publicationsOf } from './projections';

export type Preview = {
  readonly desk: DeskSession;
  readonly record: SessionRecord;
  /** The SHA-256 of the record that was shown. The approval names it, so only that record can be published. */
  readonly recordDigest: string;
  readonly findings: readonly Finding[];
  /** The council's files that nobody gets any more. */
  readonly withheld: WithheldFiles;
  /** Differences from the version residents see now; `null` before the first. */
  readonly changes: readonly VersionChange[] | null;
  /** Whether the last version says the same, so that publishing would change nothing for residents. */
  readonly isUnchanged: boolean;
  readonly kind: PublicationKind;
  readonly nextVersion: number;
};

/** What would be published now: the very record, its findings, and how it differs from the last version. */
export async function getPreview(viewer: Viewer, sessionId: string, now: string): Promise<Preview | null> {
  const desk = await findDeskSession(viewer, sessionId);
  if (!desk) return null;
  const draft = await loadDraft(desk);
  const published = await publicationsOf(sessionId);
  const previous = lastRecord(published.map(({ parsed }) => parsed));
  const built = buildRecord(
    draft,
    previous,
    published.flatMap(({ parsed }) => parsed.record ?? []),
  );
  const record = withSignedCopies(built, await unsafeSignings(sessionId), draft.unusableFiles);
  const recordDigest = await sha256(canonical(record));
  return {
    desk,
    record,
    recordDigest,
    isUnchanged: previous !== null && saysTheSame(previous, record),
    findings: checkDraft(draft, localDateOf(now), await loadElsewhere(desk)),
    withheld: await withheldFiles(desk.council.id),
    changes: previous && describeChanges(previous, record),
    kind: kindOf(previous, record),
    nextVersion: published.length + 1,
  };
}

/** An announced session that has since been held is an update; anything else after the first is a correction. */
function kindOf(previous: SessionRecord | null, record: SessionRecord): PublicationKind {
  if (!previous) return 'first';
  return previous.session.occurrence === 'planned' && record.session.occurrence !== 'planned'
    ? 'update'
    : 'correction';
}

/**
 * Hands the file to the chair. Errors block; each warning needs its reason, kept in the trail.
 *
 * @param input.reasons finding key → why it may stand.
 */
export async function submitSession(
  viewer: Viewer,
  input: { sessionId: string; base: number; reasons: Record<string, string> },
  now: string,
): Promise<Result | null> {
  const preview = await getPreview(viewer, input.sessionId, now);
  if (!preview) return null;
  const verdict = preview.desk.abilities.submit;
  if (verdict) return refuse(verdict);
  if (preview.findings.some((finding) => finding.severity === 'error')) return refuse('session.has_errors');
  const reasons = reasonsForAll(preview.findings, input.reasons);
  const given = readInput(warningReasons(preview.findings.map(({ key }) => key)), reasons);
  if (!given.ok) return refuse('session.warnings_open', { fields: given.fields });
  const warnings = preview.findings.map(({ key, text }) => ({ key, text, reason: given.data[key] ?? '' }));
  return moveSession(viewer, preview.desk, 'submit', { base: input.base, detail: { warnings } }, now, {
    submittedBy: viewer.userId,
    returnNote: null,
  });
}

/**
 * Publishes what the chair saw: validates and hashes the record, appends the version and refreshes every projection in
 * one commit.
 *
 * @param input.recordDigest the fingerprint of the preview that was approved.
 */
export async function approveSession(
  viewer: Viewer,
  input: { sessionId: string; base: number; recordDigest: string },
  now: string,
): Promise<Result<{ version: number; digest: string }> | null> {
  const preview = await getPreview(viewer, input.sessionId, now);
  if (!preview) return null;
  const { desk, record, kind } = preview;
  const verdict = desk.abilities.approve ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  if (preview.recordDigest !== input.recordDigest) return refuse('session.preview_stale');
  if (preview.findings.some((finding) => finding.severity === 'error')) return refuse('session.has_errors');
  const isWithdrawn = (await publicationsOf(desk.session.id)).at(-1)?.kind === 'withdrawal';
  if (preview.isUnchanged && !isWithdrawn) return refuse('session.nothing_changed');
  const reason = kind === 'first' ? null : (desk.session.correctionReason ?? 'Cập nhật sau kỳ họp.');
  const submission = await submissionOf(desk);
  return publish(viewer, desk, { kind, reason, record, ...(submission && { submission }) }, input.base, now);
}

/** Who submitted what is now waiting, as the trail has it, and the rule that holds; `null` where the trail does not say. */
async function submissionOf({ session, council }: DeskSession): Promise<Submission | null> {
  const newest = await lastEvent('session', session.id, 'submitted');
  if (!newest) return null;
  return { by: newest.actorName, at: newest.at, rule: council.twoPersonRule ? 'two_people' : 'one_person' };
}

/** Takes the record down. Its address stays and says who did it, when and why. */
export async function withdrawSession(
  viewer: Viewer,
  input: { sessionId: string; base: number; reason: string },
  now: string,
): Promise<Result<{ version: number; digest: string }> | null> {
  const desk = await findDeskSession(viewer, input.sessionId);
  if (!desk) return null;
  const verdict = desk.abilities.withdraw ?? mustConfirm(viewer, now);
  if (verdict) return refuse(verdict);
  const read = readInput(stepReason, input);
  if (!read.ok) return read;
  const { reason } = read.data;
  if (!reason) return refuse('reason.missing', { fields: { reason: 'Ghi lý do thu hồi.' } });
  return publish(viewer, desk, { kind: 'withdrawal', reason, record: null }, input.base, now);
}

async function publish(
  viewer: Viewer,
  desk: DeskSession,
  what: Pick<PublicationDocument, 'kind' | 'reason' | 'record' | 'submission'>,
  base: number,
  now: string,
): Promise<Result<{ version: number; digest: string }>> {
  const published = await publicationsOf(desk.session.id);
  // A version somebody published since the session was loaded is no matter of the clock: the commit refuses then.
  const versionAt = published[desk.publishedVersion - 1]?.publishedAt ?? '';
  if (await isBehind(desk.session.id, versionAt, now)) return refuse('clock.behind');
  const checked = publicationDocumentSchema.parse({
    format: PUBLICATION_FORMAT,
    version: published.length + 1,
    ...what,
    publishedAt: now,
    publishedBy: viewer.name,
    previousDigest: published.at(-1)?.digest ?? null,
  } satisfies PublicationDocument);
  const document = canonical(checked);
  const digest = await sha256(document);
  const ids = { councilId: desk.council.id, sessionId: desk.session.id };
  // Projections are made of the stored spelling, so that a rebuild gives the same bytes.
  const versions = [...published.map(({ parsed }) => parsed), readDocument(document)];
  const projection = project(ids, versions);
  if (!projection) return refuse('session.wrong_state');
  const { version, kind, reason } = checked;
  const moved = await moveSession(
    viewer,
    desk,
    what.record ? 'approve' : 'withdraw',
    { base, detail: { version, kind, digest, reason } },
    now,
    { submittedBy: null, correctionReason: null, returnNote: null, reviewOpen: false },
    [
      db.insert(publications).values({
        id: crypto.randomUUID(),
        ...ids,
        slug: desk.session.slug,
        version,
        kind,
        document,
        digest,
        reason,
        publishedAt: now,
        publishedBy: viewer.name,
      }),
      ...projectionStatements(projection),
    ],
  );
  if (!moved.ok) return moved;
  metrics.publications.inc({ kind });
  return { ok: true, version, digest };
}
