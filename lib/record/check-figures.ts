import { changeNote, sumNotes } from '@/lib/rules/budget-sums';
import { figureShare } from '@/lib/rules/printed-share';
import { parseIndicator, readIndicator } from '@/lib/vi/indicator';
import { formatPpm } from '@/lib/vi/number';
import { yearOf } from '@/lib/vi/partial-date';
import { isMovement, shareOfBase } from '@/lib/vi/signed';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

/** Over 100 % is ordinary, over 1000 % most often a slip of the separator. */
const ODD_PPM = 10_000_000;
const odd = (ppm: number) => `tỷ lệ ${formatPpm(ppm)} lớn khác thường. Kiểm tra lại dấu phẩy.`;
/** Plans reach five years ahead; further away the year is most often a slip. */
const FAR_YEARS = 5;

/** Figures that do not go together: shares with amounts, parts with totals, years with the session's. */
export function checkFigures(draft: SessionDraft): Finding[] {
  const sums = sumNotes(draft.figures).map(({ id, text }) => finding('warning', 'budget', 'sum', id, text));
  return [...draft.figures.flatMap((figure) => checkFigure(figure, draft)), ...sums];
}

type FigureRow = SessionDraft['figures'][number];

function checkFigure(figure: FigureRow, { session, figures }: SessionDraft): Finding[] {
  const { id, label, year } = figure;
  const warn = (code: string, text: string) => finding('warning', 'budget', code, id, `«${label}»: ${text}`);
  const isFar = year !== null && Math.abs(year - (yearOf(session.startsOn) ?? year)) > FAR_YEARS;
  const { changeFromPrinted: from, changeToPrinted: to, changeByPrinted: by } = figure;
  const change = changeNote({ from, to, by }, figure.readings);
  const whole = figures.find((one) => one.id === figure.partOfId);
  const unread = unreadAmounts(figure);
  return [
    ...(isFar ? [warn('figure_year', `năm ngân sách ${year} xa năm họp. Kiểm tra lại năm.`)] : []),
    ...(unread.length > 0
      ? [
          warn(
            'unread',
            `${unread.map((text) => `«${text}»`).join(', ')} chưa đọc thành số, chỉ ghi nguyên văn.`,
          ),
        ]
      : []),
    ...(change ? [warn('change', change)] : []),
    ...(whole && whole.year !== year
      ? [warn('part_period', `năm khác với khoản «${whole.label}» mà khoản này nằm trong.`)]
      : []),
    ...checkShares(figure, warn),
  ];
}

/** What is printed as an amount or a percentage, and was not read. */
function unreadAmounts(figure: FigureRow): string[] {
  const pairs: (readonly [string | null, number | null])[] = [
    [figure.printed, figure.valueDong],
    [figure.percentPrinted, figure.percentPpm],
    [figure.basisPrinted, figure.basisDong],
    [figure.changeFromPrinted, figure.changeFromDong],
    [figure.changeToPrinted, figure.changeToDong],
    [figure.changeByPrinted, figure.changeByDong],
    ...figure.comparisons.flatMap((one) => [
      [one.percentPrinted, one.percentPpm] as const,
      [one.basisPrinted, one.basisDong] as const,
    ]),
  ];
  return pairs.flatMap(([printed, value]) => (printed && value === null ? [printed] : []));
}

type Warn = (code: string, text: string) => Finding;
type Share = Pick<FigureRow, 'percentPrinted' | 'percentPpm' | 'basisDong' | 'percentQualifier'>;

/** Each share beside the amounts it is of, told once. */
function checkShares(figure: FigureRow, warn: Warn): Finding[] {
  const others = figure.comparisons.map((one): Share => ({ ...one, percentQualifier: one.qualifier }));
  const found = [figure, ...others].flatMap((share) => checkShare(figure, share, warn));
  return found.filter(({ key }, at) => found.findIndex((one) => one.key === key) === at);
}

function checkShare({ valueDong, printed }: FigureRow, share: Share, warn: Warn): Finding[] {
  const { percentPpm, percentPrinted, percentQualifier, basisDong } = share;
  if (percentPpm === null) return [];
  const found: Finding[] = [];
  const isKnown = valueDong !== null && basisDong !== null && basisDong > 0 && !isMovement(printed);
  const ppm = shareOfBase(percentPpm, percentPrinted);
  // «tăng 5,2%» prints no share that could be compared digit by digit.
  const digits = ppm === percentPpm ? percentPrinted : null;
  if (
    isKnown &&
    !percentQualifier &&
    figureShare(valueDong, basisDong, { ppm, printed: digits }) === 'differs'
  )
    found.push(
      warn('percent', 'tỷ lệ ghi trên văn bản không khớp với số tiền và kế hoạch ghi trên văn bản.'),
    );
  if (percentPpm > ODD_PPM) found.push(warn('percent_odd', odd(percentPpm)));
  return found;
}

type IndicatorRow = SessionDraft['indicators'][number];

/** Indicators that are out of all proportion, or that read two ways and so were read in none. */
export function checkIndicators(draft: SessionDraft): Finding[] {
  return draft.indicators.flatMap((row) => {
    const { id, name, printed, percentPpm } = row;
    const warn = (code: string, text: string) =>
      finding('warning', 'indicators', code, id, `«${name}»: ${text}`);
    const doubts = [printed, row.planPrinted, row.samePeriodPrinted, row.growthPrinted].flatMap(doubtOf);
    return [
      ...(percentPpm !== null && percentPpm > ODD_PPM ? [warn('percent_odd', odd(percentPpm))] : []),
      ...(doubts.length > 0
        ? [warn('indicator_unclear', `${doubts.join('; ')}, nên chưa đọc thành số.`)]
        : []),
      ...(isTargetAstray(row)
        ? [warn('target_result', 'kết quả so với kế hoạch không khớp với điều nguồn nói là đạt hay không.')]
        : []),
    ];
  });
}

function doubtOf(printed: string | null): string[] {
  const read = parseIndicator(printed ?? '');
  if (read.ok || read.reason !== 'ambiguous') return [];
  return [`«${printed}» có thể là ${read.readings.join(' hoặc ')}`];
}

/**
 * Whether a result that equals its plan is said to have missed or passed it. Where they differ it depends on the indicator
 * whether more or less is better, so nothing is asked.
 */
function isTargetAstray({ planPrinted, printed, unit, targetResult }: IndicatorRow): boolean {
  const [plan, result] = [readIndicator(planPrinted ?? '', unit), readIndicator(printed, unit)];
  if (plan.qualifier || result.qualifier || targetResult === null) return false;
  const pairs = [
    [plan.percentPpm, result.percentPpm],
    [plan.countValue, result.countValue],
  ] as const;
  return pairs.some(
    ([asked, reached]) => asked !== null && reached !== null && asked === reached && targetResult !== 'met',
  );
}
