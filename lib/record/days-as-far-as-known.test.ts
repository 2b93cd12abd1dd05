import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPossible } from '@/lib/rules/agreed-decision';
import { addDays } from '@/lib/vi/date';
import { firstDay, lastDay } from '@/lib/vi/partial-date';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

type Days = { startsOn: string | null; endsOn: string | null };

const heldIn = (days: Days, over: Partial<SessionDraft> = {}) =>
  aDraft({ delegates: delegates(26), ...over, session: { ...aDraft().session, ...days } });
const voteOf = (draft: SessionDraft) => {
  const [vote] = buildRecord(draft).votes;
  if (!vote) throw new Error('A vote.');
  return vote;
};
const codes = (draft: SessionDraft) => voteOf(draft).because.map(({ code }) => code);
const counted = { forCount: 20, againstCount: 4, notVotingCount: 2 };

describe('a vote on a day that is not known', () => {
  test('has as much of it as its session says, and no sitting is given one', () => {
    const july = { startsOn: '2024-07', endsOn: '2024-07' };
    const sittings = [asSitting({ heldOn: null })];
    const record = buildRecord(heldIn(july, { sittings, votes: [aVote(counted)] }));
    expect(record.sittings[0]?.heldOn).toBeNull();
    expect(record.votes[0]).toMatchObject({ heldOn: '2024-07', outcome: 'adopted', total: 26 });
    expect(JSON.stringify(record)).not.toMatch(/2024-07-\d\d/);
  });

  test.each<[string, Days, string | null]>([
    ['of three days', { startsOn: '2024-07-10', endsOn: '2024-07-12' }, '2024-07'],
    ['of one day', { startsOn: '2024-07-10', endsOn: '2024-07-10' }, '2024-07-10'],
    ['over the end of a year', { startsOn: '2023-12-30', endsOn: '2024-01-02' }, null],
    ['of a day nobody knows', { startsOn: null, endsOn: null }, null],
  ])('without sitting in a session %s', (_, days, heldOn) => {
    expect(voteOf(heldIn(days, { sittings: [], votes: [aVote(counted)] })).heldOn).toBe(heldOn);
  });

  test('may have one of its own', () => {
    const days = { startsOn: '2024-07-10', endsOn: '2024-07-12' };
    const draft = heldIn(days, { sittings: [], votes: [aVote({ ...counted, heldOn: '2024-07-11' })] });
    expect(voteOf(draft).heldOn).toBe('2024-07-11');
  });

  test('is under the law that all its days share', () => {
    const votes = [aVote({ ...counted, heldAt: null })];
    const vote = voteOf(heldIn({ startsOn: '2024', endsOn: '2024' }, { sittings: [], votes }));
    expect(vote).toMatchObject({ outcome: 'adopted', threshold: { article: { law: '77/2015/QH13' } } });
    expect(vote.because).toContainEqual({
      code: 'base',
      params: { date: '2024', time: null, total: 26, required: 14, from: 'register' },
    });
  });

  test('is undetermined where the days are under several, which are named', () => {
    const term = { ...aDraft().term, ordinal: null, startYear: null, endYear: null };
    const draft = heldIn(
      { startsOn: '2025', endsOn: '2025' },
      { term, sittings: [], votes: [aVote(counted)] },
    );
    expect(voteOf(draft)).toMatchObject({
      outcome: 'undetermined',
      threshold: null,
      total: 26,
      required: 14,
    });
    expect(voteOf(draft).because).toEqual([
      {
        code: 'law_unknown',
        params: {
          laws: [
            { law: '77/2015/QH13', article: 91 },
            { law: '65/2025/QH15', article: null },
            { law: '72/2025/QH15', article: 35 },
          ],
        },
      },
    ]);
    expect(checkDraft(draft, '2026-01-01').map(({ key }) => key)).toContain('law_unknown:v1');
  });

  test('is what its source says, where every law agrees', () => {
    const votes = [aVote({ ...counted, printed: 'được thông qua' })];
    const said = heldIn({ startsOn: '2025', endsOn: '2025' }, { sittings: [], votes });
    expect(voteOf(said).outcome).toBe('adopted');
    expect(codes(said)).toEqual(['printed', 'law_unknown']);
    const against = [aVote({ ...counted, printed: 'không được thông qua' })];
    expect(
      voteOf(heldIn({ startsOn: '2025', endsOn: '2025' }, { sittings: [], votes: against })).outcome,
    ).toBe('undetermined');
  });

  test('has no base where the days have different ones and the outcome hangs on it', () => {
    const leaving = { endedOn: '2024-07-15', endedAt: null, endReason: 'term_ended' as const };
    const people = [...delegates(25), aDelegate(26, leaving)];
    const tight = { forCount: 13, againstCount: 12, notVotingCount: 0 };
    const draft = heldIn(
      { startsOn: '2024-07', endsOn: '2024-07' },
      { sittings: [asSitting({ heldOn: null })], delegates: people, votes: [aVote(tight)] },
    );
    expect(voteOf(draft)).toMatchObject({ outcome: 'undetermined', total: null });
    expect(voteOf(draft).because).toContainEqual({ code: 'day_unknown', params: { at: 'sitting' } });
    const wide = heldIn(
      { startsOn: '2024-07', endsOn: '2024-07' },
      {
        sittings: [asSitting({ heldOn: null })],
        delegates: people,
        votes: [aVote({ ...counted, notVotingCount: 0 })],
      },
    );
    expect(voteOf(wide)).toMatchObject({ outcome: 'adopted', total: null });
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((more) => addDays('2024-01-01', more));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10, 0))
  .map(([iso, length]) => (length === 0 ? null : iso.slice(0, length)));

test('the outcome of partial days is that of every completion of them, or undetermined', () => {
  const tried = { decided: 0, open: 0 };
  fc.assert(
    fc.property(partial, partial, day, fc.nat(26), fc.nat(30), (session, sitting, left, inFavour, later) => {
      const leaving = { endedOn: left, endedAt: null, endReason: 'released' as const };
      const people = [
        ...delegates(24),
        aDelegate(25, leaving),
        aDelegate(26, { startedOn: addDays(left, later) }),
      ];
      const votes = [aVote({ forCount: inFavour, againstCount: 0, notVotingCount: 0 })];
      const on = (held: string | null, own: string | null) =>
        heldIn(
          { startsOn: held, endsOn: held },
          { delegates: people, votes, sittings: [asSitting({ heldOn: own })] },
        );
      const open = on(session, sitting);
      const { outcome } = voteOf(open);
      tried[outcome === 'undetermined' ? 'open' : 'decided'] += 1;
      if (outcome === 'undetermined') return;
      for (const exact of completions(session, sitting)) {
        const known = voteOf(on(exact, exact));
        // A day on which so few could vote was not the day.
        if (isPossible(known)) expect([exact, outcome]).toEqual([exact, known.outcome]);
      }
    }),
    { numRuns: 60, seed: 2026 },
  );
  expect(Math.min(tried.decided, tried.open)).toBeGreaterThan(2);
});

/** Every seventh day both dates leave, and the last. */
function completions(session: string | null, sitting: string | null): string[] {
  const [one, other] = [session ?? sitting ?? '2024-05', sitting ?? session ?? '2024-05'];
  const [, from = ''] = [firstDay(one), firstDay(other)].sort();
  const [to = ''] = [lastDay(one), lastDay(other)].sort();
  const days: string[] = [];
  for (let at = from; at <= to; at = addDays(at, 7)) days.push(at);
  return from <= to ? [...days, to] : [];
}
