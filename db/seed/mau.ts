import type { Clock } from './clock';
import { tellFirst } from './mau-2026-first';
import { tellMidyear } from './mau-2026-midyear';
import { beginTermOne, changeTerms, foundMau } from './mau-council';

/** Five years of the fictional ward, in the order in which they happened. */
export async function tellMau(clock: Clock): Promise<void> {
  const mau = await foundMau(clock);
  const one = await beginTermOne(mau);
  const two = await changeTerms(mau, one);
  await tellFirst(mau, two);
  await tellMidyear(mau, two);
}
