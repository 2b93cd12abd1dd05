import { getPublishedPaper, getPublishedSession } from '@/db/access/publications/published-papers';
import { sessionFileForm } from '@/lib/print/paper-names';
import { paperAnswer } from '../../../../../paper-file';
import { publishedAnswer } from '../../../../../session-file';

type Context = { params: Promise<{ council: string; slug: string; paper: string }> };

/** A paper of a session's newest version: minutes, agenda, list of resolutions, one resolution. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug, paper } = await params;
  const form = sessionFileForm(paper);
  if (form) return publishedAnswer(form, await getPublishedSession(council, slug));
  return paperAnswer(paper, (name) => getPublishedPaper(council, slug, name));
}
