import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { Empty } from '@/components/ui/empty';
import { Pagination } from '@/components/ui/pagination';
import { type CorrectionLine, listCorrections } from '@/db/access/publications/published-lists';
import { paths } from '@/lib/paths';
import { instantText, WITHDRAWN_REASON } from '@/lib/public/session-text';
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

/** Every correction and withdrawal ever made, and every change of the register under a published record. */
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
        lede="Mọi lần sửa hoặc thu hồi một hồ sơ đã công bố, và sửa sổ đại biểu mà hồ sơ ấy dựa vào. Danh sách này không bỏ bớt dòng nào."
      />
      <div className="mt-8">
        {list.rows.length === 0 ? (
          <Empty>Chưa có đính chính hay thu hồi nào.</Empty>
        ) : (
          <ul>
            {list.rows.map((row) => (
              <Correction key={row.id} council={council.slug} row={row} />
            ))}
          </ul>
        )}
      </div>
      <Pagination list={list} path={path} />
    </>
  );
}

const headingOf = ({ kind, label, version }: CorrectionLine) =>
  kind === 'register' ? `Sổ đại biểu: ${label}` : `${terms.publicationKind[kind]}: ${label}, bản ${version}`;

function addressOf(council: string, { kind, slug }: CorrectionLine): string {
  if (kind === 'register') return paths.delegate(council, slug);
  return kind === 'withdrawal' ? paths.session(council, slug) : paths.changes(council, slug);
}

function Correction({ council, row }: { council: string; row: CorrectionLine }) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-line py-5 sm:grid-cols-[11rem_1fr]">
      <p className="text-soft">{instantText(row.publishedAt)}</p>
      <div>
        <h2 className="font-serif text-lg font-semibold">
          <a href={addressOf(council, row)}>{headingOf(row)}</a>
        </h2>
        {row.body && <p className="max-w-text">{row.body}.</p>}
        <p className="max-w-text">{row.reason ?? WITHDRAWN_REASON}</p>
        <p className="text-sm text-soft">{row.publishedBy}</p>
      </div>
    </li>
  );
}
