import { expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { aDraft, delegates } from '@/lib/record/test-draft';
import { aPerson, aPersonnelVote } from '@/lib/record/test-personnel';
import { personDrawing } from './person-drawing';

type VoteRow = Parameters<typeof aPersonnelVote>[0];
type PersonRow = Parameters<typeof aPerson>[0];

function drawn(vote: VoteRow, person: PersonRow, isComplete = true) {
  const draft = aDraft({
    delegates: delegates(26),
    personnelVotes: [aPersonnelVote(vote)],
    personnelPeople: [aPerson(person)],
  });
  const term = { ...draft.term, isRegisterComplete: isComplete };
  const [built] = buildRecord({ ...draft, term }).personnel as PersonnelVote[];
  const [one] = built?.people ?? [];
  return built && one ? personDrawing(built, one) : undefined;
}

const LEVELS = { kind: 'confidence_levels', seats: null } as const;

test.each<[string, VoteRow, PersonRow, ReturnType<typeof personDrawing>]>([
  ['those for', {}, { forCount: 15 }, { is: 'bar', reached: 15, total: 26, needed: 14 }],
  ['nobody for, who were counted', {}, { forCount: 0 }, { is: 'bar', reached: 0, total: 26, needed: 14 }],
  [
    'those without confidence',
    { kind: 'confidence', seats: null },
    { forCount: 20, againstCount: 6 },
    { is: 'bar', reached: 6, total: 26, needed: 14 },
  ],
  [
    'two thirds',
    { kind: 'dismissal', seats: null, dismissedFrom: 'mandate' },
    { forCount: 17 },
    { is: 'bar', reached: 17, total: 26, needed: 18 },
  ],
  [
    'no line where nobody knows which share is needed',
    { kind: 'dismissal', seats: null },
    { forCount: 15 },
    { is: 'bar', reached: 15, total: 26, needed: null },
  ],
  [
    'three levels',
    LEVELS,
    { highCount: 15, mediumCount: 8, lowCount: 3 },
    { is: 'levels', counts: { high: 15, medium: 8, low: 3 }, total: 26 },
  ],
  ['no levels of which one is not known', LEVELS, { highCount: 15, mediumCount: 8 }, null],
  [
    'no levels that are more than there are delegates',
    LEVELS,
    { highCount: 15, mediumCount: 8, lowCount: 4 },
    null,
  ],
  ['nothing that was not counted', {}, {}, null],
  ['nothing of an annulled ballot', { isAnnulled: true }, { forCount: 15 }, null],
  ['nothing of somebody who withdrew', {}, { forCount: 15, isWithdrawn: true }, null],
  ['no more than there are delegates', {}, { forCount: 27 }, null],
])('is of %s', (_, vote, person, expected) => {
  expect(drawn(vote, person)).toEqual(expected);
});

test('is nothing where nobody knows of how many', () => {
  expect(drawn({}, { forCount: 15 }, false)).toBeNull();
});
