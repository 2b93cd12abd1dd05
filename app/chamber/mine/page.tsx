import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { MySession } from '@/components/chamber/my-session';
import { Empty } from '@/components/ui/empty';
import { Pagination } from '@/components/ui/pagination';
import { TitledSection } from '@/components/ui/titled-section';
import { getMine } from '@/db/access/review/chamber-mine';
import { pageNumber } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { phrases } from '@/lib/vi/terms';
import { stayWithin } from '../../last-page';
import { requireViewer } from '../../viewer';

const TITLE = 'Điểm danh và phiếu của tôi';
export const metadata: Metadata = { title: TITLE };

type Props = { searchParams: Promise<{ trang?: string | string[] }> };

export default async function ChamberMinePage({ searchParams }: Props) {
  const viewer = await requireViewer(paths.chamberMine());
  const mine = await getMine(viewer, pageNumber((await searchParams).trang));
  if (!mine) notFound();
  const crumbs = [{ label: phrases.chamber, href: paths.chamber() }];
  if (!mine.delegate)
    return (
      <ChamberFrame crumbs={crumbs} title={TITLE}>
        <Empty>Tài khoản của bạn chưa gắn với đại biểu nào. Nhờ quản trị của hội đồng gắn giúp.</Empty>
      </ChamberFrame>
    );

  const { delegate, totals, list } = mine;
  stayWithin(list, paths.chamberMine());
  return (
    <ChamberFrame
      crumbs={crumbs}
      title={TITLE}
      lede={`${delegate.name}, ${delegate.councilName}. Tính từ các kỳ họp đã công bố; phiếu kín không ghi ở đâu cả.`}
      isSample={delegate.isSample}
    >
      {list.rows.length === 0 ? (
        <Empty>Chưa có kỳ họp nào được công bố mà bạn là đại biểu.</Empty>
      ) : (
        <>
          <p className="font-serif text-2xl font-semibold">
            {totals.sittingsMarked > 0
              ? `Có mặt ${totals.sittingsPresent} trên ${totals.sittingsMarked} phiên có điểm danh`
              : 'Chưa phiên nào có điểm danh'}
          </p>
          <TitledSection title="Từng kỳ họp" aside={`${totals.ballots} phiếu ghi tên`}>
            {list.rows.map((session) => (
              <MySession key={session.id} councilSlug={delegate.councilSlug} session={session} />
            ))}
          </TitledSection>
          <Pagination list={list} path={paths.chamberMine()} />
        </>
      )}
    </ChamberFrame>
  );
}
