import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecord } from './build';
import { decidingVote, inTime, isLastKnown, isOnPart, type TimedVote, votesOnWhole } from './deciding-vote';
import { aDraft, aResolution, asSitting, aVote, delegates } from './test-draft';

const resolution = { id: 'r1', title: 'Dự toán ngân sách năm 2027' };
const sittings = [
  { id: 'morning', startsAt: '08:00' },
  { id: 'afternoon', startsAt: '13:30' },
];
const vote = (heldAt: string | null, over: Partial<TimedVote> = {}): TimedVote => ({
  ...{
    subject: `Thông qua ${resolution.title}`,
    resolution: 'r1',
    sitting: 'morning',
    heldOn: '2026-07-10',
    heldAt,
  },
  ...over,
});

describe('isOnPart', () => {
  it.each([
    ['Điều 3', true],
    ['Biểu quyết Điều 3', true],
    ['Biểu quyết riêng Khoản 2 Điều 3', true],
    ['Thông qua Phụ lục I', true],
    ['Thông qua từng điều', true],
    ['Dự toán ngân sách năm 2027: Điều 3', true],
    ['Thông qua Dự toán ngân sách năm 2027 (Điều 3)', true],
    ['Dự toán ngân sách năm 2027', false],
    ['Thông qua toàn văn nghị quyết', false],
    ['Điều chỉnh dự toán', false],
    ['Thông qua nghị quyết sửa đổi Điều 3 Nghị quyết 05/NQ-HĐND', false],
    ['Sửa đổi điểm đ khoản 2 Điều 1 của dự thảo, theo đề nghị của đại biểu An', true],
    ['Bổ sung sau Điều 3 của dự thảo', true],
    ['Sửa đổi khoản 1 Điều 1, bỏ Điều 2, bổ sung sau phụ lục 1 của dự thảo', true],
    ['Sửa đổi Điều 1, bỏ Điều 2, bỏ Điều 3, bỏ Điều 4 và 3 chỗ khác của dự thảo', true],
    ['Sửa đổi Điều 1, bỏ quy định cũ của dự thảo', false],
    ['Bỏ khoản 2 Điều 1 của dự thảo', true],
    ['Sửa đổi căn cứ của dự thảo', true],
    ['Sửa đổi phụ lục của dự thảo', true],
    ['Sửa đổi Điều 3 Nghị quyết 05/NQ-HĐND', false],
    ['Sửa đổi Điều 3 của dự thảoán', false],
  ])('«%s»: %s', (subject, expected) => {
    expect(isOnPart(subject, resolution.title)).toBe(expected);
  });

  it('is not asked of the title itself', () => {
    const title = 'Khoản 2 Điều 3 Quy chế làm việc được sửa đổi';
    expect(isOnPart(title, title)).toBe(false);
    expect(isOnPart(`Thông qua ${title}`, title)).toBe(false);
    expect(isOnPart(`${title} – Điều 1`, title)).toBe(true);
  });
});

describe('decidingVote', () => {
  const nine = vote('09:00');
  const eleven = vote('11:00');
  it.each<[string, TimedVote[], TimedVote | null]>([
    ['none', [], null],
    ['the later one, though it was written first', [eleven, nine], eleven],
    [
      'the whole, though Điều 3 was voted on after it',
      [nine, vote('10:00', { subject: 'Biểu quyết Điều 3' })],
      nine,
    ],
    [
      'the next day, though earlier by the clock',
      [vote('08:10', { heldOn: '2026-07-11' }), eleven],
      vote('08:10', { heldOn: '2026-07-11' }),
    ],
    [
      'the afternoon’s, though no hour was written',
      [vote(null, { sitting: 'afternoon' }), vote(null)],
      vote(null, { sitting: 'afternoon' }),
    ],
    ['the last row where nothing tells', [vote(null), vote('11:00')], vote('11:00')],
    ['none of another resolution', [vote('12:00', { resolution: 'r2' })], null],
    ['none on a part alone', [vote('12:00', { subject: 'Điều 3' })], null],
  ])('%s', (_name, votes, expected) => {
    expect(decidingVote({ votes, sittings }, resolution)).toEqual(expected);
  });

  it('does not depend on the order of the rows while the hours are known', () => {
    const hour = fc.integer({ min: 480, max: 1020 }).map((minute) => {
      const [h, m] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
      return `${h}:${m}`;
    });
    const rows = fc.uniqueArray(hour, { minLength: 1, maxLength: 6 }).chain((hours) =>
      fc.tuple(
        fc.constant(hours.map((at) => vote(at))),
        fc.shuffledSubarray(
          hours.map((at) => vote(at)),
          { minLength: hours.length },
        ),
      ),
    );
    fc.assert(
      fc.property(rows, ([votes, shuffled]) => {
        const last = votes
          .map(({ heldAt }) => heldAt ?? '')
          .sort()
          .at(-1);
        expect(decidingVote({ votes: shuffled, sittings }, resolution)?.heldAt).toBe(last);
        expect(isLastKnown({ votes: shuffled, sittings }, resolution)).toBe(true);
      }),
    );
  });

  it('tells when only the rows say which was last', () => {
    expect(isLastKnown({ votes: [vote(null), vote('11:00')], sittings }, resolution)).toBe(false);
    expect(isLastKnown({ votes: [nine, eleven], sittings }, resolution)).toBe(true);
  });
});

it('orders votes by the clock and loses none', () => {
  const votes = [vote('11:00'), vote('09:00'), vote('14:00', { sitting: 'afternoon' }), vote('08:30')];
  expect(inTime(votes, sittings).map(({ heldAt }) => heldAt)).toEqual(['08:30', '09:00', '11:00', '14:00']);
  expect(votesOnWhole({ votes, sittings }, resolution)).toHaveLength(4);
});

it('gives the record the status of the last vote in time', () => {
  const row = (id: string, heldAt: string, forCount: number) =>
    aVote({ id, heldAt, forCount, subject: 'Về dự toán', resolutionId: 'r1' });
  const part = aVote({ id: 'v3', heldAt: '11:30', forCount: 0, subject: 'Điều 3', resolutionId: 'r1' });
  const { resolutions } = buildRecord(
    aDraft({
      delegates: delegates(3),
      resolutions: [aResolution()],
      sittings: [asSitting()],
      votes: [row('v1', '11:00', 3), row('v2', '09:00', 1), part],
    }),
  );
  expect(resolutions[0]).toMatchObject({ status: 'adopted', adoptedOn: '2024-06-12' });
});
