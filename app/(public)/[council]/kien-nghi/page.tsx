import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { PromiseFilters } from '@/components/public/promise-filters';
import { PromiseList } from '@/components/public/promise-list';
import { Empty } from '@/components/ui/empty';
import { countText, Pagination } from '@/components/ui/pagination';
import { listPromiseKinds, listPromises } from '@/db/access/publications/published-promises';
import { paths } from '@/lib/paths';
import { promiseFilterOf, promiseKindOf } from '@/lib/public/promise-filters';
import { readQuery } from '@/lib/public-query';
import { formatDate, localDateOf } from '@/lib/vi/date';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

const HEADING = 'Kiến nghị, lời hứa và nhiệm vụ';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: HEADING,
    description: `Kiến nghị của cử tri, chất vấn, giám sát và nhiệm vụ của ${council.name}: ai làm, đến bao giờ, đã xong hay chưa.`,
    path: paths.promises(council.slug),
    council,
  });
}

/** All that published records promise: who does it, until when, and what became of it as of today. */
export default async function PromisesPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { trang, ...values } = readQuery('promises', await searchParams);
  const today = localDateOf(new Date().toISOString());
  const filters = { kind: promiseKindOf(values.loai), filter: promiseFilterOf(values['tinh-trang']) };
  const list = await listPromises(council.id, filters, today, trang ?? 1);
  stayWithin(list, paths.promises(council.slug), values);
  return (
    <>
      <PageHead
        title={HEADING}
        lede="Cử tri kiến nghị gì, ai đã hứa làm gì, đến bao giờ, và đã xong hay chưa."
      />
      <PromiseFilters council={council.slug} values={values} kinds={await listPromiseKinds(council.id)} />
      {list.rows.length === 0 ? (
        <Empty className="mt-6">Không có việc nào như vậy trong các hồ sơ đã công bố.</Empty>
      ) : (
        <>
          <p className="mt-6 pb-3 text-soft">
            {countText(list, 'việc')}, tính đến ngày {formatDate(today)}
          </p>
          <PromiseList council={council.slug} promises={list.rows} today={today} />
        </>
      )}
      <Pagination list={list} path={paths.promises(council.slug)} query={values} />
    </>
  );
}
