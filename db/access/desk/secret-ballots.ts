import 'server-only';
import { sql } from 'drizzle-orm';
import type { Change, Tables } from '@/lib/changes';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { isSecret, secretMethods } from '@/lib/rules/secret-vote';

/*
 * How a delegate voted is private text of the trail until it is published: events hold a digest of it, so that a vote
 * entered by name and then found to have been secret leaves nobody's choice behind.
 */

const IDS_OF_BALLOTS = `select json_extract(one.value, '$.id') from events e, json_each(e.detail, '$.changes') one
  where e.aggregate = 'votes' and e.aggregate_id = private_texts.session_id
    and json_extract(one.value, '$.table') = 'ballots'
    and coalesce(json_extract(one.value, '$.after.voteId'), json_extract(one.value, '$.before.voteId'))`;

/** The statements that erase how everybody voted in the votes that these changes make secret. */
export function eraseSecretBallots(sessionId: string, changes: readonly Change[]) {
  return changes
    .filter(({ table, after }) => table === 'votes' && isSecret((after?.method ?? null) as Vote['method']))
    .map(
      ({ id }) =>
        sql`delete from private_texts where session_id = ${sessionId} and row_id in (${sql.raw(IDS_OF_BALLOTS)} = ${id})`,
    );
}

/** Erases the same of every vote that any event of the database ever called secret. */
export const ERASE_ALL_SECRET = `delete from private_texts where row_id in (${IDS_OF_BALLOTS} in (
  select json_extract(two.value, '$.id') from events f, json_each(f.detail, '$.changes') two
  where f.aggregate = 'votes' and f.aggregate_id = private_texts.session_id
    and json_extract(two.value, '$.table') = 'votes' and json_extract(two.value, '$.after.method') in ('${secretMethods.join("', '")}')))`;

/** The same changes without ballots whose choice was erased: a step that is taken back does not make one up. */
export function withoutErasedBallots(changes: readonly Change[]): readonly Change[] {
  const isErased = ({ table, after }: Change) => table === 'ballots' && after?.choice === null;
  return changes.some(isErased) ? changes.filter((change) => !isErased(change)) : changes;
}

/**
 * The same changes with erased choices put back from the record that was published: what everybody may read of a vote by name is
 * no secret, and a correction that is dropped leaves the draft as it was published.
 *
 * @param rows the section's rows before the changes
 */
export function withPublishedBallots(
  changes: readonly Change[],
  rows: Tables,
  published: SessionRecord | null,
): readonly Change[] {
  const choices = new Map(
    published?.votes.flatMap((vote) =>
      (vote.ballots ?? []).map(({ delegate, choice }) => [`${vote.id} ${delegate}`, choice] as const),
    ),
  );
  return changes.map((change) => {
    if (change.table !== 'ballots' || change.after?.choice !== null) return change;
    const ballot = { ...rows.ballots?.find(({ id }) => id === change.id), ...change.after };
    const choice = choices.get(`${ballot.voteId} ${ballot.mandateId}`);
    return choice ? { ...change, after: { ...change.after, choice } } : change;
  });
}

/**
 * What is left to be done to rows where ballots stand without their choice: their votes stay the secret ones they were found
 * to be, with the counts they had. `subjects` says which.
 *
 * @param now the section's rows as they are today, which have the way they were found to be secret
 */
export function keptSecret(
  { votes = [], ballots = [] }: Tables,
  now: Tables,
): { changes: Change[]; subjects: string[] } {
  const lost = new Set(ballots.filter(({ choice }) => choice === null).map(({ voteId }) => voteId));
  const gone = ballots.filter(({ voteId }) => lost.has(voteId));
  const kept = votes.filter(({ id }) => lost.has(id));
  return {
    changes: [
      ...gone.map((ballot): Change => ({ table: 'ballots', id: ballot.id, before: ballot, after: null })),
      ...kept.map(({ id, entry, method }): Change => {
        const found = now.votes?.find((row) => row.id === id)?.method as Vote['method'];
        const secret = { entry: 'totals', method: isSecret(found) ? found : 'secret' };
        return { table: 'votes', id, before: { entry, method }, after: secret };
      }),
    ],
    subjects: kept.map(({ subject }) => String(subject)),
  };
}
