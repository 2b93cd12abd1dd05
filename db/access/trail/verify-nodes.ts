import 'server-only';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TURNS } from '../../alone';
import { copiesTo } from '../../client';
import { Database } from '../../sqlite';
import type { Found } from './verify-check';

/** People work meanwhile: a node that was copied a moment later may hold more. */
const TRIES = 5;
const TABLES = `select name from sqlite_master where type = 'table' and sql not like 'create virtual%' and name <> '${TURNS}'
  order by name`;

type NodeCopy = Awaited<ReturnType<typeof copiesTo>>[number];
/** The SHA-256 of every table's rows, by its name; or why there is none. */
type Digests = ReadonlyMap<string, string> | string;

/**
 * That every node of a cluster answers, that its file is sound, and that it holds what the others hold: every published document,
 * every event, every projection, and every other row.
 */
export async function nodeFaults(): Promise<Found> {
  for (let attempt = 1; ; attempt += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-nodes-'));
    try {
      const copies = await copiesTo(folder);
      const faults = faultsAmong(copies);
      if (faults.length === 0 || attempt === TRIES) return { counted: copies.length, faults };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function faultsAmong(copies: readonly NodeCopy[]): string[] {
  const [first, ...others] = copies.map((copy) => ({ ...copy, holds: digestsOf(copy) }));
  if (!first) return [];
  const unsound = [first, ...others].flatMap(({ node, holds }) =>
    typeof holds === 'string' ? [`${node}: ${holds}`] : [],
  );
  if (unsound.length > 0) return unsound;
  return others.flatMap(({ node, holds }) =>
    differing(first.holds, holds).map((table) => `${node}: bảng ${table} khác với ở ${first.node}.`),
  );
}

function differing(here: Digests, there: Digests): string[] {
  if (typeof here === 'string' || typeof there === 'string') return [];
  const tables = new Set([...here.keys(), ...there.keys()]);
  return [...tables].filter((table) => here.get(table) !== there.get(table));
}

function digestsOf({ file, reason }: NodeCopy): Digests {
  if (file === null) return `không trả lời (${reason}).`;
  const opened = new Database(file, { readonly: true });
  try {
    const sound = opened.pragma('integrity_check(1)', { simple: true });
    if (sound !== 'ok') return `tệp dữ liệu đã hỏng: ${sound}`;
    const tables = opened.prepare(TABLES).pluck().all() as string[];
    return new Map(tables.map((table) => [table, digestOf(opened, table)]));
  } finally {
    opened.close();
  }
}

function digestOf(opened: Database, table: string): string {
  const digest = createHash('sha256');
  for (const row of opened.prepare(`select * from "${table}"`).raw().iterate())
    digest.update(`${JSON.stringify(row)}\n`);
  return digest.digest('hex');
}
