import { Badge } from '@/components/ui/badge';
import { Empty } from '@/components/ui/empty';
import { TitledSection } from '@/components/ui/titled-section';
import { paths } from '@/lib/paths';
import { adoptedNumber } from '@/lib/public/resolution-count';
import type { AdoptedCount } from '@/lib/record/resolution-count';
import { formatInstant } from '@/lib/vi/date';
import { rangeText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { Occurrence } from '@/lib/words';
import { CardLink } from './card-link';
import { ConveningList, type ConveningRow } from './convening-list';
import { DeadlineLine } from './deadline-line';
import { ReviewList, type ReviewRow, unreadText } from './review-list';
import { dateText, distanceText, isAhead } from './session-when';

type PreparingSession = {
  id: string;
  label: string;
  startsOn: KnownDate;
  endsOn: KnownDate;
  occurrence: Occurrence;
  agendaOpen: boolean;
  released: number;
};

type PublishedSession = {
  sessionId: string;
  slug: string;
  label: string;
  title: string | null;
  startsOn: KnownDate;
  endsOn: KnownDate;
  occurrence: string;
  isWithdrawn: boolean;
} & AdoptedCount;

export type RoomProps = {
  /** The council's address, and what its headings' ids begin with. */
  slug: string;
  /** Local date `YYYY-MM-DD`. */
  today: string;
  /** The UTC instant. */
  now: string;
  /** The sessions that call the delegate: each stands there, and not once more among those to come. */
  convenings: readonly ConveningRow[];
  preparing: readonly PreparingSession[];
  reviews: readonly ReviewRow[];
  /** Until when comments are asked for, session by session. */
  deadlines: readonly { sessionId: string; label: string; until: string }[];
  /** Sessions whose minutes have this councillor say something that may still be changed. */
  minutes: readonly { id: string; label: string; until: string; lines: number }[];
  published: readonly PublishedSession[];
};

/** One council's chamber: what needs its councillor now, then what has been published. */
export function Room(props: RoomProps) {
  const { slug, today, now, convenings, preparing, reviews, deadlines, minutes, published } = props;
  const called = new Set(convenings.map(({ sessionId }) => sessionId));
  const others = preparing.filter(({ id }) => !called.has(id));
  const ahead = others.filter((session) => isAhead(session, today));
  const drafting = others.filter((session) => !isAhead(session, today));
  return (
    <>
      {convenings.length > 0 && (
        <TitledSection title="Bạn được triệu tập">
          <ConveningList rows={convenings} />
        </TitledSection>
      )}
      {ahead.length > 0 && (
        <TitledSection title="Kỳ họp sắp tới">
          <Sessions sessions={ahead} today={today} />
        </TitledSection>
      )}
      {minutes.length > 0 && (
        <TitledSection title="Lời của tôi trong biên bản">
          {minutes.map(({ id, label, until, lines }) => (
            <CardLink key={id} href={paths.chamberMinutes(id)}>
              <span className="text-lg font-medium">{label}</span>
              <span className="text-sm text-soft">
                {lines} chỗ ghi lời của bạn, đề nghị sửa đến {formatInstant(until)}
              </span>
            </CardLink>
          ))}
        </TitledSection>
      )}
      <TitledSection title="Dự thảo cần đọc" aside={reviews.length > 0 && unreadText(reviews)}>
        {deadlines.map(({ sessionId, label, until }) => (
          <DeadlineLine key={sessionId} {...{ until, now }} label={label} />
        ))}
        {reviews.length > 0 ? (
          <ReviewList reviews={reviews} namesSession />
        ) : (
          <Empty>
            Chưa có dự thảo nghị quyết nào được gửi lấy ý kiến. Khi thư ký gửi, dự thảo hiện ở đây.
          </Empty>
        )}
      </TitledSection>
      {drafting.length > 0 && (
        <TitledSection title="Kỳ họp đang soạn hồ sơ">
          <Sessions sessions={drafting} today={today} />
        </TitledSection>
      )}
      <TitledSection title="Kỳ họp đã công bố">
        {published.length > 0 ? (
          <>
            <Published slug={slug} sessions={published} />
            <p>
              <a href={paths.sessions(slug)} className="inline-flex min-h-11 items-center">
                Tất cả kỳ họp đã công bố
              </a>
            </p>
          </>
        ) : (
          <Empty>Hội đồng chưa công bố kỳ họp nào.</Empty>
        )}
      </TitledSection>
    </>
  );
}

function Sessions({ sessions, today }: { sessions: readonly PreparingSession[]; today: string }) {
  return (
    <ul className="flex flex-col gap-3">
      {sessions.map((session) => (
        <li key={session.id}>
          <CardLink href={paths.chamberSession(session.id)}>
            <span className="font-serif text-lg font-semibold">{session.label}</span>
            <span>
              {dateText(session)} · <span className="whitespace-nowrap">{distanceText(session, today)}</span>
            </span>
            <span className="text-sm text-soft">{openText(session)}</span>
          </CardLink>
        </li>
      ))}
    </ul>
  );
}

function openText({ agendaOpen, released }: PreparingSession): string {
  const parts = [agendaOpen && 'Chương trình và tài liệu', released > 0 && `${released} dự thảo nghị quyết`];
  return parts.filter(Boolean).join(' · ');
}

function Published({ slug, sessions }: { slug: string; sessions: readonly PublishedSession[] }) {
  return (
    <ul className="border-b border-line">
      {sessions.map((session) => (
        <li key={session.sessionId} className="border-t border-line">
          <a href={paths.session(slug, session.slug)} className="flex flex-col gap-0.5 py-3 no-underline">
            <span className="font-medium underline decoration-1 underline-offset-4">{session.label}</span>
            {session.title && session.title !== session.label && (
              <span className="text-ink">{session.title}</span>
            )}
            <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
              {rangeText(session)}
              <PublishedState session={session} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function PublishedState({ session }: { session: PublishedSession }) {
  if (session.isWithdrawn) return <Badge tone="red">Đã thu hồi</Badge>;
  if (session.occurrence !== 'held')
    return <Badge tone="abstain">{terms.occurrence[session.occurrence as Occurrence]}</Badge>;
  return session.adoptedCount > 0 && <span>{adoptedNumber(session)} nghị quyết được thông qua</span>;
}
