import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChamberFrame } from '@/components/chamber/chamber-frame';
import { LockedNotes } from '@/components/chamber/notes/locked-notes';
import { NotedSessions } from '@/components/chamber/notes/noted-sessions';
import { NotesPromise } from '@/components/chamber/notes/notes-promise';
import { Empty } from '@/components/ui/empty';
import { listMyNotes } from '@/db/access/review/my-notes';
import { notesLockedAt } from '@/db/access/review/note-locks';
import { paths } from '@/lib/paths';
import { phrases } from '@/lib/vi/terms';
import { requireViewer } from '../../viewer';
import { openNotes } from './actions';

const TITLE = 'Ghi chú của tôi';
export const metadata: Metadata = { title: TITLE };

export default async function ChamberNotesPage() {
  const viewer = await requireViewer(paths.chamberNotes());
  const sessions = await listMyNotes(viewer, new Date().toISOString());
  if (!sessions) notFound();
  const lockedAt = await notesLockedAt(viewer);
  return (
    <ChamberFrame crumbs={[{ label: phrases.chamber, href: paths.chamber() }]} title={TITLE}>
      <NotesPromise isOnList />
      {lockedAt !== null && <LockedNotes lockedAt={lockedAt} open={openNotes} />}
      {sessions.length === 0 ? (
        <Empty>
          {lockedAt === null ? 'Chưa' : 'Từ lúc ấy chưa'} có ghi chú nào. Mở một dự thảo, bấm «Ghi chú riêng»
          dưới điều cần ghi.
        </Empty>
      ) : (
        <NotedSessions sessions={sessions} />
      )}
    </ChamberFrame>
  );
}
