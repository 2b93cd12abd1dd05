import { getPublishedPaper } from '@/db/access/publications/published-papers';
import { paperAnswer } from '../../../../../paper-file';

type Context = { params: Promise<{ council: string; slug: string; paper: string }> };

/** A paper of a session's newest version: minutes, agenda, list of resolutions, one resolution. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug, paper } = await params;
  return paperAnswer(paper, (name) => getPublishedPaper(council, slug, name));
}
