import 'server-only';
import { setImmediate as pause } from 'node:timers/promises';
import { max, type SQL, sql } from 'drizzle-orm';
import { db } from '../../client';
import { events } from '../../schema/events';
import { photos } from '../../schema/figures';
import { publications, publishedFiles } from '../../schema/publications';
import { oversights, questions, questionTurns } from '../../schema/questions';
import { papers } from '../../schema/sessions';
import { signingFiles } from '../signing/signings';

/** Rows looked through at a time: between two lots the process answers other requests. */
const LOT = 200;

/**
 * The SHA-256 of every file something names: a row of a draft, a step of its history, whose undo may bring the row back,
 * or any version ever published.
 */
export async function namedFiles(): Promise<ReadonlySet<string>> {
  return new Set([...(await namedInRows()), ...(await inHistory()), ...(await inPublications())]);
}

/** Those that a draft's row names now, or a record that residents can read now. */
export async function namedInRows(): Promise<ReadonlySet<string>> {
  const rows = [
    ...(await db.selectDistinct({ digest: papers.fileDigest }).from(papers)),
    ...(await db.selectDistinct({ digest: photos.fileDigest }).from(photos)),
    ...(await db.selectDistinct({ digest: questions.fileDigest }).from(questions)),
    ...(await db.selectDistinct({ digest: questionTurns.fileDigest }).from(questionTurns)),
    ...(await db.selectDistinct({ digest: oversights.fileDigest }).from(oversights)),
    ...(await signingFiles()).map((digest) => ({ digest })),
    ...(await db.selectDistinct({ digest: publishedFiles.digest }).from(publishedFiles)),
  ];
  return new Set(rows.flatMap(({ digest }) => digest ?? []));
}

/** The trail only grows, and is by far the largest table. */
async function inHistory(): Promise<string[]> {
  const [newest] = await db.select({ id: max(events.id) }).from(events);
  const last = newest?.id ?? 0;
  const found: string[] = [];
  for (let from = 0; from < last; from += LOT) {
    const lot = sql`${events.id} > ${from} and ${events.id} <= ${from + LOT}`;
    // Most steps name no file; those are not taken apart.
    const naming = sql`select detail from ${events} where ${lot} and instr(detail, '"fileDigest":"')`;
    found.push(...(await named(naming, sql`detail`, 'fileDigest')));
    await pause();
  }
  return found;
}

async function inPublications(): Promise<string[]> {
  const ids = await db.select({ id: publications.id }).from(publications);
  const found: string[] = [];
  for (const { id } of ids) {
    const document = sql`select document from ${publications} where ${publications.id} = ${id}`;
    found.push(...(await named(document, sql`document`, 'digest')));
    await pause();
  }
  return found;
}

/** Texts under `key`, however deep they lie in the JSON of these rows' column. */
async function named(rows: SQL, column: SQL, key: string): Promise<string[]> {
  const found = await db.all<{ digest: string }>(
    sql`select distinct found.value as digest from (${rows}), json_tree(${column}) as found
      where found.key = ${key} and found.type = 'text'`,
  );
  return found.map(({ digest }) => digest);
}
