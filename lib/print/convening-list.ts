import type { Forecast } from '@/lib/convening/answers';
import { type ConveningFacts, whenLine } from '@/lib/convening/facts';
import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { letterWords, type ShownLetter } from '@/lib/vi/letter-words';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { ConveningAnswerKind, HandedWay } from '@/lib/words-of-convening';
import { asked, type Block, type Column, type Composition, paragraph, told } from './composition';
import { frameOf } from './frame';
import { type PaperEdition, subjectOf } from './head';

export type FollowedConvening = {
  sending: { number: number; sentAt: string; facts: ConveningFacts; replyBy: LocalMoment | null };
  people: readonly {
    kind: 'delegate' | 'guest';
    name: string;
    body: string | null;
    hasAccount: boolean;
    openedAt: string | null;
    handedWay: HandedWay | null;
    handedAt: LocalMoment | null;
    letters: readonly ShownLetter[];
    standing: { answer: ConveningAnswerKind; reason: string | null; receivedAt: LocalMoment } | null;
  }[];
  forecast: Forecast;
  quorumArticle: string | null;
};

const COLUMNS: readonly Column[] = [
  { head: 'TT', width: 1, align: 'center' },
  { head: 'Họ và tên', width: 4.5 },
  { head: 'Tổ, đơn vị', width: 3.5 },
  { head: 'Đến bằng cách nào', width: 4 },
  { head: 'Đã mở', width: 3.2 },
  { head: 'Trả lời', width: 5 },
];

/** «Danh sách theo dõi triệu tập»: a paper of the desk, of how things stand when it is printed. Reasons are on it: it goes no further. */
export function composeConveningList(
  record: SessionRecord,
  edition: PaperEdition,
  { sending, people, forecast, quorumArticle }: FollowedConvening,
): Composition {
  const { facts, number, sentAt, replyBy } = sending;
  const delegates = people.filter(({ kind }) => kind === 'delegate');
  const guests = people.filter(({ kind }) => kind === 'guest');
  return {
    ...frameOf(record, edition),
    name: `Danh sách theo dõi triệu tập: ${record.session.label}`,
    numberLine: null,
    placeAndDay: null,
    kind: 'DANH SÁCH THEO DÕI TRIỆU TẬP',
    subject: subjectOf(record),
    blocks: [
      asked('Thời gian', whenLine(facts)),
      ...told('Địa điểm', facts.place),
      asked('Gửi', `lần ${number}, lúc ${formatInstant(sentAt)}`),
      ...told('Trả lời trước', replyBy && formatMoment(replyBy)),
      asked('Theo dõi đến', formatInstant(edition.at)),
      ...standingLines(delegates, forecast, quorumArticle),
      { is: 'heading', level: 3, text: 'Đại biểu' },
      tableOf(delegates),
      ...(guests.length > 0
        ? ([{ is: 'heading', level: 3, text: 'Khách mời' }, tableOf(guests)] satisfies Block[])
        : []),
      paragraph('Lý do vắng chỉ dùng nội bộ, không gửi ra ngoài.'),
    ],
    signatures: [{ capacity: ['NGƯỜI LẬP'], name: null }],
    isLandscape: true,
    // How it stands at that hour is made of no version of a record.
    isDraft: false,
    trace: `Theo dõi triệu tập lần ${number}, đến ${formatInstant(edition.at)}`,
  };
}

type People = FollowedConvening['people'];

function standingLines(
  delegates: People,
  { coming, late, absent, silent, quorum }: Forecast,
  article: string | null,
): Block[] {
  const lateWords = late > 0 ? ` (${late} đến muộn)` : '';
  const counts = `Trong ${delegates.length} đại biểu: ${coming + late} trả lời sẽ dự${lateWords}, ${absent} xin vắng, ${silent} chưa trả lời.`;
  if (quorum.required === null) return [paragraph(counts)];
  const rule = `Dự tính theo câu trả lời: cần ít nhất ${quorum.required} đại biểu để họp (${article ?? 'chưa khai căn cứ'}), ${quorum.met ? 'đã đủ' : `còn thiếu ${quorum.required - coming - late}`}.`;
  return [paragraph(counts), paragraph(rule)];
}

const tableOf = (people: People): Block => ({
  is: 'table',
  columns: COLUMNS,
  rows: people.map((one, index) => [
    String(index + 1),
    one.name,
    one.body ?? '',
    waysOf(one),
    one.openedAt ? formatInstant(one.openedAt) : one.hasAccount ? 'Chưa mở' : '',
    answerOf(one),
  ]),
});

function waysOf({ hasAccount, handedWay, handedAt, letters }: People[number]): string {
  const handed = handedWay && handedAt && `${terms.handedWay[handedWay]} ${formatMoment(handedAt)}`;
  const written = letters
    .filter(({ kind }) => kind === 'convening')
    .map((letter) => lowerFirst(letterWords(letter)));
  return [hasAccount && 'Trang đại biểu', handed, ...written].filter(Boolean).join('; ') || 'Chưa ghi';
}

function answerOf({ standing }: People[number]): string {
  if (!standing) return 'Chưa trả lời';
  const { answer, reason, receivedAt } = standing;
  return `${terms.conveningAnswer[answer]}${reason ? `: ${reason}` : ''} (${formatMoment(receivedAt)})`;
}
