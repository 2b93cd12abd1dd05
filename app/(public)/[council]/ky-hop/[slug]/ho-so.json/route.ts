import { getPublishedText } from '@/db/access/published';

type Context = { params: Promise<{ council: string; slug: string }> };

/** The newest version's document, byte for byte as it was hashed: `sha256sum` of it is the fingerprint on the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { council, slug } = await params;
  const published = await getPublishedText(council, slug);
  if (!published) return new Response('Không có hồ sơ này.\n', { status: 404 });
  const etag = `"${published.digest}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(published.document, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
