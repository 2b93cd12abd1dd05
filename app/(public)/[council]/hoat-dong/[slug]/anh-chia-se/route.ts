import { getSharePicture } from '@/db/access/publications/share-picture';
import { pictureAnswer } from '../../../../share-picture';

type Context = { params: Promise<{ council: string; slug: string }> };

/** The picture other sites show beside a link to a meeting, as it was drawn when its newest version was published. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { council, slug } = await params;
  return pictureAnswer(request, await getSharePicture(council, slug));
}
