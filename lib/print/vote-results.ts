import { silentOne } from '@/lib/record/absences';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import { lawArticleText, reasonText, ruleText } from '@/lib/say';
import { type Block, type Composition, ended, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';
import { leadersBySignature } from './minutes-parts';
import { voteLine, voteTable } from './minutes-results';
import { personnelBlocks } from './personnel-blocks';
import { inCouncilWords } from './slots';

/** What each vote came to, by which rule, and why. */
export function composeVoteResults(record: SessionRecord, edition: PaperEdition): Composition {
  const paper = { record, edition };
  return {
    ...frameOf(record, edition),
    name: `Kết quả biểu quyết: ${record.session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'KẾT QUẢ BIỂU QUYẾT',
    subject: subjectOf(record),
    ...inCouncilWords(paper, 'ket-qua-bieu-quyet', [
      ...voteTable(record),
      ...record.votes.flatMap((vote) => toldOf(vote, record)),
      ...personnelPart(record),
    ]),
    signatures: leadersBySignature(paper),
  };
}

/** What was decided about people is no vote on a resolution, and stands by itself. */
const personnelPart = (record: SessionRecord): Block[] =>
  record.personnel?.length ? [{ is: 'heading', level: 2, text: 'Nhân sự' }, ...personnelBlocks(record)] : [];

function toldOf(vote: Vote, record: SessionRecord): Block[] {
  const { threshold, because } = vote;
  const rule = threshold && `Cần ${ruleText(threshold, 'vi')} (${lawArticleText(threshold.article, 'vi')})`;
  const reasons = because.map((reason) => reasonText(reason, 'vi', silentOne(record)));
  return [
    voteLine(vote, record),
    ...(rule ? [paragraph(ended(rule))] : []),
    ...reasons.map((reason) => paragraph(`- ${ended(reason)}`, 'item')),
  ];
}
