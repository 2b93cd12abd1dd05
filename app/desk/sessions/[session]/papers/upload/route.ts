import { fileSignedCopy } from '@/db/access/signing/signed-copy';
import { receiveUpload } from '../../../../../upload';

type Context = { params: Promise<{ session: string }> };

/** Keeps a PDF that came back signed, with what was found of it; `?signing=` says of which paper that is out. */
export async function POST(request: Request, { params }: Context) {
  const { session: sessionId } = await params;
  const signingId = new URL(request.url).searchParams.get('signing') ?? '';
  return receiveUpload(request, 'paper', (viewer, file, now) =>
    fileSignedCopy(viewer, { sessionId, signingId, ...file }, now),
  );
}
