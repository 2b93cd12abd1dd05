import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { Empty } from '@/components/ui/empty';
import { Pagination } from '@/components/ui/pagination';
import { type CorrectionLine, listCorrections } from '@/db/access/published-lists';
import { paths } from '@/lib/paths';
import { instantText } from '@/lib/public/session-text';
import { readQuery } from '@/lib/public-query';
import { terms } from '@/lib/vi/terms';
import { stayWithin } from '../../../last-page';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Đính chính',
    description: `Mọi lần ${council.name} đính chính hoặc thu hồi một hồ sơ đã công bố, kèm lý do.`,
    path: paths.corrections(council.slug),
    council,
  });
}

/** Every correction and withdrawal ever made. */
export default async function CorrectionsPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const { trang } = readQuery('list', await searchParams);
  const list = await listCorrections(council.id, trang ?? 1);
  const path = paths.corrections(council.slug);
  stayWithin(list, path);
  return (
    <>
      <PageHead
        title="Đính chính"
        lede="Mọi lần sửa hoặc thu hồi một hồ sơ đã công bố. Danh sách này không bỏ bớt dòng nào."
      />
      <div className="mt-8">
        {list.rows.length === 0 ? (
          <Empty>Chưa có đính chính hay thu hồi nào.</Empty>
        ) : (
          <ul>
            {list.rows.map((row) => (
              <Correction key={`${row.slug} ${row.version}`} council={council.slug} row={row} />
            ))}
          </ul>
        )}
      </div>
      <Pagination list={list} path={path} />
    </>
  );
}

function Correction({ council, row }: { council: string; row: CorrectionLine }) {
  const isWithdrawal = row.kind === 'withdrawal';
  const href = isWithdrawal ? paths.session(council, row.slug) : paths.changes(council, row.slug);
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-5 sm:grid-cols-[11rem_1fr]">
      <p className="text-soft">{instantText(row.publishedAt)}</p>
      <div>
        <h2 className="font-serif text-lg font-semibold">
          <a href={href}>
            {terms.publicationKind[row.kind]}: {row.label}, bản {row.version}
          </a>
        </h2>
        <p className="max-w-text">{row.reason}</p>
        <p className="text-sm text-soft">{row.publishedBy}</p>
      </div>
    </li>
  );
}
