import { decisionsOf } from '@/lib/public/decisions';
import { resolutionName } from '@/lib/public/row-names';
import type { Resolution, SessionRecord, Vote } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';
import { type Block, type Composition, ended, paragraphs, told } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { askedLine, courseOfItem, leadersBySignature, openingMoment, presenceLine } from './minutes-parts';
import { voteLine } from './minutes-results';
import { personnelBlocks } from './personnel-blocks';
import { inCouncilWords } from './slots';

/** What the minutes say of one resolution and nothing else, for whoever needs to show how it was decided. */
export function composeExtract(
  record: SessionRecord,
  resolution: Resolution,
  edition: PaperEdition,
): Composition {
  const { session } = record;
  const paper = { record, edition, resolution };
  const name = resolutionName(resolution);
  const decision = decisionsOf(record).find((one) => one.resolution.id === resolution.id);
  const votes = decision
    ? [...decision.parts, ...decision.earlier, ...(decision.vote ? [decision.vote] : [])]
    : [];
  const item = record.agenda.find(({ id, isClosed }) => id === resolution.agendaItem && !isClosed);
  return {
    ...frameOf(record, edition),
    name: `Trích biên bản: ${name}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'TRÍCH BIÊN BẢN',
    subject: subjectOf(record),
    ...inCouncilWords(paper, 'trich-bien-ban', [
      askedLine('Thời gian bắt đầu', openingMoment(record)),
      askedLine('Địa điểm', session.place),
      ...presenceAt(record, votes),
      { is: 'heading', level: 2, text: `Nội dung: ${name}` },
      ...(item ? courseOfItem({ item, apartFrom: null }, withoutVotes(record)) : []),
      ...votes.map((vote) => voteLine(vote, record)),
      ...personnelBlocks(
        record,
        (record.personnel ?? []).filter((one) => one.resolution === resolution.id),
      ),
      ...paragraphs(resolution.note ?? ''),
      ...told('Kết quả', resultText(resolution)),
    ]),
    signatures: leadersBySignature(paper),
  };
}

/** The roll of the sittings in which it was voted on; of all of them where that is not known. */
function presenceAt(record: SessionRecord, votes: readonly Vote[]): Block[] {
  const { sittings } = record;
  const known = sittings.filter(({ id }) => votes.some(({ sitting }) => sitting === id));
  const told = (known.length > 0 ? known : sittings).map((sitting) => presenceLine(sitting, record));
  return told.length > 0 ? [{ is: 'heading', level: 2, text: 'Thành phần tham dự' }, ...told] : [];
}

const resultText = ({ status, number, outcomePrinted }: Resolution): string =>
  ended(
    [
      terms.resolutionStatus[status],
      number && `Nghị quyết số ${number}`,
      outcomePrinted && `nguồn ghi “${outcomePrinted}”`,
    ]
      .filter(Boolean)
      .join(', '),
  );

/** What was said of its item; its votes stand by themselves, and those on other matters are not in its extract. */
const withoutVotes = ({ minutes = [], ...record }: SessionRecord): SessionRecord => ({
  ...record,
  votes: [],
  ...(minutes.length > 0 && { minutes: minutes.filter(({ vote }) => !vote) }),
});
