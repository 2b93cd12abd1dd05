import { publishedPaper } from '../../../../../../published-paper';

type Context = { params: Promise<{ council: string; slug: string; version: string; paper: string }> };

/** A paper of one version of a session, for ever. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { version, ...at } = await params;
  return publishedPaper(at, Number(version));
}
