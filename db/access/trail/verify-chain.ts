import 'server-only';
import { chainOf, type Hashed, hashOf } from '../../chain';
import { raw } from '../../client';
import type { Found } from './verify-check';

/** Events read at a time: the trail is by far the largest table. */
const LOT = 5_000;

type Row = Omit<Hashed, 'chain' | 'chainSeq'> & {
  id: number;
  chain: string | null;
  chainSeq: number | null;
  hash: string | null;
};

const EVENTS = `select id, aggregate, aggregate_id as aggregateId, seq, verb, council_id as councilId,
  actor_id as actorId, actor_name as actorName, at, detail, chain, chain_seq as chainSeq, hash
  from events where id > ? order by id limit ${LOT}`;
const LAST = "select coalesce((select seq from sqlite_sequence where name = 'events'), 0)";

/** Reads all events, oldest first, in lots. */
function* allEvents(): Generator<Row> {
  const question = raw().prepare(EVENTS);
  for (let last = 0; ; ) {
    const lot = question.all(last) as Row[];
    yield* lot;
    const end = lot.at(-1);
    if (!end) return;
    last = end.id;
  }
}

/**
 * Every event in its chain: none missing, none moved, each with the hash that it and the one before it make. What was
 * cut off at the end is known by the number SQLite would give next.
 */
export async function chainFaults(): Promise<Found> {
  const names = namesOfChains();
  const chains = new Map<string, { chainSeq: number; hash: string | null }>();
  const steps = new Map<string, number>();
  const faults: string[] = [];
  let [counted, unchained, last] = [0, 0, 0];
  for (const event of allEvents()) {
    counted += 1;
    last = event.id;
    const { chain, chainSeq, hash } = event;
    if (chain === null || chainSeq === null || hash === null) {
      unchained += 1;
      continue;
    }
    const before = chains.get(chain) ?? { chainSeq: 0, hash: null };
    const wrong = eventFaults({ ...event, chain, chainSeq, hash }, before, steps);
    faults.push(...wrong.map((fault) => `${names.get(chain) ?? chain}, sự kiện ${chainSeq}: ${fault}`));
    // What follows is judged by what is stored, so that one change is told once.
    chains.set(chain, { chainSeq, hash });
  }
  if (unchained > 0) faults.push(`Có ${unchained} sự kiện không nằm trong chuỗi nào.`);
  const given = raw().prepare(LAST).pluck().get() as number;
  if (given !== last)
    faults.push(`Sự kiện cuối mang số ${last}, nhưng đã cấp đến số ${given}: phần cuối bị cắt.`);
  return { counted, faults };
}

type Chained = Row & { chain: string; chainSeq: number };

function eventFaults(
  event: Chained,
  before: { chainSeq: number; hash: string | null },
  steps: Map<string, number>,
): string[] {
  const faults: string[] = [];
  if (event.chain !== chainOf(event.councilId)) faults.push('nằm trong chuỗi của hội đồng khác.');
  if (event.chainSeq !== before.chainSeq + 1) faults.push('thiếu sự kiện ngay trước, hoặc sai thứ tự.');
  if (event.hash !== hashOf(before.hash, event)) faults.push('không khớp dấu SHA-256 của chuỗi.');
  const key = `${event.aggregate} ${event.aggregateId}`;
  if (event.seq !== (steps.get(key) ?? 0) + 1) faults.push('không nối tiếp bước trước của cùng một việc.');
  steps.set(key, event.seq);
  return faults;
}

/** A council's address, by its chain. */
function namesOfChains(): ReadonlyMap<string, string> {
  const rows = raw().prepare('select id, slug from councils').all() as { id: string; slug: string }[];
  return new Map([...rows.map(({ id, slug }) => [id, slug] as const), [chainOf(null), 'chung']]);
}
