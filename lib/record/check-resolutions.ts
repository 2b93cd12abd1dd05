import { resolutionName } from '@/lib/public/row-names';
import { oddTexts, oddTextsText } from '@/lib/rules/odd-bases';
import { printedOutcome } from '@/lib/rules/printed-verdict';
import {
  firstDay,
  formatPartialDate,
  isSurelyBefore,
  type KnownDate,
  lastDay,
  yearOf,
} from '@/lib/vi/partial-date';
import { readResolutionNumber, resolutionNumberKey, yearInNumber } from '@/lib/vi/resolution-number';
import { terms } from '@/lib/vi/terms';
import { whyAbsent } from './absences';
import { surelyDecidedOn } from './decided-on';
import { decidingVote } from './deciding-vote';
import type { SessionDraft } from './draft';
import type { Elsewhere, Numbered } from './elsewhere';
import { type Finding, finding } from './finding';
import { numberedIn } from './next-number';
import { outcomeOfVote, resolutionStatus } from './resolution-status';
import type { Vote } from './schema';

type Resolution = SessionDraft['resolutions'][number];

/** No council puts the effect of a resolution off beyond its own term. */
const FARTHEST_EFFECT_YEARS = 5;

/** What is missing or cannot be in the resolutions of a session that was held, and whose numbers others have. */
export function checkResolutions(
  draft: SessionDraft,
  votes: readonly Vote[],
  elsewhere: Elsewhere,
  today: string,
): Finding[] {
  if (draft.session.occurrence !== 'held') return [];
  return draft.resolutions.flatMap((row) => {
    const deciding = decidingVote({ ...draft, votes }, row);
    return [
      ...checkStatus(row, deciding),
      ...checkStated(row, draft, deciding),
      ...checkName(row, draft),
      ...checkNumber(row, draft, elsewhere),
      ...checkDays(row, draft, today),
      ...checkBases(row, draft, deciding),
    ];
  });
}

const about = (severity: Finding['severity'], code: string, row: Resolution, text: string): Finding =>
  finding(severity, 'resolutions', code, row.id, text);

function checkStatus(row: Resolution, vote: Vote | null): Finding[] {
  const status = resolutionStatus(row, vote);
  if (status === 'draft')
    return [
      about('error', 'undecided', row, `Nghị quyết «${resolutionName(row)}» chưa có kết quả biểu quyết.`),
    ];
  if (row.number && status !== 'adopted')
    return [about('error', 'numbered', row, `«${resolutionName(row)}» có số nhưng chưa được thông qua.`)];
  return [];
}

/** What is said of the result beside the votes: it may stand alone, and must not contradict them. */
function checkStated(row: Resolution, draft: SessionDraft, vote: Vote | null): Finding[] {
  const status = resolutionStatus(row, vote);
  if (status !== 'adopted' && status !== 'rejected') return [];
  const { status: stated, outcomePrinted: words } = row;
  const isStated = stated === 'adopted' || stated === 'rejected';
  const warn = (code: string, text: string) =>
    about('warning', code, row, `«${resolutionName(row)}» ${text}`);
  if (isStated && stated !== status)
    return [
      warn(
        'stated_against',
        `ghi «${terms.resolutionStatus[stated]}», nhưng biểu quyết cho kết quả «${terms.resolutionStatus[status]}». Kết quả lấy theo biểu quyết; xem lại số phiếu hoặc tình trạng.`,
      ),
    ];
  const said = printedOutcome(words ?? '');
  if (said !== null && said !== status)
    return [
      warn(
        'words_against',
        `có kết quả «${terms.resolutionStatus[status]}», nhưng lời nguồn là «${words}». Xem lại tình trạng hoặc lời nguồn.`,
      ),
    ];
  const isOfSource = words || draft.sources.length > 0 || draft.session.compiledFrom === 'sources';
  return isOfSource || outcomeOfVote(vote)
    ? []
    : [
        warn(
          'unvoted',
          `ghi «${terms.resolutionStatus[status]}» mà chưa có biểu quyết nào. Ghi biểu quyết, hoặc chép lời nguồn nói kết quả.`,
        ),
      ];
}

/** What a source may leave out, and a person may have forgotten. */
function checkName(row: Resolution, draft: SessionDraft): Finding[] {
  const { title, printedTitle, number, issuedOn } = row;
  const warn = (code: string, text: string) =>
    about('warning', code, row, `«${resolutionName(row)}»: ${text}`);
  const isForgotten = (field: string) => whyAbsent(draft, row, field) === 'not_recorded';
  return [
    ...(title || printedTitle || !isForgotten('title')
      ? []
      : [warn('untitled', 'chưa ghi tên. Nguồn không ghi tên thì để trống.')]),
    ...(number && !issuedOn && isForgotten('issuedOn')
      ? [warn('issued_on', 'có số nhưng chưa ghi ngày ban hành. Nguồn không ghi ngày thì để trống.')]
      : []),
    ...(number && draft.council.level !== 'other' && !readResolutionNumber(number)
      ? [warn('number_form', `số «${number}» khác dạng thường gặp 05/NQ-HĐND. Nguồn ghi thế thì giữ nguyên.`)]
      : []),
  ];
}

/** What two numbers of one year have in common; one session's numbers are of one year, whichever it is. */
const keyOf = (number: string, year: number | null) => resolutionNumberKey(number, year ? `${year}` : '');

/** One series of numbers for each body and year (NĐ 30/2020, Điều 15), so no two resolutions of a year share one. */
function checkNumber(
  row: Resolution,
  { resolutions, session }: SessionDraft,
  elsewhere: Elsewhere,
): Finding[] {
  const { number } = row;
  if (!number) return [];
  const year = numberedIn(row, session.startsOn);
  const key = keyOf(number, year);
  const isDated = year !== null || yearInNumber(number) !== null;
  const isSame = (other: Numbered | Resolution, startsOn: KnownDate) =>
    other.number !== null && keyOf(other.number, numberedIn(other, startsOn)) === key;
  const twin =
    key !== null && resolutions.find((other) => other.id > row.id && isSame(other, session.startsOn));
  const taken = (isDated ? elsewhere : []).flatMap((other) =>
    other.resolutions
      .filter((one) => isSame(one, other.startsOn))
      .map((one) => ({ ...one, label: other.label })),
  );
  const ownYear = yearInNumber(number);
  const years = [row.issuedOn, row.adoptedOn ?? session.startsOn].map(yearOf);
  return [
    ...(twin
      ? [about('error', 'twin', row, `Hai nghị quyết cùng mang số ${numbersText(number, twin.number)}.`)]
      : []),
    ...taken.slice(0, 1).map((one) => {
      const text = `Số ${number} đã có${year ? ` trong năm ${year}` : ''}: ${one.number} ở ${one.label}.`;
      return about('warning', 'number_taken', row, text);
    }),
    ...(ownYear && year && !years.includes(Number(ownYear))
      ? [
          about(
            'warning',
            'number_year',
            row,
            `Số ${number} mang năm ${ownYear}, nghị quyết của năm ${year}.`,
          ),
        ]
      : []),
  ];
}

const numbersText = (one: string, other: string | null) =>
  other === null || other === one ? one : `${one} (${other})`;

/** A resolution is adopted in its session, then issued, and takes effect no sooner than it was adopted. */
function checkDays(row: Resolution, { session }: SessionDraft, today: string): Finding[] {
  const { adoptedOn, issuedOn, effectiveOn } = row;
  const adopted = adoptedOn ?? session.startsOn;
  const warn = (code: string, text: string) =>
    about('warning', code, row, `«${resolutionName(row)}»: ${text}`);
  const found: Finding[] = [];
  if (adoptedOn && (isSurelyBefore(adoptedOn, session.startsOn) || isSurelyBefore(session.endsOn, adoptedOn)))
    found.push(warn('adopted', 'ngày thông qua ngoài thời gian kỳ họp.'));
  if (issuedOn && isSurelyBefore(today, issuedOn))
    found.push(warn('issued_future', `ngày ban hành ${formatPartialDate(issuedOn)} chưa tới.`));
  if (issuedOn && isSurelyBefore(issuedOn, adopted))
    found.push(warn('issued_early', `ban hành ${formatPartialDate(issuedOn)}, trước ngày thông qua.`));
  if (issuedOn && adopted && firstDay(issuedOn) <= today && isYearAfter(firstDay(issuedOn), lastDay(adopted)))
    found.push(
      warn('issued_late', `ban hành ${formatPartialDate(issuedOn)}, hơn một năm sau ngày thông qua.`),
    );
  if (effectiveOn && isSurelyBefore(effectiveOn, adopted))
    found.push(
      warn('effective_early', `có hiệu lực ${formatPartialDate(effectiveOn)}, trước ngày thông qua.`),
    );
  if (effectiveOn && (yearOf(effectiveOn) ?? 0) > (yearOf(adopted) ?? Infinity) + FARTHEST_EFFECT_YEARS)
    found.push(warn('effective_late', `có hiệu lực ${formatPartialDate(effectiveOn)}, xa khác thường.`));
  return found;
}

/** So long after its adoption a resolution was most often given another year by mistake. */
const isYearAfter = (date: string, from: string): boolean =>
  date > `${(yearOf(from) ?? 0) + 1}${from.slice(4)}`;

/**
 * A resolution rests on texts that are in force on the day it is adopted. One that is known by its number and was not, is
 * a warning: it may be cited for a reason, or be printed so. A base that names what took its place as well tells of that.
 */
function checkBases(row: Resolution, draft: SessionDraft, deciding: Vote | null): Finding[] {
  if (resolutionStatus(row, deciding) !== 'adopted') return [];
  const day = surelyDecidedOn(draft, row, deciding);
  const table = draft.legalTexts;
  if (!day) return [];
  return row.legalBases.flatMap((base) => {
    const odd = oddTexts(base, day, table);
    if (odd.length === 0) return [];
    const key = [row.id, ...odd.map(({ number }) => number)].join(' ');
    const text = `«${resolutionName(row)}»: ${oddTextsText(odd)}.`;
    return [finding('warning', 'resolutions', 'legal_base', key, text)];
  });
}
