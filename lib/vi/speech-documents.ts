import { ABBREVIATIONS, expandAbbreviations } from './abbreviations';
import { inWords } from './number';
import { AFTER, BEFORE, type Reading } from './speech-reading';

/** What the letters after a number stand for; some mean something else in a text («TT», «CT»). */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...[...ABBREVIATIONS].filter(([, words]) => /^(?:Nghị|Quyết|Kế|Tờ|Báo)/.test(words)),
  ['TT', 'Thông tư'],
  ['TB', 'Thông báo'],
  ['CT', 'Chỉ thị'],
  ['CTr', 'Chương trình'],
  ['CV', 'Công văn'],
  ['KL', 'Kết luận'],
  ['HD', 'Hướng dẫn'],
  ['BB', 'Biên bản'],
  ['GM', 'Giấy mời'],
]);

const BODIES: ReadonlyMap<string, string> = new Map([
  ['QH', 'Quốc hội'],
  ['TTg', 'Thủ tướng Chính phủ'],
  ['BTC', 'Bộ Tài chính'],
  ['ĐU', 'Đảng ủy'],
]);

const LEAD = String.raw`((?:${[...new Set(TYPES.values())].join('|')}|Luật)\s+(?:số:?\s+)?)?`;

const bodyWords = (body: string) => BODIES.get(body) ?? expandAbbreviations(body.replaceAll('-', ' '));

/** «Nghị quyết 07/…» is read with the «số» that print leaves out; the type is not said again where it leads. */
function speak(lead: string, n: string, year: string, kind: string, body: string, term: string): string {
  const called = lead && !/số:?\s+$/iu.test(lead) ? `${lead}số ` : lead;
  const number = inWords(Number(n)) + (year ? ` năm ${inWords(Number(year))}` : '');
  const isSaid = kind === '' || lead.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'));
  const of = body ? ` của ${body}` : '';
  return `${called}${number}${isSaid ? '' : `, ${kind}`}${of}${term && ` khóa ${inWords(Number(term))}`}`;
}

/** «12/NQ-HĐND» → «mười hai, Nghị quyết của Hội đồng nhân dân»; of a type nobody knows the letters stay. */
function speakDocument(_: string, lead = '', n = '', year = '', type = '', body = '', term = ''): string {
  const kind = TYPES.get(type);
  if (kind) return speak(lead, n, year, kind, bodyWords(body), term);
  return `${speak(lead, n, year, '', '', '')}, ${type} ${bodyWords(body)}${term && ` ${inWords(Number(term))}`}`;
}

/** «72/2025/QH15» → «bảy mươi hai năm hai nghìn không trăm hai mươi lăm của Quốc hội khóa mười lăm». */
const speakLaw = (_: string, lead = '', n = '', year = '', body = '', term = ''): string =>
  speak(lead, n, year, '', bodyWords(body), term);

/** «57-NQ/TW», as the Party writes its numbers. */
const speakParty = (_: string, lead = '', n = '', type = '', body = ''): string =>
  speak(lead, n, '', TYPES.get(type) ?? type, bodyWords(body), '');

/** Numbers of papers, which hold slashes and hyphens that mean nothing else. */
export const DOCUMENTS: readonly Reading[] = [
  [
    new RegExp(
      String.raw`${LEAD}${BEFORE}(\d{1,5})\/(?:(\d{4})\/)?(\p{L}+)-(\p{L}+(?:-\p{L}+)*)(\d{0,2})${AFTER}`,
      'giu',
    ),
    speakDocument,
  ],
  [
    new RegExp(String.raw`${LEAD}${BEFORE}(\d{1,5})\/(\d{4})\/(QH|UBTVQH|PL-UBTVQH)(\d{1,2})${AFTER}`, 'gu'),
    speakLaw,
  ],
  [
    new RegExp(String.raw`${LEAD}${BEFORE}(\d{1,4})-(\p{Lu}\p{L}{1,2})\/(\p{Lu}{2,4})${AFTER}`, 'gu'),
    speakParty,
  ],
];
