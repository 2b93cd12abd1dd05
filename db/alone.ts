import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { commit, isCluster, query } from './client';

/** How often whoever is at work says so, and after how long a silence others take its place. */
const BEAT_MS = 1_000;
const SILENT_MS = 10_000;

/** The table of a cluster in which one server is before the others; it is no part of what is kept. */
export const TURNS = 'server_turns';

type Turn = { readonly holder: string; readonly beat: number };

/**
 * Does `work` while no other server of the cluster does the same: what belongs to a start is done by one, and the others wait. A
 * server that has died is told by its silence, for the clocks of two servers may be minutes apart. On one file there is
 * one server.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!isCluster()) return work();
  const me = randomUUID();
  await write(
    sql`create table if not exists ${sql.raw(TURNS)} (name text primary key, holder text not null, beat integer not null) strict`,
  );
  await takeTurn(name, me);
  const mine = sql`name = ${name} and holder = ${me}`;
  const beating = setInterval(
    () => void write(sql`update ${sql.raw(TURNS)} set beat = beat + 1 where ${mine}`).catch(() => {}),
    BEAT_MS,
  );
  try {
    return await work();
  } finally {
    clearInterval(beating);
    await write(sql`delete from ${sql.raw(TURNS)} where ${mine}`).catch(() => {});
  }
}

async function takeTurn(name: string, me: string): Promise<void> {
  let seen: Turn | undefined;
  let since = performance.now();
  for (;;) {
    const there = await turnOf(name);
    if (there?.holder === me) return;
    if (there?.holder !== seen?.holder || there?.beat !== seen?.beat)
      [seen, since] = [there, performance.now()];
    if (!there)
      await write(sql`insert into ${sql.raw(TURNS)} values (${name}, ${me}, 0) on conflict do nothing`);
    else if (performance.now() - since > SILENT_MS)
      await write(sql`update ${sql.raw(TURNS)} set holder = ${me}
        where name = ${name} and holder = ${there.holder} and beat = ${there.beat}`);
    else await new Promise((done) => setTimeout(done, BEAT_MS / 4));
  }
}

async function turnOf(name: string): Promise<Turn | undefined> {
  const [turn] = await query(`select holder, beat from ${TURNS} where name = ?`, [name], 'rows', 'settled');
  return turn as Turn | undefined;
}

const write = (statement: ReturnType<typeof sql>) => commit([], [statement]);
