import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { SearchForm } from '@/components/public/search-form';
import { NothingFound, RecentSubjects } from '@/components/public/search-help';
import { SearchResults } from '@/components/public/search-results';
import { countText, Pagination } from '@/components/ui/pagination';
import { searchPublished } from '@/db/access/publications/search';
import { helpSearch, recentSubjects } from '@/db/access/publications/search-help';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params, searchParams }: CouncilParams & Query): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  const { q } = readQuery('search', await searchParams);
  return publicMetadata({
    heading: q ? `Tìm “${q}”` : 'Tìm kiếm',
    description: `Tìm trong các hồ sơ kỳ họp đã công bố của ${council.name}.`,
    path: paths.search(council.slug),
    council,
    isUnlisted: true,
  });
}

/** Search in what the council published, with or without diacritics. */
export default async function SearchPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { q, trang } = readQuery('search', await searchParams);
  const path = paths.search(council.slug);
  const { marks, ...list } = await searchPublished(council.id, q ?? '', trang ?? 1);
  if (list.total > 0) stayWithin(list, path, { q });
  return (
    <>
      <PageHead title={q ? `Tìm “${q}”` : 'Tìm kiếm'} />
      <SearchForm
        action={path}
        label="Từ cần tìm"
        hint="Có dấu hay không dấu, số và ngày viết cách nào cũng tìm được."
        q={q}
        className="mt-5"
      />
      {marks && list.total > 0 ? (
        <>
          <p role="status" className="mt-6 pb-3 text-soft">
            {countText(list, 'kết quả')}, {list.rows.some(({ isExact }) => isExact) ? 'đúng dấu trước, ' : ''}
            mới nhất trước
          </p>
          <SearchResults hits={list.rows} marks={marks} />
          <Pagination list={list} path={path} query={{ q }} />
        </>
      ) : (
        <>
          {q && <NothingFound council={council.slug} help={await helpSearch(council.id, q)} />}
          <RecentSubjects council={council.slug} subjects={await recentSubjects(council.id)} />
        </>
      )}
    </>
  );
}
