import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNote, type NotePlace, placeKey, placeOf } from './notes';

const stored = (body: string, revision = 3, writer = 'phone') => ({ body, revision, writer });
const sent = (body: string, base = 3, writer = 'desk') => ({ body, base, writer });

describe('mergeNote', () => {
  it.each([
    ['the first of its place', null, sent('a', 0), { body: 'a', isJoined: false }],
    ['over what it knew', stored('a'), sent('b'), { body: 'b', isJoined: false }],
    ['emptied', stored('a'), sent(''), { body: '', isJoined: false }],
    [
      'again by the page that wrote last',
      stored('a', 4, 'desk'),
      sent('ab', 3),
      { body: 'ab', isJoined: false },
    ],
    ['beside another device’s', stored('a', 4), sent('b', 3), { body: 'a\n\nb', isJoined: true }],
    ['joined already', stored('a\n\nb', 5, ''), sent('b', 3), { body: 'a\n\nb', isJoined: true }],
    ['the same words', stored('a', 4), sent('a', 3), { body: 'a', isJoined: false }],
    ['emptied without knowing', stored('a', 4), sent('', 3), { body: 'a', isJoined: true }],
  ] as const)('%s', (_name, before, now, expected) => {
    expect(mergeNote(before, now)).toEqual(expected);
  });

  it('loses no word of two devices, and sending again changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (theirs, mine) => {
        const once = mergeNote(stored(theirs, 4), sent(mine, 3));
        expect(once.body).toContain(theirs);
        expect(once.body).toContain(mine);
        const twice = mergeNote(stored(once.body, 5, once.isJoined ? '' : 'desk'), sent(mine, 3));
        expect(twice.body).toBe(once.body);
      }),
    );
  });
});

it('tells places apart, and knows them by their word again', () => {
  const places: NotePlace[] = [
    { is: 'session', sessionId: 's' },
    { is: 'paper', sessionId: 's', paperId: 'p' },
    { is: 'piece', sessionId: 's', resolutionId: 'r', pieceId: 'p' },
    { is: 'piece', sessionId: 's', resolutionId: 'p', pieceId: 'r' },
  ];
  const keys = places.map(placeKey);
  expect(new Set(keys).size).toBe(places.length);
  expect(keys.map(placeOf)).toEqual(places);
  expect(placeOf('khac')).toBeNull();
});
