import { getConveningPaper } from '@/db/access/convening/convening-paper';
import { paths } from '@/lib/paths';
import { paperFile } from '@/lib/print/paper-names';
import { fileAnswer, noPaper } from '../../../../../paper-file';
import { requireViewer } from '../../../../../viewer';

type Context = { params: Promise<{ session: string; file: string }> };

/** «theo-doi.pdf»: who was called and what they answered, for whoever may see the desk. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { session: sessionId, file } = await params;
  const viewer = await requireViewer(paths.deskConvening(sessionId));
  const asked = paperFile(file);
  if (asked?.name !== 'theo-doi') return noPaper();
  const composition = await getConveningPaper(viewer, sessionId, new Date().toISOString());
  return composition ? fileAnswer(composition, asked) : noPaper();
}
