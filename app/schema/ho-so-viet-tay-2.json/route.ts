import { z } from 'zod';
import { handWrittenSchema } from '@/lib/record/hand-written';

export const dynamic = 'force-static';

/** The JSON Schema of a record that somebody writes by hand, of which only what `required` names has to be there. */
export function GET() {
  const schema = {
    title: 'Nghị Trường: hồ sơ kỳ họp viết tay, bản 2',
    ...z.toJSONSchema(handWrittenSchema, { io: 'input' }),
  };
  return Response.json(schema, { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
