import { READER_HEADER } from '@/components/chamber/offline/kept';
import { getPaper } from '@/db/access/files/served-files';
import { keepPaperOpenings } from '@/db/access/review/paper-openings';
import { readerMark } from '@/db/access/review/sealed-notes';
import { paths } from '@/lib/paths';
import { canEnterAnyChamber } from '@/lib/policies/review';
import { withheldText } from '@/lib/public/withheld-text';
import { kept } from '../../../kept';
import { noFile, wholeFile } from '../../../served-file';
import { requireViewer } from '../../../viewer';

type Context = { params: Promise<{ digest: string }> };

/**
 * `/chamber/tep/{digest}` is the paper of `/tep/{digest}`, opened from the chamber: here its worker can keep it for reading
 * offline, as this reader's.
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { digest } = await params;
  const viewer = await requireViewer(paths.chamber());
  const now = new Date().toISOString();
  const file = canEnterAnyChamber(viewer) ? await getPaper(viewer, digest, now) : null;
  if (!file) return noFile(404, null);
  if ('reason' in file) return noFile(410, `${withheldText(file)}\n`);
  if (!file.isPublic) await kept(() => keepPaperOpenings(viewer, digest, now));
  const headers = { 'Cache-Control': 'private, no-store', [READER_HEADER]: readerMark(viewer.userId) };
  return wholeFile(file, new Headers(headers));
}
