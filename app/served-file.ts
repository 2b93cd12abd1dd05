import type { ServedFile } from '@/db/access/files/served-files';
import { attachment } from '@/lib/content-disposition';

/** The whole of a file somebody handed in, as a download; a photo as part of a page. */
export function wholeFile({ bytes, contentType, name }: ServedFile, headers: Headers): Response {
  headers.set('Content-Type', contentType);
  headers.set('Content-Length', String(bytes.byteLength));
  headers.set('Content-Disposition', name === null ? 'inline' : attachment(name));
  return new Response(new Uint8Array(bytes), { headers });
}

export const noFile = (status: number, text: string | null): Response =>
  new Response(text, {
    status,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' },
  });
