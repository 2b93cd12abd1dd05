import { describe, expect, test } from 'vitest';
import { markText } from '@/lib/public/attendance-text';
import { noAsides } from './absences';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import { describeChanges } from './diff';
import { forTexts, textLines } from './row-texts';
import { sessionRecordSchema } from './schema';
import { aDelegate, aDraft, anItem, aResolution, aSource, asSitting, aVote, delegates } from './test-draft';

const only = (draft: Parameters<typeof buildRecord>[0]) => buildRecord(draft).votes[0];

describe('a record', () => {
  test('of an empty draft is valid and says nothing it does not know', () => {
    const record = buildRecord(aDraft());
    expect(sessionRecordSchema.parse(record)).toEqual(record);
    expect(record.sittings.map((sitting) => sitting.attendance)).toEqual([null]);
  });

  test('keeps a unanimous vote without counts as just that', () => {
    const vote = aVote({ entry: 'unanimous_uncounted', printed: 'biểu quyết thống nhất thông qua' });
    expect(only(aDraft({ votes: [vote] }))).toMatchObject({
      counts: null,
      total: null,
      required: null,
      outcome: 'adopted',
      shareOfTotal: null,
      ballots: null,
    });
  });

  test.each([
    ['before the release', '09:00', 26, 14, 'rejected'],
    ['after the release', '10:30', 25, 13, 'adopted'],
  ])('counts all delegates in office %s', (_, heldAt, total, required, outcome) => {
    const released = aDelegate(26, { endedOn: '2024-06-12', endedAt: '10:00', endReason: 'released' });
    const draft = aDraft({
      delegates: [...delegates(25), released],
      votes: [aVote({ heldAt, forCount: 13, againstCount: 12, notVotingCount: 0 })],
    });
    expect(only(draft)).toMatchObject({ total, required, outcome });
  });

  test('does not know the total of a day before the register begins', () => {
    const draft = aDraft({ delegates: [aDelegate(1, { startedOn: '2025-01-01' })], votes: [aVote()] });
    expect(only(draft)).toMatchObject({ total: null, required: null, outcome: 'undetermined' });
  });

  test('decides a resolution by its last vote', () => {
    const draft = aDraft({
      delegates: delegates(26),
      resolutions: [aResolution()],
      votes: [
        aVote({ id: 'v1', resolutionId: 'r1', forCount: 10, againstCount: 16 }),
        aVote({ id: 'v2', resolutionId: 'r1', forCount: 20, againstCount: 6 }),
      ],
    });
    expect(buildRecord(draft).resolutions[0]).toMatchObject({ status: 'adopted', adoptedOn: '2024-06-12' });
  });

  test('publishes a closed item by its number only, with nothing that hangs on it', () => {
    const item = anItem({ id: 'i1', title: 'Nhân sự mật', isClosed: true });
    const texts = {
      presenter: 'Ông A',
      discussion: 'Bàn kín',
      speakers: 'Ông B',
      conclusion: 'Chốt',
      changeNote: 'Vì kín lại',
    };
    const more = forTexts('agendaItems', () => 'Điều mật');
    const draft = aDraft({
      delegates: delegates(26),
      agendaItems: [{ ...item, ...texts, ...more, absent: null }],
      papers: [{ ...paper, agendaItemId: 'i1' }],
      resolutions: [aResolution({ agendaItemId: 'i1', title: 'Về nhân sự mật' })],
      votes: [aVote({ resolutionId: 'r1', subject: 'Nhân sự mật', forCount: 26, againstCount: 0 })],
    });
    const published = JSON.stringify(buildRecord(draft));
    for (const secret of ['mật', 'kín lại', 'Ông A', 'Bàn', 'Chốt', 'Tờ trình'])
      expect(published).not.toContain(secret);
    expect(buildRecord(draft).agenda).toHaveLength(1);
  });

  test('says that somebody was excused, never why', () => {
    const mark = { id: 'm1', sittingId: 'sitting', mandateId: 'd1', status: 'excused' as const };
    const why = { fromTime: null, toTime: null, away: null, toldAt: null, reason: 'Nằm viện' };
    const record = buildRecord(aDraft({ delegates: delegates(3), attendance: [{ ...mark, ...why }] }));
    expect(record.sittings[0]?.attendance?.marks).toHaveLength(1);
    expect(JSON.stringify(record)).not.toContain('Nằm viện');
    expect(record.sittings[0]?.attendance?.marks[0]).not.toHaveProperty('told');
    const told = buildRecord(
      aDraft({ delegates: delegates(3), attendance: [{ ...mark, ...why, toldAt: '2026-06-10T16:42' }] }),
    );
    const [only] = told.sittings[0]?.attendance?.marks ?? [];
    expect(only).toMatchObject({ told: '2026-06-10T16:42' });
    expect(only && markText(only)).toBe('Vắng có lý do, báo trước 16:42 ngày 10/6/2026');
  });

  test('keeps the address of a resolution for ever, also under a new title', () => {
    const first = buildRecord(aDraft({ resolutions: [aResolution({ title: 'Về dự toán năm 2025' })] }));
    const later = aDraft({
      resolutions: [
        aResolution({ id: 'r2', title: 'Về dự toán năm 2025' }),
        aResolution({ title: 'Tên sửa' }),
      ],
    });
    const slugs = buildRecord(later, first).resolutions.map((row) => [row.id, row.slug]);
    expect(slugs).toEqual([
      ['r2', 'khoa-2-ky-5-ve-du-toan-nam-2025-2'],
      ['r1', 'khoa-2-ky-5-ve-du-toan-nam-2025'],
    ]);
  });

  test('gives nobody the address of a resolution that an earlier version had and a later one dropped', () => {
    const first = buildRecord(aDraft({ resolutions: [aResolution({ title: 'Về dự toán năm 2025' })] }));
    const second = buildRecord(aDraft(), first);
    const again = aDraft({ resolutions: [aResolution({ id: 'r2', title: 'Về dự toán năm 2025' })] });
    const slugOf = (draft: typeof again) => buildRecord(draft, second, [first]).resolutions[0]?.slug;
    expect(slugOf(again)).toBe('khoa-2-ky-5-ve-du-toan-nam-2025-2');
    const back = aDraft({ resolutions: [aResolution({ title: 'Tên khác' })] });
    expect(slugOf(back), 'the same one comes back to its own').toBe('khoa-2-ky-5-ve-du-toan-nam-2025');
  });
});

const paper = {
  id: 'p1',
  ...noAsides('papers'),
  kind: 'submission' as const,
  number: '1/TTr',
  datedOn: null,
  fromBody: null,
  toBody: null,
  title: 'Tờ trình nhân sự',
  count: null,
  countBound: 'exact' as const,
  fileDigest: null,
  fileName: null,
};

describe('checks before publishing', () => {
  const found = (draft: Parameters<typeof checkDraft>[0]) =>
    checkDraft(draft, '2024-07-01').map((finding) => `${finding.severity} ${finding.key.split(':')[0]}`);

  test.each<[string, Parameters<typeof aDraft>[0], string]>([
    ['a resolution nobody voted on', { resolutions: [aResolution()] }, 'error undecided'],
    ['counts without a register of delegates', { votes: [aVote()] }, 'warning total'],
    [
      'more votes than delegates',
      { delegates: delegates(20), votes: [aVote({ forCount: 30 })] },
      'error votes_exceed_total',
    ],
    [
      'a vote without its time on the day somebody left',
      {
        delegates: [
          ...delegates(25),
          aDelegate(26, { endedOn: '2024-06-12', endedAt: '10:00', endReason: 'died' }),
        ],
        votes: [aVote({ heldAt: null })],
      },
      'error time',
    ],
    [
      'two resolutions with one number',
      {
        delegates: delegates(3),
        resolutions: [aResolution({ number: '01/NQ-HĐND' }), aResolution({ id: 'r2', number: '01/NQ-HĐND' })],
      },
      'error twin',
    ],
    ['a sitting nobody was marked at', { delegates: delegates(3) }, 'warning unmarked'],
    [
      'a source posted before the session',
      { sources: [aSource({ postedOn: '2024-06-01' })] },
      'warning posted',
    ],
  ])('find %s', (_, over, expected) => {
    expect(found(aDraft(over))).toContain(expected);
  });

  test('find nothing of the kind in a session that was only announced', () => {
    const days = { startsOn: '2024-08-01', endsOn: '2024-08-01' };
    const session = { ...aDraft().session, ...days, occurrence: 'planned' as const };
    const draft = aDraft({ session, resolutions: [aResolution()], delegates: delegates(3) });
    expect(found(draft)).toEqual(['warning place', 'warning agenda']);
  });

  test('put errors before warnings', () => {
    const order = found(aDraft({ resolutions: [aResolution()] })).map((text) => text.split(' ')[0]);
    expect(order).toEqual([...order].sort());
  });
});

describe('what changed between two versions', () => {
  const before = buildRecord(aDraft({ delegates: delegates(2), resolutions: [aResolution()] }));

  test('is nothing between a record and itself', () => {
    expect(describeChanges(before, structuredClone(before))).toEqual([]);
  });

  test('names what was added, removed and changed', () => {
    const session = { ...aDraft().session, place: 'Hội trường' };
    const sittings = [asSitting({ id: 'other', label: 'Phiên chiều' })];
    const after = buildRecord(
      aDraft({
        delegates: delegates(2),
        session,
        sittings,
        resolutions: [aResolution({ title: 'Tên mới' })],
      }),
    );
    expect(describeChanges(before, after)).toEqual([
      {
        section: 'general',
        what: 'Thông tin chung',
        kind: 'changed',
        fields: [{ field: 'Địa điểm', before: null, after: 'Hội trường' }],
      },
      { section: 'attendance', what: 'Phiên chiều', kind: 'added', fields: [] },
      { section: 'attendance', what: 'Phiên sáng', kind: 'removed', fields: [] },
      {
        section: 'resolutions',
        what: 'Tên mới',
        kind: 'changed',
        fields: expect.arrayContaining([{ field: 'Tên', before: 'Về dự toán', after: 'Tên mới' }]),
      },
    ]);
  });
});

describe('who led a sitting', () => {
  test('is in the record as it was stated, and null where nobody said', () => {
    const sittings = [asSitting({ presidedBy: 'Bà Nguyễn Thị An', minutesBy: null })];
    const [sitting] = buildRecord(aDraft({ sittings })).sittings;
    expect(sitting?.presidedBy).toBe('Bà Nguyễn Thị An');
    expect(sitting).not.toHaveProperty('minutesBy');
    expect(sitting && textLines('sittings', sitting)).toEqual(['Chủ tọa: Bà Nguyễn Thị An']);
  });
});

describe('a council under another law', () => {
  const council = { ...aDraft().council, level: 'other' as const, levelPrinted: 'Parish Council' };
  const vote = { id: 'v1', forCount: 9, againstCount: 1, notVotingCount: 0, statedTotal: 11 };

  test('is not decided by ours: its source says what became of a vote, or nobody does', () => {
    const silent = aDraft({ council, votes: [aVote(vote)] });
    expect(only(silent)).toMatchObject({
      outcome: 'undetermined',
      required: null,
      threshold: null,
      total: 11,
    });
    expect(checkDraft(silent, '2024-07-01').map(({ key }) => key)).toContain('other_law:v1');
    const said = aDraft({ council, votes: [aVote({ ...vote, printed: 'được thông qua' })] });
    expect(only(said)).toMatchObject({ outcome: 'adopted', required: null });
    expect(checkDraft(said, '2024-07-01').map(({ key }) => key)).not.toContain('other_law:v1');
  });
});
