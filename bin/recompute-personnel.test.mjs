import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecord } from '@/lib/record/build';
import { aDelegate, aDraft, asSitting, delegates } from '@/lib/record/test-draft';
import { aPerson, aPersonnelVote } from '@/lib/record/test-personnel';
import { personnelKinds } from '@/lib/words-of-personnel';
import { recompute } from './recompute.mjs';

/* Ballots on people in small councils, much of which is not known, computed again by a program that takes nothing from ours. */

const DAY = '2024-06-12';
const count = fc.option(fc.nat(8), { nil: null, freq: 3 });
const hour = fc.option(fc.constantFrom('08:30', '09:15', '10:00', '11:45'), { nil: null });
const share = fc.record({
  choice: fc.constantFrom('for', 'against', 'low'),
  printed: fc.constantFrom('75%', '66,66%', 'hơn 50%', '20%', '100%', 'quá nửa'),
  of: fc.constantFrom('all', 'valid', 'collected', 'unstated'),
});
const person = fc.record({
  counts: fc.tuple(count, count, count),
  isWithdrawn: fc.constantFrom(false, false, false, true),
  shares: fc.array(share, { maxLength: 1 }),
  statedResult: fc.constantFrom(null, null, 'passed', 'failed'),
});
const ballot = fc.record({
  kind: fc.constantFrom(...personnelKinds),
  dismissedFrom: fc.constantFrom(null, 'mandate', 'office'),
  seats: fc.constantFrom(null, 1, 1, 2),
  heldAt: hour,
  validBallots: count,
  collectedBallots: count,
  invalidBallots: fc.constantFrom(null, null, 0, 1),
  isAnnulled: fc.boolean(),
  people: fc.array(person, { minLength: 1, maxLength: 3 }),
});
const council = fc.record({
  lasting: fc.integer({ min: 2, max: 8 }),
  endings: fc.array(fc.option(fc.constantFrom('09:00', '09:15', '11:00'), { nil: null }), { maxLength: 2 }),
  ballots: fc.array(ballot, { minLength: 1, maxLength: 3 }),
});

/** @typedef {import('@/lib/record/draft').SessionDraft} Draft */
/** @typedef {Partial<Draft['personnelPeople'][number]> & { counts: (number | null)[] }} PersonMade */
/** @typedef {Partial<Draft['personnelVotes'][number]> & { kind: Draft['personnelVotes'][number]['kind'], people: PersonMade[] }} BallotMade */
/** @typedef {{ lasting: number, endings: (string | null)[], ballots: BallotMade[] }} Made */

/** The draft of such a session; the delegates who left did so on the day, at an hour that may not be known. @param {Made} made @returns {Draft} */
function draftOf({ lasting, endings, ballots }) {
  const gone = endings.map((endedAt, at) =>
    aDelegate(100 + at, { endedOn: DAY, endedAt, endReason: 'released' }),
  );
  const base = aDraft();
  return {
    ...base,
    term: { ...base.term, isRegisterComplete: true },
    sittings: [asSitting({ startsAt: '08:00', endsAt: '12:00' })],
    delegates: [...delegates(lasting), ...gone],
    personnelVotes: ballots.map(({ people: _, kind, seats, dismissedFrom, ...row }, at) =>
      aPersonnelVote({
        ...{ ...row, id: `p${at}`, kind, earlierId: at > 0 ? `p${at - 1}` : null },
        ...{
          seats: kind === 'election' ? seats : null,
          dismissedFrom: kind === 'dismissal' ? dismissedFrom : null,
        },
      }),
    ),
    personnelPeople: ballots.flatMap(({ kind, people }, at) =>
      people.map(({ counts: [one = null, two = null, three = null], ...row }, place) => {
        const levels = { highCount: one, mediumCount: two, lowCount: three };
        const votes = { forCount: one, againstCount: two, noOpinionCount: three };
        const id = `c${at}-${place}`;
        const own = kind === 'confidence_levels' ? levels : votes;
        return aPerson({ ...row, ...own, id, personnelVoteId: `p${at}`, name: `Người ${place}` });
      }),
    ),
  };
}

/** @param {{ personnel?: { people: { id: string, outcome: string }[] }[] }} record */
const outcomes = ({ personnel = [] }) =>
  Object.fromEntries(personnel.flatMap(({ people }) => people.map(({ id, outcome }) => [id, outcome])));

test('every outcome of every ballot comes out alike', () => {
  fc.assert(
    fc.property(council, (made) => {
      const record = buildRecord(draftOf(made));
      const faults = recompute(JSON.stringify(record)).flatMap((one) => one.faults);
      expect(faults, JSON.stringify(record.personnel)).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});

test('another outcome than the numbers give is found', () => {
  const record = buildRecord(
    draftOf({
      ...{ lasting: 8, endings: [] },
      ballots: [
        {
          ...{ kind: 'election', seats: 1, dismissedFrom: null, heldAt: '09:00', validBallots: null },
          ...{ collectedBallots: null, invalidBallots: null, isAnnulled: false },
          people: [{ counts: [6, 2, 0], isWithdrawn: false, shares: [], statedResult: null }],
        },
      ],
    }),
  );
  const [vote] = record.personnel ?? [];
  const [first] = vote?.people ?? [];
  const forged = { ...vote, people: [{ ...first, outcome: 'failed' }] };
  expect(recompute(JSON.stringify({ ...record, personnel: [forged] })).at(-1)?.faults).toEqual([
    'Người 0: tính ra passed, hồ sơ ghi failed',
  ]);
  expect(
    recompute(JSON.stringify({ ...record, personnel: [{ ...vote, required: 4 }] })).at(-1)?.faults,
  ).toEqual(['cần 5 phiếu, hồ sơ ghi 4']);
});

test('whatever the order of ballots, annulments and re-votes, and whoever left when, each outcome is the same', () => {
  fc.assert(
    fc.property(council, fc.boolean(), (made, isTurned) => {
      const draft = draftOf(made);
      const turned = {
        ...draft,
        delegates: draft.delegates.toReversed(),
        personnelVotes: draft.personnelVotes.toReversed(),
        personnelPeople: isTurned ? draft.personnelPeople : draft.personnelPeople.toReversed(),
      };
      expect(outcomes(buildRecord(turned))).toEqual(outcomes(buildRecord(draft)));
      const taken = draft.personnelVotes.map((row) => ({
        ...row,
        isAnnulled: !row.isAnnulled,
        earlierId: null,
      }));
      expect(outcomes(buildRecord({ ...draft, personnelVotes: taken }))).toEqual(
        outcomes(buildRecord(draft)),
      );
    }),
    { numRuns: 200 },
  );
});
