import type { Metadata } from 'next';
import { PageHead } from '@/components/public/page-head';
import { Empty } from '@/components/ui/empty';
import {
  listBudgetYears,
  listUndatedFigures,
  listYearFigures,
  type PublishedFigure,
} from '@/db/access/publications/published-money';
import { paths } from '@/lib/paths';
import { amountText, leadingOfYear, percentText, stageText } from '@/lib/public/money-text';
import { silentOne } from '@/lib/record/absences';
import { dayText } from '@/lib/vi/day-range';
import { type CouncilParams, loadCouncil } from '../../load';
import { publicMetadata } from '../../public-metadata';

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  return publicMetadata({
    heading: 'Ngân sách',
    description: `Thu, chi ngân sách theo từng năm như các kỳ họp của ${council.name} đã ghi.`,
    path: paths.budget(council.slug),
    council,
  });
}

/** The years money was reported for, each with its leading figure. */
export default async function BudgetPage({ params }: CouncilParams) {
  const council = await loadCouncil((await params).council);
  const years = await listBudgetYears(council.id);
  const undated = await listUndatedFigures(council.id);
  const leading = await Promise.all(
    years.map(async ({ year }) => {
      const rows = await listYearFigures(council.id, year);
      const figure = leadingOfYear(rows.map((row) => row.figure));
      return rows.find((row) => row.figure === figure) ?? rows[0] ?? null;
    }),
  );
  return (
    <>
      <PageHead title="Ngân sách" lede="Số liệu thu, chi như các kỳ họp đã ghi, xếp theo năm ngân sách." />
      <div className="mt-8">
        {years.length === 0 && undated.length === 0 ? (
          <Empty>Chưa có hồ sơ kỳ họp nào ghi số liệu ngân sách.</Empty>
        ) : (
          <ul>
            {years.map(({ year, figures }, index) => (
              <li
                key={year}
                className="grid gap-x-8 gap-y-1 border-t border-line py-5 sm:grid-cols-[9rem_1fr]"
              >
                <h2 className="font-serif text-2xl font-semibold">
                  <a href={paths.budgetYear(council.slug, year)}>{year}</a>
                </h2>
                <div>
                  <Leading row={leading[index] ?? null} />
                  <p className="text-sm text-soft">{figures} khoản được ghi</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {undated.length > 0 && (
          <section className="border-t border-line py-5">
            <h2 className="font-semibold">Của nhiều năm, hoặc chưa rõ năm</h2>
            <ul className="mt-1">
              {undated.map(({ sessionSlug, sessionLabel, sessionDate, figures }) => (
                <li key={sessionSlug}>
                  <a href={`${paths.session(council.slug, sessionSlug)}#ngan-sach`}>
                    {sessionLabel}, {dayText(sessionDate)}
                  </a>{' '}
                  <span className="text-sm text-soft">{figures} khoản</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function Leading({ row }: { row: PublishedFigure | null }) {
  if (!row) return null;
  const { figure } = row;
  const silent = silentOne({ session: row });
  const share = percentText(figure, silent);
  return (
    <p>
      {figure.label}: <strong>{amountText(figure, silent)}</strong>
      {share && `, ${share}`} <span className="text-soft">({stageText(figure, silent)})</span>
    </p>
  );
}
