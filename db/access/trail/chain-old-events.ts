import 'server-only';
import type { Change } from '@/lib/changes';
import { type Section, sections } from '@/lib/words';
import { chainOf, type Head, hashOf } from '../../chain';
import { raw } from '../../client';
import { BUSY_MS } from '../../open';
import type { events } from '../../schema/events';
import { ERASE_ALL_SECRET } from '../desk/secret-ballots';
import { hideInChanges, hideInStep, type PrivateRow } from './private-texts';

/** Events read at a time; SQLite does not change what it is reading. */
const LOT = 5_000;

type OldEvent = Omit<typeof events.$inferSelect, 'detail' | 'chain' | 'chainSeq' | 'hash'> & {
  detail: string;
};

const IS_OLD = `select exists (select 1 from events where chain is null)
  and not exists (select 1 from events where chain is not null)`;
const OLD = `select id, aggregate, aggregate_id as aggregateId, seq, verb, council_id as councilId, actor_id as actorId,
  actor_name as actorName, at, detail from events where id > ? order by id limit ${LOT}`;
const PUT = 'update events set detail = ?, chain = ?, chain_seq = ?, hash = ? where id = ?';
const KEEP = 'insert into private_texts (digest, salt, body, session_id, row_id) values (?, ?, ?, ?, ?)';
const FREEZE = "select sql from sqlite_master where type = 'trigger' and name = 'events_frozen'";

/**
 * Chains the events that older code wrote, after taking private text out of them: all at once or not at all, so that
 * anybody who is cut off begins again. Does nothing where events are chained already.
 *
 * @returns how many events there were to chain.
 */
export function chainOldEvents(): number {
  const sqlite = raw();
  const isOld = () => Boolean(sqlite.prepare(IS_OLD).pluck().get());
  if (!isOld()) return 0;
  // Text that is taken out is overwritten in the file, not only let go.
  sqlite.pragma('secure_delete = ON');
  const chained = sqlite.transaction(() => {
    // Somebody else may have been quicker while this one waited.
    if (!isOld()) return 0;
    const freeze = sqlite.prepare(FREEZE).pluck().get() as string;
    sqlite.exec('drop trigger events_frozen');
    const count = chainAll();
    sqlite.exec(ERASE_ALL_SECRET);
    sqlite.exec(freeze);
    return count;
  });
  // Nobody is served yet: another process that does the same may be waited for.
  sqlite.pragma('busy_timeout = 60000');
  const count = chained.immediate();
  sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return count;
}

function chainAll(): number {
  const [old, put, keep] = [raw().prepare(OLD), raw().prepare(PUT), raw().prepare(KEEP)];
  const heads = new Map<string, Head>();
  let count = 0;
  for (let last = 0; ; ) {
    const lot = old.all(last) as OldEvent[];
    for (const event of lot) {
      const { detail, rows } = withoutPrivateText(event);
      for (const { digest, salt, body, sessionId, rowId } of rows)
        keep.run(digest, salt, body, sessionId, rowId);
      const chain = chainOf(event.councilId);
      const head = heads.get(chain) ?? { chainSeq: 0, hash: null };
      const chainSeq = head.chainSeq + 1;
      const hash = hashOf(head.hash, { ...event, chain, chainSeq, detail });
      heads.set(chain, { chainSeq, hash });
      put.run(detail, chain, chainSeq, hash, event.id);
    }
    count += lot.length;
    const end = lot.at(-1);
    if (!end) return count;
    last = end.id;
  }
}

/** An event's detail as it would be written today, and the private text that is kept beside it from now on. */
function withoutPrivateText({ aggregate, aggregateId, verb, detail }: OldEvent): {
  detail: string;
  rows: readonly PrivateRow[];
} {
  const isStep = aggregate === 'session';
  if (!isStep && !isSection(aggregate)) return { detail, rows: [] };
  const said = readDetail(detail);
  if (!said) return { detail, rows: [] };
  if (isStep) {
    const hidden = hideInStep(verb, aggregateId, said);
    return hidden.rows.length > 0
      ? { ...hidden, detail: JSON.stringify(hidden.detail) }
      : { detail, rows: [] };
  }
  const { changes, rows } = hideInChanges(aggregate as Section, aggregateId, said.changes ?? []);
  return rows.length > 0 ? { rows, detail: JSON.stringify({ ...said, changes }) } : { detail, rows };
}

/** A detail nobody can read is kept as it is: to say so is verify's part. */
function readDetail(detail: string): { changes?: Change[] } | null {
  try {
    return JSON.parse(detail);
  } catch {
    return null;
  }
}

const isSection = (aggregate: string): boolean => (sections as readonly string[]).includes(aggregate);
