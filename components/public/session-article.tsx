import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { citing, namedSources } from '@/lib/public/cited';
import { councilFullName, placeInSentence } from '@/lib/public/council-name';
import type { Edition } from '@/lib/public/edition';
import { listOf, meetingNoun } from '@/lib/public/meeting-text';
import {
  heldText,
  instantText,
  occurrenceNotice,
  postedText,
  sessionHeading,
  sessionLede,
  sessionLines,
} from '@/lib/public/session-text';
import type { WithheldFiles } from '@/lib/public/withheld-text';
import { absentText, silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import { termKey } from '@/lib/rules/term';
import { upperFirst } from '@/lib/vi/case';
import { spokenRange } from '@/lib/vi/day-range';
import { sessionKindName } from '@/lib/vi/session-kind';
import { termName } from '@/lib/vi/term-name';
import { terms } from '@/lib/vi/terms';
import { AgendaPart } from './agenda-part';
import { AttendancePart, HoursPart } from './attendance-part';
import { DecisionsPart } from './decisions-part';
import { type Fact, FactsLine } from './facts-line';
import { FollowUpsPart } from './follow-ups-part';
import { IndicatorsPart } from './indicators-part';
import { KeyFigures } from './key-figures';
import { MembersPart } from './members-part';
import { MoneyPart } from './money-part';
import { OversightPart } from './oversight-part';
import { PageHead } from './page-head';
import { Part } from './part';
import { GuestsPart, PhotosPart, RolesPart } from './people-and-photos';
import { PersonnelPart } from './personnel-part';
import { PetitionsPart } from './petitions-part';
import { QuestionsPart } from './questions-part';
import { SignedCopyLines } from './signed-copy';
import { SourcesPart } from './sources-part';
import { TasksPart } from './tasks-part';
import { ReplacedNotice, VersionPart } from './version-part';

export type SessionArticleProps = {
  record: SessionRecord;
  /** Null while it is a preview: not published, so no version, date or fingerprint yet. */
  edition: Edition | null;
  /** Files that nobody gets any more: their place says why. */
  withheld: WithheldFiles;
  /** At which later session its minutes were approved, or were not. */
  approval?: { slug: string; label: string; isApproved: boolean | null } | null;
  /** Addresses of the published sessions its reports are about. */
  promisedIn?: readonly string[];
  /** What the council is called today: a session of another name says whose it was. */
  calledNow?: string;
  /** Text size, reading aloud, print and sharing; a preview has none. */
  tools?: ReactNode;
  views?: ReactNode;
  /** The local day on which the newest version is read; left out where the day does not matter. */
  today?: string;
};

/** One session's record as residents read it; the chair's preview is this very component. */
export function SessionArticle(props: SessionArticleProps) {
  const { record, edition, withheld, approval, promisedIn, calledNow, tools, views, today } = props;
  const { council, session } = record;
  const address = { council: council.slug, slug: session.slug };
  const term = termName(record.term);
  const cite = citing(record);
  return (
    <article>
      <PageHead
        crumbs={[
          ...(term && !session.meeting
            ? [{ label: term, href: paths.sessions(council.slug, termKey(record.term)) }]
            : []),
          listOf(council.slug, session.slug),
        ]}
        title={sessionHeading(session)}
        lede={sessionLede(session)}
      />
      <FactsLine facts={factsOf(record, edition, views)} tools={tools} />
      <About record={record} calledNow={calledNow} hasTerm={term !== null} />
      {approval && approval.isApproved !== null && (
        <p>
          Biên bản {approval.isApproved ? 'được' : 'không được'} thông qua tại{' '}
          <a href={paths.session(council.slug, approval.slug)}>{approval.label}</a>.
        </p>
      )}
      {edition && <ReplacedNotice edition={edition} address={address} />}
      <OccurrenceNotice session={session} today={today} />
      <HoursPart record={record} />
      <KeyFigures record={record} />
      <DecisionsPart record={record} hasPages={edition !== null} />
      <PersonnelPart record={record} />
      <MoneyPart record={record} locality={placeInSentence(council.name)} cite={cite} />
      <IndicatorsPart indicators={record.indicators} cite={cite} />
      <TasksPart tasks={record.tasks} />
      <PetitionsPart record={record} cite={cite} />
      <QuestionsPart record={record} withheld={withheld} hasPages={edition !== null} />
      <OversightPart record={record} withheld={withheld} />
      <FollowUpsPart
        council={council.slug}
        followUps={record.followUps}
        cite={cite}
        promisedIn={promisedIn}
      />
      <AgendaPart record={record} withheld={withheld} />
      <RolesPart record={record} />
      <MembersPart record={record} />
      <AttendancePart record={record} hasPages={edition !== null} />
      <GuestsPart guests={record.guests} />
      <PhotosPart photos={record.photos} withheld={withheld} />
      <SourcesPart
        sources={record.sources}
        compiledFrom={session.compiledFrom}
        cited={namedSources(record)}
      />
      {session.signedMinutes && (
        <Part id="ban-ky" title="Biên bản đã ký">
          <SignedCopyLines
            copy={session.signedMinutes}
            label="Bản ký (PDF)"
            withheld={withheld.get(session.signedMinutes.file.digest)}
          />
        </Part>
      )}
      {edition && <VersionPart edition={edition} address={address} record={record} />}
    </article>
  );
}

type AboutProps = { record: SessionRecord; calledNow: string | undefined; hasTerm: boolean };

/** Whose it was, kind, place and purpose, as far as the heading has not said them. */
function About({ record: { session, council }, calledNow, hasTerm }: AboutProps) {
  const { kind, meeting, place, purpose, summary, startsOn } = session;
  const called = meeting ? terms.meetingKind[meeting.kind] : kind && sessionKindName(kind, startsOn);
  const facts = [called, place].filter(Boolean);
  const [what, said] = [facts.join(' · '), facts.join('. ')];
  const why = summary && purpose;
  const lines = sessionLines(session);
  const absent = absentText('councilSessions', session);
  const then = calledNow !== undefined && calledNow !== council.name ? councilFullName(council) : null;
  if (!what && !why && !absent && !then && lines.length === 0 && hasTerm) return null;
  return (
    <div className="mt-4 max-w-text text-soft">
      {what && <p data-speak={`${said}.`}>{what}</p>}
      {then && <p data-speak="">Lúc ấy là {then}.</p>}
      {why && <p data-speak="">Mục đích: {purpose}</p>}
      {lines.map((line) => (
        <p key={line} data-speak="">
          {line}
        </p>
      ))}
      {absent && <p className="text-sm">{absent}</p>}
      {!hasTerm && (
        <p className="mt-1 text-sm">
          {silentOne({ session })} {meetingNoun(session)} thuộc khóa nào của hội đồng.
        </p>
      )}
    </div>
  );
}

function factsOf(record: SessionRecord, edition: Edition | null, views: ReactNode): Fact[] {
  const { session, sittings, sources } = record;
  const held = heldText(session, sittings.length);
  const when = session.occurrence === 'held' ? 'Họp' : 'Dự kiến';
  const posted = sources.find(({ postedOn }) => postedOn);
  const address = { council: record.council.slug, slug: session.slug };
  return [
    {
      name: when,
      value: (
        <span data-speak={`${when} ${spokenRange(session)}.`}>
          <strong>{held.date}</strong>
          {held.sittings && `, ${held.sittings}`}
          {session.daysInferredFrom && ` (suy ra từ ${session.daysInferredFrom})`}
        </span>
      ),
    },
    ...(posted ? [{ name: 'Nguồn đăng', value: <strong>{postedText(posted)}</strong> }] : []),
    ...(edition ? editionFacts(edition, address) : []),
    ...(views ? [{ name: 'Lượt xem', value: views }] : []),
  ];
}

function editionFacts(edition: Edition, { council, slug }: { council: string; slug: string }): Fact[] {
  return [
    { name: 'Công bố', value: <strong>{instantText(edition.publishedAt)}</strong> },
    {
      name: 'Bản',
      value: (
        <>
          <strong>{edition.version}</strong>
          {edition.latestVersion > 1 && (
            <span className="print:hidden">
              {' · '}
              <a href={paths.changes(council, slug)}>xem thay đổi</a>
            </span>
          )}
        </>
      ),
    },
  ];
}

type OccurrenceNoticeProps = { session: SessionRecord['session']; today: string | undefined };

function OccurrenceNotice({ session, today }: OccurrenceNoticeProps) {
  const notice = occurrenceNotice(session, today);
  const closed = session.isClosed ? `${upperFirst(meetingNoun(session))} kín: nội dung không công bố.` : null;
  if (!notice && !closed) return null;
  return (
    <Notice tone={notice ? 'warn' : 'info'} className="mt-6" title={notice?.title ?? closed}>
      {notice && <p data-speak="">{notice.text}</p>}
      {notice && closed && <p>{closed}</p>}
    </Notice>
  );
}
