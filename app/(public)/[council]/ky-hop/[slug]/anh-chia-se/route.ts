import { createHash } from 'node:crypto';
import { getSharePicture } from '@/db/access/share-picture';

type Context = { params: Promise<{ council: string; slug: string }> };

/** The picture other sites show beside a link to a session, as it was drawn when its newest version was published. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { council, slug } = await params;
  const picture = await getSharePicture(council, slug);
  if (!picture) return new Response('Không có ảnh này.\n', { status: 404 });
  const tag = `"${createHash('sha256').update(picture).digest('base64url')}"`;
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers: { ETag: tag } });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png', ETag: tag } });
}
