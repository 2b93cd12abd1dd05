import 'server-only';
import type { Composition } from '@/lib/print/composition';
import { composePaper, resolutionPaperName } from '@/lib/print/papers';
import { getPublication, type Publication } from './published';
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
  return publication && paperIn(publication, name);
}

/** The paper of a resolution at its own address, of the version that last held it. */
export async function getResolutionPaper(council: string, slug: string): Promise<PublishedPaper | null> {
  const found = await getResolution(council, slug);
  return found && paperIn(found, resolutionPaperName(found.record, found.resolution));
}

function paperIn(publication: Publication, name: string): PublishedPaper | null {
  const { withdrawn, version, digest, document } = publication;
  if (withdrawn) return { composition: null, withdrawn };
  if (!document.record) return null;
  const composition = composePaper(name, document.record, { version, digest, at: document.publishedAt });
  return composition && { composition, withdrawn: null };
}
