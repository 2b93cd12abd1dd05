import 'server-only';
import { and, eq, inArray, isNull, max, ne } from 'drizzle-orm';
import { readInput } from '@/lib/forms/fields';
import { registerCompleteInput } from '@/lib/forms/terms';
import { type Result, refuse } from '@/lib/refusal';
import { formatInteger } from '@/lib/vi/number';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { attendanceNumbers, councilSessions } from '../../schema/sessions';
import { findManagedTerm, writeTerm } from './managed-term';
import { changed } from './register-changes';

/**
 * Says whether every delegate of the term stands in the register: only then is their number the base of its votes. Fewer than a
 * source says were present are not all.
 * `input` is what `registerCompleteInput` reads; `null` when the viewer may not see the term.
 */
export async function sayRegisterComplete(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(registerCompleteInput, input);
  if (!parsed.ok) return parsed;
  const { isRegisterComplete } = parsed.data;
  if (isRegisterComplete && found.mandates.length === 0) return refuse('term.register_empty');
  if (isRegisterComplete) {
    const most = await mostPresent(input.termId);
    const listed = found.mandates.length;
    if (most > listed)
      return refuse('term.register_short', { fields: { isRegisterComplete: shortText(listed, most) } });
  }
  return writeTerm(viewer, found, now, {
    verb: isRegisterComplete ? 'register_complete' : 'register_partial',
    detail: { delegates: found.mandates.length },
    changes: [changed('terms', found.term, { isRegisterComplete })],
  });
}

const shortText = (listed: number, most: number): string =>
  `Danh sách có ${formatInteger(listed)} đại biểu, nhưng có phiên họp nguồn ghi ít nhất ${formatInteger(most)} đại biểu có mặt. Thêm đại biểu, hoặc sửa số ở phiên ấy, rồi mới ghi là đã đủ.`;

/** The most delegates that a source says were at one sitting of the term; 0 where none says it. */
async function mostPresent(termId: string): Promise<number> {
  const [found] = await db
    .select({ most: max(attendanceNumbers.present) })
    .from(attendanceNumbers)
    .innerJoin(councilSessions, eq(councilSessions.id, attendanceNumbers.sessionId))
    .where(
      and(
        eq(councilSessions.termId, termId),
        ne(councilSessions.state, 'deleted'),
        isNull(councilSessions.meetingKind),
        inArray(attendanceNumbers.presentBound, ['exact', 'at_least']),
      ),
    );
  return found?.most ?? 0;
}
