import { describe, expect, it } from 'vitest';
import { minutesProgress, resolutionProgress } from './paper-progress';

type Row = Parameters<typeof resolutionProgress>[0];
const adopted: Row = {
  ...{ status: 'adopted', number: null, adoptedOn: '2026-03-12', issuedOn: null, signer: null },
};
const told = (over: Partial<Row>) =>
  resolutionProgress({ ...adopted, ...over }).map(({ what, isDone, due }) =>
    isDone ? what : `?${what}${due ? ` ${due}` : ''}`,
  );
const AT = { digest: 'a'.repeat(64), at: '2026-03-13T00:00:00.000Z' };

describe('how far a resolution has come', () => {
  it.each<[string, Partial<Row>, string[]]>([
    ['a draft', { status: 'draft' }, ['dự thảo', '?biểu quyết']],
    ['rejected', { status: 'rejected' }, ['dự thảo', 'không thông qua']],
    ['just adopted', {}, ['dự thảo', 'thông qua 12/3/2026', '?ghi số', '?ký', '?gửi', '?niêm yết']],
    // The 13th is a Friday.
    [
      'signed on an exact day',
      { number: '05/NQ-HĐND', issuedOn: '2026-03-13' },
      [
        ...['dự thảo', 'thông qua 12/3/2026', 'số 05/NQ-HĐND', 'ban hành 13/3/2026'],
        ...['?gửi chậm nhất 16/3/2026', '?niêm yết'],
      ],
    ],
    [
      'signed before Tết, when nobody here knows which days are off',
      { number: '05/NQ-HĐND', issuedOn: '2026-02-13' },
      [
        ...['dự thảo', 'thông qua 12/3/2026', 'số 05/NQ-HĐND', 'ban hành 13/2/2026'],
        ...['?gửi', '?niêm yết'],
      ],
    ],
    [
      'signed in a month, of which nothing is due',
      { adoptedOn: '2026', issuedOn: '2026-03' },
      ['dự thảo', 'thông qua năm 2026', '?ghi số', 'ban hành tháng 3/2026', '?gửi', '?niêm yết'],
    ],
    [
      'all the way',
      {
        ...{ number: '05/NQ-HĐND', issuedOn: '2026-03-13' },
        signed: { match: 'no_words', signatures: [], file: { digest: 'b', name: 'a.pdf' }, sent: AT },
        sent: [{ to: 'UBND', on: '2026-03-16', how: null }],
        posted: [{ where: 'Nhà văn hóa', from: null, to: null }],
      },
      [
        ...['dự thảo', 'thông qua 12/3/2026', 'số 05/NQ-HĐND', 'có bản chụp đã ký tay'],
        ...['gửi 16/3/2026', 'niêm yết'],
      ],
    ],
  ])('%s', (_, over, steps) => {
    expect(told(over)).toEqual(steps);
  });

  it('of minutes', () => {
    const beside = { wasAsked: false, isOut: true, isPublished: false };
    const steps = minutesProgress(
      { session: {}, agenda: [] } as unknown as Parameters<typeof minutesProgress>[0],
      beside,
    );
    expect(steps.map(({ isDone }) => isDone)).toEqual([false, false, true, false, false]);
  });
});
