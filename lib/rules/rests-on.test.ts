import { describe, expect, it } from 'vitest';
import { endRests } from './rests-on';

const told = (endedOn: string | null) => ({ end: { endedOn }, sessionEndsOn: '2024-07-12' });

describe('endRests', () => {
  it.each([
    ['an end after the session is news', null, null, '2024-07-13', false],
    ['and so is another such end', null, '2024-07-13', '2024-09-01', false],
    ['an end on the session’s last day is not', null, null, '2024-07-12', true],
    ['nor is one before it', null, null, '2024-06-01', true],
    ['nor is taking that back', null, '2024-06-01', null, true],
    ['the end that was printed, once more', '2024-07-12', '2024-07-12', '2024-07-12', false],
    ['another one than was printed', '2024-07-12', '2024-07-12', '2024-09-01', true],
    ['none where one was printed', '2024-07-12', '2024-07-12', null, true],
    ['back to what was printed', '2024-07-12', '2024-09-01', '2024-07-12', true],
    ['nothing changed, though the record says otherwise', '2024-07-12', null, null, false],
  ])('%s', (_name, printed, before, after, expected) => {
    const change = { before: { endedOn: before }, after: { endedOn: after } };
    expect(endRests(told(printed), change)).toBe(expected);
  });

  it('looks at the hour and the reason too, where an end was printed', () => {
    const end: { endedOn: string; endedAt: string | null } = { endedOn: '2024-07-12', endedAt: '09:15' };
    const printed = { end, sessionEndsOn: '2024-07-12' };
    expect(endRests(printed, { before: end, after: { ...end, endedAt: null } })).toBe(true);
  });
});
