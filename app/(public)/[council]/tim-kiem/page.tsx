import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { SearchForm } from '@/components/public/search-form';
import { SearchResults } from '@/components/public/search-results';
import { Empty } from '@/components/ui/empty';
import { countText, Pagination } from '@/components/ui/pagination';
import { searchPublished } from '@/db/access/search';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
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
  return (
    <>
      <PageHead title={q ? `Tìm “${q}”` : 'Tìm kiếm'} />
      <SearchForm
        action={paths.search(council.slug)}
        label="Từ cần tìm"
        hint="Có dấu hay không dấu đều tìm được."
        q={q}
        className="mt-5"
      />
      {q && <Found council={council} q={q} wanted={trang ?? 1} />}
    </>
  );
}

type FoundProps = { council: { id: string; slug: string }; q: string; wanted: number };

async function Found({ council, q, wanted }: FoundProps) {
  const { words, ...list } = await searchPublished(council.id, q, wanted);
  if (list.total === 0)
    return (
      <Empty className="mt-8">
        Không tìm thấy hồ sơ nào có tất cả các từ này. Thử ít từ hơn, hoặc xem danh sách kỳ họp và nghị quyết.
      </Empty>
    );
  return (
    <>
      <p role="status" className="mt-6 pb-3 text-soft">
        {countText(list, 'kết quả')}, mới nhất trước
      </p>
      <SearchResults hits={list.rows} words={words} />
      <Pagination list={list} path={paths.search(council.slug)} query={{ q }} />
    </>
  );
}
