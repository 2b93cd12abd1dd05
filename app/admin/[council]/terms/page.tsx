import type { Metadata } from 'next';
import { TermFields } from '@/components/admin/term-fields';
import { ActionForm } from '@/components/form/action-form';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { termNumberingOf } from '@/db/access/register/term-numbering';
import { listTerms } from '@/db/access/register/terms';
import { paths } from '@/lib/paths';
import { termNumberingText } from '@/lib/vi/founding-words';
import { termName, termYears } from '@/lib/vi/term-name';
import { phrases } from '@/lib/vi/terms';
import { requireAdmin } from '../../guard';
import { openTerm } from './actions';

export const metadata: Metadata = { title: 'Khóa và đại biểu' };

type Props = { params: Promise<{ council: string }> };

export default async function TermsPage({ params }: Props) {
  const { council: slug } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminTerms(slug));
  const terms = (await listTerms(viewer, council.id)) ?? [];
  const numbering = await termNumberingOf(council);
  return (
    <>
      <PageHeader title="Khóa và đại biểu" />
      {terms.length === 0 ? (
        <Empty>Hội đồng chưa có khóa nào. Lập khóa trước, rồi thêm đại biểu và kỳ họp.</Empty>
      ) : (
        <ul className="border-t border-line">
          {terms.map((term) => (
            <li key={term.id} className="border-b border-line">
              <Link
                href={paths.adminTerm(slug, term.id)}
                className="flex min-h-12 items-center justify-between gap-4 font-medium"
              >
                {termName(term) ?? phrases.unknownTerm}
                {(term.label ?? term.ordinal) !== null && (
                  <span className="text-soft">{termYears(term)}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <TitledSection title="Lập khóa" className="max-w-text">
        {numbering && <p className="text-soft">{termNumberingText(numbering)}</p>}
        <ActionForm
          action={openTerm.bind(null, { councilId: council.id, slug })}
          submit="Lập khóa"
          done="Đã lập khóa."
        >
          <TermFields />
        </ActionForm>
      </TitledSection>
    </>
  );
}
