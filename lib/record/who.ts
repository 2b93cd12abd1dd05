import { everybodyIn, peopleOf } from './body-seats';
import type { SessionDraft } from './draft';
import { known } from './known';

type Bearer = { readonly mandateId: string | null; readonly name: string | null };

/**
 * Who a row of the draft names, as its record does: a delegate of the session, or somebody by name. A delegate whose mandate does not
 * touch the session's days is no delegate of its record, and stands by name.
 */
export function whoIn(draft: SessionDraft): (row: Bearer) => { delegate?: string; name?: string } {
  const here = new Set(peopleOf(draft).map(({ id }) => id));
  const names = new Map(everybodyIn(draft).map(({ id, name }) => [id, name]));
  return ({ mandateId, name }) =>
    mandateId !== null && here.has(mandateId)
      ? { delegate: mandateId }
      : known('name', (mandateId && names.get(mandateId)) || name);
}
