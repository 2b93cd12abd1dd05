import { getCouncilPicture } from '@/db/access/publications/share-picture';
import { pictureAnswer } from '../../share-picture';

type Context = { params: Promise<{ council: string }> };

/** The picture other sites show beside a link to a council. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return pictureAnswer(request, await getCouncilPicture((await params).council));
}
