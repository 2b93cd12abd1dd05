import 'server-only';
import { eq } from 'drizzle-orm';
import { councilFullName } from '@/lib/public/council-name';
import type { Fault } from '@/lib/record/faults';
import { readRecord } from '@/lib/record/read-record';
import type { SessionRecord } from '@/lib/record/schema';
import type { Result } from '@/lib/refusal';
import { reservedSegments } from '@/lib/segments';
import { foldForSearch } from '@/lib/vi/fold';
import { db } from '../../client';
import { councils } from '../../schema/councils';
import { councilFounding } from '../register/councils';
import { bringIn, type Imported, isSameCouncil, refused } from './import-record';
import { unsafeOperatorOf } from './operator';

type Council = SessionRecord['council'];

/** What came in, the council it is of, and whether that was founded with it; with the term and how many delegates it names. */
export type Founded = Imported & {
  council: Pick<Council, 'name' | 'slug'>;
  isNew: boolean;
  term: SessionRecord['term'];
  delegates: number;
};

/**
 * Makes a draft from a record file of a council that need not be there yet: it is founded as the file names it, with its term
 * and delegates, in the same commit. A council that has its address already is taken for it only where it goes by the same
 * name in the same place. Only the operator's tool calls this.
 *
 * @param input.slug the council's address; that of the file, or one made of the name, where it is left out.
 */
export async function unsafeImportFounding(
  input: { json: string; folder: string | null; slug?: string },
  now: string,
): Promise<Result<Founded>> {
  const read = readRecord(input.json);
  if (!read.ok) return refused(read.faults);
  const { term, delegates } = read.record;
  const council = { ...read.record.council, ...(input.slug !== undefined && { slug: input.slug }) };
  const [here] = await db.select().from(councils).where(eq(councils.slug, council.slug));
  const fault = here ? namesake(here, council) : addressFault(council.slug);
  if (fault) return refused([fault]);
  const founding = here ? undefined : councilFounding(council, now);
  const councilId = here?.id ?? founding?.councilId ?? '';
  const what = { councilId, read, folder: input.folder, ...(founding && { founding }) };
  const done = await bringIn(unsafeOperatorOf(councilId), what, now);
  if (!done.ok) return done;
  const { name, slug } = here ?? council;
  return { ...done, council: { name, slug }, isNew: !here, term, delegates: delegates.length };
}

function addressFault(slug: string): Fault | null {
  if (!/^[a-z0-9-]{2,60}$/.test(slug))
    return { path: 'council.slug', text: 'Địa chỉ gồm 2 đến 60 chữ thường không dấu, số và dấu nối.' };
  if (!reservedSegments.some((segment) => segment === slug)) return null;
  return { path: 'council.slug', text: `«${slug}» là địa chỉ của phần mềm. Chọn địa chỉ khác.` };
}

/** The fault of a file whose council would get the address of another one. */
function namesake(here: typeof councils.$inferSelect, there: Council): Fault | null {
  const isElsewhere = (['districtName', 'provinceName'] as const).some((unit) => {
    const [one, other] = [here[unit], there[unit] ?? null];
    return one !== null && other !== null && foldForSearch(one) !== foldForSearch(other);
  });
  if (isSameCouncil(here, there) && here.level === there.level && !isElsewhere) return null;
  const text = `Địa chỉ «${here.slug}» đã là của «${councilFullName(here)}», còn hồ sơ này của «${councilFullName(there)}». Ghi địa chỉ khác ở đây; nếu là một hội đồng, dùng --into ${here.slug} thay cho --found.`;
  return { path: 'council.slug', text };
}
