import { namesOf } from '@/lib/public/decisions';
import { personLine, personnelHead, personnelSentences } from '@/lib/public/personnel-text';
import { resolutionNames } from '@/lib/public/row-names';
import type { SessionRecord } from './schema';
import type { PersonnelVote } from './schema-personnel';
import { joinLines } from './search-texts';

/** The words under which a ballot on people is found: those of the session's page. */
export function personnelText(vote: PersonnelVote, record: SessionRecord): string {
  const nameOf = namesOf(record);
  return joinLines(
    personnelHead(vote, record),
    ...vote.people.map((person) => personLine(vote, person, nameOf)),
    ...personnelSentences(vote, nameOf, resolutionNames(record)),
    vote.note,
  );
}
