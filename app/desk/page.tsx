import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CouncilPicker } from '@/components/shell/council-picker';
import { listCouncilsOf } from '@/db/access/register/councils';
import { paths } from '@/lib/paths';
import { councilPlaceName, councilWhere } from '@/lib/public/council-name';
import { requireViewer } from '../viewer';

export const metadata: Metadata = { title: 'Bàn thư ký' };

/** The councils this person writes or approves for; straight on when it is only one. */
export default async function DeskPage() {
  const viewer = await requireViewer(paths.desk());
  const councils = await listCouncilsOf(viewer, 'clerk', 'chair');
  const [only, ...others] = councils;
  if (!only) notFound();
  if (others.length === 0) redirect(paths.deskCouncil(only.slug));
  return (
    <CouncilPicker
      title="Bàn thư ký"
      lede="Chọn hội đồng để soạn hoặc duyệt hồ sơ kỳ họp."
      councils={councils.map((council) => ({
        href: paths.deskCouncil(council.slug),
        name: councilPlaceName(council.name),
        where: councilWhere(council),
      }))}
    />
  );
}
