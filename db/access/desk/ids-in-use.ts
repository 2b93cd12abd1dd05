import 'server-only';
import { getTableName } from 'drizzle-orm';
import { userRoles, users } from '../../schema/accounts';
import { amendments } from '../../schema/amendments';
import { convened, conveningAnswers, convenings } from '../../schema/convening';
import { councils, mandates, offices, people, terms } from '../../schema/councils';
import { passageProposals } from '../../schema/passages';
import { publications } from '../../schema/publications';
import { comments, readMarks, resolutionVersions } from '../../schema/review';
import { signings } from '../../schema/signings';
import { prepared } from '../prepared';
import { sectionTables } from './section-tables';

/** Every table whose rows have an id that something may be called by. */
const tables = [
  ...[
    users,
    userRoles,
    councils,
    terms,
    people,
    mandates,
    offices,
    publications,
    comments,
    amendments,
    readMarks,
    signings,
    passageProposals,
    resolutionVersions,
  ],
  ...[convenings, convened, conveningAnswers],
  ...Object.values(sectionTables).flatMap((section) => Object.values(section).map(({ table }) => table)),
];
const IN_USE = tables
  .map((table) => `select id from "${getTableName(table)}" where id in (select value from json_each(@ids))`)
  .join(' union all ');

/**
 * Those of `ids` by which something is called already, whatever it is and whosever: an id is one thing's alone, so that
 * nothing can be taken for something else.
 */
export async function idsInUse(ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  return prepared(IN_USE)
    .pluck()
    .all({ ids: JSON.stringify(ids) }) as Promise<string[]>;
}
