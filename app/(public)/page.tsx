import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SearchForm } from '@/components/public/search-form';
import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { Pagination } from '@/components/ui/pagination';
import { SkipLink } from '@/components/ui/skip-link';
import { findCouncils } from '@/db/access/publications/published';
import { PAGE_SIZE } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilBodyName, councilWhere } from '@/lib/public/council-name';
import { readQuery } from '@/lib/public-query';
import { keepTogether } from '@/lib/vi/keep-together';
import { phrases } from '@/lib/vi/terms';
import { stayWithin } from '../last-page';
import type { Query } from './load';
import { publicMetadata } from './public-metadata';

export function generateMetadata(): Metadata {
  return publicMetadata({
    heading: 'Hồ sơ kỳ họp Hội đồng nhân dân',
    description: 'Quyết định, biểu quyết, ngân sách và điểm danh của từng kỳ họp Hội đồng nhân dân.',
    path: paths.home(),
  });
}

/** The directory of councils; where there is only one, its home. */
export default async function DirectoryPage({ searchParams }: Query) {
  const { q, trang } = readQuery('directory', await searchParams);
  const list = await findCouncils(q, trang ?? 1);
  const [only] = list.rows;
  if (only && list.all === 1) redirect(paths.council(only.slug));
  stayWithin(list, paths.home(), { q });
  return (
    <>
      <SkipLink />
      <div className="h-1 bg-red" />
      <main id="noi-dung" tabIndex={-1} className="mx-auto max-w-page px-4 py-12 focus:outline-none sm:px-6">
        <p className="font-serif text-lg font-semibold text-red">Nghị Trường</p>
        <h1 className="mt-2 font-serif text-3xl font-semibold sm:text-4xl">
          {keepTogether('Hồ sơ kỳ họp Hội đồng nhân dân')}
        </h1>
        <p className="mt-3 max-w-[52ch] font-serif text-lg">
          Hội đồng đã quyết định gì, ai tán thành, sử dụng ngân sách thế nào: mỗi kỳ họp một hồ sơ; mọi sửa
          đổi sau công bố đều được ghi công khai.
        </p>
        {list.all > PAGE_SIZE && (
          <SearchForm action={paths.home()} label="Tên phường, xã hoặc tỉnh" q={q} className="mt-8" />
        )}
        <div className="mt-10">
          {list.rows.length === 0 ? (
            <Empty action={q && <a href={paths.home()}>{phrases.directory}</a>}>
              {list.all > 0 ? 'Không có hội đồng nào như vậy.' : 'Chưa có hội đồng nào ở đây.'}
            </Empty>
          ) : (
            <ul>
              {list.rows.map((council) => (
                <li key={council.slug} className="border-t border-line py-5">
                  <h2 className="font-serif text-xl font-semibold">
                    <a href={paths.council(council.slug)}>{keepTogether(councilBodyName(council))}</a>{' '}
                    {council.isSample && <Badge tone="abstain">Dữ liệu mẫu</Badge>}
                  </h2>
                  <p className="text-soft">{councilWhere(council)}</p>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Pagination list={list} path={paths.home()} query={{ q }} />
        <p className="mt-10 border-t border-line pt-4 text-sm print:hidden">
          <a href={paths.signIn()}>Đăng nhập</a>
        </p>
      </main>
    </>
  );
}
