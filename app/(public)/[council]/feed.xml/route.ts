import { findCouncil } from '@/db/access/publications/published';
import { listNewestPublications } from '@/db/access/publications/published-lists';
import { atomFeed } from '@/lib/public/feed';
import { readEnv } from '@/lib/server/env';

const MOST_ENTRIES = 50;

type Context = { params: Promise<{ council: string }> };

/** The newest publications as an Atom feed. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const council = await findCouncil((await params).council);
  if (!council) return new Response('Không có hội đồng này.\n', { status: 404 });
  const publications = await listNewestPublications(council.id, MOST_ENTRIES);
  return new Response(atomFeed(council, publications, readEnv().publicUrl), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, no-cache' },
  });
}
