import type { SessionDraft } from './draft';
import type { Petition, PetitionCount } from './schema-petitions';
import { sourceOf } from './sourced';

/** What its table adds to a row. */
const OF_THE_TABLE: ReadonlySet<string> = new Set(['sessionId', 'position']);

/** What is known of a row, without what is the desk's own. */
const knownOf = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(([key, value]) => !OF_THE_TABLE.has(key) && value !== null && value !== ''),
  );

/** The matters of voters and the numbers stated of them; each left out where there is none. Who asked goes no further than the desk. */
export function buildPetitions({
  petitions,
  petitionCounts,
}: Pick<SessionDraft, 'petitions' | 'petitionCounts'>): {
  petitions?: Petition[];
  petitionCounts?: PetitionCount[];
} {
  const matters = petitions.map(({ petitioner: _, reminders, sourceId, ...row }) => ({
    ...knownOf(row),
    id: row.id,
    body: row.body,
    ...(reminders.length > 0 && { reminders }),
    ...sourceOf({ sourceId }),
  }));
  const counts = petitionCounts.map(({ sourceId, ...row }) => ({
    ...knownOf(row),
    id: row.id,
    axis: row.axis,
    ...sourceOf({ sourceId }),
  }));
  return {
    ...(matters.length > 0 && { petitions: matters }),
    ...(counts.length > 0 && { petitionCounts: counts }),
  };
}
