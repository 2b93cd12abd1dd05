import { z } from 'zod';
import { terms } from '@/lib/vi/terms';
import { councilLevels } from '@/lib/words';
import type { SessionRecord } from './schema';

/*
 * What a council was called on the day of a session, and under which units it lay, where that is not what it is called today: wards
 * were merged, districts are gone since 1/7/2025, provinces since the same day are others.
 */

const text = z.string().min(1).max(200);
const note = text.nullable().optional();

export const councilThenSchema = z
  .object({
    name: text.optional(),
    locality: text.optional(),
    level: z.enum(councilLevels).optional(),
    levelPrinted: note,
    districtName: note,
    provinceName: note,
    provinceCode: note,
    unitCode: note,
  })
  .refine(({ level, levelPrinted }) => (level === 'other') === Boolean(levelPrinted), {
    path: ['levelPrinted'],
    message: 'Ghi cấp của hội đồng như nguồn gọi khi chọn «Cấp khác», và chỉ khi ấy.',
  });

/** The facts that were others then; null is what is not known of that day. What is left out was as it is now. */
export type CouncilThen = z.infer<typeof councilThenSchema>;

type Council = SessionRecord['council'];
const facts = Object.keys(councilThenSchema.shape) as (keyof CouncilThen)[];

/** The council as it was on the day of a session. */
export function councilOn<Now extends Council>(now: Now, then: CouncilThen | null): Now {
  if (!then) return now;
  const { levelPrinted, districtName, ...council } = { ...now, ...then };
  // Said where there is something to say, as in every record.
  const printed = council.level === 'other' && levelPrinted ? { levelPrinted } : {};
  return { ...council, ...printed, ...(districtName ? { districtName } : {}) } as Now;
}

/** What of a council in a file is not as the council is called now; null where nothing is. */
export function differenceFrom(now: Council, then: Council): CouncilThen | null {
  const differing = facts.filter((fact) => (now[fact] ?? null) !== (then[fact] ?? null));
  if (differing.length === 0) return null;
  // A level of its own kind is known by its printed name.
  const told = differing.includes('level') || differing.includes('levelPrinted');
  const asked = new Set([...differing, ...(told ? (['level', 'levelPrinted'] as const) : [])]);
  return councilThenSchema.parse(Object.fromEntries([...asked].map((fact) => [fact, then[fact] ?? null])));
}

const labels: Readonly<Record<keyof CouncilThen, string>> = {
  name: 'tên',
  locality: 'địa bàn',
  level: 'cấp',
  levelPrinted: 'tên cấp',
  districtName: 'huyện, quận, thị xã, thành phố',
  provinceName: 'tỉnh, thành phố',
  provinceCode: 'mã tỉnh, thành phố',
  unitCode: 'mã đơn vị',
};

/** «tên: Hội đồng nhân dân xã A; tỉnh, thành phố: không rõ», as the history says it. */
export const councilThenText = (then: CouncilThen): string =>
  facts
    .filter((fact) => then[fact] !== undefined)
    .map((fact) => {
      const value = fact === 'level' && then.level ? terms.councilLevel[then.level] : then[fact];
      return `${labels[fact]}: ${value ?? 'không rõ'}`;
    })
    .join('; ');
