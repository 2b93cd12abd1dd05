import type { SectionInput } from '@/lib/forms/sections';
import { noTexts } from '@/lib/record/row-texts';
import { newRowId } from '../editor/new-row-id';

type Sitting = SectionInput<'general'>['sittings'][number];

/** A sitting of that day, of which nothing else is stated but what is given. */
export const newSitting = (heldOn: string, given: Partial<Sitting> = {}): Sitting => ({
  ...{ id: newRowId(), label: '', heldOn, startsAt: null, endsAt: null, isClosed: false },
  ...noTexts('sittings'),
  ...given,
});
