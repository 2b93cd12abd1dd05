import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { DeadlineLine } from '@/components/chamber/deadline-line';
import { MyConvening } from '@/components/chamber/my-convening';
import { NoteRoom } from '@/components/chamber/notes/note-room';
import { NoteSlot } from '@/components/chamber/notes/note-slot';
import { NotesPromise } from '@/components/chamber/notes/notes-promise';
import {
  PreparationAgenda,
  PreparationFacts,
  PreparationPapers,
  type Under,
} from '@/components/chamber/preparation-parts';
import { ReviewList, unreadText } from '@/components/chamber/review-list';
import { dateText, distanceText } from '@/components/chamber/session-when';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { TitledSection } from '@/components/ui/titled-section';
import { getChamberSession } from '@/db/access/review/chamber-session';
import { getNotes } from '@/db/access/review/notes';
import { paths } from '@/lib/paths';
import { paperName } from '@/lib/public/paper-text';
import { isPast } from '@/lib/review/comment-deadline';
import { type NotePlace, noteAt } from '@/lib/review/notes';
import { localDateOf } from '@/lib/vi/date';
import { phrases } from '@/lib/vi/terms';
import type { Viewer } from '@/lib/viewer';
import { currentViewer, requireViewer } from '../../../viewer';
import { answer } from './actions';
import { tellOpened } from './tell-opened';

type Props = { params: Promise<{ session: string }> };

/** Asked by the title and by the page, read once. */
const find = cache((viewer: Viewer, id: string) => getChamberSession(viewer, id, new Date().toISOString()));
type Preparing = Exclude<Awaited<ReturnType<typeof find>>, null | { stage: 'published' }>;

const headingOf = ({ preparation, session }: Preparing) => preparation?.title ?? session.label;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await currentViewer();
  const found = viewer && (await find(viewer, (await params).session));
  return { title: found && found.stage !== 'published' ? headingOf(found) : 'Kỳ họp đang chuẩn bị' };
}

export default async function ChamberSessionPage({ params }: Props) {
  const { session: sessionId } = await params;
  const viewer = await requireViewer(paths.chamberSession(sessionId));
  const found = await find(viewer, sessionId);
  if (!found) notFound();
  if (found.stage === 'published') redirect(paths.session(found.publicPage.council, found.publicPage.slug));

  const { session, council, publicPage, reviews, until, preparation, convening } = found;
  if (convening) await tellOpened(viewer, convening);
  const now = new Date().toISOString();
  const today = localDateOf(now);
  const notes = await getNotes(viewer, sessionId);
  const noteOf = (place: NotePlace) => ({ place, note: noteAt(notes, place) });
  const noteUnder: Under = (paper) => (
    <NoteSlot {...noteOf({ is: 'paper', sessionId, paperId: paper.id })} about={paperName(paper)} />
  );
  return (
    <ChamberFrame
      crumbs={[{ label: phrases.chamber, href: paths.chamber() }]}
      title={headingOf(found)}
      lede={
        <>
          {preparation?.title && `${session.label} · `}
          {dateText(session)} · <span className="whitespace-nowrap">{distanceText(session, today)}</span>
        </>
      }
      isSample={council.isSample}
    >
      {preparation?.occurrenceNote && <Notice tone="warn">{preparation.occurrenceNote}</Notice>}
      {convening && (
        <MyConvening
          {...convening}
          sessionId={session.id}
          isOff={session.occurrence !== 'planned'}
          answer={answer}
        />
      )}
      {publicPage && (
        <Notice>
          Kỳ họp này đã có <a href={paths.session(publicPage.council, publicPage.slug)}>bản công bố</a>; dưới
          đây là bản đang soạn.
        </Notice>
      )}
      <NoteRoom className="flex flex-col gap-10">
        {preparation && !convening && <PreparationFacts {...preparation} startsOn={session.startsOn} />}
        {reviews.length > 0 && (
          <TitledSection title="Dự thảo cần đọc" aside={unreadText(reviews)}>
            {until && <DeadlineLine {...{ until, now }} />}
            <ReviewList reviews={reviews} />
            {until && !isPast(until, now) && (
              <a
                href={paths.sessionCalendar(sessionId)}
                className="inline-flex min-h-11 items-center self-start"
              >
                Thêm hạn góp ý vào lịch của tôi
              </a>
            )}
          </TitledSection>
        )}
        {preparation && (
          <TitledSection title="Chương trình và tài liệu">
            <PreparationAgenda agenda={preparation.agenda} under={noteUnder} />
          </TitledSection>
        )}
        {preparation && preparation.papers.length > 0 && (
          <TitledSection title="Tài liệu chung của kỳ họp">
            <PreparationPapers papers={preparation.papers} under={noteUnder} />
          </TitledSection>
        )}
        <TitledSection title="Ghi chú cả kỳ họp">
          <NoteSlot {...noteOf({ is: 'session', sessionId })} about="cả kỳ họp" />
          <p>
            <a href={paths.chamberReadingCopy(sessionId)} className="inline-flex min-h-11 items-center gap-2">
              <Icon name="document" className="size-4 text-soft" />
              Mọi dự thảo và ghi chú của tôi trong một tệp PDF
            </a>
          </p>
          <NotesPromise />
        </TitledSection>
      </NoteRoom>
    </ChamberFrame>
  );
}
