import { type AgendaNode, agendaLines, apartText } from '@/lib/public/agenda-text';
import { markedPresenceText, presenceText, sittingText } from '@/lib/public/attendance-text';
import { citing } from '@/lib/public/cited';
import { minuteLines } from '@/lib/public/minute-text';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { statedPresenceWords } from '@/lib/public/stated-text';
import { silentOne } from '@/lib/record/absences';
import type { AgendaItem, Paper, SessionRecord, Sitting, Vote } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { formatTime, officialDate } from '@/lib/vi/date';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import { type Block, ended, paragraph, paragraphs, type Signature, told } from './composition';
import { voteLine } from './minutes-results';
import { inOrder, leaderName } from './of-session';
import { type PaperOf, slotSignature } from './slots';

/* What minutes and their extracts say in the same words. */

/** A label and its text; a dotted line where the form asks and nobody wrote it down. */
export const askedLine = (label: string, text: string | null): Block =>
  text
    ? { is: 'paragraph', style: 'body', runs: [{ text: `${label}: `, bold: true }, { text: ended(text) }] }
    : { is: 'fill', label };

/** «07 giờ 30, ngày 12 tháng 6 năm 2020», as far as it is known. */
export function momentText(day: KnownDate, time: string | null): string | null {
  const on = isDay(day) ? officialDate(day) : null;
  return [time && formatTime(time), on].filter(Boolean).join(', ') || null;
}

/** When the first sitting began. */
export function openingMoment({
  session,
  sittings,
}: Pick<SessionRecord, 'session' | 'sittings'>): string | null {
  const first = inOrder(sittings)[0];
  return momentText(first?.heldOn ?? session.startsOn, first?.startsAt ?? null);
}

/** A text somebody wrote, its label before the first line. */
export function written(label: string, text: string | null): Block[] {
  const [first, ...rest] = paragraphs(text ?? '');
  if (first?.is !== 'paragraph') return [];
  return [{ ...first, runs: [{ text: `${label}: `, bold: true }, ...first.runs] }, ...rest];
}

/** «Báo cáo số 45/BC-UBND: … (của Ủy ban nhân dân phường, ngày 5/7/2023).» */
export function paperLine(paper: Paper): Block {
  const origin = paperOrigin(paper);
  return paragraph(`- ${ended(origin ? `${paperName(paper)} (${origin})` : paperName(paper))}`, 'item');
}

/** The lines of an item, or of none, each with its hour and who it was before the words. */
export const minuteBlocks = (record: SessionRecord, item: string | null): Block[] =>
  minuteLines(record, item).flatMap(({ at, head, text, question }) => {
    const label = [at && formatTime(at), head].filter(Boolean).join(', ');
    const all = [text, question?.following].filter(Boolean).join('\n');
    return all ? written(label, all) : [paragraph(`${label}.`)];
  });

/** A vote that a line of the minutes stands for is told there. */
const votesOf = ({ id }: AgendaItem, { votes, minutes = [] }: SessionRecord): Vote[] =>
  votes.filter((vote) => vote.agendaItem === id && !minutes.some((entry) => entry.vote === vote.id));

/** What happened with an item: who presented it, its papers, what was said, voted and concluded. */
export const courseOfItem = (
  { item, apartFrom }: Pick<AgendaNode, 'item' | 'apartFrom'>,
  record: SessionRecord,
): Block[] => [
  ...told('Trình bày', item.presenter),
  ...(apartFrom ? [paragraph(ended(apartText(apartFrom)))] : []),
  ...agendaLines(item, record).map((line) => paragraph(ended(line))),
  ...item.papers.map(paperLine),
  ...minuteBlocks(record, item.id),
  ...written('Thảo luận', item.discussion),
  ...written('Phát biểu', item.speakers),
  ...votesOf(item, record).map((vote) => voteLine(vote, record)),
  ...written('Kết luận', item.conclusion),
];

/** THƯ KÝ on the left, CHỦ TỌA on the right (mẫu 1.9), with their names where each was one person. */
export const leadersBySignature = (paper: PaperOf): Signature[] => [
  slotSignature(paper, 'ky.thu-ky', leaderName(paper.record, 'minutes')),
  slotSignature(paper, 'ky.chu-toa', leaderName(paper.record, 'presided')),
];

/** Who was there, after the sitting's name where there are several, and by which source where one is named. */
export function presenceLine(sitting: Sitting, record: SessionRecord): Block {
  const presence = presenceOf(sitting, record);
  return paragraph(
    record.sittings.length > 1 ? `${sittingText(sitting)}: ${lowerFirst(presence)}` : presence,
  );
}

function presenceOf(sitting: Sitting, record: SessionRecord): string {
  const { stated } = sitting;
  const cited = citing(record)(stated);
  if (!stated || !cited) return presenceText(sitting, silentOne(record));
  const told = [markedPresenceText(sitting), statedPresenceWords(stated)].filter(Boolean).join(' ');
  return `${told} (theo ${cited.name}).`;
}
