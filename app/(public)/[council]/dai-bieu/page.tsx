import type { Metadata } from 'next';
import { DelegateList } from '@/components/public/delegate-list';
import { PageHead } from '@/components/public/page-head';
import { TermPicker } from '@/components/public/term-picker';
import { Empty } from '@/components/ui/empty';
import { listDelegates, listDelegateTerms } from '@/db/access/publications/published-delegates';
import { paths } from '@/lib/paths';
import { readQuery } from '@/lib/public-query';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { phrases } from '@/lib/vi/terms';
import { type CouncilParams, loadCouncil, type Query } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Đại biểu',
    description: `Đại biểu ${council.name}: tổ, chức vụ và số phiên đã dự.`,
    path: paths.delegates(council.slug),
    council,
  });
}

function delegatesText(delegates: readonly { isInOffice: boolean }[], label: string | null): string {
  const left = delegates.filter(({ isInOffice }) => !isInOffice).length;
  const term = label ?? lowerFirst(phrases.unknownTerm);
  if (left === 0) return `${delegates.length} đại biểu, ${term}.`;
  return `${delegates.length - left} đại biểu, và ${left} người đã thôi nhiệm vụ. ${upperFirst(term)}.`;
}

/** The delegates of one term: the newest unless the address names another. */
export default async function DelegatesPage({ params, searchParams }: CouncilParams & Query) {
  const council = await loadCouncil((await params).council);
  const terms = await listDelegateTerms(council.id);
  const { khoa: wanted } = readQuery('delegates', await searchParams);
  const term = terms.find(({ key }) => key === wanted) ?? terms[0];
  const delegates = term ? await listDelegates(council.id, term.key) : [];
  return (
    <>
      <PageHead title="Đại biểu" lede={term && delegatesText(delegates, term.label)} />
      <TermPicker path={paths.delegates(council.slug)} terms={terms} chosen={term?.key ?? null} />
      <div className="mt-6 max-w-3xl">
        {delegates.length === 0 ? (
          <Empty>Các hồ sơ đã công bố không có danh sách đại biểu.</Empty>
        ) : (
          <>
            <DelegateList council={council.slug} delegates={delegates} />
            <p className="mt-4 text-sm text-soft">
              Số phiên dự họp chỉ tính các kỳ họp đã công bố có ghi điểm danh.
            </p>
          </>
        )}
      </div>
    </>
  );
}
