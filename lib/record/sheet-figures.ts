import { readAmount, readPercent } from '@/lib/vi/printed-figure';
import type { Reading } from './figure-parts';
import type { Figure, Indicator } from './schema';
import { asSourced } from './sourced';

/* Figures and indicators of a record as a clerk would have typed them. */

type Read = readonly [printed: string | null | undefined, value: number | null | undefined];

/** What a record reads in texts the app would not have read by itself: somebody said how. */
function readingsOf(pairs: readonly Read[], read: (printed: string) => { value: number | null }): Reading[] {
  const said = pairs.flatMap(([printed, value]) =>
    printed && typeof value === 'number' && read(printed).value === null ? [{ printed, value }] : [],
  );
  return said.filter(({ printed }, at) => said.findIndex((one) => one.printed === printed) === at);
}

export function figureSheet({ partOf, partsAreAll, change, comparisons = [], ...row }: Figure) {
  const amounts: Read[] = [
    [row.printed, row.valueDong],
    [row.basisPrinted, row.basisDong],
    [change?.fromPrinted, change?.fromDong],
    [change?.toPrinted, change?.toDong],
    [change?.byPrinted, change?.byDong],
    ...comparisons.map(({ basisPrinted, basisDong }): Read => [basisPrinted, basisDong]),
  ];
  const percents: Read[] = [
    [row.percentPrinted, row.percentPpm],
    ...comparisons.map(({ percentPrinted, percentPpm }): Read => [percentPrinted, percentPpm]),
  ];
  return {
    ...asSourced(row),
    comparisons,
    partOfId: partOf ?? null,
    partsAreAll: partsAreAll ?? false,
    changeFromPrinted: change?.fromPrinted ?? null,
    changeToPrinted: change?.toPrinted ?? null,
    changeByPrinted: change?.byPrinted ?? null,
    readings: [...readingsOf(amounts, readAmount), ...readingsOf(percents, readPercent)],
  };
}

export const indicatorSheet = ({ plan, samePeriod, growth, ...row }: Indicator) => ({
  ...asSourced(row),
  planPrinted: plan?.printed ?? null,
  samePeriodPrinted: samePeriod?.printed ?? null,
  growthPrinted: growth?.printed ?? null,
});
