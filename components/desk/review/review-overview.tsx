import type { ReactNode } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Piece } from '@/lib/review/pieces';
import { type Readers, readersText } from '@/lib/review/reader-groups';
import type { Reader } from '@/lib/review/readers';
import type { DraftRelease } from '@/lib/review/release-text';
import { countStanding, inPaperOrder, type Thread } from '@/lib/review/threads';
import { Group } from '../editor/group';
import { ReadersPart } from './readers-part';
import { ReleasePart, type ReleasePartProps } from './release-part';
import { shownOf, shownThreads } from './shown';
import { ThreadCard, type ThreadCardProps } from './thread-card';

export type ReviewedResolution = Readers & {
  id: string;
  title: string;
  inReview: boolean;
  pieces: readonly Piece[];
  threads: readonly Thread[];
  /** Accounts that belong to no delegate in office. */
  others: readonly Reader[];
};

export type ReviewOverviewProps = Omit<ReleasePartProps, 'release'> & {
  releases: readonly DraftRelease[];
  resolutions: readonly ReviewedResolution[];
  /** Which threads the address asks for. */
  asked: unknown;
  /** Only clerks answer; chairs read. */
  canAnswer: boolean;
  answering: { answer: FormAction; resolve: FormAction };
  /** What was proposed to each draft, by its id. */
  amendments: ReadonlyMap<string, ReactNode>;
};

/** Each draft resolution: how it was released, what was said of it in the order of its text, and who opened and read it. */
export function ReviewOverview(props: ReviewOverviewProps) {
  const { resolutions, releases, asked, canAnswer, answering, amendments, ...releasing } = props;
  if (releases.length === 0) return <Empty>Chưa có dự thảo nghị quyết nào. Ghi ở mục Nghị quyết.</Empty>;
  const shown = shownOf(asked);
  const threads = resolutions.flatMap((one) => one.threads);
  return (
    <>
      <Choice sessionId={releasing.sessionId} shown={shown} threads={threads} />
      {releases.map((release) => {
        const reviewed = resolutions.find(({ id }) => id === release.id);
        return (
          <Group key={release.id} title={release.title} hint={reviewed && hintOf(reviewed)}>
            <ReleasePart {...releasing} release={release} />
            {reviewed && (
              <ThreadCards
                resolution={reviewed}
                threads={reviewed.threads.filter(shown.holds)}
                canAnswer={canAnswer}
                {...answering}
              />
            )}
            {amendments.get(release.id)}
            {reviewed && <ReadersPart {...reviewed} />}
          </Group>
        );
      })}
    </>
  );
}

type ChoiceProps = { sessionId: string; shown: { name: string }; threads: readonly Thread[] };

/** Addresses, so that going back and a bookmark show the same. */
function Choice({ sessionId, shown, threads }: ChoiceProps) {
  if (threads.length === 0) return null;
  // Where no deadline was missed, none is spoken of.
  const isWorthShowing = ({ name, holds }: (typeof shownThreads)[number]) =>
    name !== 'sau-han' || name === shown.name || threads.some(holds);
  return (
    <nav aria-label="Lọc góp ý">
      <ul className="flex flex-wrap gap-2">
        {shownThreads.filter(isWorthShowing).map(({ name, label, holds }) => (
          <li key={name}>
            <Link
              href={paths.deskReview(sessionId, name || undefined)}
              prefetch={false}
              aria-current={name === shown.name ? 'true' : undefined}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-edge px-3 text-ink no-underline aria-[current]:border-red aria-[current]:bg-tint-red aria-[current]:font-semibold aria-[current]:text-red pointer-coarse:min-h-11"
            >
              {label} <span className="text-sm">{threads.filter(holds).length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const hintOf = ({ others, threads, inReview, ...read }: ReviewedResolution) =>
  [
    readersText(read),
    others.length > 0 && `${others.length} tài khoản khác`,
    `${countStanding(threads)} góp ý`,
    !inReview && 'đã đóng góp ý',
  ]
    .filter(Boolean)
    .join(' · ');

function ThreadCards({
  resolution: { threads: all, pieces },
  threads,
  ...answering
}: Pick<ThreadCardProps, 'canAnswer' | 'answer' | 'resolve'> & {
  resolution: ReviewedResolution;
  threads: readonly Thread[];
}) {
  if (all.length === 0) return <p className="text-soft">Chưa có góp ý.</p>;
  if (threads.length === 0) return <p className="text-soft">Không có góp ý nào thuộc loại đang lọc.</p>;
  return (
    <ul className="flex max-w-[48rem] flex-col gap-4">
      {inPaperOrder(threads, pieces).map((thread) => (
        <ThreadCard
          key={thread.first.id}
          thread={thread}
          piece={pieces.find(({ id }) => id === thread.first.pieceId) ?? null}
          {...answering}
        />
      ))}
    </ul>
  );
}
