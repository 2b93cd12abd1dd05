import 'server-only';
import { sql } from 'drizzle-orm';
import { papers } from '../../schema/sessions';

/** What a paper is released with, as a column of a query over papers: its item, or itself where it is of none. */
export const releasedWith = sql<string>`coalesce(${papers.agendaItemId}, ${papers.id})`;
