import { z } from 'zod';
import { publicationDocumentSchema } from '@/lib/record/schema';

export const dynamic = 'force-static';

/**
 * The JSON Schema of `ho-so.json`, made from the very schema publishing validates with, as a file has to be: what the format
 * gained later may be left out.
 */
export function GET() {
  const schema = {
    title: 'Nghị Trường: hồ sơ kỳ họp, bản 2',
    ...z.toJSONSchema(publicationDocumentSchema, { io: 'input' }),
  };
  return Response.json(schema, { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
