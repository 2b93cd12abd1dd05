import { councilBodyName } from '@/lib/public/council-name';
import { decisionsOf, voteText } from '@/lib/public/decisions';
import { amountText, percentText, stageText } from '@/lib/public/money-text';
import { delegateNames, promiseText, questionHead, questionTitle } from '@/lib/public/question-text';
import { adoptedText } from '@/lib/public/resolution-count';
import { resolutionName } from '@/lib/public/row-names';
import { taskDetail } from '@/lib/public/task-text';
import { silentOne } from '@/lib/record/absences';
import { countAdopted } from '@/lib/record/resolution-count';
import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { rangeText, spokenRange } from '@/lib/vi/day-range';
import { speakable } from '@/lib/vi/speech';
import { terms } from '@/lib/vi/terms';
import { type Block, type Composition, ended, paragraph } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, placeAndDay, subjectOf } from './head';
import { presenceLine } from './minutes-parts';
import { personnelLines } from './personnel-blocks';
import { inCouncilWords, slotSignature } from './slots';

/** What residents are told of a session, on paper for each tổ dân phố and as a text to read out in a minute and a half. */
export function composeNotice(record: SessionRecord, edition: PaperEdition): Composition {
  const { council, session } = record;
  return {
    ...frameOf(record, edition),
    name: `Thông báo kết quả ${session.label}`,
    numberLine: 'Số: ……/TB-HĐND',
    placeAndDay: placeAndDay(council, null),
    kind: 'THÔNG BÁO',
    subject: `Kết quả ${subjectOf(record)}`,
    ...inCouncilWords({ record, edition }, 'thong-bao-ket-qua', noticeOf(record)),
    signatures: [slotSignature({ record, edition }, 'ky.thuong-truc')],
    annexes: [
      {
        label: 'Phụ lục',
        title: 'Bản đọc trên loa truyền thanh',
        blocks: spokenNotice(record).map((text) => paragraph(text)),
      },
    ],
  };
}

function noticeOf(record: SessionRecord): Block[] {
  const { session, sittings, figures, tasks } = record;
  const silent = silentOne(record);
  const held = [
    `${councilBodyName(record.council)} họp ${rangeText(session)}`,
    session.place && `tại ${session.place}`,
  ];
  return [
    paragraph(ended(upperFirst(held.filter(Boolean).join(', ')))),
    ...sittings.slice(0, 1).map((sitting) => presenceLine(sitting, { ...record, sittings: [sitting] })),
    ...heading('Nghị quyết', resolutionLines(record)),
    ...heading(
      'Nhân sự',
      personnelLines(record).map((line) => `- ${line}`),
    ),
    ...heading(
      'Thu, chi ngân sách',
      figures
        .filter(({ partOf }) => !partOf)
        .map(
          (figure) =>
            `- ${[figure.label, lowerFirst(stageText(figure, silent)), amountText(figure, silent), percentText(figure, silent)].filter(Boolean).join(', ')}.`,
        ),
    ),
    ...heading('Chất vấn', questionLines(record)),
    ...heading(
      'Nhiệm vụ',
      tasks.map(
        (task) =>
          `- ${ended([task.body.replace(/[.;]$/u, ''), taskDetail(task).replaceAll(' · ', '; ')].filter(Boolean).join('; '))}`,
      ),
    ),
  ];
}

/** What was asked of whom, and what was promised: the answers stand on the session's page. */
const questionLines = (record: SessionRecord): string[] =>
  (record.questions ?? []).map((question) => {
    const promised = question.promise && `Lời hứa: ${promiseText(question.promise)}`;
    const asked = `${questionHead(question, delegateNames(record))}: ${questionTitle(question)}`;
    return `- ${[asked, promised].flatMap((one) => (one ? [ended(one)] : [])).join(' ')}`;
  });

const heading = (text: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [{ is: 'heading', level: 2, text }, ...lines.map((line) => paragraph(line, 'item'))];

function resolutionLines(record: SessionRecord): string[] {
  const counted = adoptedText(countAdopted(record), record.resolutions.length);
  const lines = decisionsOf(record).map(({ resolution, vote }) => {
    const name = resolutionName(resolution);
    const named =
      resolution.number && !name.includes(resolution.number)
        ? `Nghị quyết số ${resolution.number}: ${name}`
        : name;
    const became = vote
      ? voteText(vote, silentOne(record)).finding
      : [
          `${terms.resolutionStatus[resolution.status]}.`,
          resolution.outcomePrinted && `Nguồn ghi: “${resolution.outcomePrinted}”.`,
        ]
          .filter(Boolean)
          .join(' ');
    return `- ${named}. ${became}`;
  });
  return counted ? [`${upperFirst(counted)}.`, ...lines] : lines;
}

/** Syllables a reader of the ward's loudspeaker gets through in ninety seconds. */
const MOST_SYLLABLES = 300;

/**
 * The notice for the ear: sentences in spoken numbers, the most important first, and no more of them than are read in ninety
 * seconds. What is left out is said to be on paper.
 */
export function spokenNotice(record: SessionRecord): string[] {
  const { session, council, figures } = record;
  const silent = silentOne(record);
  const opening = `Thông báo kết quả ${session.label} ${councilBodyName(council)}, họp ${spokenRange(session)}.`;
  const decided = decisionsOf(record).map(({ resolution, vote }) =>
    [
      `${resolutionName(resolution)}: ${terms.resolutionStatus[resolution.status].toLocaleLowerCase('vi')}.`,
      vote && voteText(vote, silent).finding,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const money = figures
    .filter(({ partOf }) => !partOf)
    .map(
      (figure) => `${figure.label}, ${lowerFirst(stageText(figure, silent))}: ${amountText(figure, silent)}.`,
    );
  const ending = `Xem toàn văn trên trang hồ sơ kỳ họp của ${councilBodyName(council)}.`;
  const sentences: string[] = [];
  let syllables = 0;
  for (const sentence of [opening, ...personnelLines(record), ...decided, ...money]) {
    const spoken = speakable(sentence);
    syllables += spoken.split(/\s+/u).length;
    if (syllables > MOST_SYLLABLES) break;
    sentences.push(spoken);
  }
  return [...sentences, ending];
}
