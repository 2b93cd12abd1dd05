import { currentTemplate } from '@/db/access/register/templates';
import { attachment } from '@/lib/content-disposition';
import { paths } from '@/lib/paths';
import { templateText } from '@/lib/templates/template';
import { findTemplates } from '../find-templates';

type Context = { params: Promise<{ council: string }> };

/** The council's words as one file, for whoever may see its desk: to keep, to give to another council, to bring back. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { council: slug } = await params;
  const { council } = await findTemplates(slug, paths.deskTemplates(slug));
  const file = JSON.stringify(JSON.parse(templateText(await currentTemplate(council.id))), null, 2);
  return new Response(`${file}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachment(`mau-van-ban-${slug}.json`),
    },
  });
}
