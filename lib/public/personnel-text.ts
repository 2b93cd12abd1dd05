import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import type { PersonnelKind, PersonnelOutcome } from '@/lib/words-of-personnel';

/** What became of a person, as each kind calls it. */
const OUTCOMES: Readonly<Record<PersonnelKind, Partial<Record<PersonnelOutcome, string>>>> = {
  election: { passed: 'Trúng cử', failed: 'Không trúng cử' },
  confirmation: { passed: 'Được phê chuẩn, xác nhận', failed: 'Không được phê chuẩn, xác nhận' },
  relief: { passed: 'Được miễn nhiệm', failed: 'Không được miễn nhiệm' },
  dismissal: { passed: 'Bị bãi nhiệm', failed: 'Không bị bãi nhiệm' },
  release: { passed: 'Được thôi làm nhiệm vụ đại biểu', failed: 'Chưa được thôi làm nhiệm vụ đại biểu' },
  confidence_levels: { kept: 'Không phải xin từ chức, không phải bỏ phiếu tín nhiệm' },
  confidence: {},
};

/** «Trúng cử», «Bị bãi nhiệm», «Có thể xin từ chức». */
export const personnelOutcomeText = (kind: PersonnelKind, outcome: PersonnelOutcome): string =>
  OUTCOMES[kind][outcome] ?? terms.personnelOutcome[outcome];

/** What a ballot on people is called: by its source, else «Bầu Chủ tịch Hội đồng nhân dân phường». */
export function personnelName({
  kind,
  subject,
  post,
}: Pick<PersonnelVote, 'kind' | 'subject' | 'post'>): string {
  if (subject) return subject;
  return post ? `${terms.personnelKind[kind]} ${post}` : terms.personnelKind[kind];
}

/** Who somebody on a ballot is: by the record's name of a delegate, else by their own. */
export const personName = (
  { delegate, name }: Pick<PersonnelPerson, 'delegate' | 'name'>,
  nameOf: (id: string) => string | null,
): string => (delegate ? (nameOf(delegate) ?? 'một đại biểu') : (name ?? 'một người chưa ghi tên'));

/** «20 đồng ý, 3 không đồng ý»: each count that is stated. */
export function personCountsText(counts: NonNullable<PersonnelPerson['counts']>): string {
  const words: [count: number | undefined, word: string][] = [
    [counts.for, terms.personnelChoice.for],
    [counts.against, terms.personnelChoice.against],
    [counts.noOpinion, terms.personnelChoice.no_opinion],
    [counts.high, terms.personnelChoice.high],
    [counts.medium, terms.personnelChoice.medium],
    [counts.low, terms.personnelChoice.low],
  ];
  return words
    .flatMap(([count, word]) => (count === undefined ? [] : [`${count} ${lowerFirst(word)}`]))
    .join(', ');
}
