import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { ResolutionFilters } from '@/components/public/resolution-filters';
import { ResolutionList } from '@/components/public/resolution-list';
import { Empty } from '@/components/ui/empty';
import { countText, Pagination } from '@/components/ui/pagination';
import { countPartlyListed, listTerms } from '@/db/access/publications/published-lists';
import { listResolutions, listResolutionYears } from '@/db/access/publications/published-resolutions';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Nghị quyết',
    description: `Sổ nghị quyết của ${council.name}: số, tên, kết quả và số phiếu.`,
    path: paths.resolutions(council.slug),
    council,
  });
}

/** The register of resolutions, filtered by what its address says. */
export default async function ResolutionsPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { trang, ...values } = readQuery('register', await searchParams);
  const filters = {
    q: values.q,
    year: values.nam,
    status: values['ket-qua'],
    kind: values.loai,
    term: values.khoa,
  };
  const list = await listResolutions(council.id, filters, trang ?? 1);
  stayWithin(list, paths.resolutions(council.slug), values);
  const years = await listResolutionYears(council.id);
  const terms = await listTerms(council.id);
  const partly = await countPartlyListed(council.id);
  return (
    <>
      <PageHead title="Nghị quyết" />
      <ResolutionFilters council={council.slug} values={values} years={years} terms={terms} />
      <p className="mt-6 pb-3 text-soft">
        {(list.rows.length > 0 || partly === 0) && countText(list, 'nghị quyết')}
        {partly > 0 && (
          <>
            {' '}
            Ở đây có những nghị quyết mà nguồn nêu tên hoặc số. Nguồn của {partly} kỳ họp ghi nhiều nghị quyết
            hơn: <a href={paths.sessions(council.slug)}>xem các kỳ họp</a>.
          </>
        )}
      </p>
      {list.rows.length === 0 ? (
        <Empty action={<a href={paths.resolutions(council.slug)}>Xóa bộ lọc</a>}>
          Không có nghị quyết nào như vậy trong các hồ sơ đã công bố.
        </Empty>
      ) : (
        <ResolutionList heading="h2" council={council.slug} resolutions={list.rows} />
      )}
      <Pagination list={list} path={paths.resolutions(council.slug)} query={values} />
    </>
  );
}
