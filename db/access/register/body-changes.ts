import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addBodyInput, addMembersInput, changeBodyInput, changeMemberInput } from '@/lib/forms/bodies';
import { readInput } from '@/lib/forms/fields';
import { type Result, refuse } from '@/lib/refusal';
import { membershipFault } from '@/lib/rules/membership';
import type { Viewer } from '@/lib/viewer';
import { db } from '../../client';
import { bodies, bodyMembers } from '../../schema/bodies';
import { prepared } from '../prepared';
import { findManagedTerm, type ManagedTerm, writeTerm } from './managed-term';
import { added, changed, removed } from './register-changes';

type Given = { [field: string]: unknown };

/** Enters a body of the council into the register of a term. `input` is what `addBodyInput` reads. */
export async function addBody(
  viewer: Viewer,
  input: Given & { termId: string },
  now: string,
): Promise<Result<{ bodyId: string }> | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(addBodyInput, input);
  if (!parsed.ok) return parsed;
  const { id: termId } = found.term;
  const { kind, name } = parsed.data;
  const there = await db.select().from(bodies).where(eq(bodies.termId, termId));
  if (there.some((one) => one.name === name))
    return refuse('input.invalid', { fields: { name: 'Khóa đã có cơ quan tên này.' } });
  if (kind === 'standing_committee' && there.some((one) => one.kind === kind))
    return refuse('input.invalid', { fields: { kind: 'Khóa đã có Thường trực. Sửa tên ở dưới nếu cần.' } });
  const bodyId = randomUUID();
  const row = { id: bodyId, termId, kind, name, isComplete: false };
  const done = await writeTerm(viewer, found, now, {
    verb: 'body_added',
    detail: { bodyId, name },
    changes: [added('bodies', row)],
  });
  return done.ok ? { ok: true, bodyId } : done;
}

/** Calls a body otherwise, or says whether everybody who was ever in it stands in the register. */
export async function changeBody(
  viewer: Viewer,
  input: Given & { bodyId: string },
  now: string,
): Promise<Result | null> {
  const found = await findBody(viewer, input.bodyId);
  if (!found) return null;
  const parsed = readInput(changeBodyInput, input);
  if (!parsed.ok) return parsed;
  const { body, members } = found;
  if (parsed.data.isComplete && members.length === 0)
    return refuse('input.invalid', { fields: { isComplete: 'Chưa ghi thành viên nào nên chưa đủ.' } });
  return writeTerm(viewer, found, now, {
    verb: 'body_changed',
    detail: { bodyId: body.id, ...parsed.data },
    changes: [changed('bodies', body, parsed.data)],
  });
}

const MET = 'select 1 from council_sessions where body_id = ? limit 1';

/** Takes a body out of the register that was entered by mistake, with its members; refused once a meeting is of it. */
export async function removeBody(viewer: Viewer, bodyId: string, now: string): Promise<Result | null> {
  const found = await findBody(viewer, bodyId);
  if (!found) return null;
  if (await prepared(MET).get(bodyId)) return refuse('row.in_use');
  const { body, members } = found;
  return writeTerm(viewer, found, now, {
    verb: 'body_removed',
    detail: { bodyId, name: body.name },
    changes: [...members.map((row) => removed('bodyMembers', row)), removed('bodies', body)],
  });
}

/** Enters delegates who became members of a body on one day, in one role. */
export async function addMembers(
  viewer: Viewer,
  input: Given & { bodyId: string },
  now: string,
): Promise<Result | null> {
  const found = await findBody(viewer, input.bodyId);
  if (!found) return null;
  const parsed = readInput(addMembersInput, input);
  if (!parsed.ok) return parsed;
  const { mandateIds, ...facts } = parsed.data;
  const rows = [...new Set(mandateIds)].map((mandateId) => ({
    ...{ id: randomUUID(), bodyId: found.body.id, mandateId, ...facts },
    endedOn: found.mandates.find(({ id }) => id === mandateId)?.endedOn ?? null,
  }));
  for (const row of rows) {
    const fields = faultOf(found, row);
    if (fields) return refuse('input.invalid', { fields });
  }
  return writeTerm(viewer, found, now, {
    verb: 'body_members_added',
    detail: { bodyId: found.body.id },
    changes: rows.map((row) => added('bodyMembers', row)),
  });
}

/** Says otherwise as what and from when to when somebody was a member. */
export async function changeMember(
  viewer: Viewer,
  input: Given & { memberId: string },
  now: string,
): Promise<Result | null> {
  const found = await findMember(viewer, input.memberId);
  if (!found) return null;
  const parsed = readInput(changeMemberInput, input);
  if (!parsed.ok) return parsed;
  const fields = faultOf(found, { ...found.member, ...parsed.data });
  if (fields) return refuse('input.invalid', { fields });
  return writeTerm(viewer, found, now, {
    verb: 'body_member_changed',
    detail: { bodyId: found.body.id, memberId: found.member.id },
    changes: [changed('bodyMembers', found.member, parsed.data)],
  });
}

/** Takes somebody out of a body who was entered by mistake. */
export async function removeMember(viewer: Viewer, memberId: string, now: string): Promise<Result | null> {
  const found = await findMember(viewer, memberId);
  if (!found) return null;
  return writeTerm(viewer, found, now, {
    verb: 'body_member_removed',
    detail: { bodyId: found.body.id, memberId },
    changes: [removed('bodyMembers', found.member)],
  });
}

type Member = typeof bodyMembers.$inferSelect;
type FoundBody = ManagedTerm & { body: typeof bodies.$inferSelect; members: Member[] };

/** Nobody is a member who is no delegate of the term, nor twice at once. */
function faultOf({ mandates, members }: FoundBody, row: Member) {
  const mandate = mandates.find(({ id }) => id === row.mandateId);
  if (!mandate) return { mandateIds: 'Đại biểu được chọn không còn trong khóa. Tải lại trang rồi chọn lại.' };
  const others = members.filter(({ id, mandateId }) => id !== row.id && mandateId === row.mandateId);
  const fields = membershipFault(row, mandate, others);
  return (
    fields &&
    Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, `${mandate.name}: ${text}`]))
  );
}

/** A body in its term with its members, for anybody who may change them; `null` for anybody else. */
async function findBody(viewer: Viewer, bodyId: string): Promise<FoundBody | null> {
  const [body] = await db.select().from(bodies).where(eq(bodies.id, bodyId));
  const found = body ? await findManagedTerm(viewer, body.termId) : null;
  if (!found || !body) return null;
  const members = await db.select().from(bodyMembers).where(eq(bodyMembers.bodyId, bodyId));
  return { ...found, body, members };
}

async function findMember(viewer: Viewer, memberId: string) {
  const [row] = await db.select().from(bodyMembers).where(eq(bodyMembers.id, memberId));
  const found = row ? await findBody(viewer, row.bodyId) : null;
  return found && row ? { ...found, member: row } : null;
}
