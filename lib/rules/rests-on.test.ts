import { describe, expect, it } from 'vitest';
import { contradictsEnd } from './rests-on';

const told = (endedOn: string | null) => ({ end: { endedOn }, sessionEndsOn: '2024-07-12' });

describe('contradictsEnd', () => {
  it.each([
    ['an end after the session is news', null, '2024-07-13', false],
    ['an end on the session’s last day is not', null, '2024-07-12', true],
    ['nor is one before it', null, '2024-06-01', true],
    ['no end, as printed', null, null, false],
    ['the end that was printed', '2024-07-12', '2024-07-12', false],
    ['another one', '2024-07-12', '2024-09-01', true],
    ['none where one was printed', '2024-07-12', null, true],
  ])('%s', (_name, printed, next, expected) => {
    expect(contradictsEnd(told(printed), { endedOn: next })).toBe(expected);
  });

  it('looks at the hour and the reason too, where an end was printed', () => {
    const end: { endedOn: string; endedAt: string | null } = { endedOn: '2024-07-12', endedAt: '09:15' };
    const printed = { end, sessionEndsOn: '2024-07-12' };
    expect(contradictsEnd(printed, { ...end, endedAt: null })).toBe(true);
    expect(contradictsEnd(printed, end)).toBe(false);
  });
});
