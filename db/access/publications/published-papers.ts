import 'server-only';
import type { Composition } from '@/lib/print/composition';
import type { PaperEdition } from '@/lib/print/head';
import { isOfBallot, tellersPapers } from '@/lib/print/of-personnel';
import { paperNames } from '@/lib/print/paper-names';
import { composePaper, isForResidents, isOffered, resolutionPaperName } from '@/lib/print/papers';
import type { SessionRecord } from '@/lib/record/schema';
import { templateInForce } from '../register/templates';
import { findCouncil, getPublication, getPublishedText, type Publication } from './published';
import { getResolution } from './published-resolutions';

/** A paper of a published version, ready to be set; or by whom and why the version was withdrawn. */
export type PublishedPaper =
  | { readonly composition: Composition; readonly withdrawn: null }
  | { readonly composition: null; readonly withdrawn: NonNullable<Publication['withdrawn']> };

/**
 * A paper of one version of a session (the newest unless named), by its name in the address.
 *
 * @returns `null` where there is no such version or no such paper
 */
export async function getPublishedPaper(
  council: string,
  session: string,
  name: string,
  version?: number,
): Promise<PublishedPaper | null> {
  const publication = await getPublication(council, session, version);
  return publication && paperIn(council, publication, name);
}

/** What the papers of a session are made of. */
export type PrintedSession = {
  readonly record: SessionRecord;
  readonly edition: PaperEdition;
  /** The published document, byte for byte as it was hashed; null of a draft. */
  readonly document: string | null;
};

/**
 * A version of a session (the newest unless named), for all its papers at once; or by whom and why it was withdrawn.
 *
 * @returns `null` where there is no such version
 */
export async function getPublishedSession(
  council: string,
  slug: string,
  version?: number,
): Promise<
  | { session: PrintedSession; withdrawn: null }
  | { session: null; withdrawn: NonNullable<Publication['withdrawn']> }
  | null
> {
  const publication = await getPublication(council, slug, version);
  if (!publication) return null;
  const { withdrawn, document } = publication;
  if (withdrawn) return { session: null, withdrawn };
  const text = await getPublishedText(council, slug, publication.version);
  if (!document.record || !text) return null;
  const session = {
    record: document.record,
    edition: await editionOf(council, publication),
    document: text.document,
  };
  return { session, withdrawn: null };
}

/** What a version's papers are made by: its own digest, and the words its council's papers had when it was published. */
async function editionOf(council: string, { version, digest, document }: Publication): Promise<PaperEdition> {
  const at = document.publishedAt;
  const found = await findCouncil(council);
  return { version, digest, at, ...(found && (await templateInForce(found.id, at))) };
}

/** The paper of a resolution at its own address, of the version that last held it. */
export async function getResolutionPaper(council: string, slug: string): Promise<PublishedPaper | null> {
  const found = await getResolution(council, slug);
  return found && paperIn(council, found, resolutionPaperName(found.record, found.resolution));
}

async function paperIn(
  council: string,
  publication: Publication,
  name: string,
): Promise<PublishedPaper | null> {
  const { withdrawn, document } = publication;
  if (withdrawn) return { composition: null, withdrawn };
  if (!document.record) return null;
  const paper = paperNames.find((one) => one === name);
  if (paper && !(isForResidents(document.record, paper) && isOffered(document.record, paper))) return null;
  // Of a ballot on people residents are given the tellers' minutes; blanks and drafts are the office's.
  const isTold =
    document.record.session.occurrence === 'held' &&
    tellersPapers(document.record).some((one) => one.name === name);
  if (isOfBallot(name) && !isTold) return null;
  const composition = composePaper(name, document.record, await editionOf(council, publication));
  return composition && { composition, withdrawn: null };
}
