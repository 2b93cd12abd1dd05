import { getVersionFile } from '@/db/access/publications/published';
import { recordFile } from '../../../../../../record-file';

type Context = { params: Promise<{ council: string; slug: string; version: string }> };

/**
 * One version's document, byte for byte as it was hashed, for ever. One that was withdrawn answers 410 with the reason; the
 * withdrawal's own document carries no record and stays.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { council, slug, version } = await params;
  return recordFile(request, await getVersionFile(council, slug, Number(version)));
}
