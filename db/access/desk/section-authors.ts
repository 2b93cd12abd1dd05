import 'server-only';
import type { Section } from '@/lib/words';
import { prepared } from '../prepared';

const AUTHORS = `select actor_name as name from events
  where aggregate = ? and aggregate_id = ? and seq > ? group by actor_name order by max(seq)`;

/** Who changed a section after that version of it, each once, the newest last. For a viewer who may see it. */
export async function authorsSince(section: Section, sessionId: string, version: number): Promise<string[]> {
  const rows = (await prepared(AUTHORS).all(section, sessionId, version)) as { name: string }[];
  return rows.map(({ name }) => name);
}
