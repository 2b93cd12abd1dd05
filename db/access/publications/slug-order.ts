import 'server-only';
import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/**
 * Sessions of one day by their number, the highest first: «khoa-2-ky-10» comes after «khoa-2-ky-9», which as text it would
 * not. Of one series the longer address has the greater number.
 */
export const slugNewestFirst = (slug: SQLiteColumn): SQL[] => [sql`length(${slug}) desc`, desc(slug)];

/** Earliest first, and last those whose day nobody knows, which SQLite would put first. */
export const datedFirst = (day: SQLiteColumn): SQL[] => [sql`${day} is null`, asc(day)];
