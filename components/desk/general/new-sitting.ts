import type { SectionInput } from '@/lib/forms/sections';
import { noAsides } from '@/lib/record/absences';
import { newRowId } from '../editor/new-row-id';

type Sitting = SectionInput<'general'>['sittings'][number];

/** A sitting of that day, of which nothing else is stated but what is given. */
export const newSitting = (heldOn: string | null, given: Partial<Sitting> = {}): Sitting => ({
  ...{ id: newRowId(), label: '', heldOn, startsAt: null, endsAt: null, isClosed: false },
  ...noAsides('sittings'),
  ...given,
});
