import 'server-only';
import { isStoreFault } from '../store-fault';
import { prepared } from './prepared';

/* A planned session whose day has passed is no longer the next one: pages made before say something else than those made now. */
const OF_COUNCIL = `select coalesce(
    (select id from publications where council_id = councils.id order by rowid desc limit 1), 'none') ||
    ' ' || (select count(*) from published_sessions where council_id = councils.id and occurrence = 'planned'
      and ends_on < date('now', '+7 hours')) as edition
  from councils where slug = ?`;
const OF_DIRECTORY = "select 'councils ' || count(*) as edition from councils";

/**
 * What a council's public pages are made of, as one text: it changes with every publication, whoever made it and in
 * whichever process, and on the day in Vietnam after a planned session's last. The empty name stands for the list of councils.
 *
 * @returns `null` when there is no such council.
 */
export function editionOf(councilSlug: string): string | null {
  try {
    const row = councilSlug === '' ? prepared(OF_DIRECTORY).get() : prepared(OF_COUNCIL).get(councilSlug);
    return (row as { edition: string } | undefined)?.edition ?? null;
  } catch (error) {
    // Whoever makes the page meets the same fault and says so.
    if (isStoreFault(error)) return null;
    throw error;
  }
}
