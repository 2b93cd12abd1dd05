import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitionsInput } from '@/lib/forms/petitions';
import { petitionCountLines, petitionLines, petitionStanding } from '@/lib/public/petition-text';
import { readPetitionLine } from '@/lib/rules/petition-line';
import { sumFaults } from '@/lib/rules/petition-sums';
import { buildRecord } from './build';
import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { readRecord } from './read-record';
import { searchEntries } from './search-entries';
import { aDraft } from './test-draft';

type Typed = { petitions?: object[]; petitionCounts?: object[] };

const draftOf = ({ petitions = [], petitionCounts = [] }: Typed): SessionDraft =>
  aDraft(
    petitionsInput.parse({
      petitions: petitions.map((row, at) => ({ id: `p${at}`, body: 'Sửa đường', ...row })),
      petitionCounts: petitionCounts.map((row, at) => ({ id: `c${at}`, ...row })),
    }),
  );
const keys = (typed: Typed, today = '2026-07-01') =>
  checkDraft(draftOf(typed), today)
    .filter(({ section }) => section === 'petitions')
    .map(({ key }) => key);

describe('a matter of voters', () => {
  it('is in the record without whoever asked for it', () => {
    const record = buildRecord(
      draftOf({ petitions: [{ petitioner: 'Nguyễn Thị Riêng, số 4 ngõ 2', place: 'Tổ dân phố số 5' }] }),
    );
    expect(record.petitions).toEqual([{ id: 'p0', body: 'Sửa đường', place: 'Tổ dân phố số 5' }]);
    expect(JSON.stringify([record, searchEntries(record)])).not.toContain('Riêng');
  });

  it('is told as far as it is known', () => {
    const [row] =
      buildRecord(
        draftOf({
          petitions: [
            {
              responsible: 'UBND phường',
              dueOn: '2026-06-30',
              extendedTo: '2026-07-15',
              extensionReason: 'chờ vốn',
              answeredOn: '2026-07-10',
              answerNumber: '145/UBND-KT',
              review: 'partly',
              reminders: [
                { on: '2026-07-02', number: '12/HĐND' },
                { on: '', number: '' },
              ],
            },
          ],
        }),
      ).petitions ?? [];
    expect(row && petitionLines(row)).toEqual([
      'Cơ quan trả lời: UBND phường.',
      'Hạn trả lời 30/6/2026.',
      'Gia hạn đến 15/7/2026: chờ vốn.',
      'Đôn đốc lần 1 ngày 2/7/2026, văn bản số 12/HĐND.',
      'Trả lời ngày 10/7/2026 (văn bản số 145/UBND-KT).',
      'Rà soát: xong một phần.',
    ]);
    expect(row && petitionStanding(row)).toBe('Rà soát: xong một phần');
  });

  it('says nothing that nobody stated', () => {
    const [row] = buildRecord(draftOf({ petitions: [{}] })).petitions ?? [];
    expect(row && [petitionStanding(row), petitionLines(row)]).toEqual([null, []]);
  });

  it.each([
    [
      'answered before it was received',
      { receivedOn: '2026-06-10', answeredOn: '2026-06-01' },
      'answered_early:p0',
    ],
    ['past its time', { dueOn: '2026-06-30' }, 'overdue:p0'],
    ['near its time', { dueOn: '2026-07-05' }, 'due_near:p0'],
    ['extended to a day before', { dueOn: '2026-08-30', extendedTo: '2026-08-01' }, 'extended_early:p0'],
    ['due from nobody', { dueOn: '2026-12-30' }, 'nobody:p0'],
  ])('%s is asked about', (_name, row, key) => {
    expect(keys({ petitions: [row] })).toContain(key);
  });

  it('is not overdue once extended, answered or done', () => {
    const due = { dueOn: '2026-06-30', responsible: 'UBND' };
    for (const more of [{ extendedTo: '2026-12-30' }, { answeredOn: '2026-06-20' }, { status: 'solved' }])
      expect(keys({ petitions: [{ ...due, ...more }] })).toEqual([]);
  });
});

describe('numbers of petitions', () => {
  const parts = [
    { axis: 'total', speakers: 84 },
    { axis: 'field', label: 'Kinh tế', speakers: 76 },
    { axis: 'field', label: 'Pháp chế', speakers: 3 },
    { axis: 'field', label: 'Văn hóa', speakers: 5 },
  ] as const;

  it('«84 = 76 + 03 + 05» add up', () => {
    expect(sumFaults(parts)).toEqual([]);
    expect(
      petitionCountLines(buildRecord(draftOf({ petitionCounts: [...parts] })).petitionCounts ?? []),
    ).toEqual([
      '84 lượt ý kiến.',
      'Theo lĩnh vực: Kinh tế 76 lượt ý kiến; Pháp chế 3 lượt ý kiến; Văn hóa 5 lượt ý kiến.',
    ]);
  });

  it('that do not are found with the numbers, and kept', () => {
    const wrong = [...parts.slice(0, 3), { ...parts[3], speakers: 4 }];
    expect(keys({ petitionCounts: wrong })).toEqual(['sum_field_speakers']);
    const [finding] = checkDraft(draftOf({ petitionCounts: wrong }), '2026-07-01').filter(
      ({ section }) => section === 'petitions',
    );
    expect(finding?.text).toContain('cộng được 83 (76 + 3 + 4), tổng số ghi 84 lượt ý kiến: lệch 1');
  });

  it('of which a part is not stated are not blamed for being fewer', () => {
    expect(sumFaults([...parts.slice(0, 3), { axis: 'field', label: 'Văn hóa' }])).toEqual([]);
  });

  it('of two rounds are not added together', () => {
    const again = parts.map((row) => ({ ...row, raisedBefore: 'Kỳ họp thứ 6' }));
    expect(sumFaults([...parts, ...again])).toEqual([]);
  });

  it('add up by any division that is made of them, and never after one part grows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 9 }), fc.nat(8), (numbers, at) => {
        const sum = numbers.reduce((all, one) => all + one, 0);
        const rows = numbers.map((matters) => ({ axis: 'field' as const, matters }));
        const total = { axis: 'total' as const, matters: sum };
        expect(sumFaults([total, ...rows])).toEqual([]);
        const grown = rows.map((row, index) =>
          index === at % rows.length ? { ...row, matters: row.matters + 1 } : row,
        );
        expect(sumFaults([total, ...grown])).toHaveLength(1);
      }),
    );
  });

  it.each([
    ['84 = 76 kinh tế + 03 pháp chế + 05 văn hóa', 84, 'speakers', [76, 3, 5]],
    ['19 nội dung = 12 đất đai + 7 rác.', 19, 'matters', [12, 7]],
    ['12 ý kiến', 12, 'speakers', []],
  ])('are read from one line: %s', (typed, total, of, counts) => {
    const read = readPetitionLine(typed);
    expect(read).toMatchObject({ ok: true, total, of });
    expect(read.ok && read.parts.map(({ count }) => count)).toEqual(counts);
  });

  it.each(['', 'tám mươi', '84 = kinh tế', '84 = 76 = 8'])('not from «%s»', (typed) => {
    expect(readPetitionLine(typed)).toMatchObject({ ok: false });
  });
});

it('whatever is said of petitions is read back as it was', () => {
  const day = fc.constantFrom('', '2026-06-12', '2026-06', '2026');
  const row = fc.record({
    place: fc.constantFrom('', 'Tổ dân phố số 5'),
    way: fc.constantFrom(null, 'front', 'other'),
    receivedOn: day,
    dueOn: day,
    answeredOn: day,
    answer: fc.constantFrom('', 'Đã sửa.\nXong.'),
    review: fc.constantFrom(null, 'done', 'partly'),
    reminders: fc.array(fc.record({ on: day, number: fc.constantFrom('', '1/HĐND') }), { maxLength: 2 }),
  });
  const number = fc.record({
    axis: fc.constantFrom('total', 'field', 'status'),
    label: fc.constantFrom('', 'Đất đai'),
    matters: fc.constantFrom('', 0, 84),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 3 }),
      fc.array(number, { maxLength: 3 }),
      (petitions, petitionCounts) => {
        const record = buildRecord(draftOf({ petitions, petitionCounts }));
        const back = readRecord(JSON.stringify(record));
        expect(back.ok ? back.record : back.faults).toEqual(record);
      },
    ),
    { numRuns: 60 },
  );
});
