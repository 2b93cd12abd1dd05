import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { DroppedNotes } from '@/components/chamber/notes/dropped-notes';
import { NoteRoom } from '@/components/chamber/notes/note-room';
import { NoteSlot } from '@/components/chamber/notes/note-slot';
import { NotesPromise } from '@/components/chamber/notes/notes-promise';
import { ReadMark } from '@/components/chamber/read-mark';
import { Remarks } from '@/components/chamber/remarks';
import { ResolutionText } from '@/components/chamber/resolution-text';
import { Notice } from '@/components/ui/notice';
import { getNotes } from '@/db/access/review/notes';
import { keepOpening } from '@/db/access/review/openings';
import { getReviewResolution } from '@/db/access/review/review';
import { paths } from '@/lib/paths';
import { noteAt } from '@/lib/review/notes';
import { inSentence, type Piece, piecesOf } from '@/lib/review/pieces';
import { phrases } from '@/lib/vi/terms';
import type { Viewer } from '@/lib/viewer';
import { kept } from '../../../kept';
import { currentViewer, requireViewer } from '../../../viewer';
import { sendComment, setReadMark, takeCommentBack } from './actions';
import { VersionsPart } from './versions-part';

type Props = {
  params: Promise<{ resolution: string }>;
  searchParams: Promise<{ tu?: string | string[]; den?: string | string[] }>;
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

  const { resolution, version, session, council, comments, reading, nextUnread } = found;
  const now = new Date().toISOString();
  await kept(() => keepOpening(viewer, { resolutionId, versionId: version.id }, now));
  const isKept = (articleId: string | null) => resolution.articles.some(({ id }) => id === articleId);
  const pieces = piecesOf(resolution);
  const notes = getNotes(viewer, session.id);
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
  const common = {
    resolutionId,
    ownId: viewer.userId,
    send: sendComment,
    withdraw: takeCommentBack,
  };
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
      <VersionsPart {...{ viewer, resolutionId, version, reading }} asked={await searchParams} />
      {(resolution.printedTitle || resolution.note) && (
        <Notice title={resolution.printedTitle && `Tên in trên tài liệu: ${resolution.printedTitle}`}>
          {resolution.note && <p className="whitespace-pre-line">{resolution.note}</p>}
        </Notice>
      )}
      {resolution.articles.length === 0 && (
        <p className="text-soft">Thư ký chưa nhập nội dung từng điều của dự thảo này.</p>
      )}
      <NotesPromise />
      <NoteRoom className="flex flex-col gap-8">
        {pieces.slice(0, 1).map((piece) => (
          <NoteSlot key={piece.id} {...noteOf(piece)} />
        ))}
        <ResolutionText
          text={resolution}
          pieces={pieces}
          under={(piece, isInMargin) => (
            <>
              {isKept(piece.id) && (
                <Remarks
                  {...common}
                  about={piece.label}
                  articleId={piece.id}
                  newKey={randomUUID()}
                  comments={comments.filter((comment) => comment.articleId === piece.id)}
                />
              )}
              <NoteSlot {...noteOf(piece)} isInMargin={isInMargin} />
            </>
          )}
        />
        <DroppedNotes notes={dropped} />
      </NoteRoom>
      <Remarks
        {...common}
        about="cả dự thảo"
        articleId={null}
        newKey={randomUUID()}
        comments={comments.filter((comment) => !isKept(comment.articleId))}
      />
      <ReadMark
        resolutionId={resolutionId}
        versionId={version.id}
        readAt={reading.readAt}
        nextUnread={nextUnread}
        mark={setReadMark}
      />
    </ChamberFrame>
  );
}
