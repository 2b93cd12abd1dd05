import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPossible } from '@/lib/rules/agreed-decision';
import { addDays } from '@/lib/vi/date';
import { firstDay, type KnownDate, lastDay } from '@/lib/vi/partial-date';
import { buildRecord } from './build';
import type { SessionDraft } from './draft';
import type { Delegate } from './schema';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

/*
 * Registers of which some mandates are known to a month, a year or not at all, and a vote on a day that is known no better: what
 * the record makes of them holds in every way the days can have been.
 */

const BASE = 8;
/** Days around which something turns: a law, the end of a month and of a year. */
const around = fc.constantFrom(
  '2016-05-22',
  '2024-02-29',
  '2024-06-30',
  '2025-03-01',
  '2025-06-16',
  '2025-12-31',
);
const near = fc.integer({ min: -40, max: 40 });
/** As much of a day as is known: all, its month, its year, nothing. */
const precision = fc.constantFrom(10, 10, 7, 7, 4, 0);
const blurred = (iso: string, length: number): KnownDate => (length === 0 ? null : iso.slice(0, length));

/** A mandate by its true days, and how well each of them is known. */
const mandate = fc.record({
  start: near,
  lasting: fc.option(fc.integer({ min: 0, max: 50 }), { freq: 3 }),
  known: fc.tuple(precision, precision),
  endedAt: fc.option(fc.constantFrom('08:30', '10:00'), { freq: 2 }),
  endReason: fc.constantFrom('released' as const, 'term_ended' as const),
});
type Mandate = typeof mandate extends fc.Arbitrary<infer One> ? One : never;

const case_ = fc.record({
  day: around,
  mandates: fc.array(mandate, { minLength: 1, maxLength: 3 }),
  session: fc.constantFrom(10, 10, 7, 4),
  sitting: fc.constantFrom(10, 0),
  vote: fc.constantFrom(0, 0, 0, 7, 10),
  heldAt: fc.option(fc.constantFrom('08:00', '09:30'), { freq: 2 }),
  inFavour: fc.integer({ min: 3, max: 7 }),
  bound: fc.constantFrom(null, null, 'at_least' as const),
  against: fc.option(fc.nat(3), { freq: 3 }),
  absent: fc.nat(2),
  isMarked: fc.boolean(),
});
type Case = typeof case_ extends fc.Arbitrary<infer One> ? One : never;

type Days = { readonly started: KnownDate; readonly ended: KnownDate };
const trueDays = (day: string, { start, lasting }: Mandate) => {
  const started = addDays(day, start);
  return { started, ended: lasting === null ? null : addDays(started, lasting) };
};
const knownDays = (day: string, one: Mandate): Days => {
  const { started, ended } = trueDays(day, one);
  const [first, last] = one.known;
  return { started: blurred(started, first), ended: ended && blurred(ended, last) };
};

function draftOf(one: Case, held: string, own: KnownDate, days: readonly Days[]): SessionDraft {
  const seats = one.mandates.map(({ lasting, endedAt, endReason }, at): Delegate => {
    const { started, ended } = days[at] ?? { started: null, ended: null };
    const end = { endedOn: ended, endedAt: ended?.length === 10 ? endedAt : null, endReason };
    const over = lasting === null ? {} : end;
    return aDelegate(100 + at, { startedOn: started, ...over });
  });
  const { against, bound, heldAt, inFavour } = one;
  const counts = { forCount: inFavour, againstCount: against, notVotingCount: 0 };
  const people = [...delegates(BASE).map((each) => ({ ...each, startedOn: '2004-07-01' })), ...seats];
  const { session, term } = aDraft();
  return aDraft({
    term: { ...term, startYear: null, endYear: null, isRegisterComplete: true },
    session: { ...session, startsOn: held, endsOn: held },
    sittings: [asSitting({ heldOn: one.sitting === 0 ? null : held, startsAt: '08:00', endsAt: '11:00' })],
    delegates: people,
    votes: [aVote({ ...counts, bounds: bound && { for: bound }, heldOn: own, heldAt })],
    attendance: one.isMarked
      ? people.slice(0, BASE).map(({ id }, at) => ({
          ...{ id: `m${at}`, sittingId: 'sitting', mandateId: id, fromTime: null, toTime: null, away: null },
          toldAt: null,
          ...{ status: at < one.absent ? ('excused' as const) : ('present' as const), reason: null },
        }))
      : [],
  });
}

/** Some of the days a date can have been, always those on which something may turn. */
function possibleDays(date: KnownDate, day: string): string[] {
  const [from, to] =
    date === null ? [addDays(day, -500), addDays(day, 500)] : [firstDay(date), lastDay(date)];
  const turns = [-1, 0, 1].map((more) => addDays(day, more));
  return [...new Set([from, ...turns.filter((one) => from <= one && one <= to), to])];
}

/** Every way the days of one mandate can have been, as far as it can run at all. */
function waysOf(one: Mandate, { started, ended }: Days, day: string): Days[] {
  const starts = possibleDays(started, day);
  if (one.lasting === null) return starts.map((first) => ({ started: first, ended: null }));
  return starts.flatMap((first) =>
    possibleDays(ended, day).flatMap((last) => (first <= last ? [{ started: first, ended: last }] : [])),
  );
}

const product = <One>(lists: readonly (readonly One[])[]): One[][] =>
  lists.reduce<One[][]>((all, list) => all.flatMap((chosen) => list.map((one) => [...chosen, one])), [[]]);

const MOST = 24;
/** As many of a list as are tried, from all over it. */
const spread = <One>(list: readonly One[], offset: number): One[] => {
  const step = Math.max(1, Math.floor(list.length / MOST));
  return list.filter((_, at) => at % step === offset % step);
};

/** What a record says that hangs on who was a delegate on the day. */
const factsOf = (draft: SessionDraft) => {
  const { votes, sittings, delegates: listed } = buildRecord(draft);
  const [vote] = votes;
  if (!vote) throw new Error('The draft has lost its vote.');
  return { vote, roll: sittings[0]?.attendance ?? null, listed: listed.map(({ id }) => id) };
};
type Facts = ReturnType<typeof factsOf>;

/** What is known of the vote and of the roll; each of it holds in every completion, or the record must not say it. */
const claims = ({ vote, roll }: Facts) => ({
  outcome: vote.outcome === 'undetermined' ? null : vote.outcome,
  total: vote.total,
  required: vote.required,
  roll: roll?.total ?? null,
});

test('what follows of partial mandates is what follows of every completion of them, or is not known', () => {
  const tried = { decided: 0, open: 0, total: 0, roll: 0 };
  fc.assert(
    fc.property(case_, fc.nat(1_000), (one, offset) => {
      const held = blurred(one.day, one.session) ?? one.day;
      const own = blurred(one.day, one.vote);
      const known = one.mandates.map((each) => knownDays(one.day, each));
      const partial = factsOf(draftOf(one, held, own, known));
      const said = claims(partial);
      tried[said.outcome === null ? 'open' : 'decided'] += 1;
      if (said.total !== null) tried.total += 1;
      if (said.roll !== null) tried.roll += 1;
      for (const day of possibleDays(own && own.length > held.length ? own : held, one.day)) {
        const ways = product(one.mandates.map((each, at) => waysOf(each, known[at] as Days, day)));
        for (const way of spread(ways, offset)) {
          const exact = factsOf(draftOf(one, day, own && day, way));
          // Days on which so many could not have been there or voted were not the days.
          if (!isPossible(exact.vote)) continue;
          const there = claims(exact);
          // Without a roll of that day, nothing is said of it.
          const found = { ...there, roll: exact.roll ? there.roll : said.roll };
          for (const key of Object.keys(said) as (keyof typeof said)[])
            if (said[key] !== null)
              expect({ day, way, [key]: found[key] }).toEqual({ day, way, [key]: said[key] });
          expect(partial.listed).toEqual(expect.arrayContaining(exact.listed));
        }
      }
    }),
    { numRuns: 150, seed: 2026 },
  );
  expect(Math.min(...Object.values(tried))).toBeGreaterThan(5);
});
