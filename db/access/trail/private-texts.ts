import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Change } from '@/lib/changes';
import { isPrivateText, type PrivateText } from '@/lib/private-text';
import type { Section } from '@/lib/words';
import { db } from '../../client';
import { privateTexts } from '../../schema/events';
import type { PrivateColumns } from '../desk/closed-rows';
import { sectionTables } from '../desk/section-tables';

/*
 * An event is for ever, so what may have to be erased one day must not be in it: why somebody was absent, how a delegate
 * voted, what was closed, and what desk and chair write to each other. The event holds a digest in its place and the text lies in a table of its own. Without
 * the salt, which is erased with the text, nobody can try likely illnesses until one fits the digest.
 */

export type PrivateRow = typeof privateTexts.$inferInsert;
type Bearer = Pick<PrivateRow, 'sessionId' | 'rowId'>;

/** What a text's salt and itself come to. */
export const digestOfText = ({ salt, body }: Pick<PrivateRow, 'salt' | 'body'>): string =>
  createHash('sha256').update(`${salt}\n${body}`).digest('hex');

/** Collects the private text of one commit: `hide` gives what the event holds instead, `rows` what must be kept. */
export function privateTextsOf(bearer: Bearer): {
  rows: PrivateRow[];
  hide: (body: string, rowId?: string) => PrivateText;
} {
  const rows: PrivateRow[] = [];
  const hide = (body: string, rowId = bearer.rowId) => {
    const text = { salt: randomBytes(16).toString('hex'), body };
    const digest = digestOfText(text);
    rows.push({ ...text, digest, sessionId: bearer.sessionId, rowId });
    return { private: digest };
  };
  return { rows, hide };
}

/** The statements that keep what was collected. */
export const keepStatements = (rows: readonly PrivateRow[]) =>
  rows.map((row) => db.insert(privateTexts).values(row));

const noneClosed: PrivateColumns = () => [];

/**
 * The changes as an event may hold them, and the private text of their rows.
 *
 * @param closed which columns are private besides those that always are, for what is closed
 */
export function hideInChanges(
  section: Section,
  sessionId: string,
  changes: readonly Change[],
  closed: PrivateColumns = noneClosed,
) {
  const { rows, hide } = privateTextsOf({ sessionId, rowId: sessionId });
  const hidden = mapValues(changes, (value, column, { table, id }) => {
    const columns = [...(sectionTables[section][table]?.private ?? []), ...closed(table, id)];
    if (value === null || value === undefined || !columns.includes(column)) return value;
    return typeof value === 'string' ? hide(value, id) : { ...hide(JSON.stringify(value), id), json: true };
  });
  return { changes: hidden, rows };
}

/** Reasons that residents read one day; every other note of a session's file stays between the desk and the chair. */
const PUBLIC_REASONS: readonly string[] = ['reopened', 'published', 'withdrawn'];
type Notes = { reason?: unknown; warnings?: readonly Readonly<Record<string, unknown>>[] };

/** What the event of a session's step may hold of the reasons given with it, and the private text of them. */
export function hideInStep(verb: string, sessionId: string, detail: Readonly<Record<string, unknown>>) {
  const { rows, hide } = privateTextsOf({ sessionId, rowId: sessionId });
  const hidden = (note: unknown) => (typeof note === 'string' && note ? hide(note) : note);
  const { reason, warnings }: Notes = detail;
  const step = {
    ...detail,
    ...(reason === undefined || PUBLIC_REASONS.includes(verb) ? {} : { reason: hidden(reason) }),
    ...(warnings && { warnings: warnings.map((one) => ({ ...one, reason: hidden(one.reason) })) }),
  };
  return { detail: step, rows };
}

/** The changes of an event with their private text, `null` where it was erased. */
export async function revealInChanges(changes: readonly Change[]): Promise<Change[]> {
  const asked: string[] = [];
  mapValues(changes, (value) => {
    if (isPrivateText(value)) asked.push(value.private);
    return value;
  });
  const texts = await textsOf(asked);
  return mapValues(changes, (value) =>
    isPrivateText(value) ? (read(value, texts.get(value.private)) ?? null) : value,
  );
}

/** What stood where an event points at private text; `undefined` where it was erased. */
export function read({ json }: PrivateText, body: string | undefined): unknown {
  return json && body !== undefined ? JSON.parse(body) : body;
}

/** The texts that are still kept, by their digest. */
export async function textsOf(digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .select({ digest: privateTexts.digest, body: privateTexts.body })
    .from(privateTexts)
    .where(inArray(privateTexts.digest, [...digests]));
  return new Map(rows.map(({ digest, body }) => [digest, body]));
}

/** The changes with every value put through `map`. */
function mapValues(
  changes: readonly Change[],
  map: (value: unknown, column: string, change: Change) => unknown,
): Change[] {
  return changes.map((change) => {
    const side = (row: Change['before']) =>
      row &&
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, map(value, column, change)]));
    return { ...change, before: side(change.before), after: side(change.after) };
  });
}
