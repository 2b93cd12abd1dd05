import type { ReactNode } from 'react';
import { ShellNav } from '@/components/shell/shell-nav';
import { paths } from '@/lib/paths';
import { requireAdmin } from '../guard';

type Props = { params: Promise<{ council: string }>; children: ReactNode };

export default async function CouncilAdminLayout({ params, children }: Props) {
  const { council: slug } = await params;
  const { council } = await requireAdmin(slug, paths.adminCouncil(slug));
  const links = [
    { href: paths.adminCouncil(slug), label: 'Tổng quan', exact: true },
    { href: paths.adminAccounts(slug), label: 'Tài khoản' },
    { href: paths.adminTerms(slug), label: 'Khóa và đại biểu' },
    { href: paths.adminTrail(slug), label: 'Nhật ký' },
  ];
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 pt-6 pb-12 sm:px-6">
      <div className="border-b border-line">
        <p className="text-sm text-soft">{council.name}</p>
        <ShellNav label={`Quản trị ${council.name}`} links={links} />
      </div>
      {children}
    </div>
  );
}
