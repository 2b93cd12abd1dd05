import { db } from '@/db/client';
import { councils } from '@/db/schema/councils';

/** Whether no council was ever founded here. Asked at every start, so it loads nothing the story needs. */
export async function isEmpty(): Promise<boolean> {
  return (await db.select({ id: councils.id }).from(councils).limit(1)).length === 0;
}
