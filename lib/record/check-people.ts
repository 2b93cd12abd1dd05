import { roleName } from '@/lib/public/role-text';
import { mayBeInOffice } from '@/lib/rules/mandates';
import { daysOn, spanOf } from './build-sittings';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

/** Somebody who led a sitting as a delegate on a day on which they held no mandate: the role or the register is wrong. */
export function checkPeople(draft: SessionDraft): Finding[] {
  const { sessionRoles, sittings, session, delegates } = draft;
  return sessionRoles.flatMap((row) => {
    const delegate = delegates.find(({ id }) => id === row.mandateId);
    if (!delegate) return [];
    const days = sittings.filter(({ id }) => id === row.sittingId).map(({ heldOn }) => heldOn);
    const isThere = (days.length > 0 ? days : [session.startsOn, session.endsOn]).some((day) =>
      mayBeInOffice(spanOf(delegate), daysOn(draft, day), null),
    );
    if (isThere) return [];
    const text = `${roleName(row)}: ${delegate.name} hôm đó không giữ nhiệm vụ đại biểu. Kiểm tra lại người hoặc ngày.`;
    return [finding('warning', 'general', 'role_stray', row.id, text)];
  });
}
