import { storePhoto } from '@/db/access/files/files';
import { receiveUpload } from '../../../../../upload';

type Context = { params: Promise<{ session: string }> };

/** Keeps one photo of the session; the photos section then names it by its digest. */
export async function POST(request: Request, { params }: Context) {
  const { session: sessionId } = await params;
  return receiveUpload(request, 'photo', (viewer, file, now) =>
    storePhoto(viewer, { sessionId, ...file }, now),
  );
}
