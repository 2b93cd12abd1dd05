import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { SessionList } from '@/components/public/session-list';
import { TermPicker } from '@/components/public/term-picker';
import { Empty } from '@/components/ui/empty';
import { Pagination } from '@/components/ui/pagination';
import { listSessions, listTerms } from '@/db/access/publications/published-lists';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { localDateOf } from '@/lib/vi/date';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Kỳ họp',
    description: `Các kỳ họp đã công bố của ${council.name}.`,
    path: paths.sessions(council.slug),
    council,
  });
}

/** Every session ever published, newest first. */
export default async function SessionsPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { khoa: term, trang } = readQuery('sessions', await searchParams);
  const list = await listSessions(council.id, trang ?? 1, term);
  stayWithin(list, paths.sessions(council.slug), { khoa: term });
  const terms = await listTerms(council.id);
  return (
    <>
      <PageHead title="Kỳ họp" />
      <TermPicker path={paths.sessions(council.slug)} terms={terms} chosen={term} all="Tất cả các khóa" />
      <div className="mt-6">
        {list.rows.length === 0 ? (
          <Empty>Không có kỳ họp nào ở đây.</Empty>
        ) : (
          <SessionList
            council={council.slug}
            sessions={list.rows}
            today={localDateOf(new Date().toISOString())}
          />
        )}
      </div>
      <Pagination list={list} path={paths.sessions(council.slug)} query={{ khoa: term }} />
    </>
  );
}
