import { readIndicator } from '@/lib/vi/indicator';
import type { SessionDraft } from './draft';
import type { FigureChange, IndicatorNumber } from './figure-parts';
import type { Figure, Indicator } from './schema';
import { sourceOf } from './sourced';

type FigureRow = SessionDraft['figures'][number];

/** The budget figures of a draft: of what is rare only what there is. */
export function buildFigures(rows: readonly FigureRow[]): Figure[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((row) => {
    const { id, concept, label, stage, year, part, printed, valueDong, qualifier } = row;
    const { percentPrinted, percentPpm, basis, basisPrinted, basisDong, note } = row;
    const money = { printed, valueDong, qualifier };
    const share = { percentPrinted, percentPpm, basis, basisPrinted, basisDong };
    const { fromMonth, throughMonth, throughYear, periodPrinted, percentQualifier, basisWords } = row;
    return {
      ...{ id, concept, label, stage, year, part, ...money, ...share, note },
      ...known({ fromMonth, throughMonth, throughYear, periodPrinted, percentQualifier, basisWords }),
      ...known({
        partOf: row.partOfId !== null && ids.has(row.partOfId) ? row.partOfId : null,
        partsAreAll: row.partsAreAll ? (true as const) : null,
        comparisons: row.comparisons.length > 0 ? row.comparisons : null,
        change: changeOf(row),
      }),
      ...sourceOf(row),
    };
  });
}

/** What is there of it. */
function known<Parts extends object>(parts: Parts) {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined),
  ) as { [Name in keyof Parts]?: NonNullable<Parts[Name]> };
}

function changeOf(row: FigureRow): FigureChange | null {
  const change = {
    fromPrinted: row.changeFromPrinted,
    fromDong: row.changeFromDong,
    toPrinted: row.changeToPrinted,
    toDong: row.changeToDong,
    byPrinted: row.changeByPrinted,
    byDong: row.changeByDong,
  };
  return change.fromPrinted || change.toPrinted || change.byPrinted ? change : null;
}

/** An indicator of a draft: of what is rare only what there is. */
export function buildIndicator(row: SessionDraft['indicators'][number]): Indicator {
  const { id, group, name, period, countValue, unit, percentPpm, percentOf, target, note } = row;
  const { ratioNumerator, ratioDenominator, qualifier, targetResult } = row;
  const printed = row.printed || null;
  const ratio = ratioOf({ ratioNumerator, ratioDenominator });
  return {
    ...{ id, group, name, period, printed, countValue, unit, ratio, percentPpm, percentOf, target, note },
    ...known({
      qualifier,
      plan: numberOf(row.planPrinted, unit),
      samePeriod: numberOf(row.samePeriodPrinted, unit),
      growth: numberOf(row.growthPrinted, unit),
      targetResult,
    }),
    ...sourceOf(row),
  };
}

type Ratio = { ratioNumerator: number | null; ratioDenominator: number | null };

const ratioOf = ({ ratioNumerator: numerator, ratioDenominator: denominator }: Ratio) =>
  numerator !== null && denominator !== null ? { numerator, denominator } : null;

function numberOf(printed: string | null, typedUnit: string | null): IndicatorNumber | null {
  if (!printed) return null;
  const { countValue, percentPpm, qualifier, unit, ...ratio } = readIndicator(printed, typedUnit);
  return {
    ...{ printed, countValue, percentPpm, qualifier },
    unit: countValue === null ? null : unit,
    ratio: ratioOf(ratio),
  };
}
