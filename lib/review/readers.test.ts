import { describe, expect, it } from 'vitest';
import { readersAmong } from './readers';

const delegates = [
  { personId: 'a', name: 'Bà An' },
  { personId: 'b', name: 'Ông Bình' },
];
const accounts = [
  { userId: 'a1', name: 'An', personId: 'a' },
  { userId: 'a2', name: 'An', personId: 'a' },
  { userId: 'b1', name: 'Bình', personId: 'b' },
  { userId: 'x', name: 'Ông cũ', personId: 'gone' },
  { userId: 'y', name: 'Không gắn', personId: null },
];

describe('who opened and who read', () => {
  it('counts a delegate once, by the newest version and its first time', () => {
    const openings = [
      { userId: 'a1', n: 1, openedAt: '1' },
      { userId: 'a1', n: 2, openedAt: '5' },
      { userId: 'a2', n: 2, openedAt: '3' },
      { userId: 'x', n: 1, openedAt: '2' },
    ];
    const marks = [{ userId: 'a1', n: 1, readAt: '2' }];
    expect(readersAmong(delegates, accounts, openings, marks)).toEqual({
      delegates: [
        { name: 'Bà An', opened: { n: 2, at: '3' }, read: { n: 1, at: '2' } },
        { name: 'Ông Bình', opened: null, read: null },
      ],
      others: [{ name: 'Ông cũ', opened: { n: 1, at: '2' }, read: null }],
    });
  });

  it('takes one who read as one who opened, also before versions were kept', () => {
    const marks = [
      { userId: 'b1', n: null, readAt: '1' },
      { userId: 'a1', n: 2, readAt: '4' },
    ];
    const { delegates: read } = readersAmong(
      delegates,
      accounts,
      [{ userId: 'a1', n: 1, openedAt: '1' }],
      marks,
    );
    expect(read.map(({ opened }) => opened)).toEqual([
      { n: 2, at: '4' },
      { n: null, at: '1' },
    ]);
  });
});
