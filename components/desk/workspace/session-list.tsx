import { ActionForm } from '@/components/form/action-form';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/empty';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';
import { dayText } from '@/lib/vi/day-range';
import type { KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import type { MeetingKind, Occurrence, SessionState } from '@/lib/words';

export type ListedSession = {
  id: string;
  label: string;
  title: string | null;
  startsOn: KnownDate;
  /** Null of a session. */
  meetingKind: MeetingKind | null;
  state: SessionState;
  occurrence: Occurrence;
  termLabel: string | null;
  returnNote: string | null;
  publishedVersion: number;
  version: number;
  /** Councillors' remarks on its drafts that nobody answered yet. */
  waiting: number;
};

type SessionListProps = {
  sessions: readonly ListedSession[];
  /** How many there are in each state, on this page and the others. */
  counts: ReadonlyMap<SessionState, number>;
  canRestore: boolean;
  restore: (key: { sessionId: string; base: number }) => Promise<Result>;
  /** What is said where there is none. */
  none?: string;
};

const NONE = 'Chưa có kỳ họp nào. Hồ sơ đầu tiên bắt đầu từ «Kỳ họp mới».';

const GROUPS: readonly { state: SessionState; title: string }[] = [
  { state: 'submitted', title: 'Chờ chủ tọa duyệt' },
  { state: 'draft', title: 'Đang soạn' },
  { state: 'published', title: 'Đã công bố' },
  { state: 'withdrawn', title: 'Đã thu hồi' },
];

/** A council's sessions by how far each file has come; deleted drafts folded away at the end. */
export function SessionList({ sessions, counts, canRestore, restore, none = NONE }: SessionListProps) {
  const deleted = sessions.filter((session) => session.state === 'deleted');
  if (counts.size === 0) return <Empty>{none}</Empty>;
  return (
    <div className="flex flex-col gap-8">
      {GROUPS.map(({ state, title }) => {
        const rows = sessions.filter((session) => session.state === state);
        if (rows.length === 0) return null;
        return (
          <section key={state} aria-labelledby={`state-${state}`}>
            <h2 id={`state-${state}`} className="mb-1 font-semibold text-soft">
              {title} ({counts.get(state)})
            </h2>
            <ul>
              {rows.map((session) => (
                <SessionLine key={session.id} session={session} />
              ))}
            </ul>
          </section>
        );
      })}
      {deleted.length > 0 && (
        <Disclosure summary={`Bản nháp đã xóa (${counts.get('deleted')})`}>
          <ul>
            {deleted.map((session) => (
              <li
                key={session.id}
                className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-2"
              >
                <span>
                  {session.label} · {dayText(session.startsOn)}
                </span>
                {canRestore && (
                  <ActionForm
                    action={restore.bind(null, { sessionId: session.id, base: session.version })}
                    submit="Khôi phục"
                    done="Đã khôi phục."
                    variant="secondary"
                  />
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function SessionLine({ session }: { session: ListedSession }) {
  const {
    id,
    label,
    title,
    startsOn,
    meetingKind,
    occurrence,
    termLabel,
    returnNote,
    publishedVersion,
    state,
    waiting,
  } = session;
  return (
    <li className="border-t border-line">
      <Link
        href={paths.deskSession(id)}
        className="group grid gap-x-6 gap-y-0.5 py-3 text-ink no-underline hover:no-underline sm:grid-cols-[7rem_minmax(0,1fr)_auto]"
      >
        <span className="text-soft">{dayText(startsOn)}</span>
        <span>
          <span className="font-medium text-red group-hover:underline">{label}</span>
          {termLabel && <span className="text-soft"> · {termLabel}</span>}
          {meetingKind && label !== terms.meetingKind[meetingKind] && (
            <span className="block text-soft">{terms.meetingKind[meetingKind]}</span>
          )}
          {title && <span className="block text-soft">{title}</span>}
          {returnNote && <span className="block text-sm">Chủ tọa trả lại: {returnNote}</span>}
        </span>
        <span className="flex flex-wrap items-start gap-2">
          {waiting > 0 && state !== 'deleted' && <Badge tone="red">{waiting} góp ý chưa trả lời</Badge>}
          {occurrence !== 'held' && <Badge>{terms.occurrence[occurrence]}</Badge>}
          {publishedVersion > 0 && <Badge tone="for">bản {publishedVersion}</Badge>}
          {state === 'draft' && publishedVersion > 0 && <Badge tone="abstain">Đang đính chính</Badge>}
        </span>
      </Link>
    </li>
  );
}
