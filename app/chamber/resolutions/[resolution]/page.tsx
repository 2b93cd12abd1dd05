import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AmendForm } from '@/components/chamber/amendments/amend-form';
import { AmendmentList } from '@/components/chamber/amendments/amendment-list';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { DeadlineLine } from '@/components/chamber/deadline-line';
import { GoneThreads } from '@/components/chamber/gone-threads';
import { DroppedNotes } from '@/components/chamber/notes/dropped-notes';
import { NoteRoom } from '@/components/chamber/notes/note-room';
import { NoteSlot } from '@/components/chamber/notes/note-slot';
import { NotesPromise } from '@/components/chamber/notes/notes-promise';
import { PieceSlot } from '@/components/chamber/piece-slot';
import { ReadMark } from '@/components/chamber/read-mark';
import { RemarkForm } from '@/components/chamber/remark-form';
import { ResolutionText } from '@/components/chamber/resolution-text';
import { AMENDING, WHOLE_PIECE, WRITING, type WriteAt } from '@/components/chamber/write-link';
import { WritingRoom } from '@/components/chamber/writing-room';
import { Notice } from '@/components/ui/notice';
import { TitledSection } from '@/components/ui/titled-section';
import { getNotes } from '@/db/access/review/notes';
import { keepOpening } from '@/db/access/review/openings';
import { getReviewResolution } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { baseOf } from '@/lib/review/amendments';
import { isMovable } from '@/lib/review/edit-piece';
import { noteAt } from '@/lib/review/notes';
import { inSentence, type Piece, piecesOf } from '@/lib/review/pieces';
import { growingOf } from '@/lib/review/proposals';
import { placeThreads } from '@/lib/review/threads';
import { phrases } from '@/lib/vi/terms';
import type { Viewer } from '@/lib/viewer';
import { kept } from '../../../kept';
import { currentViewer, requireViewer } from '../../../viewer';
import { sendAmendment, sendComment, setReadMark, takeAmendmentBack, takeCommentBack } from './actions';
import { VersionsPart } from './versions-part';

type Props = {
  params: Promise<{ resolution: string }>;
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** Asked by the title and by the page, read once. */
const find = cache((viewer: Viewer, id: string) => getReviewResolution(viewer, id, new Date().toISOString()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const viewer = await currentViewer();
  const found = viewer && (await find(viewer, (await params).resolution));
  return { title: found?.resolution.title ?? 'Dự thảo nghị quyết' };
}

export default async function ChamberResolutionPage({ params, searchParams }: Props) {
  const { resolution: resolutionId } = await params;
  const viewer = await requireViewer(paths.chamberResolution(resolutionId));
  const found = await find(viewer, resolutionId);
  if (!found) notFound();

  const { resolution, version, session, council, threads, proposals, reading } = found;
  const { nextUnread, until } = found;
  const now = new Date().toISOString();
  await kept(() => keepOpening(viewer, { resolutionId, versionId: version.id }, now));
  const asked = await searchParams;
  const pieces = piecesOf(resolution);
  const placed = placeThreads(threads, pieces);
  const said = threads
    .flatMap(({ first, replies }) => [first, ...replies])
    .filter(({ body }) => body !== null);
  const proposed = proposals.filter(({ state }) => state !== 'withdrawn');
  const standing = [...said, ...proposed].flatMap(({ id, authorId }) =>
    authorId === viewer.userId ? [id] : [],
  );
  const growing = growingOf(proposals.filter((one) => one.authorId === viewer.userId && !one.proposerKind));
  const amendForm = (piece: Piece) =>
    asked[AMENDING] === piece.id && (
      <AmendForm
        {...{ piece, resolutionId, standing }}
        version={version.n}
        isMovable={isMovable(piece.id)}
        newKey={randomUUID()}
        send={sendAmendment}
        growing={growing}
      />
    );
  const amendments = (here: typeof proposals, isOpen: boolean) => (
    <AmendmentList
      {...{ proposals: here, isOpen }}
      all={proposals}
      ownId={viewer.userId}
      withdraw={takeAmendmentBack}
      wordsNow={(proposal) => baseOf(resolution, proposal)}
    />
  );
  const form = (at: WriteAt) =>
    asked[WRITING[at.writing]] === at.at ? (
      <RemarkForm {...{ at, resolutionId, standing }} newKey={randomUUID()} send={sendComment} />
    ) : null;
  const notes = await getNotes(viewer, session.id);
  const placeOf = ({ id }: Piece) =>
    ({ is: 'piece', sessionId: session.id, resolutionId, pieceId: id }) as const;
  const noteOf = (piece: Piece) => {
    const place = placeOf(piece);
    return { place, about: inSentence(piece.label), note: noteAt(notes, place), words: piece.text };
  };
  const dropped = notes.filter(
    ({ place }) =>
      place.is === 'piece' &&
      place.resolutionId === resolutionId &&
      !pieces.some(({ id }) => id === place.pieceId),
  );
  const list = {
    ownId: viewer.userId,
    withdraw: takeCommentBack,
    replyForm: (commentId: string) => form({ writing: 'reply', at: commentId, about: null }),
  };
  const under = (piece: Piece | null, isInMargin: boolean) => {
    const at = { writing: 'remark', at: piece?.id ?? WHOLE_PIECE, about: piece?.label ?? null } as const;
    return (
      <PieceSlot
        {...list}
        {...{ at, isInMargin }}
        threads={placed.at.get(piece?.id ?? null) ?? []}
        amendments={
          piece &&
          amendments(
            proposals.filter(({ pieceId }) => pieceId === piece.id),
            asked[AMENDING] === piece.id,
          )
        }
        beside={piece && <NoteSlot {...noteOf(piece)} isInMargin={isInMargin} />}
        form={(piece && amendForm(piece)) || form(at)}
      />
    );
  };
  const lost = proposals.filter(({ pieceId }) => !pieces.some(({ id }) => id === pieceId));
  return (
    <ChamberFrame
      crumbs={[
        { label: phrases.chamber, href: paths.chamber() },
        { label: session.label, href: paths.chamberSession(session.id) },
      ]}
      title={resolution.title}
      lede="Dự thảo đang lấy ý kiến. Đại biểu và thư ký đọc được góp ý, kèm tên người góp."
      isSample={council.isSample}
    >
      {until && <DeadlineLine {...{ until, now }} />}
      <VersionsPart {...{ viewer, resolutionId, version, reading }} asked={asked} />
      {(resolution.printedTitle || resolution.note) && (
        <Notice title={resolution.printedTitle && `Tên in trên tài liệu: ${resolution.printedTitle}`}>
          {resolution.note && <p className="whitespace-pre-line">{resolution.note}</p>}
        </Notice>
      )}
      {resolution.articles.length === 0 && (
        <p className="text-soft">Thư ký chưa nhập nội dung từng điều của dự thảo này.</p>
      )}
      <NotesPromise />
      <WritingRoom
        {...{ resolutionId, standing, pieces, growing }}
        version={version.n}
        send={sendComment}
        amend={sendAmendment}
      >
        <NoteRoom className="flex flex-col gap-8">
          {pieces.slice(0, 1).map((piece) => (
            <div key={piece.id} className="-mt-6">
              {under(piece, false)}
            </div>
          ))}
          <ResolutionText text={resolution} pieces={pieces} under={under} />
          <DroppedNotes notes={dropped} />
        </NoteRoom>
        <GoneThreads threads={placed.gone} {...list} />
        {lost.length > 0 && (
          <TitledSection title="Đề nghị sửa ở điều, khoản đã bỏ">{amendments(lost, false)}</TitledSection>
        )}
        <TitledSection title="Góp ý cho cả dự thảo">{under(null, false)}</TitledSection>
      </WritingRoom>
      <ReadMark
        resolutionId={resolutionId}
        versionId={version.id}
        newKey={randomUUID()}
        readAt={reading.readAt}
        nextUnread={nextUnread}
        mark={setReadMark}
      />
    </ChamberFrame>
  );
}
