import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SearchForm } from '@/components/public/search-form';
import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { countText, Pagination } from '@/components/ui/pagination';
import { SkipLink } from '@/components/ui/skip-link';
import { listCouncils, type PublicCouncil } from '@/db/access/publications/published';
import { PAGE_SIZE } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { councilBodyName, councilPlaceName, councilWhere } from '@/lib/public/council-name';
import { councilsIn, councilsNamed, type DirectoryProvince, provincesOf } from '@/lib/public/directory';
import { readQuery } from '@/lib/public-query';
import { formatDate } from '@/lib/vi/date';
import { keepTogether } from '@/lib/vi/keep-together';
import { formatInteger } from '@/lib/vi/number';
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

/** The directory of councils; where there is only one, its home. Above a page's worth of them, by province. */
export default async function DirectoryPage({ searchParams }: Query) {
  const { q, tinh, trang } = readQuery('directory', await searchParams);
  const all = await listCouncils();
  const [only] = all;
  if (only && all.length === 1) redirect(paths.council(only.slug));
  const provinces = provincesOf(all);
  const isByProvince = all.length > PAGE_SIZE && provinces.length > 1;
  const province = isByProvince && q === null ? provinces.find(({ key }) => key === tinh) : undefined;
  if (isByProvince && q === null && !province) return <Directory isLong>{provinceList(provinces)}</Directory>;
  const list = province ? councilsIn(all, province.key, trang ?? 1) : councilsNamed(all, q, trang ?? 1);
  const query = { q, tinh: province?.key ?? null };
  stayWithin(list, paths.home(), query);
  return (
    <Directory isLong={all.length > PAGE_SIZE} q={q}>
      {province && (
        <h2 className="mb-4 font-serif text-2xl font-semibold">
          {keepTogether(province.name)}{' '}
          <span className="font-sans text-base font-normal text-soft">{countText(list, 'hội đồng')}</span>
        </h2>
      )}
      {list.rows.length === 0 && (
        <Empty action={q && <a href={paths.home()}>{phrases.directory}</a>}>
          {all.length > 0 ? 'Không có hội đồng nào như vậy.' : 'Chưa có hội đồng nào ở đây.'}
        </Empty>
      )}
      {province ? <ShortList councils={list.rows} /> : <LongList councils={list.rows} />}
      <Pagination list={list} path={paths.home()} query={query} />
      {isByProvince && (
        <p className="mt-6">
          <a href={paths.home()}>Tất cả tỉnh, thành phố</a>
        </p>
      )}
    </Directory>
  );
}

type DirectoryProps = { isLong: boolean; q?: string | null; children: ReactNode };

function Directory({ isLong, q = null, children }: DirectoryProps) {
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
        {isLong && (
          <SearchForm
            action={paths.home()}
            label="Tên phường, xã, tỉnh hoặc mã đơn vị hành chính"
            q={q}
            className="mt-8"
          />
        )}
        <div className="mt-10">{children}</div>
        <p className="mt-10 border-t border-line pt-4 text-sm print:hidden">
          <a href={paths.signIn()}>Đăng nhập</a>
        </p>
      </main>
    </>
  );
}

function provinceList(provinces: readonly DirectoryProvince[]) {
  return (
    <section aria-labelledby="tinh">
      <h2 id="tinh" className="font-serif text-2xl font-semibold">
        Chọn tỉnh, thành phố
      </h2>
      <ul className="mt-4 gap-x-10 border-t border-line sm:columns-2 lg:columns-3">
        {provinces.map(({ key, name, councils }) => (
          <li key={key} className="break-inside-avoid border-b border-line">
            <a href={paths.directoryOf(key)} className="flex min-h-11 items-center justify-between gap-4">
              <span>{name}</span>
              <span className="text-sm text-soft">
                {formatInteger(councils)}
                <span className="sr-only"> hội đồng</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A province's communes, by their own names alone. */
function ShortList({ councils }: { councils: readonly PublicCouncil[] }) {
  return (
    <ul className="gap-x-10 border-t border-line sm:columns-2 lg:columns-3">
      {councils.map((council) => (
        <li key={council.slug} className="break-inside-avoid border-b border-line">
          <a href={paths.council(council.slug)} className="flex min-h-11 items-center gap-3">
            <span className="py-1">
              {councilPlaceName(council.name)}
              {council.validTo && (
                <span className="block text-sm text-soft">đến {formatDate(council.validTo)}</span>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function LongList({ councils }: { councils: readonly PublicCouncil[] }) {
  return (
    <ul>
      {councils.map((council) => (
        <li key={council.slug} className="border-t border-line py-5">
          <h2 className="font-serif text-xl font-semibold">
            <a href={paths.council(council.slug)}>{keepTogether(councilBodyName(council))}</a>{' '}
            {council.isSample && <Badge tone="abstain">Dữ liệu mẫu</Badge>}
          </h2>
          <p className="text-soft">
            {councilWhere(council)}
            {council.validTo && ` Hoạt động đến hết ngày ${formatDate(council.validTo)}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}
