import type { UnusableFiles } from '@/lib/record/draft';
import type { SessionRecord } from '@/lib/record/schema';
import type { SignedCopy } from '@/lib/record/schema-signed';
import type { Composition } from './composition';
import type { PaperEdition } from './head';
import { composePaper, resolutionPaperName } from './papers';
import { hasOwnWords } from './resolution';

/* What goes out to be signed: the minutes of a session, and each of its resolutions, as the paper itself and no draft of it. */

/** A resolution by its id, or null for the minutes. */
export type SigningSubject = string | null;

/** What was sent out, and what came back of it. */
export type Signing = {
  readonly resolutionId: SigningSubject;
  /** The record the paper was set from. */
  readonly record: SessionRecord;
  readonly copy: SignedCopy | null;
};

/** The name in addresses of the paper a subject is signed on; null where the record holds no such paper. */
export function signingPaperName(record: SessionRecord, subject: SigningSubject): string | null {
  if (subject === null) return record.session.occurrence === 'held' ? 'bien-ban' : null;
  const resolution = record.resolutions.find(({ id }) => id === subject);
  return resolution?.status === 'adopted' && hasOwnWords(resolution)
    ? resolutionPaperName(record, resolution)
    : null;
}

/** All that can be signed of a record: the minutes, then its resolutions in their order. */
export const signingSubjects = (record: SessionRecord): SigningSubject[] =>
  [null, ...record.resolutions.map(({ id }) => id)].filter((one) => signingPaperName(record, one) !== null);

/** The paper itself, which says at its foot of which record it was made; null where there is none to be signed. */
export function composeForSigning(
  record: SessionRecord,
  subject: SigningSubject,
  edition: Pick<PaperEdition, 'digest' | 'at' | 'template'>,
): Composition | null {
  const name = signingPaperName(record, subject);
  return name === null ? null : composePaper(name, record, { ...edition, version: null, isForSigning: true });
}

const NO_EDITION = { digest: '', at: '1970-01-01T00:00:00.000Z' };

/** Whether the paper a record gives now says what the one that was sent out said: both are composed again, and compared. */
export function isAsSent({ record: then, resolutionId }: Signing, now: SessionRecord): boolean {
  const [was, is] = [then, now].map((record) => composeForSigning(record, resolutionId, NO_EDITION));
  return JSON.stringify(was) === JSON.stringify(is) && is !== null;
}

/**
 * A record with the signed copies of its papers. One that was signed on other words than the record has by now is left out: it is no
 * copy of this paper, and may hold what was closed since. So is one whose file may not be shown.
 */
export function withSignedCopies(
  record: SessionRecord,
  signings: readonly Signing[],
  unusable: UnusableFiles,
): SessionRecord {
  const copies = new Map(
    signings.flatMap((signing) => {
      const { copy, resolutionId } = signing;
      const isShown = copy && !unusable.has(copy.file.digest) && isAsSent(signing, record);
      return isShown ? [[resolutionId, copy] as const] : [];
    }),
  );
  if (copies.size === 0) return record;
  const ofMinutes = copies.get(null);
  return {
    ...record,
    session: ofMinutes ? { ...record.session, signedMinutes: ofMinutes } : record.session,
    resolutions: record.resolutions.map((resolution) => {
      const signed = copies.get(resolution.id);
      return signed ? { ...resolution, signed } : resolution;
    }),
  };
}
