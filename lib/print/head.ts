import { councilBodyName, councilPlaceName } from '@/lib/public/council-name';
import type { SessionRecord } from '@/lib/record/schema';
import type { Template } from '@/lib/templates/template';
import { officialDate } from '@/lib/vi/date';
import { toRoman } from '@/lib/vi/ordinal';
import { isDay } from '@/lib/vi/partial-date';
import { termName, termYears } from '@/lib/vi/term-name';

/* The head of a paper: who issues it, where and when, and which version of the record it was made of. */

type Council = SessionRecord['council'];

export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/**
 * «HỘI ĐỒNG NHÂN DÂN» over «PHƯỜNG ĐỨC THẮNG»: a council has no superior body above it. A body of another kind is called what
 * it calls itself.
 */
export function issuerLines(council: Pick<Council, 'name' | 'level' | 'levelPrinted'>): string[] {
  if (council.level === 'other') return [capitals(councilBodyName(council))];
  return ['HỘI ĐỒNG NHÂN DÂN', capitals(councilPlaceName(council.name))];
}

/** «Đức Thắng»: the place a paper is dated from, without the kind of unit; a number keeps it («Phường 3»). */
export const placeName = (council: Council): string =>
  councilPlaceName(council.name).replace(
    /^(?:Phường|Xã|Đặc khu|Thị trấn|Tỉnh|Huyện|Quận|Thị xã|Thành phố(?! Hồ Chí Minh))\s+(?=\D)/u,
    '',
  );

/** «Đức Thắng, ngày 12 tháng 6 năm 2020»; what is not known of the day stays free for the hand. */
export function placeAndDay(council: Council, day: string | null): string {
  const [year, month] = (day ?? '').split('-');
  const free = `ngày …… tháng ${month ? Number(month) : '……'} năm ${year || '……'}`;
  return `${placeName(council)}, ${isDay(day) ? officialDate(day) : free}`;
}

/** «khóa II, kỳ họp thứ 11», as far as the term and the session are known. */
export function sessionInTerm({ term, session }: Pick<SessionRecord, 'term' | 'session'>): string {
  return [termInSentence(term), session.label].filter(Boolean).join(', ');
}

/** «khóa II, nhiệm kỳ 2016–2021»; empty where nothing of the term is known. */
export function termInSentence(term: SessionRecord['term']): string {
  const { ordinal, label } = term;
  const years = termYears(term);
  if (label === null && ordinal !== null)
    return [`khóa ${toRoman(ordinal)}`, years && `nhiệm kỳ ${years}`].filter(Boolean).join(', ');
  const name = termName(term);
  return name ? name.replace(/^Khóa/u, 'khóa').replace(/^Nhiệm kỳ/u, 'nhiệm kỳ') : '';
}

/** «Kỳ họp thứ 11, Hội đồng nhân dân phường Đức Thắng, khóa II, nhiệm kỳ 2016–2021»: what a paper of a session is about. */
export const subjectOf = ({ session, council, term }: SessionRecord): string =>
  [session.label, councilBodyName(council), termInSentence(term)].filter(Boolean).join(', ');

/** Which edition of a record a paper is made of; a draft's has no version. */
export type PaperEdition = {
  readonly version: number | null;
  /** SHA-256 of the published document, or of the draft's record, in hex. */
  readonly digest: string;
  /** When it was published, or the draft was printed: a UTC instant. */
  readonly at: string;
  /** Of a draft: it goes out to be signed, and is the paper itself. */
  readonly isForSigning?: true;
  /** The council's own words, by the version that was in force then; where it has none the paper is as we word it. */
  readonly template?: { readonly version: number } & Template;
};
