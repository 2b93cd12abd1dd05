import { getPaper, getPhoto } from '@/db/access/files';
import { attachment } from '@/lib/content-disposition';
import { currentViewer } from '../../viewer';

type Context = { params: Promise<{ path: string[] }> };

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_ONE_PERSON = 'private, no-store';

/**
 * `/tep/{digest}/{width}` is a photo, `/tep/{digest}` a paper. An address names its bytes, so they never change.
 * That whatever somebody managed to hand in runs nothing and reaches nothing is said in next.config.ts.
 */
export async function GET(request: Request, { params }: Context) {
  const [digest = '', width, ...more] = (await params).path;
  const viewer = await currentViewer();
  const isPhoto = width !== undefined;
  const known = more.length === 0 && (!isPhoto || /^\d{1,4}$/.test(width));
  const file =
    known && (isPhoto ? await getPhoto(viewer, digest, Number(width)) : await getPaper(viewer, digest));
  if (!file) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

  const tag = `"${isPhoto ? `${digest}-${width}` : digest}"`;
  const headers = new Headers({
    'Cache-Control': file.isPublic ? FOR_EVER : FOR_ONE_PERSON,
    ETag: tag,
  });
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers });
  headers.set('Content-Type', file.contentType);
  headers.set('Content-Length', String(file.bytes.byteLength));
  headers.set('Content-Disposition', file.name === null ? 'inline' : attachment(file.name));
  return new Response(new Uint8Array(file.bytes), { headers });
}
