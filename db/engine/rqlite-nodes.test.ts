import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { AnswerLost, type Engine } from './engine';
import { rqliteEngine } from './rqlite-engine';

/* What nodes say when things go wrong, from nodes that say it: which of it may be asked again, and where. */

type Reply = { status?: number; says?: string; servedBy?: string; isCut?: boolean };
const DONE = '{"results":[{}]}';
const rows = (value: string) => `{"results":[{"columns":["v"],"types":["text"],"values":[["${value}"]]}]}`;

const servers: Server[] = [];
const engines: Engine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A node that gives these replies, one after another, the last for good; and what it was asked. */
async function node(...replies: Reply[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const {
      status = 200,
      says = '',
      servedBy,
      isCut,
    } = (replies.length > 1 ? replies.shift() : replies[0]) ?? {};
    request.resume().on('end', () => {
      if (isCut) return void request.socket.destroy();
      response.writeHead(status, servedBy ? { 'x-rqlite-served-by': servedBy } : {}).end(says);
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function over(...nodes: { host: string }[]): Engine {
  const engine = rqliteEngine(nodes.map(({ host }) => host));
  engines.push(engine);
  return engine;
}

const write = (engine: Engine) => engine.commit([{ sql: 'insert into a values (1)', params: [] }]);
const read = (engine: Engine, reading?: 'newest' | 'recent' | 'settled') =>
  engine.query('select v', [], 'lists', reading);

describe('a commit', () => {
  test.each<[string, Reply]>([
    ['knows no leader', { status: 503, says: 'leader not found' }],
    ['says so in an answer', { says: '{"results":[],"error":"leader not found"}' }],
    ['leads no more', { says: '{"results":[],"error":"not leader"}' }],
  ])('goes to the next node where one %s', async (_, reply) => {
    const [first, second] = [await node(reply), await node({ says: DONE })];
    await write(over(first, second));
    expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
  });

  test('goes to the next node where nobody listens', async () => {
    const second = await node({ says: DONE });
    await write(over({ host: '127.0.0.1:1' }, second));
    expect(second.asked).toEqual(['/db/execute?transaction']);
  });

  test.each<[string, Reply]>([
    ['is cut off', { isCut: true }],
    ['says it lost the lead on the way', { status: 503, says: 'leadership lost while committing log' }],
    ['says so in an answer', { says: '{"results":[],"error":"leadership lost while committing log"}' }],
  ])('is not sent to another where a node that may have done it %s', async (_, reply) => {
    const [first, second] = [await node(reply), await node({ says: DONE })];
    await expect(write(over(first, second))).rejects.toBeInstanceOf(AnswerLost);
    expect(second.asked).toEqual([]);
  });
});

describe('a question', () => {
  test('is asked of the next node, whatever became of the first', async () => {
    const [first, second] = [await node({ isCut: true }), await node({ says: rows('b') })];
    expect(await read(over(first, second), 'settled')).toEqual([['b']]);
  });

  test('is asked through the log of whoever has just come to lead, and then no more', async () => {
    const one = await node(
      { says: rows('old'), servedBy: 'one' },
      { says: rows('new'), servedBy: 'one' },
      { says: rows('newer'), servedBy: 'one' },
      { says: rows('of another'), servedBy: 'two' },
      { says: rows('newest'), servedBy: 'two' },
    );
    const engine = over(one);
    expect([await read(engine), await read(engine), await read(engine)]).toEqual([
      [['new']],
      [['newer']],
      [['newest']],
    ]);
    const levels = one.asked.map((path) => /level=(\w+)/.exec(path)?.[1]);
    expect(levels).toEqual(['weak', 'strong', 'weak', 'weak', 'strong']);
  });

  test('that may be a little old is asked of the nearest, once a second, and of who leads where that one heard nothing', async () => {
    const one = await node({ says: '{"results":[],"error":"stale read"}' }, { says: rows('new') });
    const engine = over(one);
    expect(await read(engine, 'recent')).toEqual([['new']]);
    expect(await read(engine, 'recent')).toEqual([['new']]);
    expect(one.asked[0]).toContain('level=none&freshness=1000ms&freshness_strict');
    expect(one.asked.map((path) => /level=(\w+)/.exec(path)?.[1])).toEqual(['none', 'weak', 'strong']);
  });

  test('of an account the nodes do not know is a fault of the store', async () => {
    const one = await node({ status: 401 });
    await expect(read(over(one))).rejects.toMatchObject({
      code: 'store.unreachable',
      reason: 'unauthorized',
    });
  });

  test('is read as it stands once nobody has led for longer than an election takes', async () => {
    const isAsIs = (url: string) => url.includes('level=none') && !url.includes('freshness');
    const server = createServer((request, response) => {
      const url = request.url ?? '';
      request
        .resume()
        .on('end', () =>
          response.end(isAsIs(url) ? rows('as it is') : '{"results":[],"error":"leader not found"}'),
        );
    }).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const engine = over({ host: `127.0.0.1:${(server.address() as AddressInfo).port}` });
    expect(await read(engine)).toEqual([['as it is']]);
    const began = performance.now();
    expect(await read(engine)).toEqual([['as it is']]);
    await expect(read(engine, 'settled')).rejects.toMatchObject({ code: 'store.unreachable' });
    await expect(write(engine)).rejects.toMatchObject({
      code: 'store.unreachable',
      reason: 'leader not found',
    });
    // All of it is said at once.
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
