import { legalTable } from '@/lib/rules/legal-texts';
import { oddTexts, oddTextsText } from '@/lib/rules/odd-bases';
import { latestNextWorkingDay, surelyNextWorkingDay } from '@/lib/rules/working-days';
import { formatDate } from '@/lib/vi/date';
import {
  formatPartialDate,
  isDay,
  isPartialDate,
  isSurelyBefore,
  type KnownDate,
} from '@/lib/vi/partial-date';
import { resolutionCount, resolutionNumberKey, yearInNumber } from '@/lib/vi/resolution-number';
import { decidedDay, type SignContext, statusNow } from './context';
import { numbersOfYear, yearOfNumber } from './next-in-series';
import type { Check, DraftText, Found } from './sign';
import { quoted } from './texts';

/* What a resolution is seen with: the texts it rests on, the papers before it, who signs it, which number it has. */

/** Bases that are in force on the day it is decided. */
export const legalBases: Check = (row, context) => {
  const day = decidedDay(row, context);
  if (day === null) return [];
  const table = legalTable(context.legalTexts);
  return row.legalBases.flatMap((base, line): Found[] => {
    const odd = oddTexts(base ?? '', day, table);
    return odd.length === 0
      ? []
      : [{ field: 'legalBases', line, passage: quoted(base ?? ''), text: `${oddTextsText(odd)}.` }];
  });
};

/** A normative text has the year in its number, another one has not. */
export const numberOfKind: Check = ({ number, kind }) => {
  if (!number || !kind || resolutionCount(number) === null) return [];
  const hasYear = yearInNumber(number) !== null;
  if (kind === 'normative' && !hasYear)
    return [
      {
        field: 'number',
        passage: number,
        text: 'Nghị quyết quy phạm pháp luật mang năm trong số: 01/2026/NQ-HĐND.',
      },
    ];
  if (kind === 'individual' && hasYear)
    return [
      { field: 'number', passage: number, text: 'Nghị quyết cá biệt không mang năm trong số: 05/NQ-HĐND.' },
    ];
  return [];
};

const NAMES_PEOPLE = /bầu|miễn nhiệm|bãi nhiệm|cho thôi|xác nhận kết quả|tín nhiệm/iu;

/** The papers a draft is submitted with: the submission, the draft, a Ban's appraisal and the opinions collected. */
export const dossier: Check = (row, context) => {
  const { items, papers } = context;
  if (statusNow(row, context) !== 'draft') return [];
  const passage = quoted(row.title || 'Nghị quyết chưa có tên');
  if (!row.agendaItemId)
    return [
      {
        field: 'agendaItemId',
        passage,
        text: 'Chưa gắn với nội dung chương trình nào, nên chưa thấy hồ sơ trình.',
      },
    ];
  const ofItem = papers.filter(({ agendaItemId }) => agendaItemId === row.agendaItemId);
  const has = (kind: string, words: RegExp) =>
    ofItem.some((paper) => paper.kind === kind || words.test(paper.title));
  const item = items.find(({ id }) => id === row.agendaItemId);
  // People are elected and released on a submission alone.
  const isOfPeople = item?.kind === 'election' || NAMES_PEOPLE.test(row.title ?? '');
  const lacks = [
    has('submission', /^tờ trình/iu) || 'tờ trình',
    has('draft_resolution', /^dự thảo/iu) || row.articles.length > 0 || 'dự thảo nghị quyết',
    isOfPeople || has('appraisal', /thẩm tra/iu) || 'báo cáo thẩm tra của Ban',
    isOfPeople || ofItem.some(({ title }) => /ý kiến/iu.test(title)) || 'bản tổng hợp ý kiến',
  ].filter((one) => typeof one === 'string');
  return lacks.length === 0
    ? []
    : [{ field: 'agendaItemId', passage, text: `Hồ sơ của nội dung này chưa có: ${lacks.join(', ')}.` }];
};

const holds = (office: { startedOn: KnownDate; endedOn: KnownDate }, day: KnownDate) =>
  !isSurelyBefore(office.endedOn, day) && !isSurelyBefore(day, office.startedOn);

/** The chair signs, or the vice-chair who presided. Nothing is said where the register does not tell who that was. */
export const signers: Check = ({ signer, issuedOn }, { day, delegates, presided, isRegisterComplete }) => {
  if (!signer?.trim()) return [];
  const name = signer.trim();
  const isNamed = (one: string) => name === one || name.endsWith(` ${one}`);
  const signed = issuedOn && isPartialDate(issuedOn) ? issuedOn : day;
  const kindsOf = (one: SignContext['delegates'][number]) =>
    one.offices.filter((office) => holds(office, signed)).map(({ kind }) => kind);
  const people = delegates.filter((one) => isNamed(one.name));
  const isPresiding = presided.some(isNamed);
  const kinds = people.flatMap(kindsOf);
  if (isPresiding || kinds.includes('council_chair')) return [];
  const found = (text: string): Found[] => [{ field: 'signer', passage: name, text }];
  if (kinds.includes('council_vice_chair'))
    return presided.length === 0
      ? []
      : found(`Phó Chủ tịch ký khi chủ tọa kỳ họp; hồ sơ ghi chủ tọa là ${presided.join(', ')}.`);
  if (people.length === 0)
    return isRegisterComplete ? found('Không có đại biểu nào mang tên này trong danh sách của khóa.') : [];
  const isChairKnown = delegates.some((one) => kindsOf(one).includes('council_chair'));
  return isChairKnown
    ? found('Ngày ký, người này không là Chủ tịch, Phó Chủ tịch, cũng không chủ tọa kỳ họp.')
    : [];
};

/** The numbers that are of one series with a number: same year, with the year in them or without, same suffix. */
function seriesOf(row: DraftText, rows: readonly DraftText[], context: SignContext) {
  const { number } = row;
  const year = yearOfNumber(row, context);
  if (!number || year === null) return null;
  const shape = (one: string) => one.replace(/^\s*\d+[a-zđ]?\s*/iu, '');
  const others = numbersOfYear(
    year,
    rows.filter(({ id }) => id !== row.id),
    context,
  );
  return { number, year, others: others.filter((one) => shape(one.number) === shape(number)) };
}

/** Numbers between the one before and this that no session of the year has; nothing before the first that is known. */
export const numberGaps: Check = (row, context, rows) => {
  const series = seriesOf(row, rows, context);
  const count = series && resolutionCount(series.number);
  if (!series || count === null) return [];
  const before = series.others.map((one) => resolutionCount(one.number) ?? 0).filter((one) => one < count);
  const [first, last] = [Math.max(0, ...before) + 1, count - 1];
  if (first === 1 || first > last) return [];
  const pad = (one: number) => String(one).padStart(2, '0');
  const missing = first === last ? `số ${pad(first)}` : `các số từ ${pad(first)} đến ${pad(last)}`;
  const text = `Chưa thấy ${missing} của năm ${series.year} trong các kỳ họp đã ghi. Số đó ở văn bản khác thì ghi lý do.`;
  return [{ field: 'number', passage: series.number, text }];
};

/** One number for one text of a year. */
export const numberDoubles: Check = (row, context, rows) => {
  const series = seriesOf(row, rows, context);
  if (!series) return [];
  const keyOf = (number: string) => resolutionNumberKey(number, String(series.year));
  const key = keyOf(series.number);
  const twin = key === null ? undefined : series.others.find((one) => keyOf(one.number) === key);
  if (!twin) return [];
  const text = `Số này đã có trong năm ${series.year}: ${twin.number}, ${twin.label}.`;
  return [{ field: 'number', passage: series.number, text }];
};

/**
 * Sent on the day it was signed, or the next working day (NĐ 30/2020/NĐ-CP, Điều 18). Where holidays may lie between, it is late only
 * once every one of them would be over, and no day is named.
 */
export const sentLate: Check = ({ issuedOn, sent = [] }) => {
  if (!issuedOn || !isDay(issuedOn)) return [];
  const due = surelyNextWorkingDay(issuedOn);
  const latest = latestNextWorkingDay(issuedOn);
  return sent.flatMap(({ to, on }): Found[] => {
    if (!on || !isPartialDate(on) || !isSurelyBefore(latest, on)) return [];
    const by = due ? `${formatDate(due)}, ngày làm việc tiếp theo` : 'ngày làm việc tiếp theo';
    const text = `Ký ngày ${formatDate(issuedOn)}, gửi ${formatPartialDate(on)}; hạn gửi là ${by}.`;
    return [{ field: 'sent', passage: quoted(to ?? ''), text }];
  });
};
