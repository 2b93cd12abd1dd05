import { READER_HEADER } from '@/components/chamber/offline/kept';
import { getReadingCopy } from '@/db/access/review/reading-copy';
import { readerMark } from '@/db/access/review/sealed-notes';
import { attachment } from '@/lib/content-disposition';
import { paths } from '@/lib/paths';
import { composeReadingCopy, readingCopyName } from '@/lib/print/reading-copy';
import { print, printTogether } from '@/lib/server/print/print';
import { plain } from '../../../../paper-file';
import { noFile } from '../../../../served-file';
import { requireViewer } from '../../../../viewer';

type Context = { params: Promise<{ session: string }> };

const find = async ({ params }: Context) => {
  const { session } = await params;
  const viewer = await requireViewer(paths.chamberSession(session));
  return { viewer, copy: await getReadingCopy(viewer, session, new Date().toISOString()) };
};

/** All drafts released to the reader with their own notes, as one PDF: made for them when they ask, and kept by no server. */
export async function GET(_: Request, context: Context): Promise<Response> {
  const { viewer, copy } = await find(context);
  if (!copy) return noFile(404, null);
  const { cover, drafts } = composeReadingCopy(copy);
  const printed = await (drafts.length > 0 ? printTogether(cover, drafts) : print(cover, 'pdf'));
  if (!printed) return plain(503, 'Máy chủ đang lập nhiều hồ sơ, xin thử lại sau ít phút.\n');
  return new Response(new Uint8Array(printed.bytes), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`${readingCopyName(copy)}.pdf`),
      [READER_HEADER]: readerMark(viewer.userId),
    },
  });
}

/** Whether it is still theirs, without making it: a copy on a device asks so (components/chamber/offline). */
export async function HEAD(_: Request, context: Context): Promise<Response> {
  return new Response(null, {
    status: (await find(context)).copy ? 200 : 404,
    headers: { 'Cache-Control': 'private, no-store' },
  });
}
