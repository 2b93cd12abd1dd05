import { createHash } from 'node:crypto';

/** The answer that carries a picture to share, or says that there is none. */
export function pictureAnswer(request: Request, picture: Buffer | null): Response {
  if (!picture) return new Response('Không có ảnh này.\n', { status: 404 });
  const tag = `"${createHash('sha256').update(picture).digest('base64url')}"`;
  if (request.headers.get('if-none-match')?.includes(tag))
    return new Response(null, { status: 304, headers: { ETag: tag } });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png', ETag: tag } });
}
