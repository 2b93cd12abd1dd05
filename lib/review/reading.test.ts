import { describe, expect, it } from 'vitest';
import { readingOf } from './reading';

const AT = '2026-03-02T00:00:00.000Z';
const opened = (n: number, isSeen = false) => ({ n, changesSeenAt: isSeen ? AT : null });
const read = (n: number | null) => ({ n, readAt: AT });

describe('how a reader stands with version 3', () => {
  it.each([
    ['who never came', [], null, 'new', null],
    ['who has it open for the first time', [opened(3)], null, 'opened', null],
    ['who opened the first', [opened(1)], null, 'revised', 1],
    ['who opened the first, and this one now', [opened(1), opened(3)], null, 'revised', 1],
    ['who looked in between', [opened(1), opened(2)], null, 'revised', 2],
    ['who read the second', [], read(2), 'revised', 2],
    ['who looked at what changed', [opened(1), opened(3, true)], null, 'opened', 1],
    ['who read this one', [opened(1), opened(3)], read(3), 'read', 1],
    ['who read before versions were kept', [], read(null), 'opened', null],
  ])('%s', (_, list, mark, state, lastSeen) => {
    expect(readingOf(3, list, mark)).toMatchObject({ state, lastSeen, readAt: mark?.n === 3 ? AT : null });
  });

  it('tells of an older mark only while the current is not read', () => {
    expect(readingOf(3, [], read(2)).readBefore).toEqual({ n: 2, readAt: AT });
    expect(readingOf(3, [], read(3)).readBefore).toBeNull();
  });
});
