import 'server-only';
import { createHash } from 'node:crypto';
import { canonical } from '@/lib/record/digest';
import type { Engine } from './engine/engine';
import type { events } from './schema/events';

/** The chain of events that belong to no council; no id is spelt like this. */
const COMMON = '*';

/** The chain an event belongs to: its council's. */
export const chainOf = (councilId: string | null | undefined): string => councilId ?? COMMON;

/** An event as a verb gives it; `commit` adds its place in the chain. */
export type NewEvent = Omit<typeof events.$inferInsert, 'id' | 'chain' | 'chainSeq' | 'hash'>;

/** The end of a chain: how many events it has, and the hash of the last. */
export type Head = { readonly chainSeq: number; readonly hash: string | null };

/** The end of a chain in which nothing is. */
const NOTHING: Head = { chainSeq: 0, hash: null };

/** An event with its place in its chain. */
export type Chained = NewEvent & { readonly chain: string; readonly chainSeq: number; readonly hash: string };

/** What is hashed of an event. `detail` is its JSON as it is stored, to the letter. */
export type Hashed = {
  readonly chain: string;
  readonly chainSeq: number;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly verb: string;
  readonly councilId: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly at: string;
  readonly detail: string;
};

/** SHA-256, in lower-case hex, over the canonical JSON of an event and the hash before it (`null` before the first). */
export function hashOf(previous: string | null, event: Hashed): string {
  const { chain, chainSeq, aggregate, aggregateId, seq, verb, councilId, actorId, at, detail } = event;
  // SQLite stores half a surrogate pair as the replacement character; hashed is what is stored.
  const actorName = Buffer.from(event.actorName).toString();
  const said = {
    previous,
    chain,
    chainSeq,
    aggregate,
    aggregateId,
    seq,
    verb,
    councilId,
    actorId,
    actorName,
  };
  return createHash('sha256')
    .update(canonical({ ...said, at, detail }))
    .digest('hex');
}

const HEAD = 'select chain_seq as chainSeq, hash from events where chain = ? order by chain_seq desc limit 1';

/** The end of a chain as it is now. */
export async function headOf(query: Engine['query'], chain: string): Promise<Head> {
  const [head] = await query(HEAD, [chain], 'rows');
  return (head as Head | undefined) ?? NOTHING;
}

/** The events of one commit, each with its place after what is in the database now. */
export async function linked(query: Engine['query'], newEvents: readonly NewEvent[]): Promise<Chained[]> {
  const heads = new Map<string, Head>();
  for (const { councilId } of newEvents) {
    const chain = chainOf(councilId);
    if (!heads.has(chain)) heads.set(chain, await headOf(query, chain));
  }
  return newEvents.map((given) => {
    // Half a letter has no UTF-8: what is hashed must be what will be read back.
    const event = { ...given, actorName: Buffer.from(given.actorName).toString() };
    const chain = chainOf(event.councilId);
    const head = heads.get(chain) ?? NOTHING;
    const chainSeq = head.chainSeq + 1;
    const { councilId = null, actorId = null } = event;
    const detail = JSON.stringify(event.detail);
    const hash = hashOf(head.hash, { ...event, chain, chainSeq, councilId, actorId, detail });
    heads.set(chain, { chainSeq, hash });
    return { ...event, chain, chainSeq, hash };
  });
}
