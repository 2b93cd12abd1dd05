import { describe, expect, it } from 'vitest';
import { buildRecord } from './build';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import type { SessionRecord, Vote } from './schema';
import { aDelegate, aDraft, asSitting, aVote, delegates } from './test-draft';

const DAY = '2024-06-12';
const draft = aDraft({
  delegates: [...delegates(25), aDelegate(26, { endedOn: DAY, endReason: 'released' })],
  sittings: [
    asSitting({ id: 'a', endsAt: '11:00' }),
    asSitting({ id: 'b', label: 'Phiên chiều', startsAt: '13:30' }),
  ],
  attendance: delegates(20).map(({ id }): SessionDraft['attendance'][number] => ({
    ...{ id: `m${id}`, sittingId: 'b', mandateId: id, status: 'present' },
    ...{ fromTime: null, toTime: null, away: null, toldAt: null, reason: null },
  })),
  votes: [aVote({ sittingId: null, heldAt: null, forCount: 13, againstCount: 0, notVotingCount: 0 })],
});

/** The record with its one vote as the file states it. */
function stating(over: Partial<Vote>): string {
  const record: SessionRecord = buildRecord(draft);
  return JSON.stringify({ ...record, votes: record.votes.map((vote) => ({ ...vote, ...over })) });
}

it('leaves the letters of an address as they came, and composes all other text', () => {
  const url = 'https://hdnd.example/nghi\u0323-quye\u0302\u0301t';
  const source = { id: 's', title: 'Nghi\u0323 quye\u0302\u0301t', publisher: null, url, postedOn: null };
  const sources = [{ ...source, postedAt: null, views: null, body: null }];
  const read = readRecord(JSON.stringify({ ...buildRecord(draft), sources }));
  expect(read.ok && read.record.sources[0]).toMatchObject({ url, title: 'Nghị quyết' });
  expect(read.ok && read.rows.general.sources[0]?.url).toBe(url);
});

describe('a record from before a moment could be open', () => {
  const asOnceDecided = {
    total: 26,
    present: null,
    required: 14,
    outcome: 'rejected',
    shareOfTotal: { votes: 13, of: 26 },
  } as const;

  it('is still read, and the draft made of it leaves open what it cannot know', () => {
    expect(buildRecord(draft).votes[0]).toMatchObject({ outcome: 'undetermined', total: null });
    const read = readRecord(stating(asOnceDecided));
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.record.votes[0]).toMatchObject(asOnceDecided);
  });

  it.each([
    ['a number of votes nobody cast', { counts: { for: 14, against: 0, notVoting: 20 } }],
    ['words for a vote that was counted', { uncounted: 'failed' as const }],
  ])('is refused with %s', (_name, over) => {
    expect(readRecord(stating(over)).ok).toBe(false);
  });
});

it('reads what the source said of an uncounted vote', () => {
  const votes = [
    aVote({ entry: 'unanimous_uncounted', printed: 'không được thông qua', uncounted: 'failed' }),
  ];
  const record = buildRecord(aDraft({ votes }));
  const read = readRecord(JSON.stringify(record));
  expect(read.ok && read.rows.votes.votes[0]).toMatchObject({ uncounted: 'failed', forCount: null });
});

describe('a file that somebody typed', () => {
  const record = buildRecord(
    aDraft({
      delegates: delegates(26),
      votes: [aVote({ printed: '20/26 đại biểu tán thành', subject: 'Thông qua chương trình' })],
    }),
  );
  const changed = (change: (copy: SessionRecord) => void) => {
    const copy = structuredClone(record);
    change(copy);
    return readRecord(JSON.stringify(copy));
  };

  it('with two spaces in a line is read with one', () => {
    const read = changed((copy) => {
      const [vote] = copy.votes;
      if (vote)
        Object.assign(vote, {
          printed: '20/26  đại biểu\u00a0 tán thành',
          subject: 'Thông  qua chương trình',
        });
    });
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.rows.votes.votes[0]).toMatchObject({
      ...{ printed: '20/26 đại biểu tán thành', subject: 'Thông qua chương trình' },
    });
  });

  it.each<[string, (copy: SessionRecord) => void, string]>([
    ['a label left empty', (copy) => void Object.assign(copy.session, { label: '' }), 'Không được để trống.'],
    ['a name left empty', (copy) => void Object.assign(copy.council, { name: '' }), 'Không được để trống.'],
    [
      'a subject left empty',
      (copy) => void Object.assign(copy.votes[0] ?? {}, { subject: '' }),
      'Không được để trống.',
    ],
    [
      'a place left empty',
      (copy) => void Object.assign(copy.session, { place: '' }),
      'Không được để trống. Chưa biết thì bỏ mục này, hoặc ghi null.',
    ],
  ])('%s is told what may stand there', (_name, change, text) => {
    const read = changed(change);
    expect(read.ok ? [] : read.faults.map((one) => one.text)).toEqual([text]);
  });

  it('with null where nothing may be unknown is told so, and not to write null', () => {
    const read = changed((copy) => void Object.assign(copy.session, { label: null }));
    expect(read.ok ? [] : read.faults.map((one) => one.text)).toEqual(['Mục này phải là chữ.']);
  });
});
