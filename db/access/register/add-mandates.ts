import 'server-only';
import { randomUUID } from 'node:crypto';
import { readInput } from '@/lib/forms/fields';
import { addMandatesInput } from '@/lib/forms/terms';
import { type Result, refuse } from '@/lib/refusal';
import { type ListedDelegate, parseDelegateList } from '@/lib/rules/delegate-list';
import { outsideTerm } from '@/lib/rules/mandate-span';
import type { Viewer } from '@/lib/viewer';
import { findManagedTerm, writeTerm } from './managed-term';
import { slugsOf } from './people';
import { added } from './register-changes';
import { askWhether, namesOfPeople } from './same-name';

/** No council of a ward or a province has more delegates. */
const MOST_AT_ONCE = 200;

/**
 * Gives everybody of a pasted list a mandate in the term, all new people, with the office that stands beside the name; all
 * or nothing. `input` is what `addMandatesInput` reads; `null` when the viewer may not see the term.
 */
export async function addMandates(
  viewer: Viewer,
  input: { termId: string; [field: string]: unknown },
  now: string,
): Promise<Result<{ count: number }> | null> {
  const found = await findManagedTerm(viewer, input.termId);
  if (!found) return null;
  const parsed = readInput(addMandatesInput, input);
  if (!parsed.ok) return parsed;
  const { startedOn, startedOnInferredFrom } = parsed.data;
  const begun = { startedOn, startedOnInferredFrom };
  const outside = outsideTerm(startedOn, found.term);
  if (outside) return refuse('input.invalid', { fields: { startedOn: outside } });
  // Read as it was typed: putting text in order would run the cells of a table together.
  const { delegates, unread } = parseDelegateList(String(input.text));
  const error = listError(delegates, unread);
  if (error) return refuse('register.list_unread', { fields: { text: error } });
  const councilId = found.council.id;
  const known = await namesOfPeople(councilId);
  for (const [index, { name }] of delegates.entries()) {
    const before = delegates.slice(0, index).map((one) => one.name);
    const asked = askWhether(name, [...known, ...before], input, 'register.same_name');
    if (asked) return asked;
  }
  const slugOf = await slugsOf(councilId);
  const changes = delegates.flatMap(({ name, unit, office }) => {
    const [personId, mandateId] = [randomUUID(), randomUUID()];
    return [
      added('people', { id: personId, councilId, name, slug: slugOf(name) }),
      added('mandates', { id: mandateId, termId: input.termId, personId, unit, ...begun }),
      ...(office ? [added('offices', { ...office, id: randomUUID(), mandateId, ...begun })] : []),
    ];
  });
  const count = delegates.length;
  const done = await writeTerm(viewer, found, now, {
    verb: 'mandates_added',
    detail: { delegates: count, startedOn },
    changes,
  });
  return done.ok ? { ok: true, count } : done;
}

function listError(
  delegates: readonly ListedDelegate[],
  [first]: readonly { line: number; text: string }[],
): string | null {
  if (first)
    return `Dòng ${first.line} chưa đọc được: «${first.text.slice(0, 80)}». Sửa thành họ tên, tổ, chức vụ, hoặc xóa dòng ấy.`;
  if (delegates.length === 0) return 'Chưa có đại biểu nào trong danh sách.';
  return delegates.length > MOST_AT_ONCE ? `Mỗi lần thêm tối đa ${MOST_AT_ONCE} đại biểu.` : null;
}
