import type { Metadata } from 'next';
import { KeyFigures } from '@/components/public/key-figures';
import { MoneyFigures, moneyIntro, moneyTitle } from '@/components/public/money-part';
import { PageHead } from '@/components/public/page-head';
import { Part } from '@/components/public/part';
import { ResolutionList } from '@/components/public/resolution-list';
import { aboutSession } from '@/components/public/session-list';
import { SuccessionPart } from '@/components/public/succession-part';
import { Empty } from '@/components/ui/empty';
import { newestSessions, type PublishedSession } from '@/db/access/publications/published-lists';
import { listBudgetYears, listFigures } from '@/db/access/publications/published-money';
import { countPromises } from '@/db/access/publications/published-promises';
import { listResolutions } from '@/db/access/publications/published-resolutions';
import { listSuccession } from '@/db/access/publications/published-succession';
import { paths } from '@/lib/paths';
import { sittingText } from '@/lib/public/attendance-text';
import { councilBodyName, councilFullName, placeInSentence } from '@/lib/public/council-name';
import { sessionHeading } from '@/lib/public/session-text';
import { silentOne } from '@/lib/record/absences';
import { localDateOf } from '@/lib/vi/date';
import { rangeText } from '@/lib/vi/day-range';
import { keepTogether } from '@/lib/vi/keep-together';
import { formatInteger } from '@/lib/vi/number';
import { type CouncilParams, loadCouncil, loadPublication } from '../load';
import { publicMetadata } from '../public-metadata';

const MOST_RESOLUTIONS = 5;
const MOST_FIGURES = 6;

export async function generateMetadata({ params }: CouncilParams): Promise<Metadata> {
  const council = await loadCouncil((await params).council);
  const name = councilFullName(council);
  return publicMetadata({
    heading: name,
    description: `Hồ sơ các kỳ họp của ${name}: quyết định, biểu quyết, ngân sách, điểm danh.`,
    path: paths.council(council.slug),
    image: paths.councilShareImage(council.slug),
  });
}

/** A council's home: the newest session, the one to come, what was decided lately, and the money. */
export default async function CouncilHomePage({ params }: CouncilParams) {
  const council = await loadCouncil((await params).council);
  const { newest, next } = await newestSessions(council.id, localDateOf(new Date().toISOString()));
  const { rows: resolutions } = await listResolutions(council.id, {}, 1);
  return (
    <>
      <PageHead title={councilBodyName(council)} />
      {!newest && !next && (
        <Empty className="mt-8">Hội đồng chưa công bố hồ sơ kỳ họp nào. Hồ sơ đầu tiên sẽ hiện ở đây.</Empty>
      )}
      {newest && <NewestSession council={council.slug} session={newest} />}
      {next && <NextSession council={council.slug} session={next} />}
      {resolutions.length > 0 && (
        <Part id="nghi-quyet-moi" title="Nghị quyết mới">
          <ResolutionList
            heading="h3"
            council={council.slug}
            resolutions={resolutions.slice(0, MOST_RESOLUTIONS)}
          />
          <p className="border-t border-line pt-4">
            <a href={paths.resolutions(council.slug)}>Xem tất cả nghị quyết</a>
          </p>
        </Part>
      )}
      <PromisesAtAGlance council={council} />
      <MoneyAtAGlance council={council} />
      <SuccessionPart {...council} succession={await listSuccession(council.id)} />
    </>
  );
}

async function NewestSession({ council, session }: { council: string; session: PublishedSession }) {
  const { document } = await loadPublication(council, session.slug);
  const { record } = document;
  return (
    <section aria-labelledby="ky-hop-moi" className="mt-8 border-t border-line pt-6">
      <p className="text-soft">Kỳ họp mới nhất · {rangeText(session)}</p>
      <h2 id="ky-hop-moi" className="mt-1 max-w-[36ch] font-serif text-2xl font-semibold sm:text-3xl">
        <a
          href={paths.session(council, session.slug)}
          className="text-ink no-underline hover:text-red hover:underline"
        >
          {keepTogether(sessionHeading(session))}
        </a>
      </h2>
      {session.summary && <p className="mt-3 max-w-[52ch] font-serif text-lg">{session.summary}</p>}
      <p className="mt-2 text-soft">{aboutSession(session)}</p>
      {record && <KeyFigures record={record} />}
      <p className="mt-5">
        <a href={paths.session(council, session.slug)} className="font-medium">
          Xem hồ sơ kỳ họp
        </a>
      </p>
    </section>
  );
}

async function NextSession({ council, session }: { council: string; session: PublishedSession }) {
  const { document } = await loadPublication(council, session.slug);
  const sittings = document.record?.sittings ?? [];
  return (
    <section
      aria-labelledby="ky-hop-toi"
      className="mt-8 rounded-sm border border-s-4 border-line border-s-red bg-card px-5 py-4"
    >
      <p className="text-soft">Kỳ họp tới · dự kiến {rangeText(session)}</p>
      <h2 id="ky-hop-toi" className="font-serif text-xl font-semibold">
        <a
          href={paths.session(council, session.slug)}
          className="text-ink no-underline hover:text-red hover:underline"
        >
          {keepTogether(sessionHeading(session))}
        </a>
      </h2>
      {sittings.map((sitting) => (
        <p key={sitting.id}>{sittingText(sitting)}</p>
      ))}
      {session.place && <p className="text-soft">{session.place}</p>}
    </section>
  );
}

/** How much was promised and how much of it is done; what is past its day, the list itself says as of the day it is read. */
async function PromisesAtAGlance({ council }: { council: { id: string; slug: string } }) {
  const { total, settled } = await countPromises(council.id);
  if (total === 0) return null;
  return (
    <Part id="viec-da-hua" title="Kiến nghị, lời hứa và nhiệm vụ">
      <p>
        <strong>{formatInteger(settled)}</strong> trên {formatInteger(total)} việc đã xong hoặc đã trả lời,
        theo các hồ sơ đã công bố.
      </p>
      <p className="mt-2">
        <a href={paths.promises(council.slug)}>Xem từng việc: ai làm, đến bao giờ</a>
      </p>
    </Part>
  );
}

async function MoneyAtAGlance({ council }: { council: { id: string; slug: string; name: string } }) {
  const [newest] = await listBudgetYears(council.id);
  if (!newest) return null;
  const rows = await listFigures(council.id, newest.year);
  const shown = rows.slice(0, MOST_FIGURES);
  const figures = shown.map(({ figure }) => figure);
  const silent = new Map(shown.map((session) => [session.figure, silentOne({ session })]));
  return (
    <Part
      id="tien"
      title={`${moneyTitle(figures, placeInSentence(council.name))} năm ${newest.year}`}
      intro={moneyIntro(figures)}
    >
      <MoneyFigures figures={figures} silentOf={(figure) => silent.get(figure) ?? ''} />
      <p className="mt-2 border-t border-line pt-4">
        <a href={paths.budgetYear(council.slug, newest.year)}>Ngân sách năm {newest.year}</a>
      </p>
    </Part>
  );
}
