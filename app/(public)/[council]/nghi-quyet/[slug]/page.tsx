import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/public/json-ld';
import { ResolutionArticle } from '@/components/public/resolution-article';
import { Tombstone } from '@/components/public/tombstone';
import { PageTools } from '@/components/public/tools/page-tools';
import { ViewCount } from '@/components/public/tools/view-count';
import { getViews } from '@/db/access/publications/views';
import { paths } from '@/lib/paths';
import { decisionsOf } from '@/lib/public/decisions';
import { editionOf } from '@/lib/public/edition';
import { resolutionJsonLd } from '@/lib/public/json-ld';
import { resolutionName } from '@/lib/public/row-names';
import { terms } from '@/lib/vi/terms';
import { loadResolution, origin, type SlugParams } from '../../../load';
import { publicMetadata, tombstoneMetadata } from '../../../public-metadata';

export async function generateMetadata({ params }: SlugParams): Promise<Metadata> {
  const { council, slug } = await params;
  const { record, resolution, withdrawn, isCurrent, label } = await loadResolution(council, slug);
  if (withdrawn) return tombstoneMetadata(label, withdrawn.reason, paths.resolution(council, slug));
  const { number, status } = resolution;
  return publicMetadata({
    heading: resolutionName(resolution),
    description: [number && `Nghị quyết ${number}`, terms.resolutionStatus[status], record.session.label]
      .filter(Boolean)
      .join('. '),
    path: paths.resolution(council, slug),
    council: record.council,
    image: paths.resolutionShareImage(council, slug),
    isArticle: true,
    isUnlisted: !isCurrent,
  });
}

/** One resolution at its permanent address. */
export default async function ResolutionPage({ params }: SlugParams) {
  const { council, slug } = await params;
  const publication = await loadResolution(council, slug);
  const { record, resolution, withdrawn, label } = publication;
  if (withdrawn)
    return <Tombstone council={council} slug={record.session.slug} label={label} withdrawn={withdrawn} />;
  const decision = decisionsOf(record).find((one) => one.resolution.id === resolution.id) ?? notFound();
  const path = paths.resolution(council, slug);
  return (
    <>
      <JsonLd data={resolutionJsonLd(record, resolution, origin())} />
      <ResolutionArticle
        record={record}
        decision={decision}
        edition={editionOf(publication, origin())}
        withheld={publication.withheld}
        tools={<PageTools title={resolutionName(resolution)} url={origin() + path} />}
        views={<ViewCount path={path} initial={await getViews(path)} />}
      />
    </>
  );
}
