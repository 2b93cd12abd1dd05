import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TermAccounts } from '@/components/admin/term-accounts';
import { PageHeader } from '@/components/ui/page-header';
import { getTerm } from '@/db/access/register/term';
import { paths } from '@/lib/paths';
import { termName } from '@/lib/vi/term-name';
import { phrases } from '@/lib/vi/terms';
import { requireAdmin } from '../../../../guard';
import { openAccountsOfTerm } from '../../actions';

export const metadata: Metadata = { title: 'Mở tài khoản cho cả khóa' };

type Props = { params: Promise<{ council: string; term: string }> };

export default async function TermAccountsPage({ params }: Props) {
  const { council: slug, term: termId } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminTermAccounts(slug, termId));
  const found = await getTerm(viewer, termId);
  if (found?.council.id !== council.id) notFound();
  const { term } = found;
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          crumbs={[
            { label: 'Khóa và đại biểu', href: paths.adminTerms(slug) },
            { label: termName(term) ?? phrases.unknownTerm, href: paths.adminTerm(slug, termId) },
          ]}
          title="Mở tài khoản cho cả khóa"
          lede="Mỗi đại biểu đang làm nhiệm vụ mà chưa có tài khoản nhận một tài khoản và một phiếu in."
        />
      </div>
      <TermAccounts council={council.name} action={openAccountsOfTerm.bind(null, { slug, termId })} />
    </>
  );
}
