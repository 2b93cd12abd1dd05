import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CouncilPicker } from '@/components/shell/council-picker';
import { listCouncilsOf } from '@/db/access/register/councils';
import { paths } from '@/lib/paths';
import { councilWhere } from '@/lib/public/council-name';
import { requireViewer } from '../viewer';

export const metadata: Metadata = { title: 'Quản trị' };

export default async function AdminPage() {
  const councils = await listCouncilsOf(await requireViewer(paths.admin()), 'admin');
  const [first] = councils;
  if (!first) notFound();
  if (councils.length === 1) redirect(paths.adminCouncil(first.slug));
  return (
    <CouncilPicker
      title="Quản trị"
      lede="Chọn hội đồng."
      councils={councils.map((council) => ({
        href: paths.adminCouncil(council.slug),
        name: council.name,
        where: councilWhere(council),
      }))}
    />
  );
}
