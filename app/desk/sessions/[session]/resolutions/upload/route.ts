import { storeWordDraft } from '@/db/access/files/word-draft';
import { receiveUpload } from '../../../../../upload';

type Context = { params: Promise<{ session: string }> };

/** Keeps a draft in Word and hands back its words, for the clerk to look at; nothing of them is stored. */
export async function POST(request: Request, { params }: Context) {
  const { session: sessionId } = await params;
  return receiveUpload(request, 'paper', (viewer, file, now) =>
    storeWordDraft(viewer, { sessionId, ...file }, now),
  );
}
