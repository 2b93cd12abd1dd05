import { getResolutionPaper } from '@/db/access/publications/published-papers';
import { paperAnswer } from '../../../../../paper-file';

type Context = { params: Promise<{ council: string; slug: string; paper: string }> };

/** A resolution as paper. Its address is `/nghi-quyet/{slug}.pdf`, which next.config.ts leads here. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council, slug, paper } = await params;
  return paperAnswer(paper, () => getResolutionPaper(council, slug));
}
