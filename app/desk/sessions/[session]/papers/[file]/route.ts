import { getDeskPaper } from '@/db/access/publications/draft-papers';
import { paths } from '@/lib/paths';
import { paperFile } from '@/lib/print/paper-names';
import { fileAnswer, noPaper } from '../../../../../paper-file';
import { requireViewer } from '../../../../../viewer';

type Context = { params: Promise<{ session: string; file: string }> };

/** A paper of what is on the desk now, for whoever may see the desk. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { session: sessionId, file } = await params;
  const viewer = await requireViewer(paths.deskPapers(sessionId));
  const asked = paperFile(file);
  const composition = asked && (await getDeskPaper(viewer, sessionId, asked.name, new Date().toISOString()));
  return asked && composition ? fileAnswer(composition, asked) : noPaper();
}
