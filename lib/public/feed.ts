import { Feed } from 'feed';
import { paths } from '@/lib/paths';
import { terms } from '@/lib/vi/terms';
import type { PublicationKind } from '@/lib/words';
import { councilFullName, type LocatedCouncil } from './council-name';

export type FeedEntry = {
  /** A UUID that names this publication for ever. */
  id: string;
  slug: string;
  version: number;
  kind: PublicationKind;
  /** What this version calls the session; a withdrawal, what it was called before. */
  label: string;
  summary: string | null;
  reason: string | null;
  publishedAt: string;
  publishedBy: string;
  /** When this version was taken down, if it was. */
  withdrawnAt: string | null;
};

/** Before anything was published the feed has no time of its own, and the clock is not asked. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The library declares titles and summaries as HTML, so plain text has to be written as such. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** «Đính chính: Kỳ họp thứ 5, bản 2». */
function titleOf({ kind, label, version, withdrawnAt }: FeedEntry): string {
  if (withdrawnAt !== null) return `Đã thu hồi: ${label}, bản ${version}`;
  return kind === 'first' ? label : `${terms.publicationKind[kind]}: ${label}, bản ${version}`;
}

/**
 * An Atom feed with one entry for each publication, newest first; ids outlive addresses and hosts. An entry speaks of its
 * own version alone, so its words never change but once: a version that was withdrawn says only that, from the instant it
 * was withdrawn (RFC 4287, 4.2.15).
 */
export function atomFeed(
  council: LocatedCouncil & { slug: string },
  entries: readonly FeedEntry[],
  origin: string,
): string {
  const body = councilFullName(council);
  const feed = new Feed({
    id: origin + paths.council(council.slug),
    title: `${body}: hồ sơ kỳ họp`,
    link: origin + paths.council(council.slug),
    feedLinks: { atom: origin + paths.feed(council.slug) },
    language: 'vi',
    copyright: body,
    updated: new Date(entries[0]?.publishedAt ?? NEVER),
    generator: 'Nghị Trường',
  });
  for (const entry of entries) {
    const { slug, version, withdrawnAt } = entry;
    const summary = withdrawnAt === null ? (entry.reason ?? entry.summary) : null;
    feed.addItem({
      id: `urn:uuid:${entry.id}`,
      title: asHtml(titleOf(entry)),
      link: origin + paths.version(council.slug, slug, version),
      date: new Date(withdrawnAt ?? entry.publishedAt),
      published: new Date(entry.publishedAt),
      description: summary ? asHtml(summary) : undefined,
      author: [{ name: entry.publishedBy }],
    });
  }
  return feed.atom1();
}
