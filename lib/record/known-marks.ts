import type { Mark, Sitting } from './schema';

/**
 * Who is marked in a sitting: everybody of its roll, or those a source names where nobody knows how many delegates there were.
 */
export const marksIn = ({
  attendance,
  knownMarks,
}: Pick<Sitting, 'attendance' | 'knownMarks'>): readonly Mark[] => attendance?.marks ?? knownMarks ?? [];
