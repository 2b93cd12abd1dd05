import type { ReactNode } from 'react';
import { SkipLink } from '@/components/ui/skip-link';
import { paths } from '@/lib/paths';
import {
  councilFullName,
  councilKindName,
  councilMonogram,
  councilPlaceName,
  councilWhere,
  type LocatedCouncil,
} from '@/lib/public/council-name';
import { formatDate } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import { PublicNav, type RareParts } from './public-nav';

export type CouncilFrameProps = {
  council: LocatedCouncil & { slug: string; isSample: boolean; validTo: string | null };
  /** Which councils go on from one that has ended. */
  successors: readonly { slug: string; name: string }[];
  parts: RareParts;
  children: ReactNode;
};

/*
 * Links on public pages are plain anchors: every page arrives whole and as it stands now, and nothing is fetched
 * ahead on a metered phone.
 */

/** The frame of every public page of one council: its name, its parts, and how to follow and check it. */
export function CouncilFrame({ council, parts, successors, children }: CouncilFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <Masthead council={council} parts={parts} />
      {council.isSample && <SampleRibbon />}
      {council.validTo && <EndedRibbon lastDay={council.validTo} successors={successors} />}
      <main
        id="noi-dung"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pt-5 pb-16 focus:outline-none sm:px-6 print:px-0"
      >
        {children}
      </main>
      <Footer council={council} />
    </div>
  );
}

function Masthead({ council, parts }: Pick<CouncilFrameProps, 'council' | 'parts'>) {
  const { slug, name } = council;
  const where = councilWhere(council);
  const kind = councilKindName(council);
  return (
    <header className="border-t-4 border-b border-t-red border-b-line bg-card print:border-t-0">
      <div className="mx-auto flex max-w-page items-center justify-between gap-x-4 px-4 max-lg:flex-wrap sm:px-6 lg:gap-x-6 print:px-0">
        <a
          href={paths.council(slug)}
          className="flex min-h-16 items-center gap-3 text-ink no-underline hover:no-underline max-lg:flex-1 max-lg:basis-48"
        >
          <span
            aria-hidden="true"
            className="flex size-10 shrink-0 items-center justify-center rounded-full border-2 border-red font-serif font-semibold text-red"
          >
            {councilMonogram(name)}
          </span>
          <span className="flex flex-col py-2">
            {kind && <span className="text-sm leading-snug text-soft">{kind}</span>}
            <span className="font-serif text-lg leading-snug font-semibold">
              {council.level === 'other' ? name : councilPlaceName(name)}
            </span>
            {where && <span className="text-sm leading-snug text-soft">{where}</span>}
          </span>
        </a>
        <div className="hidden lg:block">
          <PublicNav council={slug} parts={parts} layout="row" />
        </div>
        <details className="group lg:hidden print:hidden">
          <summary className="flex min-h-11 list-none items-center font-medium text-red [&::-webkit-details-marker]:hidden">
            Danh mục
          </summary>
          <div className="absolute inset-x-0 z-10 border-b border-line bg-card px-4 pb-4 sm:px-6">
            <PublicNav council={slug} parts={parts} layout="column" />
          </div>
        </details>
      </div>
    </header>
  );
}

function SampleRibbon() {
  return (
    <aside aria-label="Dữ liệu mẫu" className="border-b border-line bg-tint-abstain">
      <p className="mx-auto max-w-page px-4 py-1.5 text-sm sm:px-6 print:px-0">
        <strong>Dữ liệu mẫu.</strong> Trang này để thử phần mềm, không phải trang chính thức của hội đồng nào.
      </p>
    </aside>
  );
}

type EndedProps = { lastDay: string } & Pick<CouncilFrameProps, 'successors'>;

/** Whoever comes by an old address reads the old record, and is told where the new ones are. */
function EndedRibbon({ lastDay, successors }: EndedProps) {
  return (
    <aside aria-label="Hội đồng đã kết thúc" className="border-b border-line bg-card">
      <p className="mx-auto max-w-page px-4 py-1.5 text-sm sm:px-6 print:px-0">
        Hội đồng hoạt động đến hết ngày {formatDate(lastDay)}.{successors.length > 0 && ' Kế thừa bởi '}
        {successors.map(({ slug, name }, index) => (
          <span key={slug}>
            {index > 0 && ', '}
            <a href={paths.council(slug)}>{councilPlaceName(name)}</a>
          </span>
        ))}
        {successors.length > 0 && '.'}
      </p>
    </aside>
  );
}

function Footer({ council }: Pick<CouncilFrameProps, 'council'>) {
  const { slug } = council;
  return (
    <footer className="border-t border-line print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-6 text-sm text-soft sm:px-6">
        <p>{councilFullName(council)}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          <li>
            <a href={paths.corrections(slug)}>Đính chính</a>
          </li>
          <li>
            <a href={paths.feed(slug)}>Nhận tin mới (RSS)</a>
          </li>
          <li>
            <a href={paths.calendar(slug)}>Thêm lịch họp vào điện thoại</a>
          </li>
          <li>
            <a href={paths.home()}>{phrases.directory}</a>
          </li>
          <li>
            <a href={paths.signIn()}>Đăng nhập</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
