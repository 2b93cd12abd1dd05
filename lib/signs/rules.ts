import { firstDay, type KnownDate, lastDay } from '@/lib/vi/partial-date';
import { goneNames, outsidePowers } from './gone-names';
import type { SignRule } from './rule';

const CLERICAL = 'Nghị định số 30/2020/NĐ-CP';
const FORM = `${CLERICAL}, Phụ lục I, Phần I, mục II`;
const DECREE = 'nghị định đã đọc toàn văn';
/** The day the decree came into force; before it another one asked for nearly the same, which is not here. */
const DECREE_FROM = '2020-03-05';

const ofDecree = (id: string, article: string): SignRule => ({
  ...{ id, from: DECREE_FROM, to: null, article, source: DECREE },
});

const LOCAL_2015 = 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13';
const LOCAL_2025 = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';
const LOCAL_2025_FROM = '2025-06-16';
const DOCUMENTS_2025 = 'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15';
const DOCUMENTS_2025_FROM = '2025-04-01';
const COMMON = 'như thường được viện dẫn; chưa đối chiếu công báo';

/** One rule that two laws asked for, one after the other. */
const inTurn = (id: string, before: string, day: string, after: string, source = COMMON): SignRule[] => [
  { id, from: null, to: day, article: before, source },
  { id, from: day, to: null, article: after, source },
];

/**
 * What a draft is read for before it is submitted: each rule with the days it holds, where it is written, and where we have it
 * from. A rule with `words` is data alone; of one without them `draft-signs.ts` has the check of that id.
 */
export const signRules: readonly SignRule[] = [
  ...inTurn(
    'legal_base',
    'Nghị định số 34/2016/NĐ-CP, Điều 61',
    DOCUMENTS_2025_FROM,
    `${DOCUMENTS_2025} và Nghị định số 78/2025/NĐ-CP`,
  ),
  ...goneNames,
  ...outsidePowers,
  ...inTurn('own_name', LOCAL_2015, LOCAL_2025_FROM, LOCAL_2025, 'tên Hội đồng ngày đó trong hồ sơ'),
  ...inTurn(
    'number_of_kind',
    `${CLERICAL}, Điều 15; Nghị định số 34/2016/NĐ-CP`,
    DOCUMENTS_2025_FROM,
    `${FORM}, khoản 3; Nghị định số 78/2025/NĐ-CP`,
  ),
  ...inTurn(
    'dossier',
    LOCAL_2015,
    LOCAL_2025_FROM,
    `${DOCUMENTS_2025}; Quy chế làm việc mẫu, Nghị quyết số 104/2025/UBTVQH15`,
  ),
  ofDecree('basis_marks', `${FORM}, khoản 6`),
  ofDecree('ending', `${CLERICAL}, Phụ lục III, mẫu 1.1`),
  ofDecree('leading_zeros', `${FORM}, khoản 3 và khoản 4`),
  ofDecree('capitals', `${CLERICAL}, Phụ lục II`),
  ofDecree('point_letters', `${FORM}, khoản 6`),
  ofDecree('reference', `${FORM}, khoản 6`),
  ofDecree('session_differs', `${CLERICAL}, Phụ lục III, mẫu 1.1`),
  ofDecree('adopted_day', `${CLERICAL}, Phụ lục III, mẫu 1.1`),
  ...inTurn('signer', `${LOCAL_2015}, Điều 86`, LOCAL_2025_FROM, `${LOCAL_2025}, Điều 32`),
  ofDecree('number_gap', `${CLERICAL}, Điều 15`),
  ofDecree('number_double', `${CLERICAL}, Điều 15`),
  ofDecree('sent_late', `${CLERICAL}, Điều 18`),
];

/** Those of the program with what an installation knows besides; of one id, what it says. */
export function allSignRules(more: readonly SignRule[] = []): readonly SignRule[] {
  const own = new Set(more.map(({ id }) => id));
  return [...signRules.filter(({ id }) => !own.has(id)), ...more];
}

/** Whether a rule holds on a day, whichever day of a month or a year it was; of a day nobody knows, one that always holds. */
export function holdsOn({ from, to }: SignRule, day: KnownDate): boolean {
  if (day === null) return from === null && to === null;
  return (from === null || from <= firstDay(day)) && (to === null || lastDay(day) < to);
}
