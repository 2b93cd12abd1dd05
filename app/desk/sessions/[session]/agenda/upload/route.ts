import { storePaper } from '@/db/access/files/files';
import { receiveUpload } from '../../../../../upload';

type Context = { params: Promise<{ session: string }> };

/** Keeps one paper of the session; the agenda section then names it by its digest. */
export async function POST(request: Request, { params }: Context) {
  const { session: sessionId } = await params;
  return receiveUpload(request, 'paper', (viewer, file, now) =>
    storePaper(viewer, { sessionId, ...file }, now),
  );
}
