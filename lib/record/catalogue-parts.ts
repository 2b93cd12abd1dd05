import { inferredText } from '@/lib/public/span-text';
import { writeAway } from '@/lib/rules/away';
import { formatMoment } from '@/lib/vi/local-moment';
import { pointLetter } from '@/lib/vi/point-letter';
import { terms } from '@/lib/vi/terms';
import type { AgendaChange } from '@/lib/words';
import type { NameOf } from './field-writing';
import type { AgendaItem, Article, Delegate, Guest, Mark, Sitting } from './schema';
import type { StatedPresence, StatedVote } from './stated-numbers';

export type Pairs = [name: string, text: string][];

/** The attendance of a sitting: its sums, then each delegate by name. */
export function attendanceParts(attendance: Sitting['attendance'], nameOf: NameOf): Pairs {
  if (!attendance) return [];
  const { total, present, quorumRequired, quorumMet, quorumArticle, marks } = attendance;
  const sums: Pairs = [
    ['Điểm danh: số có mặt', `${present}/${total}`],
    ['Điểm danh: số cần để họp', `${quorumRequired}, ${quorumMet ? 'đủ' : 'không đủ'}`],
    ...(quorumArticle === undefined
      ? []
      : ([['Điểm danh: căn cứ số cần để họp', quorumArticle ?? 'chưa khai']] satisfies Pairs)),
  ];
  return [...sums, ...markParts(marks, nameOf)];
}

/** Each marked delegate by name. */
export function markParts(marks: readonly Mark[], nameOf: NameOf): Pairs {
  return marks.map(({ delegate, status, from, to, away = [], told }): Pairs[number] => {
    const gone = writeAway(away);
    const times = [from && `từ ${from}`, to && `đến ${to}`, gone && `vắng ${gone}`].filter(Boolean);
    const before = told ? [`báo trước ${formatMoment(told)}`] : [];
    return [
      `Điểm danh: ${nameOf(delegate) ?? 'một đại biểu'}`,
      [terms.attendance[status], ...times, ...before].join(', '),
    ];
  });
}

/** What the fields of stated numbers are called, at the desk, in the history and among changes. */
export const statedLabels = {
  total: 'Tổng số đại biểu (nguồn ghi)',
  present: 'Có mặt (nguồn ghi)',
  presentBound: 'Mức đúng của số có mặt',
  excused: 'Vắng có lý do (nguồn ghi)',
  unexcused: 'Vắng không lý do (nguồn ghi)',
  elected: 'Số được bầu đầu khóa (nguồn ghi)',
  voting: 'Tham gia (nguồn ghi)',
  outcome: 'Kết quả (nguồn ghi)',
};

/** «Ít nhất 10», or the number alone. */
const bounded = ({
  present,
  presentBound,
}: Pick<StatedPresence, 'present' | 'presentBound'>): string | null =>
  present === null || presentBound === 'exact'
    ? number(present)
    : `${terms.presenceBound[presentBound]} ${present}`;

const number = (value: number | null): string | null => (value === null ? null : String(value));
const known = (pairs: readonly (readonly [string, string | null])[]): Pairs =>
  pairs.flatMap(([name, text]) => (text === null ? [] : [[name, text]]));

/** The numbers a source states of a sitting. */
export function statedPresenceParts(stated: StatedPresence | null, nameOf: NameOf): Pairs {
  if (!stated) return [];
  const { source } = stated;
  return known([
    [statedLabels.total, number(stated.total)],
    [statedLabels.present, bounded(stated)],
    [statedLabels.excused, number(stated.excused)],
    [statedLabels.unexcused, number(stated.unexcused)],
    [statedLabels.elected, number(stated.elected ?? null)],
    ['Số đại biểu theo nguồn', source ? (nameOf(source) ?? 'một nguồn') : null],
  ]);
}

export type AgendaOrder = NonNullable<AgendaItem['order']>;

/** Where an item stood in the programme. */
export const orderParts = ({ planned, adopted }: AgendaOrder): Pairs =>
  known([
    ['Thứ tự dự kiến', number(planned ?? null)],
    ['Thứ tự thông qua', number(adopted ?? null)],
  ]);

/** How an item came in late or went: its kind alone in a draft, with why and by which vote in a record. */
export function changeText(value: AgendaItem['change'] | AgendaChange | null, nameOf: NameOf): string | null {
  if (!value) return null;
  if (typeof value === 'string') return terms.agendaChange[value];
  const { kind, note, vote } = value;
  return [terms.agendaChange[kind], note, vote && (nameOf(vote) ?? 'một lần biểu quyết')]
    .filter(Boolean)
    .join('; ');
}

/** How many came of guests who were counted. */
export const guestCountParts = (count: Guest['count'] | null): Pairs =>
  count ? [['Số người', bounded({ present: count.people, presentBound: count.bound }) ?? '']] : [];

/** The numbers a source states of one vote. */
export function statedVoteParts(stated: StatedVote | null): Pairs {
  if (!stated) return [];
  return known([
    [statedLabels.total, number(stated.total)],
    [statedLabels.present, number(stated.present)],
    [statedLabels.voting, number(stated.voting)],
    [statedLabels.outcome, stated.outcome ? terms.outcome[stated.outcome] : null],
  ]);
}

/** A resolution's articles down to their points, each under its place: «Điều 2, khoản 1, điểm b». */
export function articleParts(articles: readonly Article[]): Pairs {
  return articles.flatMap((article, index): Pairs => {
    const name = `Điều ${index + 1}`;
    const own = [article.heading, article.text].filter(Boolean).join('\n');
    return [
      [name, own],
      ...article.clauses.flatMap((clause, at): Pairs => {
        const inner = `${name}, khoản ${at + 1}`;
        return [
          [inner, clause.text],
          ...clause.points.map((point, letter): Pairs[number] => [
            `${inner}, điểm ${pointLetter(letter)}`,
            point.text,
          ]),
        ];
      }),
    ];
  });
}

/** Each office with its days. */
export function officeParts(offices: Delegate['offices'], date: (iso: string) => string): Pairs {
  return offices.map(({ title, kind, startedOn, endedOn, ...texts }) => [
    `Chức vụ «${title}»${startedOn ? ` từ ${date(startedOn)}` : ''}`,
    [terms.office[kind], endedOn && `đến ${date(endedOn)}`, inferredText(texts)].filter(Boolean).join(', '),
  ]);
}
