import { Badge } from '@/components/ui/badge';
import { paths } from '@/lib/paths';
import { adoptedText } from '@/lib/public/resolution-count';
import { isOverdue, sessionHeading } from '@/lib/public/session-text';
import type { AdoptedCount } from '@/lib/record/resolution-count';
import { rangeText } from '@/lib/vi/day-range';
import { keepTogether } from '@/lib/vi/keep-together';
import type { KnownDate } from '@/lib/vi/partial-date';
import { type SessionKind, sessionKindName } from '@/lib/vi/session-kind';
import { terms } from '@/lib/vi/terms';
import type { MeetingKind, Occurrence } from '@/lib/words';

export type SessionLine = {
  slug: string;
  label: string;
  title: string | null;
  summary: string | null;
  kind: string | null;
  occurrence: string;
  startsOn: KnownDate;
  endsOn: KnownDate;
  place: string | null;
  /** Null of a session. */
  meetingKind: MeetingKind | null;
  isWithdrawn: boolean;
  resolutionCount: number;
} & AdoptedCount;

/** Council sessions in a list: when, which, what became of it. */
export function SessionList({
  council,
  sessions,
  today,
  heading = 'h2',
}: {
  council: string;
  /** One below the heading the list stands under. */
  heading?: 'h2' | 'h3';
  sessions: readonly SessionLine[];
  /** The local day on which it is read. */
  today: string;
}) {
  return (
    <ul>
      {sessions.map((session) => (
        <li
          key={session.slug}
          className="grid gap-x-8 gap-y-1 border-t border-line py-5 sm:grid-cols-[9rem_1fr]"
        >
          <p className="text-soft">{rangeText(session)}</p>
          <SessionLineText heading={heading} council={council} session={session} today={today} />
        </li>
      ))}
    </ul>
  );
}

type LineProps = { heading: 'h2' | 'h3'; council: string; session: SessionLine; today: string };

function SessionLineText({ heading: Heading, council, session, today }: LineProps) {
  return (
    <div className="min-w-0">
      <Heading className="font-serif text-xl font-semibold">
        <a
          href={paths.session(council, session.slug)}
          className="text-ink no-underline hover:text-red hover:underline"
        >
          {keepTogether(sessionHeading(session))}
        </a>{' '}
        <SessionStanding session={session} today={today} />
      </Heading>
      {session.summary && <p className="mt-1 max-w-text">{session.summary}</p>}
      <p className="text-sm text-soft">{aboutSession(session)}</p>
    </div>
  );
}

/** A badge only where the session did not take place or its record was withdrawn. */
export function SessionStanding({ session, today }: Pick<LineProps, 'session' | 'today'>) {
  if (session.isWithdrawn) return <Badge tone="red">Đã thu hồi</Badge>;
  if (isOverdue(session, today)) return <Badge tone="abstain">Chưa cập nhật kết quả</Badge>;
  if (session.occurrence === 'held') return null;
  return <Badge tone="abstain">{terms.occurrence[session.occurrence as Occurrence]}</Badge>;
}

/** «Thường lệ giữa năm · 4/5 nghị quyết được thông qua · Hội trường …». */
export function aboutSession(session: SessionLine): string {
  const { kind, meetingKind, resolutionCount, place, isWithdrawn, startsOn } = session;
  if (isWithdrawn) return `Hồ sơ đã thu hồi; trang của ${meetingKind ? 'cuộc họp' : 'kỳ họp'} nói rõ lý do.`;
  if (meetingKind && meetingKind !== 'standing_committee')
    return [terms.meetingKind[meetingKind], place].filter(Boolean).join(' · ');
  const decided = adoptedText(session, resolutionCount);
  const called = meetingKind
    ? terms.meetingKind[meetingKind]
    : kind && sessionKindName(kind as SessionKind, startsOn);
  return [called, decided, place].filter(Boolean).join(' · ');
}
