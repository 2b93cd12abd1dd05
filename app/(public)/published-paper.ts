import { getPublishedPaper, getPublishedSession } from '@/db/access/publications/published-papers';
import { sessionFileForm } from '@/lib/print/paper-names';
import { paperAnswer } from '../paper-file';
import { publishedAnswer } from '../session-file';

/** A paper of a published session or meeting, or all of it in one file: of its newest version, or of a named one for ever. */
export async function publishedPaper(
  { council, slug, paper }: { council: string; slug: string; paper: string },
  version?: number,
): Promise<Response> {
  const form = sessionFileForm(paper);
  if (form) return publishedAnswer(form, await getPublishedSession(council, slug, version));
  return paperAnswer(paper, (name) => getPublishedPaper(council, slug, name, version));
}
