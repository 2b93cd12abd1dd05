import { citedText, citing } from '@/lib/public/cited';
import { countText } from '@/lib/public/counts-text';
import { voteText } from '@/lib/public/decisions';
import {
  indicatorCell,
  indicatorColumns,
  indicatorGroupsOf,
  indicatorNote,
} from '@/lib/public/indicator-text';
import {
  amountText,
  changeText,
  exactText,
  figuresInOrder,
  partsHeading,
  percentText,
  stageText,
} from '@/lib/public/money-text';
import { followUpLine } from '@/lib/public/promise-text';
import { sourceName } from '@/lib/public/row-names';
import { taskDetail } from '@/lib/public/task-text';
import { outcomeWord, voteRelations } from '@/lib/public/vote-relations';
import { silentOne } from '@/lib/record/absences';
import { textLines } from '@/lib/record/row-texts';
import type { SessionRecord, Vote } from '@/lib/record/schema';
import type { FollowUp } from '@/lib/record/schema-promises';
import { upperFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { type Block, type Column, ended, paragraph } from './composition';
import { resolutionTable } from './resolution-list';

/** What came of a session: its votes, resolutions, the figures it reported, the tasks it set, and where all that is from. */
export function resultsOf(record: SessionRecord): { title: string; blocks: Block[] }[] {
  return [
    { title: 'Kết quả biểu quyết', blocks: voteTable(record) },
    { title: 'Nghị quyết', blocks: resolutionTable(record) },
    { title: 'Số liệu thu, chi được báo cáo', blocks: figureTable(record) },
    { title: 'Chỉ tiêu được báo cáo', blocks: indicatorTables(record) },
    {
      title: 'Nhiệm vụ',
      blocks: record.tasks.map((task, index) => paragraph(taskLine(task, index), 'item')),
    },
    {
      title: 'Kết quả những việc đã hứa trước đây',
      blocks: (record.followUps ?? []).map((row, index) => paragraph(followUpText(row, index), 'item')),
    },
    { title: 'Nguồn', blocks: sourceLines(record) },
  ];
}

type Told = Pick<SessionRecord, 'session' | 'sources' | 'votes' | 'resolutions' | 'delegates'>;

const CHOICES = ['for', 'against', 'notVoting', 'otherOpinion', 'blank', 'absent'] as const;

/** A row for each vote. A count nobody stated is an empty cell, and a choice no vote counts has no column. */
export function voteTable(record: Told): Block[] {
  const { votes } = record;
  if (votes.length === 0) return [];
  const counted = CHOICES.filter((name) => votes.some((vote) => countText(vote, name) !== null));
  const hasTotals = votes.some(({ total }) => total !== null);
  const columns = [
    { head: 'TT', width: 1, align: 'center' },
    { head: 'Nội dung biểu quyết', width: 6 },
    ...counted.map((name) => ({ head: CHOICE_HEADS[name], width: 1.6, align: 'center' }) as const),
    ...(hasTotals ? [{ head: 'Tổng số đại biểu', width: 1.6, align: 'center' } as const] : []),
    { head: 'Kết quả', width: 2.4, align: 'center' },
  ] satisfies Column[];
  const rows = votes.map((vote, index) => [
    String(index + 1),
    [vote.subject, vote.method && `(${terms.voteMethod[vote.method].toLocaleLowerCase('vi')})`]
      .filter(Boolean)
      .join(' '),
    ...counted.map((name) => countText(vote, name) ?? ''),
    ...(hasTotals ? [vote.total === null ? '' : String(vote.total)] : []),
    outcomeWord(vote),
  ]);
  const apart = votes.filter(({ agendaItem }) => agendaItem === null);
  return [{ is: 'table', columns, rows }, ...apart.map((vote) => voteLine(vote, record))];
}

/** What was voted on and the finding in a sentence, always with its denominator, beside what the source printed. */
export function voteLine(vote: Vote, record: Told): Block {
  const { finding, rest } = voteText(vote, silentOne(record));
  const runs = [
    { text: `Biểu quyết «${vote.subject}»: `, bold: true } as const,
    {
      text: [
        finding,
        rest,
        ...voteRelations(vote, record),
        ...textLines('votes', vote).map(ended),
        citedText(citing(record)(vote)),
      ]
        .filter(Boolean)
        .join(' '),
    },
  ];
  return { is: 'paragraph', style: 'body', runs };
}

const CHOICE_HEADS: Readonly<Record<(typeof CHOICES)[number], string>> = {
  for: terms.choice.for,
  against: terms.choice.against,
  notVoting: terms.choice.not_voting,
  otherOpinion: terms.choice.other_opinion,
  blank: terms.choice.blank,
  absent: terms.choice.absent,
};

function figureTable(record: SessionRecord): Block[] {
  const { figures } = record;
  const [cite, silent] = [citing(record), silentOne(record)];
  if (figures.length === 0) return [];
  const columns = [
    { head: 'Khoản', width: 4 },
    { head: 'Kỳ', width: 3 },
    { head: 'Số tiền', width: 4, align: 'right' },
    { head: 'So với', width: 4 },
  ] as const;
  const rows = figuresInOrder(figures).map((placed) => {
    const { row, depth } = placed;
    return [
      [partsHeading(placed), `${depth > 0 ? '– ' : ''}${row.label}`].filter(Boolean).join(': '),
      stageText(row, silent),
      exactText(row) ?? amountText(row, silent),
      [
        percentText(row, silent),
        changeText(row),
        row.printed && `nguồn ghi “${row.printed}”`,
        row.note,
        citedText(cite(row)),
      ]
        .filter(Boolean)
        .join('; '),
    ];
  });
  return [{ is: 'table', columns, rows }];
}

/** A table for each group; a column stands only where a row has something in it. */
function indicatorTables({ indicators }: SessionRecord): Block[] {
  return indicatorGroupsOf(indicators).flatMap(({ title, rows }): Block[] => {
    const names = (Object.keys(indicatorColumns) as (keyof typeof indicatorColumns)[]).filter((name) =>
      rows.some((row) => indicatorCell(row, name) !== null),
    );
    const columns = [
      { head: 'Chỉ tiêu', width: 5 },
      ...names.map((name) => ({ head: indicatorColumns[name], width: 2, align: 'center' }) as const),
      { head: 'Ghi chú', width: 4 },
    ];
    const cells = rows.map((row) => [
      row.name,
      ...names.map((name) => indicatorCell(row, name) ?? ''),
      indicatorNote(row),
    ]);
    return [
      ...(title ? [{ is: 'heading', level: 3, text: title } as const] : []),
      { is: 'table', columns, rows: cells },
    ];
  });
}

function taskLine(task: SessionRecord['tasks'][number], index: number): string {
  const detail = taskDetail(task).replaceAll(' · ', '; ');
  return [`${index + 1}. ${task.body.replace(/[.;]$/u, '')}`, detail && ` (${detail})`, '.']
    .filter(Boolean)
    .join('');
}

const followUpText = (row: FollowUp, index: number): string =>
  `${index + 1}. ${ended(row.body)} ${upperFirst(ended(followUpLine(row)))}`;

const sourceLines = ({ sources }: SessionRecord): Block[] =>
  sources.map((source) =>
    paragraph(`- ${[sourceName(source), source.publisher, source.url].filter(Boolean).join(', ')}.`, 'item'),
  );
