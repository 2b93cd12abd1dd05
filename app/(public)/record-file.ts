import type { VersionFile } from '@/db/access/publications/published';
import { withdrawalText } from '@/lib/public/session-text';

const plain = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: { 'Cache-Control': 'public, no-cache', 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** The answer that gives a version's bytes as they were hashed: `sha256sum` of them is the fingerprint on its page. */
export function recordFile(request: Request, file: VersionFile | null): Response {
  if (!file) return plain(404, 'Không có hồ sơ này.\n');
  if (file.withdrawn) return plain(410, `${withdrawalText(file.withdrawn)}\n`);
  const etag = `"${file.digest}"`;
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(file.document, {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
