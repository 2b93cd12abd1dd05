import { writeAway } from '@/lib/rules/away';
import { pointLetter } from '@/lib/vi/point-letter';
import { terms } from '@/lib/vi/terms';
import type { NameOf } from './field-writing';
import type { Article, Delegate, Sitting, Vote } from './schema';

type Pairs = [name: string, text: string][];

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
  const named = marks.map(({ delegate, status, from, to, away = [] }): Pairs[number] => {
    const gone = writeAway(away);
    const times = [from && `từ ${from}`, to && `đến ${to}`, gone && `vắng ${gone}`].filter(Boolean);
    return [
      `Điểm danh: ${nameOf(delegate) ?? 'một đại biểu'}`,
      [terms.attendance[status], ...times].join(', '),
    ];
  });
  return [...sums, ...named];
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
  return offices.map(({ title, kind, startedOn, endedOn }) => [
    `Chức vụ «${title}» từ ${date(startedOn)}`,
    [terms.office[kind], endedOn && `đến ${date(endedOn)}`].filter(Boolean).join(', '),
  ]);
}

/** «22 tán thành, 1 không tán thành, 1 không biểu quyết». */
export const countsText = (counts: NonNullable<Vote['counts']>): string =>
  `${counts.for} tán thành, ${counts.against} không tán thành, ${counts.notVoting} không biểu quyết`;
