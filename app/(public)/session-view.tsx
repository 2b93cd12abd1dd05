import type { Metadata } from 'next';
import { JsonLd } from '@/components/public/json-ld';
import { SessionArticle } from '@/components/public/session-article';
import { Tombstone } from '@/components/public/tombstone';
import { PageTools } from '@/components/public/tools/page-tools';
import { ViewCount } from '@/components/public/tools/view-count';
import { minutesApproval } from '@/db/access/publications/minutes-approved';
import { publishedAmong } from '@/db/access/publications/published-promises';
import { getViews } from '@/db/access/publications/views';
import { paths } from '@/lib/paths';
import { editionOf } from '@/lib/public/edition';
import { sessionJsonLd } from '@/lib/public/json-ld';
import { sessionHeading, sessionLede } from '@/lib/public/session-text';
import { localDateOf } from '@/lib/vi/date';
import { loadCouncil, loadPublication, origin } from './load';
import { publicMetadata, tombstoneMetadata } from './public-metadata';

/** Metadata of a session's page, at its newest version or at a named one. */
export async function sessionMetadata(council: string, slug: string, version?: number): Promise<Metadata> {
  const { document, withdrawn, latestVersion, label } = await loadPublication(council, slug, version);
  const { record } = document;
  if (withdrawn || !record)
    return tombstoneMetadata(label, withdrawn?.reason ?? null, paths.session(council, slug));
  const heading = sessionHeading(record.session);
  return publicMetadata({
    heading,
    description: sessionLede(record.session) ?? `${heading}, ${record.council.name}.`,
    path: paths.session(council, slug),
    council: record.council,
    image: paths.shareImage(council, slug),
    isArticle: true,
    isUnlisted: version !== undefined && version !== latestVersion,
  });
}

type SessionViewProps = { council: string; slug: string; version?: number };

/** A session's record at one version; the same tombstone at every address once it was withdrawn. */
export async function SessionView({ council, slug, version }: SessionViewProps) {
  const publication = await loadPublication(council, slug, version);
  const { record, publishedBy: by, publishedAt: at, reason } = publication.document;
  // A withdrawal that a later version replaced: its own address still says what it was.
  if (publication.withdrawn || !record) {
    const withdrawn = publication.withdrawn ?? { by, at, reason };
    return <Tombstone council={council} slug={slug} label={publication.label} withdrawn={withdrawn} />;
  }
  const path = paths.session(council, slug);
  const url = origin() + path;
  return (
    <>
      <JsonLd data={sessionJsonLd(record, origin())} />
      <SessionArticle
        record={record}
        withheld={publication.withheld}
        calledNow={(await loadCouncil(council)).name}
        edition={editionOf(publication, origin())}
        promisedIn={await publishedAmong(council, record)}
        approval={await minutesApproval(council, slug, record.session.startsOn)}
        today={version === undefined ? localDateOf(new Date().toISOString()) : undefined}
        tools={<PageTools title={sessionHeading(record.session)} url={url} />}
        views={version === undefined && <ViewCount path={path} initial={await getViews(path)} />}
      />
    </>
  );
}
