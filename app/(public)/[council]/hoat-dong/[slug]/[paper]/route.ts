import { publishedPaper } from '../../../../published-paper';

type Context = { params: Promise<{ council: string; slug: string; paper: string }> };

/** A paper of the newest version of a meeting that is no session: minutes, agenda, list of resolutions, one resolution. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return publishedPaper(await params);
}
