import { z } from 'zod';
import { publication1Schema } from '@/lib/record/format-1';

export const dynamic = 'force-static';

/** The JSON Schema of documents published in the first format, which stay as they are. */
export function GET() {
  const schema = { title: 'Nghị Trường: hồ sơ kỳ họp, bản 1', ...z.toJSONSchema(publication1Schema) };
  return Response.json(schema, { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
