import { Disclosure } from '@/components/ui/disclosure';
import { citing } from '@/lib/public/cited';
import { namesOf } from '@/lib/public/decisions';
import {
  personName,
  personnelHead,
  personnelName,
  personnelSentences,
  personSentences,
  personTitle,
} from '@/lib/public/personnel-text';
import { resolutionNames } from '@/lib/public/row-names';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { personnelArticle, personnelReasonText } from '@/lib/say-personnel';
import { BySource } from './by-source';
import { Part } from './part';

/** Elections and what else was decided about people: who, what became of each, and why. */
export function PersonnelPart({ record }: { record: SessionRecord }) {
  const { personnel = [] } = record;
  if (personnel.length === 0) return null;
  return (
    <Part id="nhan-su" title="Nhân sự">
      {personnel.map((vote) => (
        <PersonnelItem key={vote.id} vote={vote} record={record} />
      ))}
    </Part>
  );
}

function PersonnelItem({ vote, record }: { vote: PersonnelVote; record: SessionRecord }) {
  const nameOf = namesOf(record);
  const head = personnelHead(vote, record);
  const cited = citing(record)(vote);
  return (
    <div className="border-t border-line py-6">
      <h3 data-speak="" className="font-serif text-xl font-semibold">
        {personnelName(vote)}
      </h3>
      {head && <p className="text-soft">{head}</p>}
      <ul className="mt-3 max-w-text">
        {vote.people.map((person) => (
          <li key={person.id} data-speak="" className="mt-2">
            <strong>{personTitle(person, nameOf)}</strong>
            {': '}
            {personSentences(vote, person).join(' ')}
          </li>
        ))}
      </ul>
      {personnelSentences(vote, nameOf, resolutionNames(record)).map((sentence) => (
        <p key={sentence} data-speak="" className="mt-2 max-w-text text-soft">
          {sentence}
        </p>
      ))}
      {vote.note && (
        <p data-speak="" className="mt-2 max-w-text text-soft">
          {vote.note}
        </p>
      )}
      {cited && (
        <p className="mt-2 max-w-text text-soft">
          <BySource cited={cited} />
        </p>
      )}
      <HowDecided vote={vote} nameOf={nameOf} silent={silentOne(record)} />
    </div>
  );
}

type HowDecidedProps = { vote: PersonnelVote; nameOf: (id: string) => string | null; silent: string };

/** The rule, the base and why each came out so. */
function HowDecided({ vote, nameOf, silent }: HowDecidedProps) {
  const ofPeople = vote.people.filter(({ because }) => because.length > 0);
  // How many seats are left stands with the outcome.
  const ofAll = vote.because.filter(({ code }) => code !== 'seats_left');
  if (ofAll.length === 0 && ofPeople.length === 0) return null;
  return (
    <Disclosure summary="Cách tính kết quả">
      <ol className="reasons">
        {ofAll.map((reason) => {
          const article = personnelArticle(reason);
          return (
            <li key={personnelReasonText(reason)}>
              {personnelReasonText(reason, silent)}
              {article && <span> ({article})</span>}
            </li>
          );
        })}
        {ofPeople.map((person) => (
          <li key={person.id}>
            {`${personName(person, nameOf)}: `}
            {person.because.map((reason) => personnelReasonText(reason, silent)).join(' ')}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
