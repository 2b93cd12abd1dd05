import { describe, expect, test } from 'vitest';
import { absentText, emptyFields, whyAbsent } from './absences';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { readRecord } from './read-record';
import { aDraft, aResolution, asSitting, aVote } from './test-draft';

const TODAY = '2026-11-30';
const draft = aDraft();
const session = { ...draft.session, compiledFrom: 'sources' as const };

describe('why a field is empty', () => {
  test.each([
    ['is that nobody wrote it down', {}, {}, 'not_recorded'],
    [
      'is that the sources do not say, in a record made of them',
      { compiledFrom: 'sources' },
      {},
      'not_stated',
    ],
    ['is what was marked', {}, { absent: { place: 'not_applicable' } }, 'not_applicable'],
    [
      'is what was marked, whatever the record was made from',
      { compiledFrom: 'sources' },
      { absent: { place: 'not_recorded' } },
      'not_recorded',
    ],
  ] as const)('%s', (_, of, row, why) => {
    expect(whyAbsent({ session: of }, row, 'place')).toBe(why);
  });

  test('is asked of empty fields alone', () => {
    const sitting = asSitting({ startsAt: '08:00', endsAt: null, presidedBy: 'Bà An' });
    expect(emptyFields('sittings', sitting).map(([field]) => field)).toEqual(['endsAt', 'minutesBy']);
    expect(emptyFields('resolutions', aResolution()).map(([field]) => field)).toContain('articles');
  });

  test('is said in one line a kind', () => {
    const absent = { startsAt: 'not_stated', endsAt: 'not_stated', minutesBy: 'not_applicable' } as const;
    expect(absentText('sittings', { absent })).toBe(
      'Nguồn không nêu giờ bắt đầu, giờ kết thúc. Không có thư ký.',
    );
    expect(absentText('sittings', {})).toBeNull();
  });
});

describe('a record', () => {
  const marked = {
    ...draft,
    session: { ...session, absent: { place: 'not_applicable' } as const },
    sittings: [asSitting({ startsAt: '08:00', absent: { startsAt: 'not_stated', endsAt: 'not_stated' } })],
    resolutions: [aResolution({ absent: { signer: 'not_stated' } })],
    votes: [aVote({ heldAt: null, absent: { heldAt: 'not_applicable' } })],
  };

  test('keeps the mark of an empty field, and none of a field that has a value', () => {
    const record = buildRecord(marked);
    expect(record.session).toMatchObject({ compiledFrom: 'sources', absent: { place: 'not_applicable' } });
    expect(record.sittings[0]?.absent).toEqual({ endsAt: 'not_stated' });
    expect(record.resolutions[0]?.absent).toEqual({ signer: 'not_stated' });
    expect(record.votes[0]?.absent).toEqual({ heldAt: 'not_applicable' });
  });

  test('of which nothing is marked says nothing of it', () => {
    expect(JSON.stringify(buildRecord(aDraft()))).not.toMatch(/absent|compiledFrom/);
  });

  test('comes back from its file as it went', () => {
    const record = buildRecord(marked);
    const read = readRecord(JSON.stringify(record));
    expect(read.ok || read.faults).toBe(true);
    expect(read.ok && read.record).toEqual(record);
    expect(read.ok && read.rows.resolutions.resolutions[0]?.absent).toEqual({ signer: 'not_stated' });
  });

  test('is refused with a mark of a field that has a value, by name', () => {
    const record = buildRecord(marked);
    const place = 'Hội trường';
    const read = readRecord(JSON.stringify({ ...record, session: { ...record.session, place } }));
    expect(read.ok ? [] : read.faults).toEqual([
      {
        path: 'session.absent.place',
        text: '«place» đã có giá trị, nên không đánh dấu là trống. Bỏ dấu này, hoặc bỏ giá trị.',
      },
    ]);
  });

  test('is refused with a mark nobody knows', () => {
    const record = buildRecord(marked);
    for (const absent of [{ place: 'perhaps' }, { nothing: 'not_stated' }])
      expect(readRecord(JSON.stringify({ ...record, session: { ...record.session, absent } })).ok).toBe(
        false,
      );
  });

  test('asks its clerk for nothing they cannot know', () => {
    const keys = (one: typeof draft) => checkDraft(one, TODAY).map(({ key }) => key);
    const absent = { place: 'not_stated' } as const;
    expect(keys(draft)).toContain('place');
    expect(keys({ ...draft, session })).not.toContain('place');
    expect(keys({ ...draft, session: { ...draft.session, absent } })).not.toContain('place');
  });
});
