import { type AgendaNode, agendaLines, apartText } from '@/lib/public/agenda-text';
import { presenceText, sittingText } from '@/lib/public/attendance-text';
import { citedText, citing } from '@/lib/public/cited';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import { silentOne } from '@/lib/record/absences';
import type { Paper, SessionRecord, Sitting } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { formatTime, officialDate } from '@/lib/vi/date';
import { isDay, type KnownDate } from '@/lib/vi/partial-date';
import { type Block, paragraph, paragraphs, type Signature, told } from './composition';
import { voteLine } from './minutes-results';

/* What minutes and their extracts say in the same words. */

/** A sentence's end, where none was typed. */
export const ended = (text: string): string => (/[.;:!?…]$/u.test(text) ? text : `${text}.`);

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

/** The sittings as they followed each other, as far as that is known. */
export const inOrder = (sittings: readonly Sitting[]): Sitting[] =>
  sittings.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
const keyOf = ({ heldOn, startsAt }: Sitting): string => `${heldOn ?? '9'} ${startsAt ?? '9'}`;

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

/** What happened with an item: who presented it, its papers, what was said, voted and concluded. */
export const courseOfItem = (
  { item, apartFrom }: Pick<AgendaNode, 'item' | 'apartFrom'>,
  record: SessionRecord,
): Block[] => [
  ...told('Trình bày', item.presenter),
  ...(apartFrom ? [paragraph(ended(apartText(apartFrom)))] : []),
  ...agendaLines(item, record).map((line) => paragraph(ended(line))),
  ...item.papers.map(paperLine),
  ...written('Thảo luận', item.discussion),
  ...written('Phát biểu', item.speakers),
  ...record.votes.filter(({ agendaItem }) => agendaItem === item.id).map((vote) => voteLine(vote, record)),
  ...written('Kết luận', item.conclusion),
];

/** THƯ KÝ on the left, CHỦ TỌA on the right (mẫu 1.9), with their names where each was one person. */
export const leadersBySignature = (record: SessionRecord): Signature[] => [
  { capacity: ['THƯ KÝ'], name: nameOf(record, 'minutes') },
  { capacity: ['CHỦ TỌA'], name: nameOf(record, 'presided') },
];

function nameOf({ roles = [], delegates }: SessionRecord, role: 'minutes' | 'presided'): string | null {
  const people = roles.filter((one) => one.role === role);
  const names = people.map(
    ({ delegate, name }) => delegates.find(({ id }) => id === delegate)?.name ?? name ?? '',
  );
  const [only, ...others] = new Set(names.filter(Boolean));
  return only && others.length === 0 ? withoutTitle(only) : null;
}

/** Under a signature stands a name alone (Nghị định 30, Phụ lục I): no «ông», no office. */
const withoutTitle = (name: string): string =>
  name.replace(/^(?:ông|bà|đồng chí|đ\/c)\s+/iu, '').replace(/,.*$/u, '');

/** Who was there, after the sitting's name where there are several, and by which source where one is named. */
export function presenceLine(sitting: Sitting, record: SessionRecord): Block {
  const presence = presenceText(sitting, silentOne(record));
  const text = record.sittings.length > 1 ? `${sittingText(sitting)}: ${lowerFirst(presence)}` : presence;
  return paragraph([text, citedText(citing(record)(sitting.stated))].filter(Boolean).join(' '));
}
