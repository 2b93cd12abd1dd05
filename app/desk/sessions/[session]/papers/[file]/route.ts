import { getDeskPaper, getDeskSession } from '@/db/access/publications/draft-papers';
import { paths } from '@/lib/paths';
import { paperFile, sessionFileForm } from '@/lib/print/paper-names';
import { fileAnswer, noPaper } from '../../../../../paper-file';
import { sessionAnswer } from '../../../../../session-file';
import { requireViewer } from '../../../../../viewer';

type Context = { params: Promise<{ session: string; file: string }> };

/** A paper of what is on the desk now, or all of them in one file, for whoever may see the desk. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { session: sessionId, file } = await params;
  const viewer = await requireViewer(paths.deskPapers(sessionId));
  const now = new Date().toISOString();
  const form = sessionFileForm(file);
  if (form) {
    const session = await getDeskSession(viewer, sessionId, now);
    return session ? sessionAnswer(form, session, 'office', viewer) : noPaper();
  }
  const asked = paperFile(file);
  const composition = asked && (await getDeskPaper(viewer, sessionId, asked.name, now));
  return asked && composition ? fileAnswer(composition, asked) : noPaper();
}
