import { describe, expect, it, test } from 'vitest';
import { buildRecord } from './build';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import type { SessionRecord } from './schema';
import { searchEntries } from './search-entries';
import { aDelegate, aDraft, anItem, aResolution, asSitting, aVote, delegates } from './test-draft';
import { aPerson, aPersonnelVote, aTeller } from './test-personnel';
import { wholeRecord } from './test-whole';

const whole = (draft: SessionDraft): SessionDraft => ({
  ...draft,
  term: { ...draft.term, isRegisterComplete: true },
});
const ballotOf = (record: SessionRecord) => record.personnel?.[0];

describe('ballots on people in a record', () => {
  it('are left out where there are none', () => {
    expect(Object.keys(buildRecord(aDraft()))).not.toContain('personnel');
  });

  it('hold what is known and leave out the rest', () => {
    const draft = whole(
      aDraft({
        delegates: delegates(26),
        personnelVotes: [aPersonnelVote()],
        personnelPeople: [aPerson({ forCount: 14 })],
      }),
    );
    const { because: _, people = [], ...ballot } = ballotOf(buildRecord(draft)) ?? {};
    expect(Object.keys(ballot).sort()).toEqual(
      [
        ...['id', 'kind', 'post', 'seats', 'sitting', 'heldOn', 'heldAt', 'method'],
        ...['total', 'present', 'required', 'threshold'],
      ].sort(),
    );
    expect(people).toMatchObject([{ name: 'Nguyễn Thị An', counts: { for: 14 }, outcome: 'passed' }]);
    expect(ballot).toMatchObject({ total: 26, required: 14, present: null });
  });

  it.each([
    ['10:13', 26, 'failed'],
    ['10:14', 25, 'passed'],
  ])(
    'at %s are decided of %i: a mandate that ended a minute before counts no more',
    (heldAt, total, outcome) => {
      const gone = aDelegate(26, { endedOn: '2024-06-12', endedAt: '10:14', endReason: 'released' });
      const draft = whole(
        aDraft({
          delegates: [...delegates(25), gone],
          personnelVotes: [aPersonnelVote({ heldAt })],
          personnelPeople: [aPerson({ forCount: 13 })],
        }),
      );
      expect(ballotOf(buildRecord(draft))).toMatchObject({ total, people: [{ outcome }] });
    },
  );

  it('hold no seats of what is no election, and no reason of what stands', () => {
    const other = { kind: 'relief', seats: 2, dismissedFrom: 'mandate', annulledReason: 'in sai' } as const;
    const ballot = ballotOf(buildRecord(aDraft({ personnelVotes: [aPersonnelVote(other)] })));
    expect(
      Object.keys(ballot ?? {}).filter((key) => ['seats', 'dismissedFrom', 'annulled'].includes(key)),
    ).toEqual([]);
  });

  it('of a closed item, sitting or resolution are closed, and nothing names them', () => {
    const draft = (over: Partial<SessionDraft>) =>
      aDraft({
        agendaItems: [anItem({ id: 'kin', isClosed: true }), anItem({ id: 'mo' })],
        resolutions: [aResolution({ id: 'r-kin', agendaItemId: 'kin' })],
        sittings: [asSitting(), asSitting({ id: 'toi', isClosed: true })],
        votes: [aVote({ id: 'v-kin', agendaItemId: 'kin' })],
        ...over,
      });
    const ballots = [
      aPersonnelVote({ id: 'a', agendaItemId: 'kin' }),
      aPersonnelVote({ id: 'b', sittingId: 'toi' }),
      aPersonnelVote({ id: 'c', resolutionId: 'r-kin' }),
      aPersonnelVote({ id: 'd', agendaItemId: 'mo', earlierId: 'a', tellersVoteId: 'v-kin' }),
    ];
    const { personnel = [] } = buildRecord(draft({ personnelVotes: ballots }));
    expect(personnel.map(({ id }) => id)).toEqual(['d']);
    expect(Object.keys(personnel[0] ?? {})).not.toEqual(expect.arrayContaining(['earlier']));
    expect(Object.keys(personnel[0] ?? {})).not.toEqual(expect.arrayContaining(['tellersVote']));
    const session = { ...aDraft().session, isClosed: true };
    expect(buildRecord(draft({ session, personnelVotes: ballots })).personnel).toBeUndefined();
  });

  it('are read again as they were written', () => {
    const read = readRecord(JSON.stringify(wholeRecord));
    expect(read.ok && read.record.personnel).toEqual(wholeRecord.personnel);
  });

  it('are found by the people and posts in them', () => {
    const found = searchEntries(wholeRecord).filter(({ path }) => path.endsWith('#nhan-su'));
    expect(found.map(({ title }) => title)).toContain('Bầu Phó Chủ tịch Ủy ban nhân dân');
    expect(found.map(({ body }) => body).join('\n')).toContain('Lâm Văn Tài');
  });
});

describe('a file written by hand', () => {
  const file = (personnel: object[]) =>
    JSON.stringify({
      ...{
        format: 'nghi-truong/session-record/2',
        council: { name: 'Hội đồng nhân dân xã Thử', level: 'commune' },
      },
      ...{
        term: { startYear: 2026, endYear: 2031 },
        session: { label: 'Kỳ họp thứ nhất', startsOn: '2026-04-10' },
        personnel,
      },
    });

  test('names what it knows of an election, and the outcome follows', () => {
    const people = [
      { name: 'Nguyễn Thị An', counts: { for: 14 } },
      { name: 'Trần Văn Bách', counts: { for: 3 } },
    ];
    const read = readRecord(
      file([{ kind: 'election', post: 'Chủ tịch', seats: 1, stated: { total: 26 }, people }]),
    );
    expect(read).toMatchObject({ ok: true });
    const record = read.ok ? read.record : null;
    expect(record?.personnel?.[0]?.people.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  });

  test.each<[string, object, string]>([
    ['another outcome than its numbers give', { outcome: 'failed' }, 'personnel.0.people.0.outcome'],
    ['nobody by name', { name: null }, 'personnel.0.people.0.name'],
    ['who was for somebody', { voters: ['An'] }, 'personnel.0.people.0.voters'],
  ])('that says %s is refused at its place', (_, over, path) => {
    const people = [{ name: 'Nguyễn Thị An', counts: { for: 14 }, ...over }];
    const read = readRecord(
      file([{ kind: 'election', post: 'Chủ tịch', seats: 1, stated: { total: 26 }, people }]),
    );
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([path]);
  });

  test('with ballots that repeat one another is refused', () => {
    const rows = ['a', 'b'].map((id) => ({
      id,
      kind: 'relief',
      post: 'x',
      people: [],
      earlier: id === 'a' ? 'b' : 'a',
    }));
    const read = readRecord(file(rows));
    expect(read.ok ? [] : read.faults.map(({ path }) => path)).toEqual([
      'personnel.0.earlier',
      'personnel.1.earlier',
    ]);
  });
});

test('a council under another law keeps its own majority through its file', () => {
  const majority = {
    ...{ numerator: 1, denominator: 2, strict: true, base: 'present' as const, kind: 'ordinary' as const },
    ...{ article: 'Standing order 7', from: null, to: null },
  };
  const base = aDraft({
    delegates: delegates(9),
    personnelVotes: [aPersonnelVote({ statedTotal: 9, statedPresent: 5 })],
    personnelPeople: [aPerson({ forCount: 3 })],
  });
  const council = {
    ...base.council,
    level: 'other' as const,
    levelPrinted: 'Parish',
    majorities: [majority],
  };
  const record = buildRecord({ ...base, council });
  expect(ballotOf(record)?.people[0]?.outcome).toBe('passed');
  const read = readRecord(JSON.stringify(record));
  expect(read.ok ? read.record.personnel : read.faults).toEqual(record.personnel);
  // Another outcome than that majority gives is no record of ours.
  const forged = JSON.stringify(record).replace('"outcome":"passed"', '"outcome":"failed"');
  const refused = readRecord(forged);
  expect(refused.ok ? [] : refused.faults.map(({ path }) => path)).toEqual(['personnel.0.people.0.outcome']);
});

test('a teller who is no delegate of those days stands by name', () => {
  const gone = aDelegate(1, { endedOn: '2022-01-01', endReason: 'released' });
  const record = buildRecord(
    aDraft({
      delegates: [gone, aDelegate(2)],
      personnelVotes: [aPersonnelVote()],
      personnelPeople: [aPerson()],
      personnelTellers: [
        aTeller({ mandateId: 'd1', name: null, isHead: true }),
        aTeller({ id: 't2', mandateId: 'd2', name: null }),
      ],
    }),
  );
  expect(ballotOf(record)?.tellers).toEqual([
    { id: 't1', name: 'Nguyễn Văn 1', head: true },
    { id: 't2', delegate: 'd2' },
  ]);
});
