import { getPublishedPaper, getPublishedSession } from '@/db/access/publications/published-papers';
import { sessionFileForm } from '@/lib/print/paper-names';
import { paperAnswer } from '../../../../../../../paper-file';
import { publishedAnswer } from '../../../../../../../session-file';

type Context = { params: Promise<{ council: string; slug: string; version: string; paper: string }> };

/** A paper of one version, for ever. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug, version, paper } = await params;
  const form = sessionFileForm(paper);
  if (form) return publishedAnswer(form, await getPublishedSession(council, slug, Number(version)));
  return paperAnswer(paper, (name) => getPublishedPaper(council, slug, name, Number(version)));
}
