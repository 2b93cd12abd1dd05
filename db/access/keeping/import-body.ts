import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Fault } from '@/lib/record/faults';
import type { SessionRecord } from '@/lib/record/schema';
import { isOfBody } from '@/lib/rules/meeting-kinds';
import { terms as words } from '@/lib/vi/terms';
import { db } from '../../client';
import { bodies, bodyMembers } from '../../schema/bodies';
import { added, type RegisterChange } from '../register/register-changes';
import type { RegisterPlan } from './import-register';

type PlannedBody = { bodyId: string | null; changes: RegisterChange[]; faults: Fault[] };
const NONE: PlannedBody = { bodyId: null, changes: [], faults: [] };

/**
 * The body of the register a meeting that comes in is of: the one of that kind and name, or a new one of the members the record
 * lists. A record that does not list them names its body and no more. Where the register knows others, neither is mended.
 */
export async function planBody({ session }: SessionRecord, plan: RegisterPlan): Promise<PlannedBody> {
  const { kind, body, members = [] } = session.meeting ?? {};
  if (!isOfBody(kind) || members.length === 0) return NONE;
  const name = body ?? words.bodyKind[kind];
  const of = and(eq(bodies.termId, plan.termId), eq(bodies.kind, kind), eq(bodies.name, name));
  const [here] = await db.select().from(bodies).where(of);
  const listed = members.map(({ delegate, ...facts }) => ({
    ...facts,
    mandateId: plan.mandateOf.get(delegate) ?? '',
  }));
  if (here) {
    const known = await db.select().from(bodyMembers).where(eq(bodyMembers.bodyId, here.id));
    const isSame = listed.every((one) =>
      known.some(
        (other) =>
          other.mandateId === one.mandateId &&
          other.startedOn === one.startedOn &&
          (other.endedOn === one.endedOn || one.endedOn === null),
      ),
    );
    const text = `Sổ của hội đồng ghi thành viên của «${name}» khác với hồ sơ.`;
    return { ...NONE, bodyId: here.id, faults: isSame ? [] : [{ path: 'session.meeting.members', text }] };
  }
  const bodyId = randomUUID();
  return {
    bodyId,
    changes: [
      added('bodies', { id: bodyId, termId: plan.termId, kind, name, isComplete: true }),
      ...listed.map((member) => added('bodyMembers', { ...member, id: randomUUID(), bodyId })),
    ],
    faults: [],
  };
}
