import { getVersionFile } from '@/db/access/publications/published';
import { recordFile } from '../../../../record-file';

type Context = { params: Promise<{ council: string; slug: string }> };

/** The newest version's document; after a withdrawal that of the withdrawal, which carries no record. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { council, slug } = await params;
  return recordFile(request, await getVersionFile(council, slug));
}
