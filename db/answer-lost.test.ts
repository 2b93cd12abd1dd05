import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, TEST_NOW } from './access/test-database';
import { event } from './access/trail/event';
import { chainFaults } from './access/trail/verify-chain';
import { Conflict, commit, db, raw } from './client';
import { AnswerLost, type Engine, type Statement } from './engine/engine';
import { events } from './schema/events';
import { viewCounts } from './schema/publications';

/* A commit whose answer is lost is asked about, and never written twice. */

let closeDatabase: () => void;
/** Whether each try comes through before its answer is lost; from then on answers come. */
let comesThrough: boolean[];
/** Tries that lost their answer and come through later, when the next is under way. */
let late: (readonly Statement[])[];

beforeEach(() => {
  closeDatabase = openTestDatabase();
  raw();
  [comesThrough, late] = [[], []];
  const engine = (globalThis as unknown as { council: Engine }).council;
  const plain = engine.commit;
  engine.commit = async (batch) => {
    for (const one of late.splice(0)) await plain(one);
    const next = comesThrough.shift();
    if (next === undefined) return plain(batch);
    if (next) await plain(batch);
    throw new AnswerLost('ECONNRESET');
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  closeDatabase();
});

const said = (aggregateId: string, actorName = 'Thư ký') => ({
  ...event(null, TEST_NOW, { aggregate: 'comment', aggregateId, seq: 1, verb: 'commented', councilId: 'c' }),
  actorName,
});
const write = (id: string) => commit([said(id)], [db.insert(viewCounts).values({ path: id, views: 1 })]);
const written = async () =>
  (await db.select({ path: viewCounts.path }).from(viewCounts)).map(({ path }) => path);

describe('a commit whose answer was lost', () => {
  test('and that was written is taken for written', async () => {
    comesThrough = [true];
    await write('a');
    expect(await written()).toEqual(['a']);
    expect(await db.$count(events)).toBe(1);
  });

  test('and that was not is sent again, once for each time', async () => {
    comesThrough = [false, false];
    await write('a');
    expect(await written()).toEqual(['a']);
    expect((await chainFaults()).faults).toEqual([]);
  });

  test('and that comes through after it was asked about is not written a second time', async () => {
    const engine = (globalThis as unknown as { council: Engine }).council;
    const lossy = engine.commit;
    engine.commit = async (batch) => {
      engine.commit = lossy;
      late.push(batch);
      throw new AnswerLost('ECONNRESET');
    };
    await write('a');
    expect(await written()).toEqual(['a']);
    expect(await db.$count(events)).toBe(1);
  });

  test('is a conflict where another server took its number meanwhile', async () => {
    const engine = (globalThis as unknown as { council: Engine }).council;
    const lossy = engine.commit;
    engine.commit = async (batch) => {
      engine.commit = lossy;
      const theirs = batch.slice(0, 1).map(({ sql, params }) => ({
        sql,
        params: params.map((value) =>
          value === 'Thư ký' ? 'Người khác' : /^[0-9a-f]{64}$/.test(`${value}`) ? 'f'.repeat(64) : value,
        ),
      }));
      await lossy(theirs);
      throw new AnswerLost('ECONNRESET');
    };
    await expect(write('a')).rejects.toBeInstanceOf(Conflict);
    expect(await written()).toEqual([]);
  });

  test('and that has no event is told as not written, and never sent again', async () => {
    comesThrough = [true];
    const count = commit([], [db.insert(viewCounts).values({ path: 'a', views: 1 })]);
    await expect(count).rejects.toMatchObject({ code: 'store.unreachable', reason: 'ECONNRESET' });
    expect(await written()).toEqual(['a']);
  });
});
