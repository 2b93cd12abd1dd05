import { randomUUID } from 'node:crypto';
import { getSection, saveSection } from '@/db/access/desk/sections';
import { Database } from '@/db/sqlite';
import { ownStore } from '@/db/store';
import { now, sampleViewer } from './sample-viewer';

/* How long the desk's save takes beside a durable commit of the same rows and nothing else: half take no longer. */

const ROUNDS = 200;
const SESSION = 'mau-khoa-2-ky-3';
/** What no text field holds. */
const GROUPS = new Set(['absent', 'councilThen']);

const viewer = await sampleViewer('thuky');

const file = `${ownStore().file}.raw`;
const raw = new Database(file);
raw.pragma('journal_mode = WAL');
raw.pragma('synchronous = FULL');
raw.exec(`create table events (id integer primary key, aggregate text, aggregate_id text, seq integer, verb text,
  council_id text, actor_id text, actor_name text, at text, detail text);
  create table council_sessions (id text primary key, place text); insert into council_sessions values ('${SESSION}', '')`);
const insert = raw.prepare("insert into events values (null, 'general', ?, ?, 'saved', ?, ?, ?, ?, ?)");
const update = raw.prepare('update council_sessions set place = ? where id = ?');
const durably = raw.transaction((place: string, seq: number) => {
  const detail = JSON.stringify({
    changes: [{ table: 'councilSessions', id: SESSION, before: { place }, after: { place } }],
  });
  insert.run(SESSION, seq, randomUUID(), randomUUID(), 'Thư ký', now(), detail);
  update.run(place, SESSION);
});

const took: Record<'ours' | 'raw', number[]> = { ours: [], raw: [] };
const opened = await getSection(viewer, SESSION, 'general');
if (!opened) throw new Error('There is no sample draft.');
let base = opened.version;
for (let round = 1; round <= ROUNDS; round++) {
  const place = `Hội trường số ${round}`;
  const rows = asForm(opened.rows, place);
  const began = performance.now();
  durably.immediate(place, round);
  const between = performance.now();
  const saved = await saveSection(viewer, { sessionId: SESSION, section: 'general', base, rows }, now());
  const ended = performance.now();
  if (!saved?.ok) throw new Error(JSON.stringify(saved));
  base = saved.version;
  took.raw.push(between - began);
  took.ours.push(ended - between);
}

/** The rows as the form sends them: text for whatever was typed. */
function asForm(rows: Record<string, readonly unknown[]>, place: string) {
  const typed = (row: unknown) =>
    Object.fromEntries(
      Object.entries(row as object).map(([key, value]) => [key, GROUPS.has(key) ? value : (value ?? '')]),
    );
  const shaped = Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.map(typed)]));
  return { ...shaped, councilSessions: (shaped.councilSessions ?? []).map((row) => ({ ...row, place })) };
}

const p50 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
console.log(JSON.stringify({ ours: p50(took.ours), raw: p50(took.raw) }));
