import type { Metadata } from 'next';
import { StandingTable } from '@/components/province/standing-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { PageHeader } from '@/components/ui/page-header';
import { listStandings } from '@/db/access/register/province-overview';
import { pageNumber } from '@/lib/pages';
import { paths } from '@/lib/paths';
import { EVERY_PROVINCE } from '@/lib/policies/provinces';
import { councilsNamed } from '@/lib/public/directory';
import { inOrderOf, standingOrders } from '@/lib/rules/province-overview';
import { findProvince } from '@/lib/rules/provinces';
import { requireProvince } from './guard';
import { textOf } from './query';

export const metadata: Metadata = { title: 'Tình hình từng hội đồng' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What is missing across the communes of a province: counts, sorted and turned by the page. */
export default async function ProvincePage({ searchParams }: Props) {
  const viewer = await requireProvince(paths.province());
  const asked = await searchParams;
  const order = standingOrders.find((one) => one === textOf(asked['sap-xep'])) ?? 'thieu';
  const q = textOf(asked.q).slice(0, 200).trim();
  const now = new Date().toISOString();
  const rows = inOrderOf((await listStandings(viewer, now)) ?? [], order);
  const list = councilsNamed(rows, q || null, pageNumber(asked.trang));
  const names = (viewer.provinces ?? []).map((code) =>
    code === EVERY_PROVINCE ? 'cả hệ thống' : (findProvince(code)?.name ?? code),
  );
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 pt-6 pb-12 sm:px-6">
      <PageHeader
        title="Tình hình từng hội đồng"
        lede={`Bạn quản trị ${names.join(', ')}: lập hội đồng, mở tài khoản đầu tiên, thấy nơi nào còn thiếu gì. Nội dung hồ sơ là việc của từng hội đồng.`}
      />
      <ButtonLink href={paths.provinceFound()} className="self-start">
        Lập hội đồng theo danh sách
      </ButtonLink>
      {rows.length === 0 ? (
        <Empty>Chưa có hội đồng nào.</Empty>
      ) : (
        <StandingTable list={list} order={order} q={q} />
      )}
    </div>
  );
}
