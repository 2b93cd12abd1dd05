import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { listCouncilsOf } from '@/db/access/councils';
import { paths } from '@/lib/paths';
import { requireViewer } from '../viewer';

export const metadata: Metadata = { title: 'Quản trị' };

export default async function AdminPage() {
  const councils = await listCouncilsOf(await requireViewer(paths.admin()), 'admin');
  const [first] = councils;
  if (!first) notFound();
  if (councils.length === 1) redirect(paths.adminCouncil(first.slug));
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-8 sm:px-6">
      <PageHeader title="Quản trị" lede="Chọn hội đồng." />
      <ul className="border-t border-line">
        {councils.map(({ slug, name }) => (
          <li key={slug} className="border-b border-line">
            <Link href={paths.adminCouncil(slug)} className="flex min-h-12 items-center font-medium">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
