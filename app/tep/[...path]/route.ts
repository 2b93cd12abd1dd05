import { getPaper, getPhoto, type ServedFile } from '@/db/access/files/served-files';
import { keepPaperOpenings } from '@/db/access/review/paper-openings';
import { withheldText } from '@/lib/public/withheld-text';
import { kept } from '../../kept';
import { noFile, wholeFile } from '../../served-file';
import { currentViewer } from '../../viewer';

type Context = { params: Promise<{ path: string[] }> };

/** Browsers and proxies ask each time before they show a kept copy: a file may be withheld from everybody at any moment. */
const ASK_FIRST = 'public, no-cache';
const FOR_ONE_PERSON = 'private, no-store';

/**
 * `/tep/{digest}/{width}` is a photo, `/tep/{digest}` a paper. An address names its bytes, so they never change; one that
 * was withheld answers 410 with the reason.
 * That whatever somebody managed to hand in runs nothing and reaches nothing is said in next.config.ts.
 */
export async function GET(request: Request, { params }: Context) {
  const [digest = '', width, ...more] = (await params).path;
  const isPhoto = width !== undefined;
  if (more.length > 0 || (isPhoto && !/^\d{1,4}$/.test(width))) return noFile(404, null);
  const viewer = await currentViewer();
  const now = new Date().toISOString();
  const file = isPhoto
    ? await getPhoto(viewer, digest, Number(width), now)
    : await getPaper(viewer, digest, now);
  if (!file) return noFile(404, null);
  if ('reason' in file) return noFile(410, `${withheldText(file)}\n`);
  if (viewer && !file.isPublic && !isPhoto) await kept(() => keepPaperOpenings(viewer, digest, now));
  return serve(request, file, `"${isPhoto ? `${digest}-${width}` : digest}"`);
}

function serve(request: Request, file: ServedFile, tag: string): Response {
  const headers = new Headers({
    'Cache-Control': file.isPublic ? ASK_FIRST : FOR_ONE_PERSON,
    ETag: tag,
  });
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers });
  return wholeFile(file, headers);
}
