import type { PersonnelPerson, PersonnelVote } from '@/lib/record/schema-personnel';

type Drawing =
  | {
      readonly is: 'bar';
      readonly reached: number;
      readonly total: number;
      readonly needed: number | null;
    }
  | {
      readonly is: 'levels';
      readonly counts: Readonly<Record<'high' | 'medium' | 'low', number>>;
      readonly total: number;
    };

/**
 * What the ballots on one person are drawn from: those that decide, or the three levels, of all delegates in office. Null where any of
 * those numbers is not known or they cannot all be true, of somebody who withdrew, and of a ballot that was annulled.
 */
export function personDrawing(
  { kind, total, required, annulled }: PersonnelVote,
  { counts = {}, withdrew }: PersonnelPerson,
): Drawing | null {
  if (!total || annulled || withdrew) return null;
  if (kind === 'confidence_levels') {
    const { high, medium, low } = counts;
    if (high === undefined || medium === undefined || low === undefined) return null;
    return high + medium + low > total ? null : { is: 'levels', counts: { high, medium, low }, total };
  }
  const reached = kind === 'confidence' ? counts.against : counts.for;
  return reached === undefined || reached > total ? null : { is: 'bar', reached, total, needed: required };
}
