import { sumNotes } from '@/lib/rules/budget-sums';
import { figureShare } from '@/lib/rules/printed-share';
import { parseIndicator } from '@/lib/vi/indicator';
import { formatPpm } from '@/lib/vi/number';
import { yearOf } from '@/lib/vi/partial-date';
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

function checkFigure(figure: SessionDraft['figures'][number], { session }: SessionDraft): Finding[] {
  const { id, label, year, valueDong, basisDong, percentPpm, percentPrinted } = figure;
  const warn = (code: string, text: string) => finding('warning', 'budget', code, id, `«${label}»: ${text}`);
  const found: Finding[] = [];
  if (Math.abs(year - (yearOf(session.startsOn) ?? year)) > FAR_YEARS)
    found.push(warn('figure_year', `năm ngân sách ${year} xa năm họp. Kiểm tra lại năm.`));
  if (percentPpm === null) return found;
  const isKnown = valueDong !== null && basisDong !== null && basisDong !== 0;
  if (
    isKnown &&
    figureShare(valueDong, basisDong, { ppm: percentPpm, printed: percentPrinted }) === 'differs'
  )
    found.push(
      warn('percent', 'tỷ lệ ghi trên văn bản không khớp với số tiền và kế hoạch ghi trên văn bản.'),
    );
  if (percentPpm > ODD_PPM) found.push(warn('percent_odd', odd(percentPpm)));
  return found;
}

/** Indicators that are out of all proportion, or that read two ways and so were read in none. */
export function checkIndicators(draft: SessionDraft): Finding[] {
  return draft.indicators.flatMap(({ id, name, printed, percentPpm }) => {
    const warn = (code: string, text: string) =>
      finding('warning', 'indicators', code, id, `«${name}»: ${text}`);
    const read = parseIndicator(printed);
    const readings = !read.ok && read.reason === 'ambiguous' ? read.readings : [];
    return [
      ...(percentPpm !== null && percentPpm > ODD_PPM ? [warn('percent_odd', odd(percentPpm))] : []),
      ...(readings.length > 0
        ? [
            warn(
              'indicator_unclear',
              `«${printed}» có thể là ${readings.join(' hoặc ')}, nên chưa đọc thành số.`,
            ),
          ]
        : []),
    ];
  });
}
