import 'server-only';
import { chainOf, type Hashed, hashOf } from '../chain';
import { raw } from '../client';

/* What somebody with the file, and with this code, can do to it: for the tests of what finds it. */

/** Runs SQL with all triggers off, and puts them back so that nobody sees. */
export function unseen(sql: string, then: () => void = () => {}): void {
  const kept = raw().prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  // At once: a change of the schema that is kept by itself waits for the disk and makes SQLite read all of it anew.
  const atOnce = (steps: readonly string[]) => raw().exec(['begin', ...steps, 'commit'].join(';'));
  raw().pragma('foreign_keys = OFF');
  atOnce(kept.map(({ name }) => `drop trigger ${name}`));
  raw().exec(sql);
  then();
  atOnce(kept.map(({ sql: trigger }) => trigger));
}

const EVENTS = `select id, aggregate, aggregate_id as aggregateId, seq, verb, council_id as councilId,
  actor_id as actorId, actor_name as actorName, at, detail from events order by id`;

/** Makes the place and hash of every event anew, so that the chain holds whatever was changed in it. */
export function chainAnew(): void {
  const heads = new Map<string, { chainSeq: number; hash: string }>();
  const put = raw().prepare('update events set chain_seq = ?, hash = ? where id = ?');
  const events = raw().prepare(EVENTS).all() as (Omit<Hashed, 'chain' | 'chainSeq'> & { id: number })[];
  raw().exec('update events set chain_seq = -id');
  for (const event of events) {
    const chain = chainOf(event.councilId);
    const before = heads.get(chain) ?? { chainSeq: 0, hash: null };
    const chainSeq = before.chainSeq + 1;
    const hash = hashOf(before.hash, { ...event, chain, chainSeq });
    heads.set(chain, { chainSeq, hash });
    put.run(chainSeq, hash, event.id);
  }
}
