import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { listCouncilsOf } from '@/db/access/councils';
import { paths } from '@/lib/paths';
import { councilPlaceName } from '@/lib/public/council-name';
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
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader title="Bàn thư ký" lede="Chọn hội đồng để soạn hoặc duyệt hồ sơ kỳ họp." />
      <ul className="flex flex-col">
        {councils.map((council) => (
          <li key={council.id} className="border-t border-line">
            <Link href={paths.deskCouncil(council.slug)} className="flex min-h-12 items-center font-medium">
              {councilPlaceName(council.name)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
