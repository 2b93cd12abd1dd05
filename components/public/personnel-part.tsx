import { LevelMark, LevelsBar, NeededBar, NeededMark } from '@/components/charts/people-bars';
import { Disclosure } from '@/components/ui/disclosure';
import { Table, Td, Th } from '@/components/ui/table';
import { personDrawing } from '@/lib/charts/person-drawing';
import { citing } from '@/lib/public/cited';
import { type NameOf, namesOf } from '@/lib/public/decisions';
import {
  personCells,
  personName,
  personnelAnchor,
  personnelColumns,
  personnelHead,
  personnelName,
  personnelSentences,
  personSentences,
  personTitle,
} from '@/lib/public/personnel-text';
import { resolutionNames } from '@/lib/public/row-names';
import { silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';
import { personnelArticle, personnelReasonText } from '@/lib/say-personnel';
import type { PersonnelChoice } from '@/lib/words-of-personnel';
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
  const sentences = personnelSentences(vote, nameOf, resolutionNames(record));
  // That it was annulled stands before what it came to.
  const before = vote.annulled ? sentences.slice(0, 1) : [];
  return (
    <div id={personnelAnchor(vote)} className="scroll-mt-6 border-t border-line py-6">
      <h3 data-speak="" className="font-serif text-xl font-semibold">
        {personnelName(vote)}
      </h3>
      {head && <p className="text-soft">{head}</p>}
      <Rounds vote={vote} record={record} />
      {before.map((sentence) => (
        <p key={sentence} data-speak="" className="mt-2 font-medium">
          {sentence}
        </p>
      ))}
      <ul className="mt-3 max-w-text">
        {vote.people.map((person) => (
          <li key={person.id} className="mt-3">
            <p data-speak="">
              <strong>{personTitle(person, nameOf)}</strong>
              {': '}
              {personSentences(vote, person).join(' ')}
            </p>
            <PersonBar vote={vote} person={person} />
          </li>
        ))}
      </ul>
      <DrawnBy vote={vote} />
      <LevelsTable vote={vote} nameOf={nameOf} />
      {sentences.slice(before.length).map((sentence) => (
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

/** The ballot before this one and those after it, each leading there. */
function Rounds({ vote, record: { personnel = [] } }: { vote: PersonnelVote; record: SessionRecord }) {
  const earlier = personnel.filter(({ id }) => id === vote.earlier);
  const later = personnel.filter((one) => one.earlier === vote.id);
  if (earlier.length + later.length === 0) return null;
  return (
    <p className="text-soft">
      {earlier.map((one) => (
        <RoundLink
          key={one.id}
          words={one.annulled ? 'Bỏ phiếu lại sau lần bị hủy' : 'Lần bỏ phiếu trước'}
          to={one}
        />
      ))}
      {later.map((one) => (
        <RoundLink key={one.id} words="Lần bỏ phiếu sau" to={one} />
      ))}
    </p>
  );
}

const RoundLink = ({ words, to }: { words: string; to: PersonnelVote }) => (
  <span className="me-4 inline-block">
    {words}: <a href={`#${personnelAnchor(to)}`}>{personnelName(to)}</a>
  </span>
);

/** What is drawn of a person: nothing where a number it takes is not known, or the ballot was annulled. */
function PersonBar({ vote, person }: { vote: PersonnelVote; person: PersonnelPerson }) {
  const drawn = personDrawing(vote, person);
  if (drawn === null) return null;
  return drawn.is === 'levels' ? (
    <LevelsBar counts={drawn.counts} total={drawn.total} />
  ) : (
    <NeededBar reached={drawn.reached} total={drawn.total} needed={drawn.needed} />
  );
}

/** What the bars are of, and what their line is. */
function DrawnBy({ vote }: { vote: PersonnelVote }) {
  const { kind, required, total } = vote;
  const drawn = vote.people.map((person) => personDrawing(vote, person)).find((one) => one !== null);
  if (!drawn) return null;
  if (drawn.is === 'levels')
    return <p className="mt-2 text-sm text-soft">Cả thanh là tổng số {total} đại biểu.</p>;
  return (
    <p className="mt-2 text-sm text-soft">
      Phần tô đậm: số {kind === 'confidence' ? 'không tín nhiệm' : 'đồng ý'} trên tổng số {total} đại biểu.
      {required !== null && (
        <>
          {' '}
          <span className="whitespace-nowrap">
            <NeededMark /> Mức cần: {required}.
          </span>
        </>
      )}
    </p>
  );
}

/** The numbers of three levels, each with its mark, under the bars. */
function LevelsTable({ vote, nameOf }: { vote: PersonnelVote; nameOf: NameOf }) {
  const columns = personnelColumns(vote);
  if (vote.kind !== 'confidence_levels' || columns.length === 0) return null;
  return (
    <Table caption={`Số phiếu tín nhiệm: ${personnelName(vote)}`} captionHidden className="mt-3 max-w-text">
      <thead>
        <tr>
          <Th>Người</Th>
          {columns.map(({ choice, head }) => (
            <Th key={choice} className="text-end">
              {isLevel(choice) && <LevelMark level={choice} />}
              {head}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vote.people.map((person) => (
          <tr key={person.id}>
            <Th scope="row">{personName(person, nameOf)}</Th>
            {columns.map(({ choice }) => (
              <Td key={choice} className="text-end">
                {personCells(vote, person)[choice]}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const isLevel = (choice: PersonnelChoice): choice is 'high' | 'medium' | 'low' =>
  choice === 'high' || choice === 'medium' || choice === 'low';

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
