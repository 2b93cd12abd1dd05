import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveSection } from './access/desk/sections';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, writesNothing } from './access/test-database';
import { createTestSession } from './access/test-session';
import { event } from './access/trail/event';
import { chainFaults } from './access/trail/verify-chain';
import { hashOf, headOf, linked, type NewEvent } from './chain';
import { Broken, Conflict, close, commit, databaseFile, query, raw } from './client';
import type { Values } from './engine/engine';
import { Database } from './sqlite';

let closeDatabase: () => void;
beforeEach(() => {
  closeDatabase = openTestDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  closeDatabase();
});

const saying = (aggregateId: string, seq = 1, councilId: string | null = 'hội-đồng'): NewEvent =>
  event(null, TEST_NOW, { aggregate: 'comment', aggregateId, seq, verb: 'commented', councilId });
const chain = (name = 'hội-đồng') =>
  raw()
    .prepare(
      'select chain_seq as chainSeq, aggregate_id as id from events where chain = ? order by chain_seq',
    )
    .all(name);

/** An event as another process would add it now, on a connection of its own; it does so when the function is called. */
async function fromElsewhere(other: Database, aggregateId: string): Promise<() => void> {
  const ask = async (sql: string, values: Values) => other.prepare(sql).all(...(values as string[]));
  const [row] = await linked(ask, [saying(aggregateId)]);
  if (!row) throw new Error('No event was linked.');
  const { aggregate, seq, verb, councilId, actorName, at, detail, chainSeq, hash } = row;
  const insert = other.prepare(
    `insert into events (aggregate, aggregate_id, seq, verb, council_id, actor_name, at, detail, chain, chain_seq, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return () =>
    void insert.run(
      aggregate,
      aggregateId,
      seq,
      verb,
      councilId,
      actorName,
      at,
      JSON.stringify(detail),
      row.chain,
      chainSeq,
      hash,
    );
}

describe('events of a council are one chain', () => {
  test('each with the hash of all that it says and of the one before it', async () => {
    await commit([saying('a'), saying('b'), saying('c', 1, null)], []);
    await commit([saying('d')], []);
    expect(chain()).toEqual(['a', 'b', 'd'].map((id, at) => ({ chainSeq: at + 1, id })));
    expect(chain('*')).toEqual([{ chainSeq: 1, id: 'c' }]);
    expect(await chainFaults()).toEqual({ counted: 4, faults: [] });
    const stored = { chain: 'hội-đồng', councilId: 'hội-đồng', actorId: null, detail: '{}' };
    const first = hashOf(null, { ...saying('a'), ...stored, chainSeq: 1 });
    const second = hashOf(first, { ...saying('b'), ...stored, chainSeq: 2 });
    const { hash } = await headOf(query, 'hội-đồng');
    expect(hash).toBe(hashOf(second, { ...saying('d'), ...stored, chainSeq: 3 }));
  });

  test('of whatever a name is made, half a letter included', async () => {
    await commit([{ ...saying('a'), actorName: 'Ông \ud83d «"\\»\n' }], []);
    expect((await chainFaults()).faults).toEqual([]);
  });

  test('somebody who added to it from another process is waited for, and followed', async () => {
    const other = new Database(databaseFile());
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    other.exec('begin immediate');
    const waiting = commit([saying('ours')], []);
    (await fromElsewhere(other, 'theirs'))();
    other.exec('commit');
    other.close();
    await vi.advanceTimersByTimeAsync(100);
    await waiting;
    expect(chain()).toEqual(['theirs', 'ours'].map((id, at) => ({ chainSeq: at + 1, id })));
    expect((await chainFaults()).faults).toEqual([]);
  });

  test('somebody who was quicker between looking and writing is followed too', async () => {
    const other = new Database(databaseFile());
    const pragma = vi.spyOn(raw(), 'pragma');
    pragma.mockImplementationOnce(await fromElsewhere(other, 'theirs'));
    await commit([saying('ours')], []);
    other.close();
    expect(chain()).toEqual(['theirs', 'ours'].map((id, at) => ({ chainSeq: at + 1, id })));
    expect((await chainFaults()).faults).toEqual([]);
  });

  test('the same step twice is a conflict all the same', async () => {
    await commit([saying('a')], []);
    await expect(commit([saying('a')], [])).rejects.toBeInstanceOf(Conflict);
    await expect(commit([saying('a', 3)], [])).rejects.toBeInstanceOf(Broken);
    expect(chain()).toHaveLength(1);
  });
});

describe('what is kept for ever is not replaced', () => {
  /** As somebody with the file in hand opens it: without what this program asks of its own connection. */
  const fromOutside = (sql: string) => () => {
    close();
    const outside = new Database(databaseFile());
    try {
      outside.prepare(sql).run();
    } finally {
      outside.close();
    }
  };
  const columns = (table: string) =>
    raw().prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];
  const copyOf = (table: string, column: string, value: string) =>
    `insert or replace into ${table} (rowid, ${columns(table).join()})
     select ${column === 'rowid' ? value : 'null'}, ${columns(table)
       .map((name) => (name === column ? value : name))
       .join()} from ${table} limit 1`;

  test.each([
    ['an event, by its number', 'events', 'verb', "'deleted'"],
    ['an event, by its step', 'events', 'id', '999'],
    ['an event, by its place in the chain', 'events', 'aggregate_id', "'another'"],
    ['a version, by its id', 'publications', 'digest', "'ab'"],
    ['a version, by its digest', 'publications', 'id', "'another'"],
    ['a session', 'council_sessions', 'state', "'published'"],
  ])('%s', async (_name, table, column, value) => {
    const council = await createTestCouncil();
    const draft = await createTestSession(council);
    await draft.saveGeneral({});
    await draft.publish();
    const sql = copyOf(table, column, value);
    await writesNothing(async () => expect(fromOutside(sql)).toThrow(/_(taken|frozen|kept)$/));
    const ours = () => raw().prepare(sql).run();
    await writesNothing(async () => expect(ours).toThrow(/_(taken|frozen|kept|gap)$/));
  });
});

test('a row that an update would put out of its place is kept, on our own connection', async () => {
  const council = await createTestCouncil();
  await createTestSession(council);
  await createTestSession(council, 12);
  const sql = "update or replace council_sessions set slug = 'khoa-2-ky-11' where slug = 'khoa-2-ky-12'";
  await writesNothing(async () => expect(() => raw().exec(sql)).toThrow('session_kept'));
});

test('a save that somebody else’s save overtook is refused as before', async () => {
  const council = await createTestCouncil();
  const { saveGeneral, sessionId } = await createTestSession(council);
  await saveGeneral({});
  const asked = { sessionId, section: 'tasks', base: 0 } as const;
  const rows = (id: string) => ({ keyTasks: [{ id, body: id }] });
  must(await saveSection(council.viewers.clerk, { ...asked, rows: rows('m') }, TEST_NOW));
  const late = await saveSection(council.viewers.clerk, { ...asked, rows: rows('h') }, TEST_NOW);
  expect(late).toMatchObject({ code: 'session.changed', changed: { by: 'clerk' } });
});
