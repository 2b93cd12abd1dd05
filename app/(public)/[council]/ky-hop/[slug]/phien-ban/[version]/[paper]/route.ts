import { getPublishedPaper } from '@/db/access/publications/published-papers';
import { paperAnswer } from '../../../../../../../paper-file';

type Context = { params: Promise<{ council: string; slug: string; version: string; paper: string }> };

/** A paper of one version, for ever. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug, version, paper } = await params;
  return paperAnswer(paper, (name) => getPublishedPaper(council, slug, name, Number(version)));
}
