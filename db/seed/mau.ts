import type { Clock } from './clock';
import { tellThirdYearend } from './mau-2023-yearend';
import { tellMidyearBefore } from './mau-2025-midyear';
import { tellYearendBefore } from './mau-2025-yearend';
import { tellClosing } from './mau-2026-closing';
import { tellFirst } from './mau-2026-first';
import { tellMeetings } from './mau-2026-meetings';
import { tellMidyear } from './mau-2026-midyear';
import { tellStorm } from './mau-2026-storm';
import { tellThematic } from './mau-2026-thematic';
import { tellWaiting } from './mau-2026-waiting';
import { tellYearend } from './mau-2026-yearend';
import { tellDraft } from './mau-2027-draft';
import { tellArchive } from './mau-archive';
import { beginTermOne, changeTerms, foundMau } from './mau-council';
import { tellWords } from './mau-words';

/** The fictional ward from 2021 to the end of 2026, in the order in which things were written down. */
export async function tellMau(clock: Clock): Promise<void> {
  const mau = await foundMau(clock);
  const one = await beginTermOne(mau);
  await tellThirdYearend(mau, one);
  await tellMidyearBefore(mau, one);
  await tellYearendBefore(mau, one);
  await tellClosing(mau, one);
  const two = await changeTerms(mau, one);
  await tellFirst(mau, two);
  await tellMidyear(mau, two);
  await tellStorm(mau, two);
  await tellThematic(mau, two);
  await tellArchive(mau);
  await tellMeetings(mau, two);
  await tellYearend(mau, two);
  await tellWaiting(mau, two);
  await tellDraft(mau, two);
  await tellWords(mau);
}
