import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MoneyFigures, moneyIntro } from '@/components/public/money-part';
import { PageHead } from '@/components/public/page-head';
import { Part } from '@/components/public/part';
import { Pagination } from '@/components/ui/pagination';
import { getBudgetYear } from '@/db/access/publications/published-money';
import { paths } from '@/lib/paths';
import { bySession } from '@/lib/public/budget-year';
import { readQuery } from '@/lib/public-query';
import { silentOne } from '@/lib/record/absences';
import { dayText } from '@/lib/vi/day-range';
import { stayWithin } from '../../../../last-page';
import { loadCouncil, type Query } from '../../../load';
import { publicMetadata } from '../../../public-metadata';

type YearParams = { params: Promise<{ council: string; year: string }> } & Query;

async function load({ params, searchParams }: YearParams) {
  const { council: slug, year } = await params;
  const council = await loadCouncil(slug);
  if (!/^\d{4}$/.test(year)) notFound();
  const { trang } = readQuery('list', await searchParams);
  const list = await getBudgetYear(council.id, Number(year), trang ?? 1);
  return list.total > 0 ? { council, year: Number(year), list } : notFound();
}

export async function generateMetadata(props: YearParams): Promise<Metadata> {
  const { council, year } = await load(props);
  return publicMetadata({
    heading: `Ngân sách năm ${year}`,
    description: `Thu, chi ngân sách năm ${year} như các kỳ họp của ${council.name} đã ghi.`,
    path: paths.budgetYear(council.slug, year),
    council,
  });
}

/** One budget year, session by session: the same money is reported several times, as plan, outturn and final. */
export default async function BudgetYearPage(props: YearParams) {
  const { council, year, list } = await load(props);
  stayWithin(list, paths.budgetYear(council.slug, year));
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Ngân sách', href: paths.budget(council.slug) }, { label: String(year) }]}
        title={`Ngân sách năm ${year}`}
      />
      {bySession(list.rows).map(({ sessionSlug, sessionLabel, sessionDate, compiledFrom, figures }) => (
        <Part
          key={sessionSlug}
          id={sessionSlug}
          title={`${sessionLabel}, ${dayText(sessionDate)}`}
          intro={moneyIntro(figures)}
          className="first-of-type:mt-8"
        >
          <MoneyFigures
            figures={figures}
            silentOf={() => silentOne({ session: { compiledFrom } })}
            of={sessionLabel}
          />
          <p className="mt-2">
            <a href={paths.session(council.slug, sessionSlug)}>Hồ sơ kỳ họp</a>
          </p>
        </Part>
      ))}
      <Pagination list={list} path={paths.budgetYear(council.slug, year)} />
    </>
  );
}
