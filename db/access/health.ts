import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '../client';

/** Whether a read reaches the database. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db.all(sql`select 1 from councils limit 1`);
    return true;
  } catch {
    return false;
  }
}
