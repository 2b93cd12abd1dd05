import type { FormAction } from '@/components/form/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Piece } from '@/lib/review/pieces';
import { countStanding, inPaperOrder, type Thread } from '@/lib/review/threads';
import { formatInstant } from '@/lib/vi/date';
import { Group } from '../editor/group';
import { shownOf, shownThreads } from './shown';
import { ThreadCard } from './thread-card';

type Reader = { name: string; readAt: string };

export type ReviewedResolution = {
  id: string;
  title: string;
  inReview: boolean;
  pieces: readonly Piece[];
  threads: readonly Thread[];
  read: readonly Reader[];
  unread: readonly string[];
  /** Accounts that belong to no delegate in office. */
  others: readonly Reader[];
};

export type ReviewOverviewProps = {
  sessionId: string;
  resolutions: readonly ReviewedResolution[];
  /** Which threads the address asks for. */
  asked: unknown;
  /** Only clerks answer; chairs read. */
  canAnswer: boolean;
  answer: FormAction;
  resolve: FormAction;
};

/** Each draft resolution with what was said of it, in the order of its text, and who has marked it as read. */
export function ReviewOverview({ sessionId, resolutions, asked, ...answering }: ReviewOverviewProps) {
  if (resolutions.length === 0)
    return <Empty>Chưa có dự thảo nào được mở góp ý. Mở từng dự thảo ở mục Nghị quyết.</Empty>;
  const shown = shownOf(asked);
  return (
    <>
      <Choice sessionId={sessionId} shown={shown} threads={resolutions.flatMap(({ threads }) => threads)} />
      {resolutions.map((resolution) => (
        <Group key={resolution.id} title={resolution.title} hint={hintOf(resolution)}>
          <ThreadCards
            resolution={resolution}
            threads={resolution.threads.filter(shown.holds)}
            {...answering}
          />
          <Readers resolution={resolution} />
        </Group>
      ))}
    </>
  );
}

type ChoiceProps = { sessionId: string; shown: { name: string }; threads: readonly Thread[] };

/** Addresses, so that going back and a bookmark show the same. */
function Choice({ sessionId, shown, threads }: ChoiceProps) {
  if (threads.length === 0) return null;
  return (
    <nav aria-label="Lọc góp ý">
      <ul className="flex flex-wrap gap-2">
        {shownThreads.map(({ name, label, holds }) => (
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

const hintOf = ({ read, unread, others, threads, inReview }: ReviewedResolution) =>
  [
    `${read.length}/${read.length + unread.length} đại biểu đã đọc`,
    others.length > 0 && `${others.length} tài khoản khác đã đọc`,
    `${countStanding(threads)} góp ý`,
    !inReview && 'đã đóng góp ý',
  ]
    .filter(Boolean)
    .join(' · ');

function ThreadCards({
  resolution: { threads: all, pieces },
  threads,
  ...answering
}: Pick<ReviewOverviewProps, 'canAnswer' | 'answer' | 'resolve'> & {
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

function Readers({ resolution: { read, others, unread } }: { resolution: ReviewedResolution }) {
  return (
    <Disclosure summary="Ai đã đọc">
      <dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {[...read, ...others].map(({ name, readAt }) => (
          <div key={`${name} ${readAt}`} className="contents">
            <dt>{name}</dt>
            <dd className="text-soft">{formatInstant(readAt)}</dd>
          </div>
        ))}
      </dl>
      {unread.length > 0 && <p className="mt-2 max-w-text text-soft">Chưa đọc: {unread.join(', ')}.</p>}
    </Disclosure>
  );
}
